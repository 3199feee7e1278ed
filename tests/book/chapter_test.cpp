// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kinetarium::book;

namespace {

using Kind = Span::Kind;

// A line in a short form that shows every property of its spans: "T:text" with *, ** and ` for its styles.
std::string sketch(const Line& line)
{
    std::string text;
    for (const Span& span : line) {
        const std::string marks = std::string(span.emphasis ? "*" : "") + (span.strong ? "!" : "")
            + (span.code ? "`" : "");
        switch (span.kind) {
        case Kind::Text: text += (span.image ? "I[" + span.target + "]" : "T") + marks + "(" + span.text + ")"; break;
        case Kind::Value: text += "V" + marks + "(" + span.text + ")"; break;
        case Kind::Citation: text += "C" + marks + "(" + span.text + ")"; break;
        case Kind::Term: text += "G" + marks + "(" + span.target + "|" + span.text + ")"; break;
        case Kind::Link: text += "L" + marks + "(" + span.target + "|" + span.text + ")"; break;
        case Kind::Break: text += "B"; break;
        }
    }
    return text;
}

template <typename Part>
const Part& part(const Chapter& chapter, std::size_t i)
{
    REQUIRE(i < chapter.blocks.size());
    const Part* block = std::get_if<Part>(&chapter.blocks[i]);
    REQUIRE(block != nullptr);
    return *block;
}

// The one paragraph that `prose` makes at the end of the chapter.
std::string sketchOf(const std::string& prose)
{
    const TemporaryContent content;
    content.write("chapters/blocked/image.png", "not looked into");
    content.write("chapters/blocked/chapter.md", TemporaryContent::chapterPlus("\n" + prose + "\n"));
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    const Chapter& chapter = *loaded.book.chapter("blocked");
    return sketch(part<Paragraph>(chapter, chapter.blocks.size() - 1).line);
}

int at(const std::string& start)
{
    return TemporaryContent::lineOf(start);
}

}  // namespace

TEST_CASE("front matter becomes the chapter")
{
    const TemporaryContent content;
    const Loaded loaded = content.load();
    const Chapter& chapter = loaded.book.chapters.at(0);
    CHECK(chapter.id == "blocked");
    CHECK(chapter.order == 3);
    CHECK(chapter.title == "Blocking the receptor");
    CHECK(chapter.shortTitle == "Block");
    CHECK(chapter.summary == "What a channel does when something sits in it.");
    CHECK(chapter.scene == "nmda-channel");
    CHECK(chapter.mechanism == "nmda");
    CHECK(chapter.controls == std::vector<std::string>{"drug-level", "voltage"});
    CHECK(chapter.curves == std::vector<std::string>{"open", "block"});
    CHECK(chapter.settings == std::vector<std::pair<std::string, std::string>>{{"glutamate", "constant"}});
    CHECK(chapter.minutes == 12);
}

TEST_CASE("a chapter becomes its blocks, in order and with their lines")
{
    const TemporaryContent content;
    const Loaded loaded = content.load();
    const Chapter& chapter = loaded.book.chapters.at(0);
    REQUIRE(chapter.blocks.size() == 10);

    const auto& heading = part<Heading>(chapter, 0);
    CHECK(heading.level == 2);
    CHECK(sketch(heading.line) == "T(The open channel)");
    CHECK(heading.anchor == "the-open-channel");
    CHECK(heading.place.line == at("## The open"));

    const auto& paragraph = part<Paragraph>(chapter, 1);
    CHECK(sketch(paragraph.line)
          == "T(A )G(Receptor|receptor)T( opens )T*(only)T( when both sites are )T!(taken)T( )"
             "C(adams2001)C(brown2010)T(, and then )V(nmda: steady open; glutamate=constant)T( of them are open.)");
    CHECK(paragraph.place.line == at("A [[receptor]]"));
    CHECK(paragraph.line.at(10).kind == Kind::Value);
    CHECK(paragraph.line.at(10).place.line == at("and then"));

    CHECK(part<StepMark>(chapter, 2).step == "drug-enters");
    CHECK(part<StepMark>(chapter, 2).place.line == at("```step"));

    const auto& quote = part<Quote>(chapter, 3);
    REQUIRE(quote.lines.size() == 2);
    CHECK(sketch(quote.lines[0]) == "T!(Predict first.)T( Does it leave again?)");
    CHECK(sketch(quote.lines[1]) == "T(It does, see )L(https://example.org/study|the study)T(.)");
    CHECK(quote.place.line == at("> **Predict"));

    const auto& list = part<List>(chapter, 4);
    CHECK_FALSE(list.ordered);
    REQUIRE(list.items.size() == 2);
    CHECK(sketch(list.items[0]) == "T(one )G(Transmitter|messengers)");
    CHECK(sketch(list.items[1]) == "T(two )T`(code)");
    CHECK(list.place.line == at("- one"));
    CHECK(part<List>(chapter, 5).ordered);

    CHECK(part<Heading>(chapter, 6).level == 3);

    const auto& table = part<Table>(chapter, 7);
    REQUIRE(table.head.size() == 2);
    REQUIRE(table.rows.size() == 2);
    CHECK(sketch(table.head[1]) == "T(level)");
    CHECK(sketch(table.rows[0][1]) == "V(drug-level)");
    CHECK(sketch(table.rows[1][1]) == "L(chapter:blocked|blocked)");
    CHECK(table.place.line == at("| drug"));

    const auto& claim = part<Claim>(chapter, 8);
    CHECK(claim.id == "block-holds");
    CHECK(claim.text == "The block stays when the channel shuts.");
    CHECK(claim.grade == EvidenceGrade::Measured);
    CHECK(claim.species == "rat, cultured neurons");
    CHECK(claim.citations == std::vector<std::string>{"adams2001"});
    CHECK(claim.contradiction == "Recovery without an agonist.");

    const auto& figure = part<Figure>(chapter, 9);
    CHECK(figure.id == "enters");
    CHECK(figure.step == "drug-enters");
    CHECK(figure.caption == "The channel at 30 s.");
}

TEST_CASE("a step keeps every key, as written")
{
    const TemporaryContent content;
    const Loaded loaded = content.load();
    const Chapter& chapter = loaded.book.chapters.at(0);
    REQUIRE(chapter.steps.size() == 1);
    const Step& step = *chapter.step("drug-enters");
    CHECK(step.title == "The open channel");  // the heading over it
    CHECK(step.timeFrom == "0s");
    CHECK(step.timeTo == "60s");
    CHECK(step.timeAt == "30s");
    CHECK(step.clock == "after the drug");
    CHECK(step.clockFrom == "20s");
    CHECK(step.logTime);
    CHECK(step.settings
          == std::vector<std::pair<std::string, std::string>>{{"drug", "ketamine"}, {"drug-level", "1uM"}});
    CHECK(step.settingLines == std::vector<int>{at("  drug: ket"), at("  drug-level")});
    CHECK(step.controls == std::vector<std::string>{"drug-level"});
    CHECK(step.curves == std::vector<std::string>{"block"});
    CHECK(step.focus == "pore");
    CHECK(step.caption == "Ketamine enters: {{now: block}}");
    CHECK(step.notes == "Let them guess first.");
    CHECK(step.placeOf("caption").line == at("caption: \"Ket"));
    CHECK(step.placeOf("title").line == step.place.line);  // not written
    CHECK(chapter.placeOf("mechanism").line == at("mechanism:"));
    CHECK(chapter.step("other") == nullptr);
}

TEST_CASE("Windows line ends and a byte-order mark change nothing")
{
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : TemporaryContent::chapter())
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const TemporaryContent content;
    content.write("chapters/blocked/chapter.md", windows);
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    const Chapter& chapter = loaded.book.chapters.at(0);
    CHECK(part<StepMark>(chapter, 2).place.line == at("```step"));
    CHECK(chapter.steps[0].caption == "Ketamine enters: {{now: block}}");
}

TEST_CASE("prose is read into spans")
{
    CHECK(sketchOf("a {{ nmda: mean open 0s..1s |\npercent }} b") == "T(a )V(nmda: mean open 0s..1s | percent)T( b)");
    CHECK(sketchOf("**[[receptor|many]] [@adams2001]**") == "G!(Receptor|many)T!( )C!(adams2001)");
    CHECK(sketchOf("`{{not}} [[a]] [@value]`") == "T`({{not}} [[a]] [@value])");
    CHECK(sketchOf("\\{\\{not\\}\\} \\[[value]]") == "T({{not}} [[value]])");
    CHECK(sketchOf("a [b] {c} @d [e]: f") == "T(a [b] {c} @d [e]: f)");
    CHECK(sketchOf("one\\\ntwo") == "T(one)BT(two)");
    CHECK(sketchOf("5&nbsp;&micro;M &lt; 6&#x20;mM & more") == "T(5\u00A0\u00B5M < 6 mM & more)");
    CHECK(sketchOf("p < 0.05 and 3 > 2") == "T(p < 0.05 and 3 > 2)");
    CHECK(sketchOf("[*a* b](kinetarium://blocked/x?v=1)")
          == "L*(kinetarium://blocked/x?v=1|a)L(kinetarium://blocked/x?v=1| b)");
    CHECK(sketchOf("<https://example.org/a>") == "L(https://example.org/a|https://example.org/a)");
    CHECK(sketchOf("![what it *shows*](image.png) after") == "I[chapters/blocked/image.png](what it shows)T( after)");
}

TEST_CASE("a table's cell may hold what has a bar in it")
{
    const TemporaryContent content;
    content.write("chapters/blocked/chapter.md",
                  TemporaryContent::chapterPlus(
                      "\n| a | b |\n|---|---|\n| {{nmda: peak open \\| percent}} | [[receptor\\|many]] |\n"));
    const Loaded loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    const Chapter& chapter = loaded.book.chapters.at(0);
    const auto& row = part<Table>(chapter, chapter.blocks.size() - 1).rows.at(0);
    CHECK(sketch(row.at(0)) == "V(nmda: peak open | percent)");
    CHECK(sketch(row.at(1)) == "G(Receptor|many)");
}

TEST_CASE("headings of the same words have anchors of their own")
{
    const TemporaryContent content;
    content.write("chapters/blocked/chapter.md",
                  TemporaryContent::chapterPlus("\n## Again\n\n## Again\n\n## Again 2\n\n## Again\n"));
    const Loaded loaded = content.load();
    std::vector<std::string> anchors;
    for (const Block& block : loaded.book.chapters.at(0).blocks) {
        if (const Heading* heading = std::get_if<Heading>(&block))
            anchors.push_back(heading->anchor);
    }
    std::sort(anchors.begin(), anchors.end());
    CHECK(std::unique(anchors.begin(), anchors.end()) == anchors.end());
    CHECK(anchors.size() == 6);
}

TEST_CASE("a chapter may lead to the page that says where to get help")
{
    const TemporaryContent content;
    content.write("help.md", "# Where to get help\n");
    content.write("chapters/blocked/chapter.md", TemporaryContent::chapterPlus("\nSee [this page](page:help).\n"));
    const Loaded loaded = content.load();
    INFO(faultsOf(loaded));
    REQUIRE(loaded.faults.empty());
    const Chapter& chapter = loaded.book.chapters.at(0);
    const auto& line = part<Paragraph>(chapter, chapter.blocks.size() - 1).line;
    CHECK(line.at(1).kind == Kind::Link);
    CHECK(line.at(1).target == "page:help");
}

TEST_CASE("what leads nowhere stays as plain text")
{
    const TemporaryContent content;
    content.write("chapters/blocked/chapter.md",
                  TemporaryContent::chapterPlus("\nA [@nobody1999], [[lost|a lost one]], [x](chapter:nowhere).\n"));
    const Loaded loaded = content.load();
    CHECK(loaded.faults.size() == 3);
    const Chapter& chapter = loaded.book.chapters.at(0);
    const auto& line = part<Paragraph>(chapter, chapter.blocks.size() - 1).line;
    CHECK(plainText(line) == "A [@nobody1999], a lost one, x.");
    for (const Span& span : line)
        CHECK(span.kind == Kind::Text);
}
