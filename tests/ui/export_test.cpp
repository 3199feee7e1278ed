// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_window.h"

#include "ui/stage/exporter.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace {

using kinetarium::ui::Exporter;

const std::filesystem::path content = std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content";

/// The window with the export sheet open, as a press on the stage's button opens it.
struct Sheet {
    explicit Sheet(const QString& theme = "light") : open(content, {1280, 720}, theme)
    {
        REQUIRE(open.shown);
        for (QQuickItem* item : open.items("PushButton")) {
            if (item->property("text").toString() == "Export") {
                QMetaObject::invokeMethod(item, "press");
            }
        }
        settle();
        exporter = open.window()->findChild<Exporter*>();
        REQUIRE(exporter);
    }
    /// Works on until the export is over; false when it takes too long.
    bool finished() const
    {
        for (QElapsedTimer clock = started(); exporter->busy() && clock.elapsed() < 60000; QThread::msleep(1)) {
            QCoreApplication::processEvents();
        }
        return !exporter->busy();
    }
    static QElapsedTimer started()
    {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }
    OpenWindow open;
    Exporter* exporter = nullptr;
};

bool buttonShown(const OpenWindow& open, const QString& words)
{
    for (QQuickItem* item : open.items("PushButton")) {
        if (item->property("text").toString() == words) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the export sheet fits its words in every theme and format, names what can be operated, and complains of nothing")
{
    const Complaints complaints;
    for (const QString& theme : QStringList{"light", "dark", "projector"}) {
        const Sheet sheet(theme);
        CHECK(buttonShown(sheet.open, "Export"));
        CHECK(sheet.exporter->property("theme").toString() == theme);
        for (int format = 0; format < sheet.exporter->formats().size(); ++format) {
            sheet.exporter->setFormat(format);
            settle();
            INFO(theme.toStdString() << " " << sheet.exporter->formats()[format].toStdString());
            for (QQuickItem* text : sheet.open.items("QQuickText")) {
                if (text->property("text").toString().isEmpty() || text->property("wrapMode").toInt() != 0) {
                    continue;
                }
                INFO(text->property("text").toString().toStdString());
                CHECK_FALSE(text->property("truncated").toBool());
                CHECK(text->implicitWidth() <= text->width() + 1);
            }
            for (const char* type : {"ChoiceBox", "EntryField", "PushButton", "ValueSlider", "SwitchRow"}) {
                for (QQuickItem* item : sheet.open.items(type)) {
                    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(item);
                    INFO(type);
                    REQUIRE(said);
                    CHECK_FALSE(said->text(QAccessible::Name).trimmed().isEmpty());
                }
            }
        }
    }
    INFO(Complaints::list().join("\n").toStdString());
    CHECK(Complaints::list().isEmpty());
}

TEST_CASE("the sheet writes pictures and tables at once, and a clip while the window answers")
{
    const QTemporaryDir folder;
    const Sheet sheet;
    Exporter& exporter = *sheet.exporter;
    exporter.setProperty("size", 0);
    for (const int format : {0, 1, 2, 7}) {
        exporter.setFormat(format);
        const QString path = folder.filePath("a" + QFileInfo(exporter.path()).completeSuffix().prepend('.'));
        exporter.setPath(path);
        CHECK_FALSE(exporter.exists());
        exporter.start();
        INFO(exporter.message().toStdString());
        CHECK_FALSE(exporter.busy());
        CHECK(QFileInfo(path).size() > 1000);
        CHECK(exporter.exists());
    }
    exporter.setFormat(6);
    exporter.setPath(folder.filePath("frames"));
    exporter.setProperty("seconds", 1.0);
    exporter.setProperty("framesPerSecond", 15);
    exporter.start();
    CHECK(exporter.busy());
    CHECK(exporter.progress() == 0);
    REQUIRE(sheet.finished());
    CHECK(QDir(folder.filePath("frames")).entryList(QDir::Files).size() == 15);
}

TEST_CASE("a clip that is cancelled leaves nothing, and a name that cannot be says why")
{
    const QTemporaryDir folder;
    const Sheet sheet;
    Exporter& exporter = *sheet.exporter;
    exporter.setFormat(6);
    exporter.setPath(folder.filePath("frames"));
    exporter.start();
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
    CHECK(exporter.busy());
    exporter.cancel();
    CHECK_FALSE(exporter.busy());
    CHECK(QDir(folder.filePath("frames")).isEmpty());
    CHECK(exporter.message().startsWith("Cancelled"));

    exporter.setFormat(0);
    for (const QString& path : {QString(), folder.filePath("a.txt"), QString("/nowhere/at/all.png")}) {
        exporter.setPath(path);
        exporter.start();
        INFO(exporter.message().toStdString());
        CHECK_FALSE(exporter.message().startsWith("Written"));
        CHECK_FALSE(exporter.message().isEmpty());
    }
}
