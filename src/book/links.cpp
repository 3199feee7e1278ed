// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/links.h"

#include "book/faults.h"
#include "book/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kinetarium::book {

namespace {

constexpr std::size_t longestTarget = 2000;
constexpr std::string_view chapterScheme = "chapter:";
constexpr std::string_view helpPage = "page:help";
constexpr std::string_view helpFile = "help.md";
constexpr std::array<std::string_view, 5> imageEndings{".png", ".jpg", ".jpeg", ".svg", ".webp"};

bool hasBlanks(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool hasScheme(std::string_view path)
{
    const std::size_t colon = path.find(':');
    return colon != std::string_view::npos && colon < path.find('/');
}

}  // namespace

std::optional<std::string> chapterOfLink(const std::string& target)
{
    if (!target.starts_with(chapterScheme))
        return std::nullopt;
    return target.substr(chapterScheme.size());
}

std::optional<std::string> pageOfLink(const std::string& target)
{
    return target == helpPage ? std::optional<std::string>(helpFile) : std::nullopt;
}

std::optional<Refusal> linkRefusal(const std::string& target)
{
    if (target.size() > longestTarget || hasBlanks(target))
        return Refusal{"the link's target is not an address", "shorten it, and write %20 for a space"};
    if (const auto slug = chapterOfLink(target)) {
        if (isSlug(*slug))
            return std::nullopt;
        return Refusal{"expected chapter:name-of-its-folder, found " + inQuotes(target), "write the folder's name"};
    }
    if (pageOfLink(target))
        return std::nullopt;
    const std::string lower = lowerCase(target);
    for (const std::string_view scheme : {std::string_view("https://"), std::string_view("kinetarium://")}) {
        if (lower.starts_with(scheme) && lower.size() > scheme.size())
            return std::nullopt;
    }
    return Refusal{"a link expects https://…, chapter:…, page:help or kinetarium://…, found " + inQuotes(target),
                   "use one of these, or take the link out"};
}

std::optional<Refusal> imageRefusal(const std::string& path)
{
    const std::string remedy = "put the image beside chapter.md and write its file name";
    if (path.starts_with("//") || hasScheme(path))
        return Refusal{"the image " + inQuotes(path) + " is remote", remedy};
    if (path.empty() || path.front() == '/' || path.find('\\') != std::string::npos)
        return Refusal{"the image's path " + inQuotes(path) + " is not relative to the chapter", remedy};
    if (path == ".." || path.starts_with("../") || path.ends_with("/..") || path.find("/../") != std::string::npos)
        return Refusal{"the image's path " + inQuotes(path) + " contains '..'", remedy};
    if (path.size() > longestTarget || hasBlanks(path) || path.find('%') != std::string::npos)
        return Refusal{"the image's path " + inQuotes(path) + " is not a plain file name", remedy};
    const std::string lower = lowerCase(path);
    if (std::none_of(imageEndings.begin(), imageEndings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); }))
        return Refusal{"the image " + inQuotes(path) + " is no PNG, JPEG, SVG or WebP file", "convert it"};
    return std::nullopt;
}

}  // namespace kinetarium::book
