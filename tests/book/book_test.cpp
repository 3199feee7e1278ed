// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

using namespace kinetarium::book;

namespace {

Reference reference(std::vector<std::string> authors, int year)
{
    Reference made;
    made.key = "key";
    made.title = "A title";
    made.authors = std::move(authors);
    made.year = year;
    return made;
}

}  // namespace

TEST_CASE("a reference is cited by its authors' family names and year")
{
    CHECK(reference({"Gilling, K. E."}, 2009).shortForm() == "Gilling 2009");
    CHECK(reference({"Kotermanski, S. E.", "Johnson, J. W."}, 2009).shortForm() == "Kotermanski & Johnson 2009");
    CHECK(reference({"Zanos, P.", "B", "C"}, 2018).shortForm() == "Zanos et al. 2018");
    CHECK(reference({}, 2018).shortForm() == "A title 2018");
    CHECK(reference({"Gilling, K. E."}, 0).shortForm() == "Gilling n.d.");
}

TEST_CASE("a reference's long form holds all that is needed to find it")
{
    const TemporaryContent content;
    const Loaded loaded = content.load();
    CHECK(loaded.book.references.at("adams2001").longForm()
          == "Adams, A. B. (2001). A first study. Journal of Examples 12(3): 45-67. doi:10.1000/example");
    CHECK(loaded.book.references.at("brown2010").longForm()
          == "Brown, C. & Clark, D. E. (2010). Does it hold?");
    Reference many = reference({"A", "B", "C", "D", "E", "F", "G"}, 2000);
    many.publisher = "A House";
    many.pmid = "123";
    CHECK(many.longForm() == "A; B; C; D; E; F et al. (2000). A title. A House. PMID 123");
    many.title.clear();     // nobody read it
    CHECK(many.longForm() == "A; B; C; D; E; F et al. (2000). A House. PMID 123");
}

TEST_CASE("a title that nobody read may stay away when the note says so")
{
    const TemporaryContent content;
    content.write("references.json", R"([{"id": "adams2001", "title": "A first study"}, {"id": "brown2010", "note": "Second hand; the title was not read."}])");
    const Loaded loaded = content.load();
    INFO(faultsOf(loaded));
    CHECK(loaded.faults.empty());
    CHECK(loaded.book.references.at("brown2010").title.empty());
    Reference nameless = reference({}, 2022);
    nameless.title.clear();
    nameless.container = "A Journal";
    CHECK(nameless.shortForm() == "A Journal 2022");
}

TEST_CASE("names are written with initials")
{
    const TemporaryContent content;
    content.remove("chapters/blocked");
    content.write("references.json", R"([{"id": "a", "title": "T", "author": [
        {"family": "Adams", "given": "Jean-Pierre K."},
        {"family": "Beek", "given": "É.", "non-dropping-particle": "van"},
        {"literal": "The Group"}, {"family": "Cole", "given": "D.E."}, {"family": "Only"}]}])");
    const Loaded loaded = content.load();
    CHECK(loaded.book.references.at("a").authors
          == std::vector<std::string>{"Adams, J.-P. K.", "van Beek, É.", "The Group", "Cole, D. E.", "Only"});
}

TEST_CASE("chapters, references and terms are found by name")
{
    const TemporaryContent content;
    std::string first = TemporaryContent::chapterWith("id: blocked", "id: another");
    first.replace(first.find("order: 3"), 8, "order: 2");
    content.write("chapters/another/chapter.md", first);
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    const Book& book = loaded.book;
    REQUIRE(book.chapters.size() == 2);
    CHECK(book.chapters[0].id == "another");
    CHECK(book.chapter("blocked") == &book.chapters[1]);
    CHECK(book.chapter("none") == nullptr);
    REQUIRE(book.term("RECEPTOR") != nullptr);
    CHECK(book.term("RECEPTOR")->term == "Receptor");
    CHECK(book.term("receptors") == nullptr);
    CHECK(book.references.at("adams2001").year == 2001);
}

TEST_CASE("a glossary's text keeps its terms and citations for toLine")
{
    const TemporaryContent content;
    const Loaded loaded = content.load();
    const Line line = toLine(loaded.book.term("receptor")->text);
    REQUIRE(line.size() == 5);
    CHECK(line[1].kind == Span::Kind::Term);
    CHECK(line[1].target == "transmitter");
    CHECK(line[1].text == "messenger");
    CHECK(line[3].kind == Span::Kind::Citation);
}

TEST_CASE("toLine reads a caption, and says what it cannot read")
{
    std::vector<Fault> faults;
    const Line line = toLine("Now {{now: block}} *as is*", {"a.md", 7}, &faults);
    CHECK(faults.empty());
    REQUIRE(line.size() == 3);
    CHECK(line[1].kind == Span::Kind::Value);
    CHECK(line[1].text == "now: block");
    CHECK(line[2].text == " *as is*");
    CHECK(line[2].place.line == 7);

    CHECK(plainText(toLine("open {{now", {"a.md", 7}, &faults)) == "open {{now");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "a.md");
    CHECK(faults[0].line == 7);
}
