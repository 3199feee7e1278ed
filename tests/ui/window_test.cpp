// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"
#include "window_laws.h"

#include <catch2/catch.hpp>

namespace {

const std::filesystem::path content = std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content";

const std::vector<QSize> sizes{{960, 600}, {1280, 720}, {1920, 1080}};
const QStringList themes{"light", "dark", "projector"};

/// Tabs until `good`, at most through everything twice.
bool tabTo(const OpenWindow& open, const std::function<bool(QQuickItem&)>& good)
{
    for (int i = 0; i < 300; ++i) {
        QQuickItem* item = open.window()->activeFocusItem();
        if (item && good(*item)) {
            return true;
        }
        open.press(Qt::Key_Tab);
    }
    return false;
}

QQuickItem* theOnly(const std::vector<QQuickItem*>& items)
{
    REQUIRE(items.size() == 1);
    return items.front();
}

}  // namespace

TEST_CASE("the window opens in every size and theme without a complaint, names everything and clips no text")
{
    const Complaints complaints;
    for (const QSize& size : sizes) {
        for (const QString& theme : themes) {
            const OpenWindow open(content, size, theme);
            INFO(size.width() << "x" << size.height() << " " << theme.toStdString());
            REQUIRE(open.shown);
            CHECK(open.image.width() > 0);

            checkTexts(open, size);

            CHECK(checkNames(open) > 15);
        }
    }
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("every step can be played through without a complaint and with all its text in sight, in each theme")
{
    const Complaints complaints;
    OpenWindow open(content, {1280, 720});
    for (const QString& theme : themes) {
        open.preferences.setTheme(theme);
        for (const QVariant& chapter : open.reader->chapters()) {
            REQUIRE(open.reader->open(chapter.toMap()["id"].toString()));
            for (int step = 0; step < open.reader->stepCount(); ++step) {
                INFO(theme.toStdString() << " " << open.reader->chapterId().toStdString() << ": " << open.reader->stepTitle().toStdString());
                open.reader->setStepIndex(step);
                settle();
                checkTexts(open, {1280, 720});
                for (const double position : {0.0, 0.4, 1.0}) {
                    open.reader->player()->setPosition(position);
                    settle();
                    open.window()->grabWindow();
                    CHECK(!open.reader->description().isEmpty());
                }
            }
        }
    }
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("large type brings no complaint, and the scene keeps a place")
{
    const Complaints complaints;
    OpenWindow open(content, {1280, 720});
    open.preferences.setTextScale(1.6);
    settle();
    CHECK(theOnly(open.items("kinetarium::ui::SceneItem"))->height() > 200);
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("a slider is reached and moved by keyboard alone, and the course follows")
{
    OpenWindow open(content);
    REQUIRE(open.reader->open("nmda-antagonism"));
    settle();
    auto& player = *open.reader->player();
    QAccessible::setActive(true);
    REQUIRE(tabTo(open, [&](QQuickItem& item) {
        QAccessibleInterface* node = QAccessible::queryAccessibleInterface(&item);
        return node && node->role() == QAccessible::Slider && node->text(QAccessible::Name) != "Time";
    }));
    const auto before = player.course().settings();
    REQUIRE_FALSE(player.changed());
    open.press(Qt::Key_Left);
    open.press(Qt::Key_Left);
    CHECK(player.changed());
    CHECK_FALSE(player.course().settings() == before);
    open.press(Qt::Key_R, "r");
    CHECK_FALSE(player.changed());
}

TEST_CASE("single keys go from step to step, change theme and labels")
{
    OpenWindow open(content);
    REQUIRE(open.reader->stepCount() > 2);
    REQUIRE(open.reader->stepIndex() == 0);
    open.press(Qt::Key_N, "n");
    CHECK(open.reader->stepIndex() == 1);
    open.press(Qt::Key_N, "n");
    CHECK(open.reader->stepIndex() == 2);
    open.press(Qt::Key_P, "p");
    CHECK(open.reader->stepIndex() == 1);
    open.reader->player()->setPlaying(false);
    const bool labels = open.preferences.labels();
    open.press(Qt::Key_L, "l");
    CHECK(open.preferences.labels() != labels);
    open.press(Qt::Key_T, "t");
    CHECK(open.preferences.theme() == "dark");
}

TEST_CASE("scrolling to a later step shows it, and the end of the text shows the last")
{
    OpenWindow open(content, {1600, 1000});
    open.press(Qt::Key_End);
    CHECK(open.reader->stepIndex() == open.reader->stepCount() - 1);
    open.press(Qt::Key_Home);
    CHECK(open.reader->stepIndex() == 0);
}

TEST_CASE("words are looked up by keyboard alone, and what is chosen stands in sight")
{
    const Complaints complaints;
    for (const QSize& size : sizes) {
        OpenWindow open(content, size, "projector");
        INFO(size.width() << "x" << size.height());
        open.press(Qt::Key_K, {}, Qt::ControlModifier);
        for (const QChar letter : QString("rapamycin")) {
            open.press(letter.toUpper().unicode(), letter);
        }
        REQUIRE(open.reader->search()->matches() > 3);
        const auto rows = open.items("FoundRow");
        CHECK(rows.size() == static_cast<std::size_t>(open.reader->search()->count()));
        open.window()->grabWindow();
        checkTexts(open, size);
        // The first two that lie in a chapter: one is a step's beginning, the other a passage.
        open.press(Qt::Key_Down);
        open.press(Qt::Key_Up);
        open.press(Qt::Key_Down);
        const auto chosen = std::find_if(rows.begin(), rows.end(), [](QQuickItem* row) { return row->property("here").toBool(); });
        REQUIRE(chosen != rows.end());
        const QString chapter = (*chosen)->property("chapter").toString(), step = (*chosen)->property("step").toString();
        const int block = (*chosen)->property("block").toInt();
        REQUIRE_FALSE(chapter.isEmpty());
        open.press(Qt::Key_Return);
        CHECK(open.items("FoundRow").empty());
        CHECK(open.reader->chapterId() == chapter);
        const auto blocks = open.items("Block");
        REQUIRE(blocks.size() == static_cast<std::size_t>(open.reader->blocks()->rowCount()));
        const QString now = open.reader->blocks()->data(open.reader->blocks()->index(block), kinetarium::presentation::Blocks::StepRole).toString();
        CHECK(now == step);
        const double top = blocks[static_cast<std::size_t>(block)]->mapToScene({0, 0}).y();
        CHECK(top >= 0);
        CHECK(top < size.height() * 0.8);
    }
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("on the scene, space plays and pauses, and the arrows move time and go through the parts")
{
    OpenWindow open(content);
    auto& player = *open.reader->player();
    open.press(Qt::Key_S, "s");
    QQuickItem* scene = theOnly(open.items("kinetarium::ui::SceneItem"));
    REQUIRE(open.window()->activeFocusItem() == scene);
    open.press(Qt::Key_Space, " ");
    CHECK(player.playing());
    open.press(Qt::Key_Space, " ");
    CHECK_FALSE(player.playing());
    player.setPosition(0.5);
    open.press(Qt::Key_Right);
    CHECK(player.position() > 0.5);
    CHECK(scene->property("partName").toString().isEmpty());
    open.press(Qt::Key_Down);
    CHECK_FALSE(scene->property("partName").toString().isEmpty());
    open.press(Qt::Key_Escape);
    CHECK(scene->property("partName").toString().isEmpty());
}

TEST_CASE("nothing is painted while time stands still, and a moved time is painted")
{
    OpenWindow open(content);
    auto& player = *open.reader->player();
    player.setPlaying(false);
    QQuickItem* scene = theOnly(open.items("kinetarium::ui::SceneItem"));
    QQuickItem* plot = theOnly(open.items("kinetarium::ui::PlotItem"));
    open.window()->grabWindow();
    settle();
    const int scenes = scene->property("paints").toInt(), plots = plot->property("paints").toInt();
    for (int i = 0; i < 5; ++i) {
        open.window()->grabWindow();
        settle();
    }
    CHECK(scene->property("paints").toInt() == scenes);
    CHECK(plot->property("paints").toInt() == plots);
    player.setPosition(player.position() < 0.5 ? 0.9 : 0.1);
    open.window()->grabWindow();
    CHECK(scene->property("paints").toInt() == scenes + 1);
    CHECK(plot->property("paints").toInt() == plots + 1);
}

TEST_CASE("the first-run page comes once")
{
    const Complaints complaints;
    OpenWindow open(content, {1280, 720}, "light", false);
    REQUIRE_FALSE(open.preferences.firstRunSeen());
    open.press(Qt::Key_Escape);
    CHECK(open.preferences.firstRunSeen());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("without a chapter the window says so and lists the faults")
{
    const Complaints complaints;
    const QTemporaryDir nothing;
    OpenWindow open(nothing.filePath("nowhere").toStdString());
    REQUIRE(open.shown);
    CHECK_FALSE(open.reader->faults().isEmpty());
    bool said = false;
    for (QQuickItem* text : open.items("QQuickText")) {
        said = said || text->property("text").toString().contains("No chapter");
    }
    CHECK(said);
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}
