// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace kinetarium::book;

namespace {

const std::string chapterFile = "chapters/blocked/chapter.md";

struct Case {
    std::string name;
    std::string file;
    std::string text;
    int line;
    std::string word;       // of what is wrong
    bool isUsable = true;   // whether the chapter is still in the book
    int more = 0;           // faults that follow from the first

    Case withMore(int count) const
    {
        Case other = *this;
        other.more = count;
        return other;
    }
    // The fault is reported where the block begins, not on the line that was replaced.
    Case at(const std::string& start) const
    {
        Case other = *this;
        other.line = TemporaryContent::lineOf(start);
        return other;
    }
};

int at(const std::string& start)
{
    return TemporaryContent::lineOf(start);
}

// A line of the chapter is replaced; the fault is in that line.
Case replaced(const std::string& from, const std::string& to, const std::string& word, bool isUsable = true)
{
    return {from + " -> " + to, chapterFile, TemporaryContent::chapterWith(from, to), at(from), word, isUsable};
}

// Prose is put at the chapter's end; the fault is `below` lines under its first.
Case appended(const std::string& prose, int below, const std::string& word, bool isUsable = true)
{
    return {prose.substr(0, 60), chapterFile, TemporaryContent::chapterPlus(prose),
            TemporaryContent::nextLine() + below, word, isUsable};
}

void check(const Case& broken)
{
    INFO(broken.name);
    const TemporaryContent content;
    content.write(broken.file, broken.text);
    const Loaded loaded = content.load();
    INFO(faultsOf(loaded));
    REQUIRE(loaded.faults.size() == 1 + static_cast<std::size_t>(broken.more));
    const Fault& fault = loaded.faults.front();
    CHECK(fault.file == broken.file);
    CHECK(fault.line == broken.line);
    CHECK_THAT(fault.what, Catch::Contains(broken.word));
    CHECK_FALSE(fault.remedy.empty());
    CHECK((loaded.book.chapter("blocked") != nullptr) == broken.isUsable);
}

std::string fence(const std::string& kind, const std::string& lines)
{
    return "\n```" + kind + "\n" + lines + "```\n";
}

// Line of `wanted` in the book's front matter replaced by several: the fault is `below` lines under the first.
Case inserted(const std::string& from, const std::string& to, int below, const std::string& word, bool isUsable = true)
{
    Case broken = replaced(from, to, word, isUsable);
    broken.line += below;
    return broken;
}

Case ofFile(const std::string& file, const std::string& text, int line, const std::string& word)
{
    return {file + ": " + word, file, text, line, word};
}

std::vector<Case> frontMatter();
std::vector<Case> steps();
std::vector<Case> claimsAndFigures();
std::vector<Case> prose();
std::vector<Case> otherFiles();

void checkAll(const std::vector<Case>& cases)
{
    for (const Case& broken : cases)
        check(broken);
}

}  // namespace

TEST_CASE("a fault in front matter is found on its line") { checkAll(frontMatter()); }
TEST_CASE("a fault in a step is found on its line") { checkAll(steps()); }
TEST_CASE("a fault in a claim or figure is found on its line") { checkAll(claimsAndFigures()); }
TEST_CASE("a fault in prose is found on its line") { checkAll(prose()); }
TEST_CASE("a fault in the references or the glossary is found on its line") { checkAll(otherFiles()); }

TEST_CASE("a missing file or folder is a fault")
{
    const TemporaryContent content;
    SECTION("no references: the citations are not held against the chapter")
    {
        content.remove("references.json");
        const Loaded loaded = content.load();
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].file == "references.json");
        CHECK(loaded.faults[0].line == 0);
        CHECK_FALSE(loaded.book.chapters.empty());
    }
    SECTION("no glossary")
    {
        content.remove("glossary.md");
        const Loaded loaded = content.load();
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].file == "glossary.md");
    }
    SECTION("a chapter's folder without its chapter")
    {
        content.write("chapters/empty/notes.txt", "nothing");
        const Loaded loaded = content.load();
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].file == "chapters/empty/chapter.md");
        CHECK(loaded.book.chapters.size() == 1);
    }
    SECTION("no chapters at all")
    {
        content.remove("chapters");
        REQUIRE(content.load().faults.size() == 1);
    }
    SECTION("no content folder")
    {
        const Loaded loaded = loadBook(content.path() / "nowhere");
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].line == 0);
    }
}

TEST_CASE("folders that start with an underscore are no chapters")
{
    const TemporaryContent content;
    content.write("chapters/_draft/chapter.md", "not a chapter yet");
    CHECK(faultsOf(content.load()) == "");
}

TEST_CASE("content is never read from outside its folder")
{
    const TemporaryContent content;
    const TemporaryContent elsewhere;
    elsewhere.write("secret.json", "[]");
    SECTION("a linked file")
    {
        content.remove("references.json");
        std::filesystem::create_symlink(elsewhere.path() / "secret.json", content.path() / "references.json");
        const Loaded loaded = content.load();
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].file == "references.json");
        CHECK_THAT(loaded.faults[0].what, Catch::Contains("out of the content folder"));
    }
    SECTION("a linked folder")
    {
        std::filesystem::create_directory_symlink(elsewhere.path() / "chapters/blocked",
                                                  content.path() / "chapters/linked");
        const Loaded loaded = content.load();
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults[0].file == "chapters/linked/chapter.md");
        CHECK_THAT(loaded.faults[0].what, Catch::Contains("out of the content folder"));
    }
    SECTION("a folder in the place of a file")
    {
        content.remove("glossary.md");
        std::filesystem::create_directory(content.path() / "glossary.md");
        REQUIRE(content.load().faults.size() == 1);
    }
}

TEST_CASE("two chapters of the same order are told apart")
{
    const TemporaryContent content;
    std::string second = TemporaryContent::chapterWith("id: blocked", "id: second");
    content.write("chapters/second/chapter.md", second);
    const Loaded loaded = content.load();
    REQUIRE(loaded.faults.size() == 1);
    CHECK_THAT(loaded.faults[0].what, Catch::Contains("order 3"));
    CHECK(loaded.faults[0].line == at("order: 3"));
    CHECK(loaded.book.chapters.size() == 2);
}

TEST_CASE("all faults of all files are reported together, in order, and what is good is loaded")
{
    const TemporaryContent content;
    content.write("references.json", "[{\"id\": \"adams2001\", \"title\": \"A\"},\n{\"title\": \"No key\"}]");
    content.write("glossary.md", "## Receptor\n\nText.\n\n## Empty\n\n## Transmitter\n\nText.\n");
    content.write("chapters/aaa/chapter.md", "no front matter");
    content.write(chapterFile, TemporaryContent::chapterPlus("\n[@nobody1999] and [[nothing]]\n\n<b>x\n"));
    const Loaded loaded = content.load();
    INFO(faultsOf(loaded));
    std::vector<std::pair<std::string, int>> places;
    for (const Fault& fault : loaded.faults)
        places.emplace_back(fault.file, fault.line);
    const int end = TemporaryContent::nextLine();
    const std::vector<std::pair<std::string, int>> expected{
        {"chapters/aaa/chapter.md", 1},
        {chapterFile, at("A [[receptor]]")},  // brown2010 is gone
        {chapterFile, end + 1},
        {chapterFile, end + 1},
        {chapterFile, end + 3},
        {"glossary.md", 5},
        {"references.json", 2},
    };
    CHECK(places == expected);
    REQUIRE(loaded.book.chapter("blocked") != nullptr);
    CHECK(loaded.book.chapter("blocked")->steps.size() == 1);
    CHECK(loaded.book.references.size() == 1);
    CHECK(loaded.book.glossary.size() == 2);
}

TEST_CASE("a file that is wrong everywhere says so briefly")
{
    const TemporaryContent content;
    std::string text = TemporaryContent::chapter();
    for (int i = 0; i < 5000; ++i)
        text += "\n[[unknown]]\n";
    content.write(chapterFile, text);
    const Loaded loaded = content.load();
    REQUIRE(loaded.faults.size() == 101);
    CHECK_THAT(loaded.faults.back().what, Catch::Contains("4900 more"));
}

TEST_CASE("a fault prints as one line that editors understand")
{
    CHECK(toString(Fault{"glossary.md", 7, "what", "remedy"}) == "glossary.md:7: what; remedy");
    CHECK(toString(Fault{"glossary.md", 0, "what", "remedy"}) == "glossary.md: what; remedy");
    CHECK(toString(Fault{"glossary.md", 7, "what", ""}) == "glossary.md:7: what");
}

TEST_CASE("a near name is suggested")
{
    const TemporaryContent content;
    content.write(chapterFile, TemporaryContent::chapterPlus("\n[@adams2010]\n"));
    const Loaded loaded = content.load();
    REQUIRE(loaded.faults.size() == 1);
    CHECK_THAT(loaded.faults[0].remedy, Catch::Contains("adams2001"));
}

namespace {

std::vector<Case> frontMatter()
{
    const std::string title = "title: Blocking the receptor";
    return {
        replaced("---", "id: blocked", "front matter", false),
        replaced("id: blocked", "id: other", "folder", false),
        replaced("id: blocked", "id: [blocked]", "expects one value", false),
        inserted("id: blocked\n", "", -1, "needs the key 'id'", false),
        inserted("minutes: 12\n", "", 1 - at("minutes: 12"), "needs the key 'minutes'"),
        replaced("order: 3", "order: third", "whole number"),
        replaced("order: 3", "order: 0", "whole number"),
        replaced("minutes: 12", "minutes: 12.5", "whole number"),
        replaced("summary: What", "summary:\nnote: What", "found nothing").withMore(1),
        replaced("controls: [drug-level, voltage]", "controls: drug-level", "expects a list"),
        replaced("curves: [open, block]", "curves: [open, [block]]", "expects a word"),
        replaced(title, "title: Blocking: the receptor", "YAML", false),
        replaced(title, "title: &a Blocking", "anchor", false),
        replaced(title, "title: *a", "anchor", false),
        replaced(title, "title: !!binary aGk=", "tag", false),
        replaced(title, "title: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]", "too deep", false),
        inserted(title, title + "\nshort: Again", 2, "second time"),
        inserted(title, title + "\nlevel: hard", 1, "knows no key 'level'"),
        inserted("minutes: 12", "minutes: 12\n...\nx: y", 3 - at("minutes: 12") - 1, "more than one YAML", false),
    };
}

std::vector<Case> steps()
{
    return {
        replaced("id: drug-enters", "id: Drug enters", "lower-case"),
        replaced("time: 0s..60s", "time: 60s", "range"),
        replaced("time: 0s..60s", "time: 0s...60s", "range"),
        replaced("scale: log", "scale: logarithmic", "linear or log"),
        replaced("focus: pore", "foccus: pore", "knows no key 'foccus'"),
        replaced("controls: [drug-level]\n", "controls: {a: b}\n", "expects a list"),
        replaced("  drug: ketamine", "  drug: [ketamine]", "expects one value"),
        replaced("  drug-level: 1uM", "  drug-level:", "found nothing"),
        replaced("caption: \"Ketamine enters: {{now: block}}\"", "caption: Ketamine enters: now", "YAML"),
        appended(fence("step", "id: drug-enters\ntime: 0s..1s\ncaption: Again\n"), 1, "second time"),
        appended(fence("step", "id: more\ntime: 0s..1s\n"), 1, "needs the key 'caption'"),
        appended(fence("step", "time: 0s..1s\ncaption: x\n"), 1, "needs the key 'id'"),
        appended(fence("step", "id: more\ncaption: x\n"), 1, "needs the key 'time'"),
        appended(fence("step", "\n\n# note\nid: more\ntime: [\ncaption: x\n"), 6, "flow"),
        appended(fence("step", "just words\n"), 1, "keys and values"),
        appended(fence("step", ""), 1, "keys and values"),
        appended(fence("step", "id: more\ntime: 0s..1s\ncaption: \"{{now: block\"\n"), 4, "'}}'"),
        appended(fence("step", "id: more\ntime: 0s..1s\ncaption: \"see [@nobody]\"\n"), 4, "'nobody'"),
    };
}

std::vector<Case> claimsAndFigures()
{
    const std::string claim = "text: t\ngrade: derived\nspecies: rat\ncitations: [adams2001]\ncontradiction: c\n";
    const auto without = [&](const std::string& line) {
        std::string text = claim;
        return text.erase(text.find(line), line.size());
    };
    return {
        replaced("grade: measured", "grade: certain", "measured, derived"),
        replaced("citations: [adams2001]", "citations: []", "cites nothing"),
        replaced("citations: [adams2001]", "citations: [adams2001, nobody]", "'nobody'").at("```claim"),
        replaced("species: rat, cultured neurons", "species: [rat]", "expects one value"),
        appended(fence("claim", without("text: t\n")), 1, "needs the key 'text'"),
        appended(fence("claim", without("grade: derived\n")), 1, "needs the key 'grade'"),
        appended(fence("claim", without("species: rat\n")), 1, "needs the key 'species'"),
        appended(fence("claim", without("citations: [adams2001]\n")), 1, "needs the key 'citations'"),
        appended(fence("claim", without("contradiction: c\n")), 1, "needs the key 'contradiction'"),
        appended(fence("claim", "id: block-holds\n" + claim), 1, "second time"),
        appended(fence("claim", claim + "strength: 3\n"), 7, "knows no key 'strength'"),
        replaced("step: drug-enters", "step: drug-entres", "drug-entres").at("```figure"),
        appended(fence("figure", "id: enters\nstep: drug-enters\n"), 1, "second time"),
        appended(fence("figure", "step: drug-enters\n"), 1, "needs the key 'id'"),
    };
}

std::vector<Case> prose()
{
    return {
        appended("\nfirst line\nsecond [@nobody1999]\n", 2, "nobody1999"),
        appended("\n[@adams2001; nobody]\n", 1, "expected a citation"),
        appended("\n[@adams2001, p. 3]\n", 1, "expected a citation"),
        appended("\n[@adams2001\n", 1, "']'"),
        appended("\nfirst\n[[antagonist]]\n", 2, "antagonist"),
        appended("\n[[receptor\n", 1, "']]'"),
        appended("\n[[|x]]\n", 1, "without its name"),
        appended("\na {{drug-level\n\nb\n", 1, "'}}'"),
        appended("\na {{b {{c}}\n", 1, "'}}'"),
        appended("\na\nb }} c\n", 2, "'{{'"),
        appended("\n{{ }}\n", 1, "names nothing"),
        appended("\n<script>\nalert(1)\n</script>\n", 1, "HTML"),
        appended("\ntext\nwith <b>bold\n", 2, "HTML"),
        appended("\n<!-- a comment -->\n", 1, "HTML"),
        appended("\n> quoted\n> <iframe>\n", 2, "HTML"),
        appended("\n![x](https://example.org/x.png)\n", 1, "remote"),
        appended("\ntext\n![x](//example.org/x.png)\n", 2, "remote"),
        appended("\n![x](../x.png)\n", 1, "'..'"),
        appended("\n![x](a/../../x.png)\n", 1, "'..'"),
        appended("\n![x](/etc/x.png)\n", 1, "not relative"),
        appended("\n![x](data:image/png;base64,AA==)\n", 1, "remote"),
        appended("\n![](x.png)\n", 1, "no words").withMore(1),
        appended("\n![x](missing.png)\n", 1, "found none"),
        appended("\n![x](run.sh)\n", 1, "no PNG"),
        appended("\ntext\n[x](javascript:alert)\n", 2, "https://"),
        appended("\n[x](JavaScript&colon;alert)\n", 1, "https://"),
        appended("\n[x](file:///etc/passwd)\n", 1, "https://"),
        appended("\n[x](http://example.org)\n", 1, "https://"),
        appended("\n[x](chapter:nowhere)\n", 1, "'nowhere'"),
        appended("\n[x](page:help)\n", 1, "'help.md'"),
        appended("\n[x](page:elsewhere)\n", 1, "page:help"),
        appended("\n[x](chapter:../nowhere)\n", 1, "folder"),
        appended("\n# Title\n", 1, "level 2 or 3"),
        appended("\n##\n\ntext\n", 1, "without text"),
        appended("\n**bold**\n\n***\n\nafter\n", 3, "rule"),
        appended("\ntext\n\n    indented\n", 3, "indented"),
        appended("\n```python\nprint()\n```\n", 1, "'python'"),
        appended("\n```\n\nprint()\n```\n", 1, "found nothing"),
        appended("\n- item\n  - deeper\n", 2, "inside"),
        appended("\n> ## Heading\n", 1, "inside"),
        appended("\n- item\n\n  ```claim\n  text: x\n  ```\n", 3, "inside"),
        appended("\n```claim\ntext: t\ngrade: illustrative\nspecies: rat\ncitations: []\ncontradiction: c\n", 1,
                 "never closed"),
        appended("\nan &unknown; one\n", 1, "entity"),
        appended("\ngood\nbad \xFF\xFE\n", 2, "UTF-8", false),
        appended("\nbad \xC0\xAF\n", 1, "UTF-8", false),
        appended("\nbad \xED\xA0\x80\n", 1, "UTF-8", false),
        appended(std::string("\na\nnul \0 here\n", 13), 2, "U+0000", false),
        appended("\nbell \a\n", 1, "U+0007", false),
        appended("\nreversed \u202E\n", 1, "U+202E", false),
        appended("\n" + std::string(10'000'000, 'x') + "\n", 1, "longer than 1 MB", false),
        appended("\n" + std::string(1'100'000, '[') + "\n", 1, "longer than 1 MB", false),
    };
}

std::vector<Case> otherFiles()
{
    const std::string entry = "{\"id\": \"brown2010\", \"title\": \"B\"}";
    const auto references = [&](const std::string& second) {
        return "[\n{\"id\": \"adams2001\", \"title\": \"A\"},\n" + second + ",\n" + entry + "\n]\n";
    };
    const std::string terms = "## Receptor\n\nText.\n\n## Transmitter\n\nText.\n\n";
    const auto ofReferences = [&](const std::string& second, int line, const std::string& word) {
        return ofFile("references.json", references(second), line, word);
    };
    const auto ofGlossary = [&](const std::string& more, int line, const std::string& word) {
        return ofFile("glossary.md", terms + more, line, word);
    };
    return {
        ofReferences("{\"id\": \"c\",\n \"title\" \"C\"}", 4, "JSON"),
        ofReferences("{\"id\": \"c\",\n \"title\": [\"C\"]}", 4, "expects a text"),
        ofReferences("{\"title\": \"C\"}", 3, "needs the key 'id'"),
        ofReferences("{\"id\": \"c\"}", 3, "needs the key 'title'"),
        ofReferences("{\n\"id\": \"adams2001\", \"title\": \"C\"}", 4, "second time"),
        ofReferences("{\"id\": \"c\", \"title\": \"C\",\n\"issued\": 2010}", 4, "year"),
        ofReferences("{\"id\": \"c\", \"title\": \"C\",\n\"author\": [{\"given\": \"D.\"}]}", 4, "family name"),
        ofReferences("{\"id\": \"c\", \"title\": \"C\",\n\"URL\": \"file:///etc/passwd\"}", 4, "web address"),
        ofReferences("3", 3, "expected a reference"),
        ofFile("references.json", "{}", 1, "expected a list"),
        ofFile("references.json", "", 1, "JSON"),
        ofFile("references.json", "[" + std::string(100000, '['), 1, "too deep"),
        ofGlossary("## receptor\n\nAgain.\n", 9, "second time"),
        ofGlossary("## Nothing\n", 9, "no text"),
        ofGlossary("## Listed\n\nText.\n\n- item\n", 13, "paragraphs"),
        ofGlossary("## Other\n\nSee [[nothing]].\n", 9, "'nothing'"),
        ofGlossary("## Other\n\nText <b>.\n", 11, "HTML"),
        ofGlossary("## Other\n\nText ![x](x.png).\n", 11, "image"),
    };
}

}  // namespace

