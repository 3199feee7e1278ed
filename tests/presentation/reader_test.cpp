// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/reader.h"
#include "small_book.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

struct Stand {
    SmallBook book;
    Library library{book.path()};
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("preferences.ini")};
    Reader reader{library, preferences};

    QString html(int row) { return reader.blocks()->data(reader.blocks()->index(row), Blocks::HtmlRole).toString(); }
    int rowWith(const QString& words)
    {
        for (int row = 0; row < reader.blocks()->rowCount(); ++row) {
            if (reader.blocks()->data(reader.blocks()->index(row), Blocks::PlainRole).toString().contains(words)) {
                return row;
            }
        }
        return -1;
    }
};

}  // namespace

TEST_CASE("blocks belong to the step that begins at or above them")
{
    Stand stand;
    const auto step = [&](int row) { return stand.reader.blocks()->data(stand.reader.blocks()->index(row), Blocks::StepIndexRole).toInt(); };
    REQUIRE(stand.rowWith("Second") >= 0);
    CHECK(step(stand.rowWith("First")) == 0);
    CHECK(step(stand.rowWith("Second")) == 1);
    CHECK(step(stand.rowWith("says a paper")) == 1);
}

TEST_CASE("live values in prose follow the sliders and the present moment")
{
    Stand stand;
    const int row = stand.rowWith("of it, at");
    REQUIRE(row >= 0);
    const QString before = stand.html(row);
    int changes = 0;
    QObject::connect(stand.reader.blocks(), &Blocks::dataChanged, [&](const QModelIndex& from) { changes += from.row() == row; });
    REQUIRE(stand.reader.player()->set(QString("drug-level"), QString("7uM")).isEmpty());
    CHECK(stand.html(row) != before);
    CHECK(stand.html(row).contains("7"));
    CHECK(changes > 0);
    const QString at5 = stand.html(row);
    stand.reader.player()->setTime(0.1);
    CHECK(stand.html(row) != at5);
}

TEST_CASE("a caption reads its values at the present moment")
{
    Stand stand;
    CHECK(stand.reader.caption().contains("(Someone 2009)"));
    CHECK_FALSE(stand.reader.caption().contains("{{"));
    const QString before = stand.reader.caption();
    int changes = 0;
    QObject::connect(&stand.reader, &Reader::captionChanged, [&] { ++changes; });
    stand.reader.player()->setTime(0);
    CHECK(stand.reader.caption().startsWith("Of a hundred, 0 hold"));
    CHECK(stand.reader.caption() != before);
    CHECK(changes > 0);
}

TEST_CASE("a number, a citation and a term open a card that says where it comes from")
{
    Stand stand;
    const QString html = stand.html(stand.rowWith("of it, at"));
    for (const QString& piece : html.split("href=\"").mid(1)) {
        const Card card = stand.reader.card(piece.left(piece.indexOf('"')));
        CHECK_FALSE(card.kind.isEmpty());
        CHECK_FALSE(card.value.isEmpty());
        CHECK_FALSE(card.grade.isEmpty());
        CHECK_FALSE(card.source.isEmpty());
    }
    CHECK(stand.reader.card("cite:someone2009").text == "A title");
    CHECK(stand.reader.card("term:trapping block").text.contains("closed gate"));
    for (const char* nothing : {"cite:nobody", "term:nothing", "value:99", "value:x", "parameter:nothing", "observable:nothing", "", ":"}) {
        INFO(nothing);
        CHECK(stand.reader.card(nothing).kind.isEmpty());
    }
}

TEST_CASE("every parameter has a card with value, grade and source")
{
    Stand stand;
    for (const auto& parameter : stand.reader.player()->course().settings().parameters()) {
        const Card card = stand.reader.card("parameter:" + QString::fromStdString(parameter.id));
        INFO(parameter.id);
        CHECK_FALSE(card.value.isEmpty());
        CHECK_FALSE(card.grade.isEmpty());
        CHECK_FALSE(card.source.isEmpty());
        CHECK_FALSE(card.text.isEmpty());
    }
}

TEST_CASE("a slider's position and its value are inverse, and the value reads well")
{
    Stand stand;
    for (const auto& parameter : stand.reader.player()->course().settings().parameters()) {
        if (parameter.kind == model::Parameter::Kind::Choice) {
            continue;
        }
        INFO(parameter.id);
        double last = -1e300;
        for (double position = 0; position <= 1.0001; position += 0.01) {
            const double value = sliderValue(parameter, position);
            CHECK(value >= parameter.minimum);
            CHECK(value <= parameter.maximum);
            CHECK(value >= last);
            last = value;
            CHECK(sliderPosition(parameter, value) == Approx(std::min(position, 1.0)).margin(0.045));
        }
        CHECK(sliderValue(parameter, 0) == parameter.minimum);
        CHECK(sliderValue(parameter, 1) == Approx(parameter.maximum).epsilon(0.06));
    }
}

TEST_CASE("controls set what they show")
{
    Stand stand;
    Controls& controls = *stand.reader.controls();
    REQUIRE(controls.rowCount() == 2);
    controls.setPosition(0, 0.5);
    CHECK(controls.data(controls.index(0), Controls::PositionRole).toDouble() == Approx(0.5).margin(0.03));
    CHECK(controls.data(controls.index(0), Controls::ChangedRole).toBool());
    controls.setChoice(1, 0);
    CHECK(controls.data(controls.index(1), Controls::ChoiceIndexRole).toInt() == 0);
    CHECK_FALSE(controls.setText(0, "nonsense").isEmpty());
    CHECK(controls.setText(0, "3 uM").isEmpty());
    CHECK(stand.reader.player()->course().settings().number("drug-level") == 3);
    controls.setPosition(99, 0.5);
    controls.setChoice(-1, 2);
}

TEST_CASE("what belongs to the drug wears the chosen drug's glyph")
{
    Stand stand;
    Controls& controls = *stand.reader.controls();
    const auto species = [&](int row) { return controls.data(controls.index(row), Controls::SpeciesRole).toString(); };
    CHECK(species(0) == "ketamine");
    REQUIRE(stand.reader.player()->set(QString("drug"), QString("mk801")).isEmpty());
    CHECK(species(0) == "mk801");
    CHECK(species(1) == "mk801");
    REQUIRE(stand.reader.player()->set(QString("drug"), QString("none")).isEmpty());
    CHECK(species(0) == "ketamine");
}

TEST_CASE("the place in the text and the choices outlive the program")
{
    SmallBook book;
    const Library library(book.path());
    QTemporaryDir folder;
    {
        Preferences preferences(folder.filePath("p.ini"));
        Reader reader(library, preferences);
        reader.rememberPosition(0.4);
        preferences.setTheme("projector");
        preferences.setTextScale(99);
    }
    Preferences preferences(folder.filePath("p.ini"));
    Reader reader(library, preferences);
    CHECK(reader.chapterId() == "small");
    CHECK(reader.rememberedPosition() == Approx(0.4));
    CHECK(preferences.theme() == "projector");
    CHECK(preferences.textScale() == Approx(1.6));
}

TEST_CASE("a preferences file that anybody may have edited does no harm")
{
    QTemporaryDir folder;
    std::ofstream(folder.filePath("p.ini").toStdString()) << "[General]\ntext-scale=nan\ntheme=\x01\xff\nlast-chapter=../../etc\n[position]\nsmall=1e99\n";
    Preferences preferences(folder.filePath("p.ini"));
    CHECK(preferences.theme() == "light");
    CHECK(preferences.textScale() == 1.0);
    CHECK(preferences.lastPosition("small") <= 1);
    SmallBook book;
    const Library library(book.path());
    Reader reader(library, preferences);
    CHECK(reader.chapterId() == "small");
}

TEST_CASE("an empty content folder still gives a reader, with the faults to show")
{
    QTemporaryDir folder;
    const Library library(folder.path().toStdString());
    Preferences preferences(folder.filePath("p.ini"));
    Reader reader(library, preferences);
    CHECK(reader.chapterId().isEmpty());
    CHECK_FALSE(reader.faults().isEmpty());
    CHECK(reader.blocks()->rowCount() == 0);
    reader.setStepIndex(3);
    reader.player()->toggle();
    reader.player()->setPosition(0.5);
    CHECK(reader.card("parameter:drug").kind.isEmpty());
}
