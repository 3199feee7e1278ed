// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"
#include "window_laws.h"

#include <catch2/catch.hpp>

namespace {

const std::filesystem::path content = std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content";

/// A button by its words, wherever it stands.
QQuickItem* button(const OpenWindow& open, const QString& words)
{
    for (QQuickItem* each : open.items("PushButton")) {
        if (each->property("text").toString() == words) {
            return each;
        }
    }
    return nullptr;
}

void pressButton(const OpenWindow& open, const QString& words)
{
    QQuickItem* found = button(open, words);
    INFO(words.toStdString());
    REQUIRE(found);
    found->forceActiveFocus(Qt::TabFocusReason);
    open.press(Qt::Key_Space, " ");
}

void openTeach(const OpenWindow& open)
{
    open.window()->setProperty("mode", "teach");
    settle();
}

}  // namespace

TEST_CASE("a plan is begun, filled, mended and presented by buttons alone")
{
    const Complaints complaints;
    const OpenWindow open(content);
    openTeach(open);
    pressButton(open, "New plan");
    REQUIRE(open.lessons->own());
    pressButton(open, "Add the step");
    pressButton(open, "Add the question");
    pressButton(open, "Add the figure as it stands in the reader");
    REQUIRE(open.lessons->plan().items.size() == 3);
    pressButton(open, "Undo");
    CHECK(open.lessons->plan().items.size() == 2);
    pressButton(open, "Redo");
    CHECK(open.lessons->plan().items.size() == 3);
    pressButton(open, "Present");
    CHECK(open.lecture->running());
    open.lecture->end();
    settle();
    pressButton(open, "Remove");
    CHECK(open.lessons->key().isEmpty());
    pressButton(open, "Bring back");
    CHECK(open.lessons->plan().items.size() == 3);
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("the page for lessons clips no text and names everything, in every size and theme")
{
    const Complaints complaints;
    for (const QSize& size : {QSize(960, 600), QSize(1280, 720), QSize(1920, 1080)}) {
        for (const char* theme : {"light", "dark", "projector"}) {
            const OpenWindow open(content, size, theme);
            INFO(size.width() << "x" << size.height() << " " << theme);
            openTeach(open);
            open.lessons->create("A lesson with a name that is long enough to want a second line on a small screen");
            open.lessons->addStep("nmda-antagonism/pulse");
            open.lessons->addStep("nmda-antagonism/nowhere");
            settle();
            open.window()->grabWindow();
            checkTexts(open, size);
            CHECK(checkNames(open) > 15);
        }
    }
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}
