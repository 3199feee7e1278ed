// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/text_file.h"

#include "book/words.h"

#include <algorithm>
#include <cstdint>
#include <fstream>

namespace kinetarium::book {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestLine = std::size_t{1} << 20;
constexpr std::size_t largestFile = std::size_t{4} << 20;

struct Character {
    char32_t codePoint = 0;
    std::size_t bytes = 0;  // 0: not UTF-8
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size())
        return {};
    char32_t codePoint = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        codePoint = (codePoint << 6) | (byte(i) & 0x3FU);
    }
    const char32_t smallest = bytes == 4 ? 0x10000 : bytes == 3 ? 0x800 : 0x80;
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < smallest || codePoint > 0x10FFFF || surrogate)
        return {};
    return {codePoint, bytes};
}

// Controls, and the marks that reorder what is shown so that a reader sees other text than the parser.
bool isForbidden(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

std::string hexadecimal(unsigned value, int digits)
{
    constexpr std::string_view symbols = "0123456789ABCDEF";
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += symbols[(value >> shift) & 0xFU];
    return text;
}

// One fault a line is enough.
bool hasCleanCharacters(const TextFile& file, FaultList& faults)
{
    bool clean = true;
    int line = 1;
    bool lineIsClean = true;
    for (std::size_t at = 0; at < file.text.size();) {
        const Character character = characterAt(file.text, at);
        const char32_t c = character.codePoint;
        if (c == '\n') {
            ++line;
            lineIsClean = true;
        } else if (lineIsClean && (character.bytes == 0 || isForbidden(c))) {
            clean = lineIsClean = false;
            if (character.bytes == 0)
                faults.add(file.name, line,
                           "expected UTF-8, found the byte 0x"
                               + hexadecimal(static_cast<std::uint8_t>(file.text[at]), 2),
                           "save the file as UTF-8");
            else
                faults.add(file.name, line, "found the control character U+" + hexadecimal(c, 4), "delete it");
        }
        at += std::max<std::size_t>(character.bytes, 1);
    }
    return clean;
}

bool hasShortLines(const TextFile& file, FaultList& faults)
{
    for (std::size_t i = 0; i < file.lineStarts.size(); ++i) {
        const std::size_t end = i + 1 < file.lineStarts.size() ? file.lineStarts[i + 1] : file.text.size();
        if (end - file.lineStarts[i] > longestLine) {
            faults.add(file.name, static_cast<int>(i) + 1, "the line is longer than 1 MB", "break it into lines");
            return false;
        }
    }
    return true;
}

// Windows line ends become LF, which moves no line; a byte-order mark goes.
void normalise(std::string& text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n')
            continue;
        text[to++] = text[from];
    }
    text.resize(to);
}

bool isInside(const fs::path& root, const fs::path& path)
{
    return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

}  // namespace

int TextFile::lineAt(std::size_t offset) const
{
    const auto next = std::upper_bound(lineStarts.begin(), lineStarts.end(), offset);
    return std::max(1, static_cast<int>(next - lineStarts.begin()));
}

std::string_view TextFile::line(int number) const
{
    if (number < 1 || static_cast<std::size_t>(number) > lineStarts.size())
        return {};
    const std::size_t from = lineStarts[static_cast<std::size_t>(number) - 1];
    const std::size_t end = text.find('\n', from);
    return std::string_view(text).substr(from, end == std::string::npos ? end : end - from);
}

TextFile textFile(std::string name, std::string text)
{
    normalise(text);
    TextFile file{std::move(name), std::move(text), {0}};
    for (std::size_t i = 0; i < file.text.size(); ++i) {
        if (file.text[i] == '\n' && i + 1 < file.text.size())
            file.lineStarts.push_back(i + 1);
    }
    return file;
}

ContentFolder::ContentFolder(const fs::path& root)
{
    std::error_code error;
    m_root = fs::canonical(root, error);
    m_exists = !error && fs::is_directory(m_root, error);
}

std::vector<std::string> ContentFolder::chapterFolders(FaultList& faults) const
{
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(m_root / "chapters", error);
    if (error) {
        faults.add("chapters", 0, "expected a folder with one folder per chapter, found none",
                   "create it, or point to the right content folder");
        return names;
    }
    for (; entry != fs::directory_iterator() && !error; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (!name.starts_with('_') && !name.starts_with('.') && entry->is_directory(ignored))
            names.push_back(name);
    }
    if (error)
        faults.add("chapters", 0, "the folder cannot be read to its end: " + error.message(), "check its permissions");
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> ContentFolder::files(const std::string& folder, const std::string& end) const
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_root / fs::path(folder), error)) {
        const std::string name = entry.path().filename().string();
        if (name.size() > end.size() && name.front() != '.' && name.front() != '_' &&
            name.compare(name.size() - end.size(), end.size(), end) == 0)
            names.push_back(folder + "/" + name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool ContentFolder::contains(const std::string& name) const
{
    std::error_code error;
    return fs::exists(fs::symlink_status(m_root / fs::path(name), error));
}

bool ContentFolder::hasFile(const std::string& name, const Place& place, FaultList& faults) const
{
    std::error_code error;
    const fs::path path = fs::canonical(m_root / fs::path(name), error);
    if (error) {
        faults.add(place, "expected the file " + inQuotes(name) + ", found none", "add it, or mend its name");
        return false;
    }
    if (!isInside(m_root, path)) {
        faults.add(place, inQuotes(name) + " leads out of the content folder", "put a copy of the file inside it");
        return false;
    }
    if (!fs::is_regular_file(path, error)) {
        faults.add(place, inQuotes(name) + " is not a regular file", "put a plain file there");
        return false;
    }
    return true;
}

std::optional<TextFile> ContentFolder::read(const std::string& name, FaultList& faults) const
{
    if (!hasFile(name, {name, 0}, faults))
        return std::nullopt;
    std::ifstream stream(m_root / fs::path(name), std::ios::binary);
    std::error_code error;
    const std::uintmax_t size = fs::file_size(m_root / fs::path(name), error);
    std::string bytes(error ? 0 : std::min<std::uintmax_t>(size, largestFile + 1), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (error || stream.bad() || (stream.fail() && !stream.eof())) {
        faults.add(name, 0, "the file cannot be read", "check its permissions");
        return std::nullopt;
    }
    const bool tooLarge = bytes.size() > largestFile;
    TextFile file = textFile(name, std::move(bytes));
    if (!hasShortLines(file, faults))
        return std::nullopt;
    if (tooLarge) {
        faults.add(name, 0, "the file is larger than 4 MB", "split it");
        return std::nullopt;
    }
    if (!hasCleanCharacters(file, faults))
        return std::nullopt;
    return file;
}

}  // namespace kinetarium::book
