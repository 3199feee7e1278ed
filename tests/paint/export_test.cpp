// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/export.h"

#include "scene/catalogue.h"
#include "scene/fake_course.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace kinetarium;

namespace {

paint::Figure figure(const paint::ExportOptions& options)
{
    paint::Figure out;
    out.title = "The NMDA receptor";
    out.caption = "Ketamine is trapped behind the gate.";
    out.clock = "3.2 s after washing";
    const QSizeF size = paint::sceneSize(out, options);
    const scene::Scene& scene = *scene::find("nmda-channel");
    const scene::Moment moment = scene::momentIn("O", 3.2);
    out.picture = scene.picture(moment, {size.width(), size.height(), true, false});
    out.description = QString::fromStdString(scene.describe(moment));
    return out;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray exported(const QTemporaryDir& folder, const std::string& name)
{
    const std::string path = folder.filePath(QString::fromStdString(name)).toStdString();
    paint::ExportOptions options;
    options.size = QSize(900, 640);
    REQUIRE(paint::exportFigure(figure(options), options, path, *paint::formatFromPath(path)) == "");
    return bytesOf(QString::fromStdString(path));
}

}  // namespace

TEST_CASE("the same figure gives the same bytes, in every format")
{
    const QTemporaryDir folder;
    for (const char* end : {"png", "svg", "pdf"}) {
        CAPTURE(end);
        const QByteArray first = exported(folder, std::string("a.") + end);
        CHECK(first.size() > 10000);
        const bool same = first == exported(folder, std::string("b.") + end);  // not for Catch to print
        CHECK(same);
    }
}

TEST_CASE("a file says what it shows and that it is no advice")
{
    const QTemporaryDir folder;
    const QByteArray svg = exported(folder, "a.svg");
    CHECK(bool(svg.contains("<title>The NMDA receptor</title>")));
    CHECK(bool(svg.contains("open probability")));
    CHECK(bool(svg.contains("Teaching model, not medical advice")));
    CHECK_FALSE(bool(svg.contains("<image")));  // vectors all through
    const QByteArray pdf = exported(folder, "a.pdf");
    CHECK(bool(pdf.startsWith("%PDF")));
    CHECK(bool(pdf.contains("/CreationDate (D:20000101000000")));
    exported(folder, "a.png");
    const QImage png(folder.filePath("a.png"));
    CHECK(png.size() == QSize(900, 640));
    CHECK(png.text("Description").contains("open probability"));
}

TEST_CASE("a curve gets its place below the scene, drawn by the same painter")
{
    paint::ExportOptions options;
    options.size = QSize(900, 800);
    paint::Figure plain = figure(options);
    const QSizeF without = paint::sceneSize(plain, options);
    QRectF place;
    plain.curve = [&place](QPainter&, QRectF rect, bool) { place = rect; };
    plain.curveHeight = 200;
    CHECK(paint::sceneSize(plain, options).height() == Approx(without.height() - 200));
    QImage image(options.size, QImage::Format_RGB32);
    QPainter painter(&image);
    paint::drawFigure(painter, plain, options, false);
    CHECK(place.top() >= paint::sceneSize(plain, options).height());
    CHECK(place.bottom() < 800);
}

TEST_CASE("a file that cannot be written is reported in one line")
{
    const paint::ExportOptions options;
    const std::string fault = paint::exportFigure(figure(options), options, "/nowhere/at/all.png", paint::Format::Png);
    CHECK(fault.find("/nowhere/at/all.png") != std::string::npos);
    CHECK_FALSE(paint::formatFromPath("a.bmp").has_value());
}
