// SPDX-License-Identifier: GPL-3.0-or-later
// No reference stands in the bibliography for nothing: each is cited by the content or by a source of the model.
#include "kinetarium/book/book.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace {

std::string textUnder(const fs::path& folder, const std::regex& names)
{
    std::ostringstream text;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && std::regex_match(entry.path().filename().string(), names)) {
            text << std::ifstream(entry.path()).rdbuf() << '\n';
        }
    }
    return text.str();
}

bool isNamed(const std::string& text, const std::string& key)
{
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        const auto part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
        const bool before = at > 0 && part(text[at - 1]);
        const bool after = at + key.size() < text.size() && part(text[at + key.size()]);
        if (!before && !after) {
            return true;
        }
    }
    return false;
}

/// Whether a source in the code names author and year in one string, or an identifier of the reference.
bool isSource(const std::string& code, const kinetarium::book::Reference& reference)
{
    for (const std::string& id : {reference.pmcid, reference.pmid, reference.doi, reference.title}) {
        if (!id.empty() && code.find(id) != std::string::npos) {
            return true;
        }
    }
    if (reference.authors.empty() || reference.year == 0) {
        return false;
    }
    const std::string family = reference.authors.front().substr(0, reference.authors.front().find_first_of(", "));
    const std::string year = std::to_string(reference.year);
    for (std::size_t at = code.find(family); at != std::string::npos; at = code.find(family, at + 1)) {
        if (code.substr(at, family.size() + 40).find(year) != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("there is no orphan in the bibliography")
{
    const fs::path source = KINETARIUM_SOURCE_DIR;
    const auto loaded = kinetarium::book::loadBook(source / "content");
    const std::string content = textUnder(source / "content", std::regex(".*\\.(md|yaml|gift)"));
    const std::string code = textUnder(source / "src", std::regex(".*\\.(cpp|h)"));
    REQUIRE(loaded.book.references.size() > 50);
    for (const auto& [key, reference] : loaded.book.references) {
        CAPTURE(key);
        CHECK((isNamed(content, key) || isSource(code, reference)));
    }
}
