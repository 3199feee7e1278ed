// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/moment.h"

#include "figures/foot.h"
#include "figures/handout.h"
#include "figures/opened.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

using namespace kinetarium;

namespace {

const std::string changed = "kinetarium://nmda-antagonism/trapped?v=1&drug-level=3uM&t=30s";

/// Mean difference of two pictures, of 255.
double apart(const QImage& a, const QImage& b)
{
    REQUIRE(a.size() == b.size());
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
    }
    return sum / (a.width() * a.height());
}

std::filesystem::path written(const QTemporaryDir& folder, const char* name, const figures::MomentOptions& options)
{
    const Opened opened(changed);
    const std::string path = folder.filePath(name).toStdString();
    REQUIRE(paint::exportFigure(figures::momentFigure(opened.player, options), options.page, path, *paint::formatFromPath(path)) == "");
    return path;
}

QString plain(QString words)
{
    return words.replace(QChar(0x202F), ' ').replace(QChar(0xA0), ' ').simplified();
}

}  // namespace

TEST_CASE("the foot says whose numbers, which version, what was set, where to find it, and that it is no advice")
{
    const Opened opened(changed);
    const figures::Foot foot = figures::footOf(opened.player, "dark", false);
    CHECK(foot.source.startsWith("Teaching model, not medical advice. Kinetarium "));
    CHECK(foot.source.contains("Destexhe 1998"));
    CHECK(foot.source.contains("Gilling 2009"));   // of this drug
    CHECK(plain(foot.settings) == QString("Set here: Drug concentration 3 ") + QChar(0xB5) + "M.");
    CHECK(foot.link == "kinetarium://nmda-antagonism/trapped?v=1&drug-level=3uM&t=30s&theme=dark");
    const Opened untouched("kinetarium://nmda-antagonism/pulse?v=1");
    CHECK(figures::footOf(untouched.player, "light", false).settings.isEmpty());
    CHECK_FALSE(figures::footOf(untouched.player, "light", false).source.contains("Gilling"));
}

TEST_CASE("the link under a figure opens the same figure")
{
    const Opened opened(changed);
    const Opened again(figures::footOf(opened.player, "light", false).link.toStdString());
    const figures::MomentOptions options{figures::pageOf({900, 640}, paint::ThemeId::Light), true, true};
    const bool same = paint::figureImage(figures::momentFigure(opened.player, options), options.page) ==
                      paint::figureImage(figures::momentFigure(again.player, options), options.page);
    CHECK(same);
}

TEST_CASE("a PDF's words can be selected, its citation and link among them")
{
    const QTemporaryDir folder;
    const auto path = written(folder, "a.pdf", {figures::pageOf({1280, 720}, paint::ThemeId::Light), true, true});
    const QString words = plain(saidBy("pdftotext", {"-layout", QString::fromStdString(path.string()), "-"}));
    for (const char* each : {"Teaching model, not medical advice", "Destexhe 1998", "Gilling 2009", "Drug concentration 3",
                             "kinetarium://nmda-antagonism/trapped", "after washing", "Holding the drug"}) {
        INFO(each);
        CHECK(words.contains(each));
    }
    // Signs that a face shapes anew beside figures are copied too: a voltage and a time before keep their minus.
    for (const char* each : {"Inside the cell, \u221270 mV", "\u221220"}) {
        INFO(each);
        CHECK(words.contains(QString::fromUtf8(each)));
    }
}

TEST_CASE("an SVG is drawn by another program nearly as our own picture is")
{
    const QTemporaryDir folder;
    const figures::MomentOptions options{figures::pageOf({1000, 640}, paint::ThemeId::Light), true, true};
    const auto svg = written(folder, "a.svg", options), png = written(folder, "a.png", options);
    saidBy("rsvg-convert", {QString::fromStdString(svg.string()), "-o", folder.filePath("theirs.png")});
    const QImage ours(QString::fromStdString(png.string())), theirs(folder.filePath("theirs.png"));
    CHECK(theirs.size() == ours.size());   // and as large
    CHECK(apart(ours, theirs.scaled(ours.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)) < 6);
    // The comparison can tell: another moment lies further away than two renderers of one do.
    CHECK(apart(ours, ours.mirrored(true, false)) > 12);
}

TEST_CASE("a transparent picture has nothing where nothing is drawn, and the same where something is")
{
    const Opened opened(changed);
    const figures::MomentOptions opaque{figures::pageOf({900, 640}, paint::ThemeId::Light), true, true};
    const figures::MomentOptions clear{figures::pageOf({900, 640}, paint::ThemeId::Light, true), true, true};
    const QImage image = paint::figureImage(figures::momentFigure(opened.player, clear), clear.page);
    int empty = 0, full = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            empty += qAlpha(image.pixel(x, y)) == 0;
            full += qAlpha(image.pixel(x, y)) == 255;
        }
    }
    CHECK(empty > image.width() * image.height() / 3);
    CHECK(full > 10000);
    const QImage solid = paint::figureImage(figures::momentFigure(opened.player, opaque), opaque.page);
    CHECK_FALSE(solid.hasAlphaChannel());
}

TEST_CASE("a large picture is the small one drawn finer")
{
    CHECK(figures::pageOf({3840, 2160}, paint::ThemeId::Light).pixelRatio == 2);
    CHECK(figures::pageOf({3840, 2160}, paint::ThemeId::Light).size == QSize(1920, 1080));
    CHECK(figures::pageOf({1920, 1080}, paint::ThemeId::Light).pixelRatio == 1);
    const Opened opened(changed);
    const figures::MomentOptions fine{figures::pageOf({3840, 2160}, paint::ThemeId::Light), true, true};
    const figures::MomentOptions coarse{figures::pageOf({1920, 1080}, paint::ThemeId::Light), true, true};
    const QImage large = paint::figureImage(figures::momentFigure(opened.player, fine), fine.page);
    CHECK(large.size() == QSize(3840, 2160));
    const QImage small = paint::figureImage(figures::momentFigure(opened.player, coarse), coarse.page);
    CHECK(apart(large.scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation), small) < 4);
}

TEST_CASE("a page too small for its scene still gets one")
{
    const Opened opened(changed);
    const figures::MomentOptions options{figures::pageOf({320, 320}, paint::ThemeId::Projector), true, true};
    CHECK(paint::figureImage(figures::momentFigure(opened.player, options), options.page).size() == QSize(320, 320));
}

TEST_CASE("a handout has a page for each item, with words to select, as PDF and as pictures")
{
    const QTemporaryDir folder;
    const figures::MomentOptions options{figures::handoutPage(paint::ThemeId::Light), true, true};
    const Opened first("kinetarium://nmda-antagonism/pulse?v=1"), second(changed);
    const QString notes = QString("Ask the room before you play. ").repeated(12) + "\nSecond paragraph.";
    std::vector<figures::HandoutItem> items{{figures::momentFigure(first.player, options), "A millisecond, remembered", notes},
                                            {figures::momentFigure(second.player, options), "The gate shuts", {}}};
    const std::string path = folder.filePath("a.pdf").toStdString(), twin = folder.filePath("b.pdf").toStdString();
    REQUIRE(figures::handout(items, "Lesson one", paint::ThemeId::Light, path) == "");
    REQUIRE(figures::handout(items, "Lesson one", paint::ThemeId::Light, twin) == "");
    const bool same = bytesOf(path) == bytesOf(twin);
    CHECK(same);
    CHECK(saidBy("pdfinfo", {QString::fromStdString(path)}).contains("Pages:           2\n"));
    const QString words = plain(saidBy("pdftotext", {"-layout", QString::fromStdString(path), "-"}));
    for (const char* each : {"A millisecond, remembered", "Second paragraph.", "The gate shuts", "Destexhe 1998", "1 of 2",
                             "Lesson one. Teaching model, not medical advice. Kinetarium "}) {
        INFO(each);
        CHECK(words.contains(each));
    }

    const std::string pictures = folder.filePath("pages").toStdString();
    REQUIRE(figures::handoutPictures(items, "Lesson one", paint::ThemeId::Light, pictures) == "");
    CHECK(QDir(QString::fromStdString(pictures)).entryList(QDir::Files) == QStringList{"page-01.png", "page-02.png"});
    CHECK_FALSE(figures::handout({}, "Nothing", paint::ThemeId::Light, path).empty());
    CHECK(figures::handout(items, "x", paint::ThemeId::Light, "/nowhere/at/all.pdf").find("/nowhere") != std::string::npos);

    items[0].notes = notes.repeated(12);   // longer than its page
    REQUIRE(figures::handout(items, "Lesson one", paint::ThemeId::Light, path) == "");
    CHECK_FALSE(saidBy("pdfinfo", {QString::fromStdString(path)}).contains("Pages:           2\n"));
    CHECK(plain(saidBy("pdftotext", {QString::fromStdString(path), "-"})).count("Second paragraph.") == 12);
}
