// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/quiz/gift_text.h"

#include <algorithm>

namespace kinetarium::book::gift {

namespace {

constexpr std::string_view escapable = "~=#{}:\\n";
constexpr char firstHidden = '\x01';
constexpr char lastHidden = '\x08';

struct Line {
    std::string_view text;
    int number;
};

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    int number = 1;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        lines.push_back({text.substr(start, end - start), number++});
        start = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

/// How deep the braces are after a line that began at `depth`; deeper than one is not counted, GIFT does not nest.
bool openAfter(std::string_view line, bool open)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == '{') {
            open = true;
        } else if (line[i] == '}') {
            open = false;
        }
    }
    return open;
}

bool beginsQuestion(std::string_view line)
{
    return line.substr(0, 2) == "::" || line.substr(0, 2) == "//" || line.substr(0, 10) == "$CATEGORY:";
}

/// "[id:x] [tag:y]" in a comment, or "[decoy:z]" to its end.
void readComment(std::string_view comment, RawQuestion& question)
{
    if (const std::size_t decoy = comment.find("[decoy:"); decoy != std::string_view::npos && comment.back() == ']') {
        const std::string_view inside = comment.substr(decoy + 7, comment.size() - decoy - 8);
        question.decoys.push_back(shown(hideEscapes(inside)));
        return;
    }
    for (std::size_t at = comment.find('['); at != std::string_view::npos; at = comment.find('[', at + 1)) {
        const std::size_t end = comment.find(']', at);
        if (end == std::string_view::npos) {
            return;
        }
        const std::string_view inside = comment.substr(at + 1, end - at - 1);
        if (inside.substr(0, 3) == "id:") {
            question.id = trimmed(inside.substr(3));
        } else if (inside.substr(0, 4) == "tag:") {
            question.tags.emplace_back(trimmed(inside.substr(4)));
        }
    }
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\n\r");
    if (from == std::string_view::npos) {
        return text.substr(text.size());  // still a place in the text
    }
    return text.substr(from, text.find_last_not_of(" \t\n\r") - from + 1);
}

std::string hideEscapes(std::string_view text)
{
    std::string hidden;
    hidden.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t which = text[i] == '\\' && i + 1 < text.size() ? escapable.find(text[i + 1]) : std::string_view::npos;
        if (which != std::string_view::npos) {
            hidden += static_cast<char>(firstHidden + static_cast<char>(which));
            ++i;
        } else if (text[i] < firstHidden || text[i] > lastHidden) {
            hidden += text[i];
        }
    }
    return hidden;
}

std::string shown(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c >= firstHidden && c <= lastHidden) {
            const char meant = escapable[static_cast<std::size_t>(c - firstHidden)];
            result += meant == 'n' ? '\n' : meant;
        } else {
            result += c;
        }
    }
    return result;
}

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c != '\r') {
            result += std::string_view("~=#{}:\\").find(c) == std::string_view::npos ? "" : "\\";
            result += c;
        }
    }
    return result;
}

int lineAt(const RawQuestion& question, std::size_t at)
{
    return question.line + static_cast<int>(std::count(question.text.begin(),
                                                       question.text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::vector<RawQuestion> split(std::string_view text)
{
    if (text.substr(0, 3) == "\xef\xbb\xbf") {
        text.remove_prefix(3);
    }
    std::vector<RawQuestion> questions;
    std::string category;
    RawQuestion current;
    bool open = false;
    const auto finish = [&] {
        if (!trimmed(current.text).empty()) {
            current.unclosed = open;
            current.category = category;
            current.text = hideEscapes(current.text);
            questions.push_back(std::move(current));
        }
        current = {};
        open = false;
    };
    bool blank = false;
    for (const Line& line : linesOf(text)) {
        const std::string_view bare = trimmed(line.text);
        if (bare.empty()) {
            if (!open && !current.text.empty()) {
                finish();
            }
            blank = true;
            continue;
        }
        if (!current.text.empty() && (open ? blank && beginsQuestion(bare) : bare.substr(0, 10) == "$CATEGORY:")) {
            finish();
        }
        if (bare.substr(0, 2) == "//") {
            if (current.text.empty()) {
                readComment(bare, current);
            }
            continue;
        }
        if (bare.substr(0, 10) == "$CATEGORY:") {
            category = trimmed(bare.substr(10));
            continue;
        }
        if (current.text.empty()) {
            current.line = line.number;
        } else {
            current.text.append(blank ? static_cast<std::size_t>(line.number - lineAt(current, current.text.size())) : 1,
                                '\n');
        }
        current.text += line.text;
        open = openAfter(line.text, open);
        blank = false;
    }
    finish();
    return questions;
}

}  // namespace kinetarium::book::gift
