// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace kinetarium::book;

namespace {

const std::filesystem::path source = KINETARIUM_SOURCE_DIR;

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream.good());
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The examples of docs/authoring.md by file: each stands in a fence of four marks under a comment that names its file.
// Those of the same file are its pieces, in order.
std::map<std::string, std::string> examples()
{
    const std::string comment = "<!-- file: ";
    std::map<std::string, std::string> files;
    std::istringstream document(textOf(source / "docs/authoring.md"));
    std::string* open = nullptr;
    std::string named;
    for (std::string line; std::getline(document, line);) {
        if (line.starts_with(comment))
            named = line.substr(comment.size(), line.find(" -->") - comment.size());
        else if (line.starts_with("````"))
            open = open == nullptr && !named.empty() ? &files[std::exchange(named, {})] : nullptr;
        else if (open != nullptr)
            *open += line + "\n";
    }
    return files;
}

template <typename Part>
std::size_t count(const Chapter& chapter)
{
    std::size_t number = 0;
    for (const Block& block : chapter.blocks)
        number += std::holds_alternative<Part>(block) ? 1 : 0;
    return number;
}

}  // namespace

TEST_CASE("the examples of docs/authoring.md are a book without faults")
{
    const TemporaryContent content;
    content.remove("chapters/blocked");
    const auto files = examples();
    REQUIRE(files.size() == 7);
    for (const auto& [name, text] : files)
        content.write(name, text);
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    REQUIRE(loaded.book.chapters.size() == 1);
    const Chapter& chapter = loaded.book.chapters[0];
    CHECK(count<Heading>(chapter) == 3);
    CHECK(count<Table>(chapter) == 1);
    CHECK(count<Quote>(chapter) == 1);
    CHECK(count<List>(chapter) == 1);
    CHECK(count<StepMark>(chapter) == 1);
    CHECK(count<Claim>(chapter) == 1);
    CHECK(count<Figure>(chapter) == 1);
    CHECK(chapter.aims.size() == 2);
    CHECK(loaded.book.questions.size() == 5);
    REQUIRE(loaded.book.lessons.size() == 1);
    CHECK(loaded.book.lessons[0].items.size() == 3);
    REQUIRE(loaded.book.experiments.size() == 1);
    CHECK(loaded.book.experiments[0].checks.size() == 1);
}

TEST_CASE("the template is a chapter without faults")
{
    const TemporaryContent content;
    content.remove("chapters/blocked");
    content.write("chapters/my-chapter/chapter.md", textOf(source / "content/_template/chapter.md"));
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    REQUIRE(loaded.book.chapters.size() == 1);
    const Chapter& chapter = loaded.book.chapters[0];
    CHECK(count<StepMark>(chapter) == 1);
    CHECK(count<Claim>(chapter) == 1);
    CHECK(count<Figure>(chapter) == 1);
}
