// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/player.h"
#include "presentation/link.h"
#include "presentation/reader.h"
#include "small_book.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <set>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

/// A chapter of the body beside the small one: hours, days, and a virtual class.
void addSlowChapter(const SmallBook& book, const std::string& people = "people: 40\n")
{
    book.write("chapters/slow/chapter.md", "---\n"
               "id: slow\norder: 4\ntitle: A slow chapter\nshort: Slow\nsummary: For tests.\n"
               "scene: dose\nmechanism: pk\ncontrols: [protocol]\ncurves: [plasma, norketamine]\nminutes: 1\n---\n\n"
               "## Hours\n\n```step\nid: hours\ntime: 0min..4h\nat: 40min\nclock: after the infusion begins\n"
               "settings: {protocol: trial-infusion}\n" + people + "caption: Hours.\n```\n\nText {{now: plasma}}.\n\n"
               "## Days\n\n```step\nid: days\ntime: 0min..14d\nat: 160min\nscale: log\nclock: after the infusion begins\n"
               "settings: {protocol: trial-infusion}\ncaption: Days.\n```\n\nMore.\n");
}

struct SlowStand {
    SmallBook book;
    std::unique_ptr<Library> library;
    Player player;

    explicit SlowStand(std::size_t step = 0)
    {
        addSlowChapter(book);
        library = std::make_unique<Library>(book.path());
        REQUIRE(library->chapter("slow"));
        player.show(*library->chapter("slow"), step);
    }
};

struct Stand {
    SmallBook book;
    Library library{book.path()};
    Player player;
    int courses = 0;
    int times = 0;

    Stand()
    {
        REQUIRE(library.chapter("small"));
        player.show(*library.chapter("small"), 0);
        QObject::connect(&player, &Player::courseChanged, [this] { ++courses; });
        QObject::connect(&player, &Player::timeChanged, [this] { ++times; });
    }
};

}  // namespace

TEST_CASE("a step opens at its still, and playing starts at its beginning")
{
    Stand stand;
    CHECK(stand.player.time() == 5);
    stand.player.setPlaying(true);
    CHECK(stand.player.time() == 0);
    stand.player.advance(1);
    CHECK(stand.player.time() > 0);
    stand.player.setPlaying(false);
    const double where = stand.player.time();
    stand.player.setPlaying(true);
    CHECK(stand.player.time() == where);
    for (int i = 0; i < 1000; ++i) {
        stand.player.advance(0.1);
    }
    CHECK(stand.player.time() == 10);
    CHECK_FALSE(stand.player.playing());
}

TEST_CASE("time is an index: scrubbing runs no mechanism and comes back to the same bits")
{
    Stand stand;
    stand.player.setTime(3);
    const auto before = stand.player.course().all(stand.player.time());
    for (const double position : {0.0, 1.0, 0.25, 0.7}) {
        stand.player.setPosition(position);
        CHECK(stand.player.position() == Approx(position).margin(1e-12));
    }
    stand.player.setTime(3);
    CHECK(stand.player.course().all(stand.player.time()) == before);
    CHECK(stand.courses == 0);
}

TEST_CASE("position and time are inverse on both scales")
{
    Stand stand;
    for (const std::size_t step : {0u, 1u}) {
        stand.player.show(*stand.library.chapter("small"), step);
        for (double position = 0.001; position <= 1; position += 0.037) {
            CHECK(stand.player.positionOf(stand.player.timeAt(position)) == Approx(position).margin(1e-9));
        }
        CHECK(stand.player.timeAt(0) == stand.player.step().from);
        CHECK(stand.player.timeAt(1) == Approx(stand.player.step().to));
    }
}

TEST_CASE("a setting makes a new course once, a wrong one says why and changes nothing")
{
    Stand stand;
    CHECK(stand.player.set(QString("drug-level"), QString("5uM")).isEmpty());
    CHECK(stand.courses == 1);
    CHECK(stand.player.changed());
    CHECK(stand.player.stepCourse()->settings().number("drug-level") == 2);
    CHECK(stand.player.set(QString("drug-level"), QString("5uM")).isEmpty());
    CHECK(stand.courses == 1);
    for (const char* wrong : {"5 kg", "-3uM", "nan", "1e300", "", "five"}) {
        INFO(wrong);
        CHECK_FALSE(stand.player.set(QString("drug-level"), QString(wrong)).isEmpty());
    }
    CHECK(stand.player.course().settings().number("drug-level") == 5);
    CHECK(stand.courses == 1);
    stand.player.reset();
    CHECK_FALSE(stand.player.changed());
    CHECK(stand.player.course().settings().number("drug-level") == 2);
}

TEST_CASE("the clock counts from the event that matters, and knows before from after")
{
    Stand stand;
    stand.player.setTime(5);
    CHECK(stand.player.clock().endsWith("after washing"));
    CHECK(stand.player.clock().startsWith("3"));
    stand.player.setTime(0.5);
    CHECK(stand.player.clock().endsWith("before washing"));
    CHECK(stand.player.clock().startsWith("1.5"));
}

TEST_CASE("with reduced motion playing goes through a few stills")
{
    Stand stand;
    stand.player.setReducedMotion(true);
    stand.player.setPlaying(true);
    std::set<double> seen;
    for (int i = 0; i < 600; ++i) {
        stand.player.advance(0.05);
        seen.insert(stand.player.time());
    }
    CHECK(seen.size() >= 4);
    CHECK(seen.size() <= 8);
    CHECK(*seen.rbegin() == Approx(10));
}

TEST_CASE("a link holds what differs from the step, and opens it again")
{
    Stand stand;
    stand.player.setTime(7.25);
    REQUIRE(stand.player.set(QString("drug"), QString("mk801")).isEmpty());
    stand.player.setSeed(42);
    const QString text = stand.player.link("dark");
    const Link link = Link::parse(text.toStdString());
    CHECK(link.chapter == "small");
    CHECK(link.step == "first");
    CHECK(link.settings.size() == 1);
    CHECK(link.text() == text.toStdString());

    QTemporaryDir folder;
    Preferences preferences(folder.filePath("preferences.ini"));
    Reader reader(stand.library, preferences);
    CHECK(reader.openLink(text).toStdString() == "");
    CHECK(reader.player()->time() == 7.25);
    CHECK(reader.player()->course().settings() == stand.player.course().settings());
    CHECK(reader.player()->seed() == 42);
    CHECK(preferences.theme() == "dark");
    CHECK(reader.player()->course().all(7.25) == stand.player.course().all(7.25));
}

TEST_CASE("a link that does not fit changes nothing and says why")
{
    Stand stand;
    QTemporaryDir folder;
    Preferences preferences(folder.filePath("preferences.ini"));
    Reader reader(stand.library, preferences);
    for (const char* wrong : {"kinetarium://large/", "kinetarium://small/third", "kinetarium://small/second?drug=aspirin",
                              "kinetarium://small/second?t=3h", "kinetarium://small/second?theme=pink",
                              "kinetarium://small/second?nothing=1", "kinetarium://small/second?t=soon"}) {
        INFO(wrong);
        CHECK_FALSE(reader.openLink(wrong).isEmpty());
        CHECK(reader.stepIndex() == 0);
        CHECK_FALSE(reader.player()->changed());
        CHECK(preferences.theme() == "light");
    }
}

TEST_CASE("links that are none are refused with a reason")
{
    for (const char* wrong : {"", "http://x", "kinetarium://", "kinetarium://a/b?v=2", "kinetarium://a?t=1s&t=2s",
                              "kinetarium://a?t=%zz", "kinetarium://a?seed=-1", "kinetarium://a?=3", "kinetarium://a?seed=1x"}) {
        INFO(wrong);
        CHECK_THROWS_AS(Link::parse(wrong), model::Refused);
    }
    const Link link = Link::parse("kinetarium://a/b?v=1&voltage=-70mV%400s%2C40mV%405s");
    CHECK(link.settings.at("voltage") == "-70mV@0s,40mV@5s");
    CHECK(Link::parse(link.text()).settings == link.settings);
}

TEST_CASE("minutes, hours and days are said as people say them")
{
    SlowStand stand(1);
    CHECK(stand.player.clock().toStdString() == "2\u202fh 40\u202fmin after the infusion begins");
    stand.player.setTime(3 * 1440);
    CHECK(stand.player.clock().startsWith(QString::fromUtf8("3\u202fd after")));
    QStringList names;
    for (const QVariant& tick : stand.player.ticks()) {
        names.append(tick.toList()[1].toString().replace(QChar(0x202f), ' '));
    }
    CHECK(names.join(", ").toStdString() == "1 min, 10 min, 1 h, 6 h, 1 d, 3 d, 7 d, 14 d");
    CHECK(stand.player.firstTime() == 1);
    CHECK(stand.player.timeAt(0) == 0);
    CHECK(stand.player.positionOf(stand.player.timeAt(0.5)) == Approx(0.5));
}

TEST_CASE("the receptor of a moment opens, and leaving it leads back to exactly where it was")
{
    SlowStand stand(1);
    stand.player.setTime(97.25);
    const model::Settings settings = stand.player.course().settings();
    const double level = stand.player.course().at("brain", 97.25);
    REQUIRE(stand.player.canZoom());
    stand.player.zoomIn();
    REQUIRE(stand.player.zoomed());
    CHECK_FALSE(stand.player.canZoom());
    CHECK(stand.player.step().mechanism->id() == "nmda");
    CHECK(stand.player.step().scene->id() == "nmda-channel");
    CHECK(stand.player.course().settings().number("drug-level") == level);
    CHECK(stand.player.toldTime() == 97.25);
    CHECK(stand.player.toldCourse().settings() == settings);
    const double opened = stand.player.time();
    stand.player.setPosition(0.5);
    CHECK(stand.player.time() != opened);
    CHECK(stand.player.set(QString("magnesium"), QString("0mM")).isEmpty());
    stand.player.zoomOut();
    CHECK_FALSE(stand.player.zoomed());
    CHECK(stand.player.time() == 97.25);
    CHECK(stand.player.course().settings() == settings);

    stand.player.zoomIn();
    stand.player.show(*stand.library->chapter("slow"), 0);
    CHECK_FALSE(stand.player.zoomed());
    stand.player.show(*stand.library->chapter("small"), 0);
    CHECK_FALSE(stand.player.canZoom());
    stand.player.zoomIn();
    CHECK_FALSE(stand.player.zoomed());
}

TEST_CASE("a link opens the receptor again, at the same moment of both courses")
{
    SlowStand stand(1);
    stand.player.setTime(97.25);
    stand.player.zoomIn();
    stand.player.setPosition(0.25);
    const Link link = Link::parse(stand.player.link("light").toStdString());
    Player other;
    other.show(stand.library->resolve(link));
    REQUIRE(other.zoomed());
    CHECK(other.time() == Approx(stand.player.time()).epsilon(1e-12));
    CHECK(other.course().settings() == stand.player.course().settings());
    other.zoomOut();
    CHECK(other.time() == 97.25);
    for (const char* wrong : {"kinetarium://small/first?zoom=21ms", "kinetarium://slow/days?zoom=2s", "kinetarium://slow/days?zoom=x"}) {
        INFO(wrong);
        CHECK_THROWS_AS(stand.library->resolve(Link::parse(wrong)), model::Refused);
    }
}

TEST_CASE("a virtual class lies about the curves, follows the settings, and is refused where nobody differs")
{
    SlowStand stand;
    const VirtualClass& people = stand.player.people();
    REQUIRE(people.curves.size() == 2);
    REQUIRE(people.curves[0].low.size() == people.times.size());
    CHECK(std::is_sorted(people.times.begin(), people.times.end()));
    for (std::size_t i = 0; i < people.times.size(); ++i) {
        CHECK(people.curves[0].low[i] <= people.curves[0].high[i]);
    }
    const auto half = std::find_if(people.times.begin(), people.times.end(), [](double time) { return time >= 60; });
    const auto at = static_cast<std::size_t>(half - people.times.begin());
    const double plasma = stand.player.course().at("plasma", *half);
    CHECK(people.curves[0].low[at] < plasma);
    CHECK(people.curves[0].high[at] > plasma);
    CHECK(stand.player.plotNote().startsWith("40 virtual people, 5th to 95th percentile"));
    const double before = people.curves[0].high[at];
    REQUIRE(stand.player.set(QString("protocol"), QString("fava-01")).isEmpty());
    CHECK(stand.player.people().curves[0].high[at] < before);
    stand.player.show(*stand.library->chapter("slow"), 1);
    CHECK(stand.player.people().curves.empty());

    const SmallBook wrong("Text.", "drug-level: 2uM", "people: 40\n");
    const Library library(wrong.path());
    CHECK(std::any_of(library.faults().begin(), library.faults().end(),
                      [](const book::Fault& fault) { return fault.what.find("virtual people") != std::string::npos; }));
}
