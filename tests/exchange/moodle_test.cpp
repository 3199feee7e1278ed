// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html_text.h"
#include "exchange/moodle_xml.h"

#include <catch2/catch.hpp>

using namespace kinetarium::exchange;
using kinetarium::book::BankNote;
using kinetarium::book::Question;
using kinetarium::book::readGift;
using Kind = Question::Kind;

namespace {

std::string quiz(const std::string& inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + inside + "\n</quiz>";
}

Question only(const std::string& inside)
{
    const ImportedBank imported = readMoodleXml(quiz(inside));
    for (const BankNote& note : imported.bank.notes) {
        UNSCOPED_INFO(note.line << ": " << note.what);
    }
    REQUIRE(imported.bank.questions.size() == 1);
    return imported.bank.questions[0];
}

std::string choice(const std::string& stem, const std::string& more = {})
{
    return "<question type=\"multichoice\"><name><text>n</text></name><questiontext format=\"html\"><text><![CDATA[" + stem +
           "]]></text>" + more +
           "</questiontext><single>true</single><answer fraction=\"100\"><text>a</text></answer>"
           "<answer fraction=\"0\"><text>b</text></answer></question>";
}

const char* const everyKind = R"(
// [id:mc] [tag:aim-block] [tag:misconception-1]
::Which?::[markdown]Ketamine *enters* { =the open channel # Yes. ~the shut channel # No way in. ####See [@gilling2009]. }

// [id:several]
[markdown]Which two? { ~%50%one ~%50%two ~%-33.33333%three ~four }

// [id:tf]
[markdown]Trapped means irreversible. {F # It leaves. # Right. #### Both.}

// [id:word]
[markdown]Magnesium is a {=plug ~key} of the pore.

// [id:short]
[markdown]Name the blocker. {=ketamine =%50%keta*n # spelling}

// [id:gap]
[markdown]The pore is shut by {=magnesium =Mg*} at rest.

$CATEGORY: top/second

// [id:number]
[markdown]How many uM? {# =0.75:0.25 # Gilling =%50%3..7 ~ # Look again. }

// [id:match]
[markdown]Match. { =BDNF -> TrkB =glutamate -> AMPA receptor }

// [id:essay]
[markdown]Explain. {####A model answer.}

// [id:text]
[markdown]Only text & a < b.
)";

}  // namespace

TEST_CASE("Moodle XML: a round trip of every kind loses nothing")
{
    const auto first = readGift(everyKind);
    REQUIRE(first.notes.empty());
    std::vector<BankNote> notes;
    const std::string xml = writeMoodleXml(first.questions, {}, &notes);
    CHECK(notes.empty());
    const ImportedBank second = readMoodleXml(xml);
    for (const BankNote& note : second.bank.notes) {
        FAIL_CHECK(note.line << ": " << note.what);
    }
    REQUIRE(second.bank.questions.size() == first.questions.size());
    for (std::size_t i = 0; i < first.questions.size(); ++i) {
        const Question& a = first.questions[i];
        const Question& b = second.bank.questions[i];
        CAPTURE(a.id);
        CHECK(a.kind == b.kind);
        CHECK(a.id == b.id);
        CHECK(a.title == b.title);
        CHECK(a.stem == b.stem);
        CHECK(a.format == b.format);
        CHECK(a.after == b.after);
        CHECK(a.aim == b.aim);
        CHECK(a.tags == b.tags);
        CHECK(a.feedback == b.feedback);
        CHECK(a.several == b.several);
        CHECK(a.category == b.category);
        REQUIRE(a.options.size() == b.options.size());
        for (std::size_t k = 0; k < a.options.size(); ++k) {
            CHECK(a.options[k].text == b.options[k].text);
            CHECK(a.options[k].weight == b.options[k].weight);
            CHECK(a.options[k].feedback == b.options[k].feedback);
        }
        REQUIRE(a.numbers.size() == b.numbers.size());
        for (std::size_t k = 0; k < a.numbers.size(); ++k) {
            CHECK(a.numbers[k].low == b.numbers[k].low);
            CHECK(a.numbers[k].high == b.numbers[k].high);
            CHECK(a.numbers[k].catchAll == b.numbers[k].catchAll);
            CHECK(a.numbers[k].feedback == b.numbers[k].feedback);
        }
        REQUIRE(a.pairs.size() == b.pairs.size());
        for (std::size_t k = 0; k < a.pairs.size(); ++k) {
            CHECK(a.pairs[k].left == b.pairs[k].left);
            CHECK(a.pairs[k].right == b.pairs[k].right);
        }
    }
    CHECK(writeMoodleXml(second.bank.questions, {}, nullptr) == xml);
}

TEST_CASE("Moodle XML: HTML becomes text, and nothing that could run is left")
{
    const Question question = only(choice("<p>What is <b>bold</b>&nbsp;&amp; <em>soft</em>?</p><script>alert(1)</script>"
                                          "<p onclick=\"x()\">Two &lt; three<br/>end</p><iframe src=\"https://x\">in</iframe>"));
    CHECK(question.stem == "What is **bold**\xc2\xa0& *soft*?\n\nTwo \\< three\\\nend");
    CHECK(textFromHtml("<a href=\"javascript:x()\">click</a>") == "click");
    CHECK(textFromHtml("<a href='https://a.b/c'>go</a>") == "[go](https://a.b/c)");
    CHECK(textFromHtml("<ul><li>one<li>two</ul><ol><li>x</li><li>y</li></ol>") == "- one\n- two\n\n1. x\n2. y");
    CHECK(textFromHtml("a < b and c > d") == "a \\< b and c > d");
    CHECK(textFromHtml("<!-- gone --><style>p {}</style>left *as* is") == "left \\*as\\* is");
    CHECK(textFromHtml("<script>never closed") == "");
    CHECK(textFromHtml("one<br>two<br><br>three<br></p><p>four<br>") == "one\\\ntwo\n\nthree\n\nfour");
    CHECK(textFromHtml("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>") == "a b\\\nc");
    CHECK(textFromHtml("<svg onload=x()><circle/></svg><img src=x onerror=y()>end") == "end");
    CHECK(textFromHtml("<a href=\"JaVaScRiPt:x()\">a</a><a href=\"data:text/html,x\">b</a>") == "ab");
}

TEST_CASE("Moodle XML: embedded pictures are kept, others are named")
{
    const std::string file = "<file name=\"dot.png\" path=\"/\" encoding=\"base64\">aGVs\nbG8=</file>";
    const ImportedBank imported =
        readMoodleXml(quiz(choice("See <img src=\"@@PLUGINFILE@@/dot.png\" alt=\"a dot\"> and "
                                  "<img src=\"https://elsewhere/x.png\">",
                                  file)));
    REQUIRE(imported.bank.questions.size() == 1);
    CHECK(imported.bank.questions[0].stem == "See ![a dot](dot.png) and");
    CHECK(imported.pictures.at("dot.png") == "hello");
    REQUIRE(imported.bank.notes.size() == 1);
    CHECK(imported.bank.notes[0].outcome == BankNote::Outcome::Altered);
    const std::string again = writeMoodleXml(imported.bank.questions, imported.pictures, nullptr);
    CHECK(readMoodleXml(again).pictures == imported.pictures);
    const ImportedBank hostile = readMoodleXml(quiz(choice(
        "x", "<file name=\"../../evil.png\" encoding=\"base64\">aGVsbG8=</file><file name=\"a.exe\" encoding=\"base64\">aA==</file>")));
    CHECK(hostile.pictures.empty());
}

TEST_CASE("Moodle XML: pictures of one name stay apart, and names need not be plain")
{
    const auto shown = [](const std::string& stem, const std::string& name, const std::string& bytes) {
        return choice(stem, "<file name=\"" + name + "\" path=\"/\" encoding=\"base64\">" + bytes + "</file>");
    };
    const ImportedBank imported = readMoodleXml(
        quiz(shown("One <img src=\"@@PLUGINFILE@@/image.png\" alt=\"1\">", "image.png", "aGVsbG8=") + "\n" +
             shown("Two <img src=\"@@PLUGINFILE@@/image.png\" alt=\"2\">", "image.png", "d29ybGQ=") + "\n" +
             shown("Three <img src=\"@@PLUGINFILE@@/my%20dot%20(2).PNG\" alt=\"3\">", "my dot (2).PNG", "aGVsbG8=")));
    for (const BankNote& note : imported.bank.notes) {
        FAIL_CHECK(note.line << ": " << note.what);
    }
    REQUIRE(imported.bank.questions.size() == 3);
    CHECK(imported.bank.questions[0].stem == "One ![1](image.png)");
    CHECK(imported.bank.questions[1].stem == "Two ![2](image-2.png)");
    CHECK(imported.bank.questions[2].stem == "Three ![3](my-dot--2-.PNG)");
    CHECK(imported.pictures.at("image.png") == "hello");
    CHECK(imported.pictures.at("image-2.png") == "world");
    CHECK(imported.pictures.at("my-dot--2-.PNG") == "hello");
    const std::string again = writeMoodleXml(imported.bank.questions, imported.pictures, nullptr);
    CHECK(again.find("](@@PLUGINFILE@@/image-2.png)") != std::string::npos);   // where Moodle looks for it
    const ImportedBank back = readMoodleXml(again);
    CHECK(back.pictures == imported.pictures);
    CHECK(back.bank.questions[1].stem == imported.bank.questions[1].stem);
}

TEST_CASE("Moodle XML: a short answer is what is to be typed, stars and all")
{
    const Question question =
        only("<question type=\"shortanswer\"><questiontext format=\"html\"><text>q</text></questiontext>"
             "<answer fraction=\"100\" format=\"moodle_auto_format\"><text>keta*_[x]</text></answer>"
             "<answer fraction=\"50\" format=\"moodle_auto_format\"><text>e\xcc\x81lan</text></answer></question>");
    CHECK(question.options[0].text == "keta*_[x]");
    CHECK(question.options[1].text == "\xc3\xa9lan");   // the accent is part of its letter
    kinetarium::book::Response response;
    response.text = "ketamine_[x]";
    CHECK(kinetarium::book::mark(question, response).right);
}

TEST_CASE("Moodle XML: plain text is no markup")
{
    const Question question = only("<question type=\"essay\"><questiontext format=\"plain_text\"><text>2*3*4 [x] _y_</text>"
                                   "</questiontext></question>");
    CHECK(question.stem == "2\\*3\\*4 \\[x\\] \\_y\\_");
}

TEST_CASE("Moodle XML: what cannot be taken is refused with its line, the rest is taken")
{
    const ImportedBank imported = readMoodleXml(
        quiz(choice("one") + "\n<question type=\"cloze\"><name><text>c</text></name><questiontext><text>x</text>"
                             "</questiontext></question>\n<question type=\"multichoice\"><questiontext><text>no answers</text>"
                             "</questiontext></question>"));
    CHECK(imported.bank.questions.size() == 1);
    REQUIRE(imported.bank.notes.size() == 2);
    CHECK(imported.bank.notes[0].line == 4);
    CHECK(imported.bank.notes[0].what.find("cloze") != std::string::npos);
    CHECK(imported.bank.notes[1].line == 5);
    CHECK(readMoodleXml("no xml").bank.notes.size() == 1);
    CHECK(readMoodleXml("<other/>").bank.notes[0].what.find("<quiz>") != std::string::npos);
    CHECK(readMoodleXml("<quiz>\n<question>\n").bank.notes[0].line >= 2);
}

TEST_CASE("Moodle XML: an extra right side is a decoy and stays one")
{
    const std::string sub = "<subquestion format=\"plain_text\"><text>";
    const Question question = only("<question type=\"matching\"><questiontext format=\"plain_text\"><text>m</text></questiontext>" +
                                   sub + "a</text><answer><text>1</text></answer></subquestion>" + sub +
                                   "b</text><answer><text>2</text></answer></subquestion>" + sub +
                                   "</text><answer><text>3</text></answer></subquestion></question>");
    CHECK(question.pairs.size() == 2);
    CHECK(question.decoys == std::vector<std::string>{"3"});
    CHECK(readMoodleXml(writeMoodleXml({question}, {}, nullptr)).bank.questions[0].decoys == question.decoys);
}

TEST_CASE("foreign GIFT: HTML in it becomes text too")
{
    const ImportedBank imported = readForeignGift("[html]<b>q</b><script>x</script> {T}\n\nplain <i>q</i> &amp; more {T}");
    REQUIRE(imported.bank.questions.size() == 2);
    CHECK(imported.bank.questions[0].stem == "**q**");
    CHECK(imported.bank.questions[1].stem == "plain *q* & more");
}

TEST_CASE("foreign GIFT: other letters, other encodings, and what is no markup")
{
    CHECK(readForeignGift("2*3*4? {=e\xcc\x81lan}").bank.questions[0].options[0].text == "\xc3\xa9lan");
    CHECK(readForeignGift("2*3*4? {T}").bank.questions[0].stem == "2\\*3\\*4?");
    CHECK(readForeignGift("[markdown]2*3*4? {T}").bank.questions[0].stem == "2*3*4?");
    CHECK(readForeignGift("q {=keta*n}").bank.questions[0].options[0].text == "keta*n");
    const ImportedBank latin = readForeignGift("Wie hei\xdft es? {T}");
    REQUIRE(latin.bank.questions.size() == 1);
    CHECK(latin.bank.questions[0].stem == "Wie hei\xc3\x9ft es?");
    REQUIRE(latin.bank.notes.size() == 1);
    CHECK(latin.bank.notes[0].what.find("UTF-8") != std::string::npos);
    const auto pairs = readForeignGift("[html]m {=<b>a</b> -> x =b -> <i>y</i>}").bank.questions[0].pairs;
    CHECK(pairs[0].left == "**a**");
    CHECK(pairs[1].right == "*y*");
}

TEST_CASE("Anki: headers, one line a note, stable ids, what makes no card is named")
{
    auto questions = readGift(everyKind).questions;
    Question predict;
    predict.kind = Kind::Predict;
    predict.id = "draw";
    questions.push_back(predict);
    std::vector<BankNote> notes;
    const std::string text = writeAnki(questions, "Kinetarium", &notes);
    CHECK(text.rfind("#separator:tab\n#html:true\n", 0) == 0);
    CHECK(text.find("#guid column:1\n") != std::string::npos);
    CHECK(text.find("kinetarium-mc\tKetamine <i>enters</i><ul><li>the open channel</li>") != std::string::npos);
    CHECK(notes.size() == 2);  // the description and the curve
    std::size_t lines = 0;
    std::size_t tabs = 0;
    for (std::size_t at = text.find("kinetarium-"); at < text.size(); ++at) {
        lines += text[at] == '\n' ? 1 : 0;
        tabs += text[at] == '\t' ? 1 : 0;
    }
    CHECK(lines == 9);
    CHECK(tabs == 3 * lines);
}

TEST_CASE("Anki: a card that begins with a quotation mark is whole, links are links, scenes are their words")
{
    Question question = readGift("// [id:x]\n[markdown]\"Trapped\" means\\: {=shut in ~gone ####See [the paper](https\\://a.b/c) and [the pore](kinetarium\\://nmda/x) ![a dot](dot.png).}").questions.at(0);
    const std::string text = writeAnki({question}, "d", nullptr);
    CAPTURE(text);
    CHECK(text.find("\t\"\"\"Trapped\"\" means:<ul>") != std::string::npos);
    CHECK(text.find("<a href=\"https://a.b/c\">the paper</a> and the pore a dot.") != std::string::npos);
    CHECK(text.find("Teaching model, not medical advice") != std::string::npos);
}
