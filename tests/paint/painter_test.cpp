// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/painter.h"

#include "scene/catalogue.h"
#include "scene/fake_course.h"

#include <catch2/catch.hpp>

#include <QImage>

using namespace kinetarium;

namespace {

scene::Picture pictureIn(const std::string& state, double time = 1)
{
    return scene::find("nmda-channel")->picture(scene::momentIn(state, time), {992, 632, true, false});
}

QImage drawn(paint::Painter& painter, const scene::Picture& picture, const paint::Painter::Options& options = {})
{
    QImage image(static_cast<int>(picture.width), static_cast<int>(picture.height),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::red);
    QPainter q(&image);
    painter.draw(q, picture, options);
    return image;
}

/// Mean difference of the channels of two images, 0 to 255.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            sum += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue());
        }
    }
    return sum / 3 / a.width() / a.height();
}

}  // namespace

TEST_CASE("a layer with the same key is drawn once, a new one is drawn anew")
{
    paint::Painter painter;
    drawn(painter, pictureIn("C2", 1));
    const int first = painter.rasterings();
    CHECK(first > 0);
    drawn(painter, pictureIn("C2", 2));
    CHECK(painter.rasterings() == first);
    drawn(painter, pictureIn("O", 2));
    CHECK(painter.rasterings() > first);
    const int both = painter.rasterings();
    drawn(painter, pictureIn("C2", 3));
    CHECK(painter.rasterings() == both);
    paint::Painter::Options dark;
    dark.theme = paint::ThemeId::Dark;
    drawn(painter, pictureIn("C2", 3), dark);
    CHECK(painter.rasterings() > both);
}

TEST_CASE("a painter that remembers draws what a new one draws")
{
    paint::Painter used;
    for (const char* state : {"C0", "O", "OB", "C2B"})
        drawn(used, pictureIn(state));
    paint::Painter fresh;
    const bool same = drawn(used, pictureIn("O")) == drawn(fresh, pictureIn("O"));
    CHECK(same);
}

TEST_CASE("vectors look like pixels")
{
    paint::Painter painter;
    paint::Painter::Options vectors;
    vectors.vectors = true;
    for (const char* state : {"O", "C2B"})
        CHECK(difference(drawn(painter, pictureIn(state)), drawn(painter, pictureIn(state), vectors)) < 1.2);
}

TEST_CASE("the ground is the stage's colour, or nothing when that is asked for")
{
    paint::Painter painter;
    scene::Picture empty;
    empty.width = empty.height = 20;
    CHECK(drawn(painter, empty).pixelColor(10, 10) == paint::color(paint::ThemeId::Light, scene::Token::Stage));
    paint::Painter::Options bare;
    bare.background = false;
    CHECK(drawn(painter, empty, bare).pixelColor(10, 10) == QColor(Qt::red));
}

TEST_CASE("what is pointed at is ringed, an unknown id changes nothing")
{
    paint::Painter painter;
    const scene::Picture picture = pictureIn("C2B");
    const QImage plain = drawn(painter, picture);
    paint::Painter::Options options;
    options.highlighted = "gate";
    CHECK(difference(drawn(painter, picture, options), plain) > 0.1);
    options.highlighted = "nobody";
    CHECK(difference(drawn(painter, picture, options), plain) == 0);
}

TEST_CASE("one pixel in two: a picture at a ratio of 2 has four times the pixels and the same look")
{
    paint::Painter painter;
    const scene::Picture picture = pictureIn("O");
    QImage large(1984, 1264, QImage::Format_ARGB32_Premultiplied);
    large.setDevicePixelRatio(2);
    {
        QPainter q(&large);
        paint::Painter::Options options;
        options.pixelRatio = 2;
        painter.draw(q, picture, options);
    }
    large.setDevicePixelRatio(1);
    const QImage small = large.scaled(992, 632, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    CHECK(difference(small, drawn(painter, picture)) < 4);
}

TEST_CASE("fewer pixels than logical ones: a picture made small keeps its look and its place")
{
    const scene::Picture picture = pictureIn("C2B");
    for (const double ratio : {0.8, 0.4}) {
        CAPTURE(ratio);
        paint::Painter painter;
        QImage small(static_cast<int>(992 * ratio), static_cast<int>(632 * ratio), QImage::Format_ARGB32_Premultiplied);
        {
            QPainter q(&small);
            q.scale(ratio, ratio);
            paint::Painter::Options options;
            options.pixelRatio = ratio;
            painter.draw(q, picture, options);
        }
        paint::Painter plain;
        const QImage expected = drawn(plain, picture).scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        CHECK(difference(small, expected) < 9);   // hints and thin lines; a layer out of place makes more than 20
    }
}
