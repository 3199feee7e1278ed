// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html_text.h"

#include "book/entities.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace kinetarium::exchange {

namespace {

struct Tag {
    std::string name;  ///< lower case
    bool closing = false;
    std::string_view attributes;
};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

Tag tagFrom(std::string_view inside)
{
    Tag tag;
    if (!inside.empty() && inside.front() == '/') {
        tag.closing = true;
        inside.remove_prefix(1);
    }
    const std::size_t end = std::min(inside.find_first_of(" \t\n\r/"), inside.size());
    tag.name = lower(inside.substr(0, end));
    tag.attributes = inside.substr(end);
    return tag;
}

std::string decoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        const auto character =
            end == std::string_view::npos || end - i > 12 ? std::nullopt : book::decodeEntity(text.substr(i, end - i + 1));
        if (character) {
            result += *character;
            i = end + 1;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::string attribute(const Tag& tag, std::string_view name)
{
    const std::string all = lower(tag.attributes);
    for (std::size_t at = all.find(name); at != std::string::npos; at = all.find(name, at + 1)) {
        std::size_t value = all.find_first_not_of(" \t\n", at + name.size());
        const bool whole = at > 0 && std::isspace(static_cast<unsigned char>(all[at - 1])) != 0;
        if (!whole || value == std::string::npos || all[value] != '=') {
            continue;
        }
        value = all.find_first_not_of(" \t\n", value + 1);
        if (value == std::string::npos) {
            return {};
        }
        const char quote = all[value] == '"' || all[value] == '\'' ? all[value] : ' ';
        const std::size_t from = quote == ' ' ? value : value + 1;
        return decoded(tag.attributes.substr(from, std::min(all.find(quote, from), all.size()) - from));
    }
    return {};
}

bool isSafeAddress(const std::string& address)
{
    return address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0;
}

class Converter {
public:
    explicit Converter(const std::function<std::string(const std::string&)>& picture) : m_picture(picture) {}

    std::string convert(std::string_view html)
    {
        std::size_t at = 0;
        while (at < html.size()) {
            const std::size_t open = std::min(html.find('<', at), html.size());
            addText(html.substr(at, open - at));
            if (open == html.size()) {
                break;
            }
            if (html.substr(open, 4) == "<!--") {
                const std::size_t end = html.find("-->", open + 4);
                at = end == std::string_view::npos ? html.size() : end + 3;
                continue;
            }
            const std::size_t close = html.find('>', open);
            const bool isTag = close != std::string_view::npos && open + 1 < html.size() &&
                               (std::isalpha(static_cast<unsigned char>(html[open + 1])) != 0 || html[open + 1] == '/' ||
                                html[open + 1] == '!');
            if (!isTag) {
                addText(html.substr(open, 1));
                at = open + 1;
                continue;
            }
            at = take(tagFrom(html.substr(open + 1, close - open - 1)), html, close + 1);
        }
        return finished();
    }

private:
    const std::function<std::string(const std::string&)>& m_picture;
    std::string m_text;
    std::vector<std::string> m_links;
    std::vector<int> m_lists;  ///< number of the last item, -1 for bullets
    std::size_t m_hard = std::string::npos;   ///< where the text ended after a hard break

    void addText(std::string_view html)
    {
        for (const char c : literal(decoded(html))) {
            if (std::isspace(static_cast<unsigned char>(c)) != 0) {
                if (!m_text.empty() && m_text.back() != ' ' && m_text.back() != '\n') {
                    m_text += ' ';
                }
            } else {
                m_text += c;
            }
        }
    }

    void dropBlanks()
    {
        while (!m_text.empty() && m_text.back() == ' ') {
            m_text.pop_back();
        }
    }

    bool endsHard() const { return m_text.size() == m_hard; }

    /// "\\" and a line end, as CommonMark breaks a line; two of them make a paragraph.
    void breakHard(bool again)
    {
        dropBlanks();
        if (endsHard()) {
            if (again) {
                breakLine(2);
            }
        } else if (!m_text.empty() && m_text.back() != '\n') {
            m_text += "\\\n";
            m_hard = m_text.size();
        }
    }

    void breakLine(int lines)
    {
        dropBlanks();
        if (endsHard()) {
            m_text.resize(m_text.size() - 2);
        }
        int there = 0;
        while (there < static_cast<int>(m_text.size()) && m_text[m_text.size() - 1 - static_cast<std::size_t>(there)] == '\n') {
            ++there;
        }
        if (!m_text.empty()) {
            m_text.append(static_cast<std::size_t>(std::max(0, lines - there)), '\n');
        }
    }

    /// Returns where to go on.
    std::size_t take(const Tag& tag, std::string_view html, std::size_t after)
    {
        static const std::set<std::string> dropped{"script", "style", "iframe", "object", "embed", "head",
                                                   "svg",    "math",  "form",   "video",  "audio", "noscript"};
        static const std::set<std::string> blocks{"p",  "div", "h1", "h2", "h3", "h4", "h5", "h6", "table",
                                                  "tr", "ul",  "ol", "section", "blockquote", "pre"};
        if (dropped.count(tag.name) > 0 && !tag.closing) {
            const std::string all = lower(html.substr(after));
            const std::size_t end = all.find("</" + tag.name);
            return end == std::string::npos ? html.size() : std::min(html.find('>', after + end), html.size() - 1) + 1;
        }
        if (tag.name == "b" || tag.name == "strong") {
            mark("**", tag.closing);
        } else if (tag.name == "i" || tag.name == "em") {
            mark("*", tag.closing);
        } else if (tag.name == "br") {
            breakHard(true);
        } else if (tag.name == "td" || tag.name == "th") {
            addText(" ");
        } else if (tag.name == "li" && !tag.closing) {
            breakLine(1);
            const int number = m_lists.empty() || m_lists.back() < 0 ? -1 : ++m_lists.back();
            m_text += number < 0 ? "- " : std::to_string(number) + ". ";
        } else if (tag.name == "img" && !tag.closing) {
            const std::string name = m_picture ? m_picture(attribute(tag, "src")) : std::string();
            const std::string words = literal(attribute(tag, "alt"));
            m_text += name.empty() ? words : "![" + words + "](" + name + ")";
        } else if (tag.name == "a") {
            link(tag);
        } else if (blocks.count(tag.name) > 0) {
            if (tag.name == "ul" || tag.name == "ol") {
                if (!tag.closing) {
                    m_lists.push_back(tag.name == "ul" ? -1 : 0);
                } else if (!m_lists.empty()) {
                    m_lists.pop_back();
                }
            }
            if (tag.name == "tr") {
                breakHard(false);
            } else {
                breakLine(2);
            }
        }
        return after;
    }

    void mark(const std::string& sign, bool closing)
    {
        if (closing && !m_text.empty() && m_text.back() == ' ') {
            m_text.pop_back();  // "**bold **" would not be bold
            m_text += sign + " ";
        } else {
            m_text += sign;
        }
    }

    void link(const Tag& tag)
    {
        if (!tag.closing) {
            const std::string address = attribute(tag, "href");
            m_links.push_back(isSafeAddress(address) ? address : std::string());
            m_text += m_links.back().empty() ? "" : "[";
        } else if (!m_links.empty()) {
            m_text += m_links.back().empty() ? "" : "](" + m_links.back() + ")";
            m_links.pop_back();
        }
    }

    std::string finished()
    {
        breakLine(0);
        const std::size_t from = m_text.find_first_not_of(" \n");
        if (from == std::string::npos) {
            return {};
        }
        return m_text.substr(from, m_text.find_last_not_of(" \n") - from + 1);
    }
};

}  // namespace

std::string literal(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\*_`[]<").find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string textFromHtml(std::string_view html, const std::function<std::string(const std::string&)>& picture)
{
    return Converter(picture).convert(html);
}

namespace {

/// "[words](address)" or "![words](name)" at `at`: what it ends as, and where it ends.
std::optional<std::pair<std::string, std::size_t>> linkAt(std::string_view text, std::size_t at)
{
    const bool picture = text[at] == '!';
    const std::size_t open = picture ? at + 1 : at;
    if (open >= text.size() || text[open] != '[') {
        return std::nullopt;
    }
    std::size_t close = open + 1;
    while (close < text.size() && text[close] != ']') {
        close += text[close] == '\\' ? 2 : 1;
    }
    if (close + 1 >= text.size() || text[close + 1] != '(') {
        return std::nullopt;
    }
    const std::size_t end = text.find(')', close);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string words = htmlFromText(text.substr(open + 1, close - open - 1));
    const std::string address(text.substr(close + 2, end - close - 2));
    // A picture does not go along, and a scene opens only here: their words stay.
    if (picture || !isSafeAddress(address) || address.find_first_of("\"<> ") != std::string::npos) {
        return std::pair(words, end + 1);
    }
    return std::pair("<a href=\"" + address + "\">" + words + "</a>", end + 1);
}

}  // namespace

std::string htmlFromText(std::string_view text)
{
    std::string result;
    bool strong = false;
    bool emphasis = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;   // a hard break
        } else if (text[i] == '\\' && i + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[i + 1])) != 0) {
            ++i;
        } else if (text.substr(i, 2) == "**") {
            result += strong ? "</b>" : "<b>";
            strong = !strong;
            ++i;
            continue;
        } else if (text[i] == '*') {
            result += emphasis ? "</i>" : "<i>";
            emphasis = !emphasis;
            continue;
        } else if (text[i] == '[' || text[i] == '!') {
            if (const auto link = linkAt(text, i)) {
                result += link->first;
                i = link->second - 1;
                continue;
            }
        }
        switch (text[i]) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '\n': result += "<br>"; break;
        default: result += text[i]; break;
        }
    }
    return result + (emphasis ? "</i>" : "") + (strong ? "</b>" : "");
}

}  // namespace kinetarium::exchange
