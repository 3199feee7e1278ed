// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"

#include "content/contrast.h"
#include "figures/step_plot.h"
#include "ui/presenter/clicker.h"
#include "ui/presenter/held_keys.h"
#include "ui/presenter/screens.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>
#include <QStandardPaths>
#include <QDir>
#include <QGuiApplication>

#include <map>

using kinetarium::presentation::Lecture;
using kinetarium::presentation::Preferences;
using kinetarium::ui::Clicker;
using kinetarium::ui::nextAudience;
using kinetarium::ui::planScreens;
using kinetarium::ui::ScreenFact;

// What QTest presses keys with: through the shortcuts, as from a keyboard.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString& text = {}, bool repeats = false, ushort count = 1);

namespace {

const std::filesystem::path content = std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content";

/// A clicker with its own preferences, and what it said.
struct Table {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("preferences.ini")};
    Clicker clicker{preferences};
    QStringList said;

    Table()
    {
        QObject::connect(&clicker, &Clicker::command, [this](const QString& name) { said.append(name); });
        QObject::connect(&clicker, &Clicker::jump, [this](int number) { said.append(QString("jump %1").arg(number)); });
    }
    QStringList press(std::initializer_list<int> keys, int modifiers = 0)
    {
        said.clear();
        for (const int key : keys) {
            clicker.press(key, modifiers, false);
        }
        return said;
    }
};

/// The reader's window on the content, with a lecture in it.
struct Hall : OpenWindow {
    Hall() : OpenWindow(content) { REQUIRE(shown); }

    /// The window by the end of its name, when it is seen.
    static QQuickWindow* seen(const QString& end)
    {
        for (QWindow* window : QGuiApplication::topLevelWindows()) {
            if (window->isVisible() && window->title().endsWith(end)) {
                return qobject_cast<QQuickWindow*>(window);
            }
        }
        return nullptr;
    }
    static QQuickWindow* audience() { return seen("audience"); }
    static QQuickWindow* notes() { return seen("presenter"); }

    static void type(QWindow* window, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool repeats = false)
    {
        const QString text = key < Qt::Key_Escape ? QString(QChar(key)).toLower() : QString();
        qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, repeats);
        if (!repeats) {
            qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
        }
        settle();
    }
    void type(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        type(audience() ? audience() : notes() ? notes() : window(), key, modifiers);
    }
    /// A click of a figure plays it, the next takes it to its end.
    void go(int steps) const
    {
        for (const int target = lecture->index() + steps; lecture->index() < target;) {
            type(Qt::Key_PageDown);
        }
        if (lecture->player()->playing()) {
            type(Qt::Key_PageDown);
        }
    }
};

std::vector<QQuickItem*> under(QQuickItem* root, const QString& className)
{
    std::vector<QQuickItem*> found;
    const std::function<void(QQuickItem*)> walk = [&](QQuickItem* item) {
        if (QString(item->metaObject()->className()).startsWith(className)) {
            found.push_back(item);
        }
        for (QQuickItem* child : item->childItems()) {
            walk(child);
        }
    };
    walk(root);
    return found;
}

}  // namespace

TEST_CASE("every key that clickers send means what lecturers expect")
{
    Table table;
    for (const int key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_N}) {
        CHECK(table.press({key}) == QStringList{"next"});
    }
    for (const int key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace, Qt::Key_P}) {
        CHECK(table.press({key}) == QStringList{"previous"});
    }
    CHECK(table.press({Qt::Key_F5, Qt::Key_Escape, Qt::Key_F5}) == QStringList{"start", "end", "start"});
    CHECK(table.press({Qt::Key_F5}, Qt::ShiftModifier) == QStringList{"start-here"});
    CHECK(table.press({Qt::Key_B, Qt::Key_Period, Qt::Key_W, Qt::Key_Comma}) == QStringList{"black", "black", "white", "white"});
    CHECK(table.press({Qt::Key_Home, Qt::Key_End}) == QStringList{"first", "last"});
    CHECK(table.press({Qt::Key_Period}, Qt::ShiftModifier) == QStringList{"black"});      // where it needs Shift
    CHECK(table.press({Qt::Key_Period}, Qt::KeypadModifier) == QStringList{"black"});
    CHECK(table.press({Qt::Key_Z}, Qt::ControlModifier) == QStringList{"undo-stroke"});
    CHECK(table.press({Qt::Key_B}, Qt::ControlModifier).isEmpty());
    CHECK(table.press({Qt::Key_Right}, Qt::ShiftModifier).isEmpty());                     // left to a slider
    CHECK(table.press({Qt::Key_Space}, Qt::ShiftModifier).isEmpty());
    CHECK_FALSE(table.clicker.press(Qt::Key_Shift, Qt::ShiftModifier, false));
    CHECK_FALSE(table.clicker.press(Qt::Key_Tab, 0, false));
}

TEST_CASE("a number and Return jump, and a held key is one click")
{
    Table table;
    CHECK(table.press({Qt::Key_1, Qt::Key_2, Qt::Key_Return}) == QStringList{"jump 12"});
    CHECK(table.press({Qt::Key_1, Qt::Key_2, Qt::Key_Backspace, Qt::Key_Enter}) == QStringList{"jump 1"});
    CHECK(table.press({Qt::Key_4, Qt::Key_PageDown, Qt::Key_Return}) == QStringList{"next", "next"});
    CHECK(table.press({Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_Return}) == QStringList{"jump 123"});
    CHECK(table.press({Qt::Key_Return}) == QStringList{"next"});

    table.press({Qt::Key_PageDown});
    for (int i = 0; i < 20; ++i) {
        CHECK(table.clicker.press(Qt::Key_PageDown, 0, true));
    }
    CHECK(table.said == QStringList{"next"});
}

TEST_CASE("a key let go and pressed at the same millisecond is held, and any other is pressed again")
{
    kinetarium::ui::HeldKeys held;
    CHECK_FALSE(held.repeats(Qt::Key_PageDown, 5));
    held.released(Qt::Key_PageDown, 1000);
    CHECK(held.repeats(Qt::Key_PageDown, 1000));
    CHECK_FALSE(held.repeats(Qt::Key_PageDown, 1004));
    CHECK_FALSE(held.repeats(Qt::Key_PageUp, 1000));
    held.released(Qt::Key_B, 1001);
    CHECK_FALSE(held.repeats(Qt::Key_PageDown, 1000));
}

TEST_CASE("a button can be learned, is taken from where it was, and is known after a restart")
{
    Table table;
    table.clicker.learn("black");
    CHECK(table.clicker.learning() == "black");
    CHECK(table.clicker.press(Qt::Key_VolumeUp, 0, false));
    CHECK(table.clicker.learning().isEmpty());
    table.clicker.learn("black");
    CHECK(table.press({Qt::Key_PageUp}).isEmpty());
    table.clicker.learn("white");
    CHECK(table.press({Qt::Key_Escape}).isEmpty());    // leaves all as it was
    table.clicker.learn("no such command");
    CHECK(table.clicker.learning().isEmpty());
    CHECK(table.press({Qt::Key_Escape, Qt::Key_VolumeUp, Qt::Key_PageUp, Qt::Key_B}) == QStringList{"end", "black", "black", "black"});

    // One command loses all its keys and stays without.
    table.clicker.learn("play");
    table.press({Qt::Key_R});
    Preferences again(table.folder.filePath("preferences.ini"));
    Clicker restarted(again);
    CHECK(restarted.commandOf(Qt::Key_VolumeUp, 0) == "black");
    CHECK(restarted.commandOf(Qt::Key_PageUp, 0) == "black");
    CHECK(restarted.commandOf(Qt::Key_Up, 0) == "previous");
    CHECK(restarted.keysOf("reveal").isEmpty());
    CHECK(restarted.keysOf("play") == "K, R");

    restarted.forget("previous");
    CHECK(restarted.commandOf(Qt::Key_PageUp, 0) == "previous");
    CHECK(restarted.commandOf(Qt::Key_VolumeUp, 0) == "black");
    restarted.reset();
    CHECK(restarted.commandOf(Qt::Key_VolumeUp, 0).isEmpty());
    CHECK(again.clickerKeys().isEmpty());
}

TEST_CASE("a table that somebody broke leaves a clicker that works")
{
    Table table;
    table.preferences.setClickerKeys("next\nfoo PgDown\nblack \nblack B+C+D+E+F\nprevious PgUp\n\x01\n white -none");
    const Clicker clicker(table.preferences);
    CHECK(clicker.commandOf(Qt::Key_PageDown, 0) == "next");
    CHECK(clicker.commandOf(Qt::Key_B, 0) == "black");
    CHECK(clicker.commandOf(Qt::Key_PageUp, 0) == "previous");
    CHECK(clicker.commandOf(Qt::Key_Left, 0).isEmpty());
}

TEST_CASE("the audience has the display that is not the presenter's, until he wants another")
{
    const ScreenFact lid{"eDP-1", false}, beamer{"HDMI-1", true}, third{"DP-2", false};
    CHECK(planScreens({}, "").audience == -1);
    CHECK(planScreens({beamer}, "").audience == 0);
    CHECK(planScreens({beamer}, "").presenter == 0);
    for (const auto& screens : {std::vector{lid, beamer}, std::vector{beamer, lid}}) {
        const auto plan = planScreens(screens, "");
        CHECK(screens[static_cast<std::size_t>(plan.audience)].name == "HDMI-1");   // primary, and yet not in the lid
        CHECK(screens[static_cast<std::size_t>(plan.presenter)].name == "eDP-1");
        CHECK(nextAudience(screens, "") == "eDP-1");
        CHECK(nextAudience(screens, "eDP-1") == "HDMI-1");
    }
    const auto desk = planScreens({beamer, third}, "");
    CHECK(desk.audience == 1);
    CHECK(desk.presenter == 0);
    // The one he chose is pulled out, and comes again.
    CHECK(planScreens({lid, beamer}, "DP-2").audience == 1);
    CHECK(planScreens({lid, beamer, third}, "DP-2").audience == 2);
    CHECK(planScreens({lid, beamer, third}, "DP-2").presenter == 0);
}

TEST_CASE("start, five next, black, resume, previous, jump, end leave windows and lesson where they should be")
{
    const Complaints complaints;
    const Hall hall;
    const Lecture& lecture = *hall.lecture;
    CHECK_FALSE(hall.audience());
    hall.type(Qt::Key_F5);
    REQUIRE(lecture.running());
    CHECK(lecture.count() == hall.reader->stepCount());
    CHECK(lecture.index() == 0);
    REQUIRE(hall.audience());
    CHECK(hall.audience()->geometry() == hall.audience()->screen()->geometry());
    CHECK_FALSE(hall.notes());   // one screen: the swap key brings it

    hall.go(5);
    CHECK(lecture.index() == 5);
    hall.type(Qt::Key_Period);
    CHECK(lecture.blank() == "black");
    CHECK(hall.audience()->grabWindow().pixelColor(100, 100) == QColor(Qt::black));
    hall.type(Qt::Key_PageDown);
    CHECK(lecture.blank().isEmpty());
    CHECK(lecture.index() == 5);
    hall.type(Qt::Key_PageUp);
    CHECK(lecture.index() == 4);
    hall.type(Qt::Key_2);
    hall.type(Qt::Key_Return);
    CHECK(lecture.index() == 1);

    hall.type(Qt::Key_S);
    REQUIRE(hall.notes());
    CHECK_FALSE(hall.audience());
    CHECK(lecture.index() == 1);
    hall.type(Qt::Key_S);
    REQUIRE(hall.audience());
    CHECK_FALSE(hall.notes());

    hall.type(Qt::Key_Escape);
    CHECK_FALSE(lecture.running());
    CHECK_FALSE(hall.audience());
    CHECK_FALSE(hall.notes());
    CHECK(hall.window()->isVisible());
    CHECK(hall.reader->stepIndex() == 0);   // the reader stayed where it was
    CHECK(complaints.list().join("\n").toStdString() == "");
}

TEST_CASE("one button that sends F5 and Escape in turn goes away and comes back")
{
    const Hall hall;
    hall.type(Qt::Key_F5);
    hall.go(2);
    for (int i = 0; i < 3; ++i) {
        hall.type(Qt::Key_Escape);
        CHECK_FALSE(hall.lecture->running());
        hall.type(Qt::Key_F5);
        CHECK(hall.lecture->running());
        CHECK(hall.lecture->index() == 2);
        CHECK(hall.audience());
    }
    hall.type(Qt::Key_Escape);
    hall.reader->setStepIndex(1);
    hall.type(Qt::Key_F5, Qt::ShiftModifier);
    CHECK(hall.lecture->index() == 1);
    hall.type(Qt::Key_Escape);
    REQUIRE(hall.reader->open("safety"));   // another chapter: nothing to go on with
    hall.type(Qt::Key_F5);
    CHECK(hall.lecture->index() == 0);
    CHECK(hall.lecture->count() == hall.reader->stepCount());
}

TEST_CASE("while presenting no slider, button or shortcut has the clicker's keys")
{
    const Hall hall;
    hall.type(Qt::Key_F5);
    hall.type(Qt::Key_S);
    QQuickWindow* notes = hall.notes();
    REQUIRE(notes);
    const auto sliders = under(notes->contentItem(), "ValueSlider");
    REQUIRE_FALSE(sliders.empty());
    for (QQuickItem* slider : sliders) {
        slider->forceActiveFocus(Qt::TabFocusReason);
        const double before = slider->property("value").toDouble();
        const int index = hall.lecture->index();
        hall.type(Qt::Key_Right);
        hall.type(Qt::Key_Right);
        CHECK(hall.lecture->index() > index);
        hall.type(Qt::Key_PageUp);
        CHECK(hall.lecture->index() == index);
        if (slider->property("name") != "Time") {
            CHECK(slider->property("value").toDouble() == before);
        }
        hall.type(Qt::Key_1);
        hall.type(Qt::Key_Return);
    }
    // With Shift the key is the slider's.
    sliders.back()->forceActiveFocus(Qt::TabFocusReason);
    const double before = sliders.back()->property("value").toDouble();
    hall.type(before < 0.5 ? Qt::Key_Right : Qt::Key_Left, Qt::ShiftModifier);
    CHECK(sliders.back()->property("value").toDouble() != before);
    CHECK(hall.lecture->index() == 0);

    // The reader's own letters rest, even when its window has the focus: K is the lecture's here.
    const bool playing = hall.reader->player()->playing();
    Hall::type(hall.window(), Qt::Key_N);
    Hall::type(hall.window(), Qt::Key_N);
    CHECK(hall.reader->stepIndex() == 0);
    CHECK(hall.reader->player()->playing() == playing);
    CHECK(hall.lecture->index() == 1);
}

TEST_CASE("where hands are typed in, digits and arrows are the entry's and all else is the lecture's")
{
    const Hall hall;
    kinetarium::book::Lesson lesson;
    lesson.title = "Asked";
    lesson.items.push_back({kinetarium::book::LessonItem::Kind::Show, "nmda-antagonism/" + hall.library.chapter("nmda-antagonism")->steps[0].step->id, "", 0, {}});
    for (const kinetarium::book::Question& question : hall.library.book().questions) {
        if (question.kind == kinetarium::book::Question::Kind::MultipleChoice && lesson.items.size() < 3) {
            lesson.items.push_back({kinetarium::book::LessonItem::Kind::Ask, question.id, "", 0, {}});
        }
    }
    REQUIRE(lesson.items.size() == 3);
    REQUIRE(hall.lecture->load(lesson));
    hall.lecture->start(1);
    settle();
    hall.type(Qt::Key_S);
    const auto entries = under(hall.notes()->contentItem(), "EntryField");
    REQUIRE(entries.size() >= 2);
    entries[0]->forceActiveFocus();
    hall.type(Qt::Key_1);
    hall.type(Qt::Key_2);
    hall.type(Qt::Key_Left);
    const auto hands = [&] { return hall.lecture->question().toMap().value("options").toList().at(0).toMap().value("hands").toInt(); };
    CHECK(hands() == 12);
    CHECK(hall.lecture->index() == 1);
    CHECK_FALSE(hall.lecture->revealed());
    // No hand is counted with a full stop or a b: those are a clicker's.
    for (const int key : {Qt::Key_Period, Qt::Key_B}) {
        hall.type(key);
        CHECK(hall.lecture->blank() == "black");
        hall.type(key);
        CHECK(hall.lecture->blank().isEmpty());
    }
    CHECK(hands() == 12);
    hall.type(Qt::Key_PageDown);
    CHECK(hall.lecture->revealed());
    hall.type(Qt::Key_PageDown);
    CHECK(hall.lecture->index() == 2);
    hall.type(Qt::Key_PageUp);
    CHECK(hands() == 12);   // they stay with their question
}

TEST_CASE("with a tool in hand arrows point, page keys go on, and Escape puts the tool away first")
{
    const Hall hall;
    hall.type(Qt::Key_F5);
    hall.go(0);
    auto& pointing = *hall.lecture->pointing();
    hall.type(Qt::Key_D);
    REQUIRE(pointing.tool() == "pen");
    hall.type(Qt::Key_Space);
    CHECK(pointing.drawing());
    const QPointF before = pointing.place();
    hall.type(Qt::Key_Right);
    Hall::type(hall.audience(), Qt::Key_Right, Qt::NoModifier, true);   // held: the pointer goes on
    hall.type(Qt::Key_Down);
    hall.type(Qt::Key_Space);
    CHECK(pointing.place().x() > before.x() + 0.015);
    CHECK(pointing.place().y() > before.y());
    CHECK(pointing.strokes() == 1);
    CHECK(hall.lecture->index() == 0);
    hall.type(Qt::Key_PageDown);
    CHECK(hall.lecture->index() == 1);
    CHECK(pointing.strokes() == 0);
    hall.type(Qt::Key_PageUp);
    CHECK(pointing.strokes() == 1);
    hall.type(Qt::Key_Z, Qt::ControlModifier);
    CHECK(pointing.strokes() == 0);
    for (const auto& [key, name] : {std::pair{Qt::Key_F, "spotlight"}, std::pair{Qt::Key_M, "magnifier"}}) {
        hall.type(key);
        CHECK(pointing.tool() == name);
        const double size = pointing.size();
        hall.type(Qt::Key_Plus, Qt::ShiftModifier);
        CHECK(pointing.size() > size);
        hall.type(Qt::Key_Minus);
        CHECK(pointing.size() == Approx(size));
    }
    const QImage with = hall.audience()->grabWindow();
    hall.type(Qt::Key_Escape);
    CHECK(pointing.tool().isEmpty());
    CHECK(hall.lecture->running());
    CHECK(hall.audience()->grabWindow() != with);
    hall.type(Qt::Key_Escape);
    CHECK_FALSE(hall.lecture->running());
}

TEST_CASE("closing a window of the lecture ends it and leaves the reader")
{
    const Hall hall;
    hall.type(Qt::Key_F5);
    hall.type(Qt::Key_S);
    REQUIRE(hall.notes());
    hall.notes()->close();
    settle();
    CHECK_FALSE(hall.lecture->running());
    CHECK(hall.window()->isVisible());
    CHECK_FALSE(hall.audience());
    hall.type(Qt::Key_F5);
    CHECK(hall.audience());
}

TEST_CASE("both windows are drawn whole at every size and in every theme")
{
    const Complaints complaints;
    Hall hall;
    hall.type(Qt::Key_F5);
    hall.lecture->setCurve(true);
    for (const char* theme : {"light", "dark", "projector"}) {
        hall.preferences.setTheme(theme);
        hall.preferences.setAudienceTheme(theme);
        for (const QSize& size : {QSize(800, 600), QSize(960, 1080), QSize(1920, 1080)}) {
            INFO(theme << " " << size.width() << "x" << size.height());
            for (const bool swapped : {false, true}) {
                QQuickWindow* window = swapped ? hall.notes() : hall.audience();
                REQUIRE(window);
                window->resize(size);
                settle();
                for (QQuickItem* text : under(window->contentItem(), "QQuickText")) {
                    const QString words = text->property("text").toString();
                    if (!text->isVisible() || words.isEmpty() || words == "Next") {
                        continue;
                    }
                    INFO(words.toStdString());
                    if (text->property("elide").toInt() == Qt::ElideNone) {
                        CHECK_FALSE(text->property("truncated").toBool());
                    }
                }
                hall.type(Qt::Key_S);
            }
        }
    }
    CHECK(complaints.list().join("\n").toStdString() == "");
}

TEST_CASE("in the audience's window every word and every curve stands out by 7, and by 3 in a lit room")
{
    Hall hall;
    hall.preferences.setAudienceTheme("projector");
    kinetarium::book::Lesson lesson;
    lesson.title = "Measured";
    for (const auto& chapter : hall.library.chapters()) {
        lesson.items.push_back({kinetarium::book::LessonItem::Kind::Show, chapter.chapter->id + "/" + chapter.steps[0].step->id, "", 0, {}});
    }
    for (const kinetarium::book::Question& question : hall.library.book().questions) {
        if (question.kind == kinetarium::book::Question::Kind::MultipleChoice && lesson.items.size() < 12) {
            lesson.items.push_back({kinetarium::book::LessonItem::Kind::Ask, question.id, "", 0, {}});
        }
    }
    REQUIRE(hall.lecture->load(lesson));
    hall.lecture->start(0);
    hall.lecture->setCurve(true);
    hall.lecture->player()->setPlaying(false);
    settle();
    const auto stands = [](QRgb ink, QRgb ground) {
        CHECK(contrast::ratio(ink, ground) >= contrast::textContrast);
        CHECK(contrast::ratio(ink, ground, contrast::washed) >= contrast::washedContrast);
    };
    int words = 0, curves = 0;
    for (int i = 0; i < hall.lecture->count(); ++i) {
        hall.lecture->jump(i + 1);
        hall.lecture->player()->setPlaying(false);
        if (hall.lecture->atQuestion()) {
            hall.lecture->setHands(0, 7);
            hall.lecture->setHands(1, 3);
            hall.lecture->toggleReveal();
        }
        settle();
        const QImage seen = hall.audience()->grabWindow();
        CAPTURE(hall.lecture->itemTitle().toStdString());
        for (QQuickItem* text : under(hall.audience()->contentItem(), "QQuickText")) {
            const QRect place = text->mapRectToScene(text->boundingRect()).toAlignedRect().intersected(seen.rect());
            if (!text->isVisible() || text->property("text").toString().isEmpty() || place.isEmpty()) {
                continue;
            }
            CAPTURE(text->property("text").toString().toStdString());
            const QRgb ink = text->property("color").value<QColor>().rgb();
            std::map<QRgb, int> pixels;
            int inked = 0;
            for (int y = place.top(); y <= place.bottom(); ++y) {
                for (int x = place.left(); x <= place.right(); ++x) {
                    const QRgb pixel = seen.pixel(x, y);
                    inked += contrast::distance(pixel, ink) < 60;
                    ++pixels[pixel];
                }
            }
            const auto ground = std::max_element(pixels.begin(), pixels.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            CHECK(inked > 3);
            stands(ink, ground->first);
            ++words;
        }
        if (hall.lecture->atQuestion()) {
            continue;
        }
        const QRgb page = seen.pixel(4, seen.height() - 4);
        for (const auto& curve : kinetarium::figures::stepPlot(*hall.lecture->player(), kinetarium::paint::ThemeId::Projector).curves) {
            CAPTURE(curve.name.toStdString());
            int drawn = 0;
            for (int y = seen.height() / 2; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x) {
                    drawn += contrast::distance(seen.pixel(x, y), curve.color.rgb()) < 12;
                }
            }
            CHECK(drawn > 20);
            stands(curve.color.rgb(), page);
            ++curves;
        }
    }
    CHECK(words > 40);
    CHECK(curves > 10);
}

TEST_CASE("a picture of the audience's view is kept with its strokes and its sources, and never over another")
{
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    {
        const Hall hall;
        hall.type(Qt::Key_F5);
        hall.go(1);
        QStringList found;
        const auto keep = [&] {
            hall.type(Qt::Key_S, Qt::ControlModifier);
            const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
            found = QDir(pictures).entryList({"kinetarium-lesson-*.png"}, QDir::Files, QDir::Name);
            return found.isEmpty() ? QImage() : QImage(pictures + "/" + found.back());
        };
        const QImage plain = keep();
        REQUIRE_FALSE(plain.isNull());
        CHECK(plain.text("Description").contains("Teaching model, not medical advice"));
        CHECK(plain.text("Description").contains("kinetarium://"));
        hall.lecture->pointing()->setTool("pen");
        hall.lecture->pointing()->setPlace({0.2, 0.3});
        hall.lecture->pointing()->penDown();
        hall.lecture->pointing()->setPlace({0.8, 0.6});
        hall.lecture->pointing()->penUp();
        hall.lecture->pointing()->setTool({});
        settle();
        const QImage drawn = keep();
        CHECK(found.size() == 2);
        CHECK(drawn.size() == plain.size());
        CHECK(drawn != plain);
        hall.type(Qt::Key_B);   // black is no picture
        keep();
        CHECK(found.size() == 2);
        hall.type(Qt::Key_B);
        hall.type(Qt::Key_S);   // the presenter's window is in front, and it is the audience's that is kept
        const QImage behind = keep();
        CHECK(found.size() == 3);
        CHECK(behind.size() == drawn.size());
    }
    qputenv("HOME", before);
}
