// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/curve_plot.h"

#include "kinetarium/model/quantity.h"
#include "plot/fake_course.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <catch2/catch.hpp>

using namespace kinetarium;
using namespace kinetarium::test;
using plot::CurvePlot;
using plot::Plot;

namespace {

plot::Style style()
{
    plot::Style s;
    s.background = QColor("#FBF8F2");
    s.grid = QColor("#D9D0BF");
    s.axis = QColor("#857C6A");
    s.text = s.cursor = QColor("#22262B");
    s.secondaryText = QColor("#565B61");
    s.font.setPixelSize(13);
    s.titleFont.setPixelSize(14);
    return s;
}

FakeCourse washout(double tau)
{
    return fakeCourse({[tau](double t) { return std::exp(-t / tau); }, [](double t) { return 0.4 * t / (t + 5); }});
}

Plot twoCurves()
{
    Plot plot;
    plot.title = "Channels still blocked";
    plot.to = 20;
    plot.cursor = 7;
    plot.curves = {{"a", "Blocked", QColor("#B0125F"), 0, true, {}}, {"b", "Open", QColor("#2468AA"), 1, false, {}}};
    plot.points = {{4, 0.4, 0.1, "Gilling 2009", QColor("#565B61"), false}};
    return plot;
}

constexpr QRectF kRect(10, 20, 560, 220);

QImage drawn(CurvePlot& curvePlot, const model::Course& course, const Plot& plot, double devicePixelRatio = 1,
             const QRectF& rect = kRect)
{
    QImage image(QSize(600, 260) * devicePixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(style().background);
    QPainter painter(&image);
    curvePlot.draw(painter, rect, course, plot, style());
    return image;
}

QByteArray svg(const model::Course& course, const Plot& plot)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(QSize(600, 260));
    generator.setViewBox(QRect(0, 0, 600, 260));
    QPainter painter(&generator);
    CurvePlot().draw(painter, kRect, course, plot, style(), true);
    painter.end();
    return bytes;
}

int countNear(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) +
                         std::abs(c.blue() - color.blue()) <
                     60;
        }
    }
    return count;
}

/// Mean difference of two pictures, of 255.
double meanDifference(const QImage& a, const QImage& b)
{
    REQUIRE(a.size() == b.size());
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / (a.width() * a.height());
}

}  // namespace

TEST_CASE("A moved cursor does not sample, a new course or axis does")
{
    const FakeCourse fake = washout(4.5);
    CurvePlot curvePlot;
    Plot plot = twoCurves();
    drawn(curvePlot, fake.course, plot);
    CHECK(curvePlot.samplings() == 1);

    fake.trajectory->evaluations = 0;
    for (int i = 0; i < 50; ++i) {
        plot.cursor = i * 0.4;
        drawn(curvePlot, fake.course, plot);
    }
    CHECK(curvePlot.samplings() == 1);
    CHECK(fake.trajectory->evaluations <= 100);

    drawn(curvePlot, model::Course(fake.course), plot);
    CHECK(curvePlot.samplings() == 1);
    drawn(curvePlot, washout(9).course, plot);
    CHECK(curvePlot.samplings() == 2);
    plot.to = 40;
    drawn(curvePlot, fake.course, plot);
    CHECK(curvePlot.samplings() == 3);
}

TEST_CASE("A kept picture is the same as a fresh one")
{
    const FakeCourse slow = washout(9), fast = washout(2);
    Plot first = twoCurves(), second = twoCurves();
    second.cursor = 13;
    second.title = "Another title";
    CurvePlot used;
    drawn(used, slow.course, first);
    drawn(used, fast.course, second, 2);
    for (const double ratio : {1.0, 1.5, 2.0}) {
        CurvePlot fresh;
        CHECK(drawn(used, fast.course, second, ratio) == drawn(fresh, fast.course, second, ratio));
    }
    CurvePlot fresh;
    CHECK(drawn(used, slow.course, first) == drawn(fresh, slow.course, first));
    CHECK(drawn(fresh, slow.course, first) != drawn(fresh, slow.course, second));
}

TEST_CASE("Pointing: pixels and times are inverse and lie on the axis")
{
    const FakeCourse fake = washout(4.5);
    for (const bool log : {false, true}) {
        Plot plot = twoCurves();
        plot.logTime = log;
        CurvePlot curvePlot;
        drawn(curvePlot, fake.course, plot);
        const QRectF axis = curvePlot.axisRect();
        CHECK(kRect.contains(axis));
        for (const double x : {axis.left(), axis.left() + 33.3, axis.center().x(), axis.right()})
            CHECK(curvePlot.xOf(curvePlot.timeAt(x)) == Approx(x));
        CHECK(curvePlot.timeAt(axis.right()) == Approx(20));
        CHECK(curvePlot.xOf(0) == Approx(axis.left()));
    }
}

TEST_CASE("The cursor stands where its time is")
{
    const FakeCourse fake = washout(4.5);
    Plot plot = twoCurves();
    CurvePlot curvePlot;
    plot.showCursor = false;
    const QImage without = drawn(curvePlot, fake.course, plot);
    plot.showCursor = true;
    for (const double time : {0.0, 3.0, 11.0, 20.0}) {
        plot.cursor = time;
        const QImage with = drawn(curvePlot, fake.course, plot);
        int left = 10000, right = -1;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) != without.pixel(x, y)) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        CHECK((left + right + 1) / 2.0 == Approx(curvePlot.xOf(time)).margin(1.1));
        CHECK(right - left < 20);
    }
    plot.cursor = 25;
    CHECK(drawn(curvePlot, fake.course, plot) == without);
}

TEST_CASE("A pulse of 1 ms in a minute is painted to its top")
{
    const std::vector<double> start = {30};
    const FakeCourse fake = fakeCourse({pulsesAt(start)}, edgesOf(start));
    Plot plot;
    plot.to = 60;
    plot.showCursor = false;
    plot.curves = {{"a", "", QColor("#985A00"), 0, true, {}}};
    CurvePlot curvePlot;
    const QImage image = drawn(curvePlot, fake.course, plot);
    const QRectF axis = curvePlot.axisRect();
    const QImage top = image.copy(QRect(int(curvePlot.xOf(30)) - 3, int(axis.top()), 6, int(axis.height() / 4)));
    CHECK(countNear(top, QColor("#985A00")) > top.height());
}

TEST_CASE("SVG has paths and text, no picture, and looks like the window")
{
    const FakeCourse fake = washout(4.5);
    const QByteArray bytes = svg(fake.course, twoCurves());
    CHECK(bytes.contains("<text"));
    CHECK(bytes.contains("<poly"));
    CHECK_FALSE(bytes.contains("<image"));
    CHECK(bytes.contains("Channels still blocked"));
    CHECK(bytes == svg(fake.course, twoCurves()));

    QImage vectors(600, 260, QImage::Format_RGB32);
    vectors.fill(style().background);
    QPainter painter(&vectors);
    QSvgRenderer(bytes).render(&painter, QRectF(0, 0, 600, 260));
    painter.end();
    CurvePlot curvePlot;
    const QImage pixels = drawn(curvePlot, fake.course, twoCurves());
    // A picture at another scale or place has next to none of its strokes in common.
    for (const QColor& color : {QColor("#B0125F"), QColor("#2468AA")}) {
        int common = 0, inPixels = 0;
        for (int y = 0; y < 260; ++y) {
            for (int x = 0; x < 600; ++x) {
                const bool here = countNear(pixels.copy(x, y, 1, 1), color) > 0;
                inPixels += here;
                common += here && countNear(vectors.copy(x - 1, y - 1, 3, 3), color) > 0;
            }
        }
        CHECK(inPixels > 200);
        CHECK(common > inPixels * 0.8);
    }
}

TEST_CASE("Made small it is the whole plot made small")
{
    const FakeCourse fake = washout(4.5);
    CurvePlot curvePlot, again;
    const QImage large = drawn(curvePlot, fake.course, twoCurves());
    for (const double small : {0.3, 0.6}) {
        CAPTURE(small);
        QImage image(large.size() * small, QImage::Format_RGB32);
        image.fill(style().background);
        QPainter painter(&image);
        painter.scale(small, small);
        again.draw(painter, kRect, fake.course, twoCurves(), style());
        painter.end();
        const QImage shrunk = large.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        CHECK(meanDifference(image, shrunk) < 5);
        CHECK(meanDifference(image, shrunk.mirrored(true, false)) > 8);   // the comparison can tell
    }
}

TEST_CASE("A rival course is drawn beside the plot's own")
{
    const FakeCourse own = washout(4.5), rival = washout(9);
    Plot plot = twoCurves();
    plot.curves[1] = {"a", "Rival", QColor("#2468AA"), 1, false, rival.course};
    CurvePlot curvePlot;
    drawn(curvePlot, own.course, plot);
    rival.trajectory->evaluations = 0;
    drawn(curvePlot, washout(3).course, plot);
    CHECK(curvePlot.samplings() == 2);
    CHECK(rival.trajectory->evaluations <= 1);
}

TEST_CASE("Nothing, constants and bad numbers are drawn without fault")
{
    const double nan = std::nan("");
    const FakeCourse fake =
        fakeCourse({[](double) { return 0.0; }, [](double) { return 0.3; }, [=](double) { return nan; },
                    [](double t) { return t < 5 ? 1.0 : INFINITY; }, [](double) { return -70.0; }});
    CurvePlot curvePlot;
    Plot plot;
    plot.to = 10;
    drawn(curvePlot, fake.course, plot);
    CHECK(curvePlot.axisRect().width() > 400);
    for (const char* observable : {"a", "b", "c", "d", "e"}) {
        plot.curves = {{observable, observable, Qt::blue, 0, true, {}}};
        for (const bool log : {false, true}) {
            plot.logTime = log;
            drawn(curvePlot, fake.course, plot);
            drawn(curvePlot, fake.course, plot, 1, QRectF(0, 0, 30, 12));
            drawn(curvePlot, fake.course, plot, 1, QRectF(0, 0, 0, 0));
        }
    }
    plot.curves = {{"none", "none", Qt::blue, 0, true, {}}};
    CHECK_THROWS_AS(drawn(curvePlot, fake.course, plot), model::Refused);
}

TEST_CASE("What is not known leaves a gap: no line there, and the axis follows what is known")
{
    const FakeCourse fake = fakeCourse({[](double t) { return t < 10 ? 0.2 : std::nan(""); }});
    Plot plot;
    plot.to = 20;
    plot.showCursor = false;
    plot.curves = {{"a", "", QColor(Qt::blue), 0, true, {}}};
    CurvePlot curvePlot;
    const QImage with = drawn(curvePlot, fake.course, plot);
    plot.curves.clear();
    const QRectF axes = curvePlot.axisRect();
    int left = 10000, right = -1;
    for (int y = int(axes.top()); y < int(axes.bottom()); ++y) {
        for (int x = int(axes.left()); x < int(axes.right()); ++x) {
            const QColor color = with.pixelColor(x, y);
            if (color.blue() > color.red() + 60) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    CHECK(left <= int(axes.left()) + 2);
    CHECK(right == Approx(curvePlot.xOf(10)).margin(4));
}

TEST_CASE("A band is filled between its curves, with a gap where an end is not known")
{
    const FakeCourse fake = fakeCourse({[](double) { return 0.5; }});
    Plot plot;
    plot.to = 20;
    plot.showCursor = false;
    plot.curves = {{"a", "", QColor(Qt::blue), 0, true, {}}};
    const double nan = std::nan("");
    plot.spreads = {{QColor(Qt::blue), {0, 5, 10, 15, 20}, {0.2, 0.2, nan, 0.2, 0.2}, {0.8, 0.8, 0.8, 0.8, 0.8}}};
    CurvePlot curvePlot;
    const QImage image = drawn(curvePlot, fake.course, plot);
    const QRectF axes = curvePlot.axisRect();
    const auto tinted = [&](double time, double value) {
        const QColor color = image.pixelColor(int(curvePlot.xOf(time)), int(axes.bottom() - value / 0.8 * axes.height()));
        return color.blue() > color.red() + 20;
    };
    CHECK(tinted(2.5, 0.3));
    CHECK(tinted(17.5, 0.3));
    CHECK_FALSE(tinted(10, 0.3));
    CHECK_FALSE(tinted(2.5, 0.1));
    const int samplings = curvePlot.samplings();
    drawn(curvePlot, fake.course, plot);
    CHECK(curvePlot.samplings() == samplings);
}

TEST_CASE("Nothing is painted outside the rectangle, and no tick name is cut, at small sizes too")
{
    const FakeCourse fake = washout(4.5);
    const QRectF small(100, 30, 360, 180);
    for (const bool log : {false, true}) {
        Plot plot = twoCurves();
        plot.logTime = log;
        plot.title = "Channels still blocked, of those that were blocked at the start of the wash";
        CurvePlot curvePlot;
        const QImage image = drawn(curvePlot, fake.course, plot, 1, small);
        // A border of background: text that was cut would reach into it.
        const QRect border = small.toRect();
        for (int y = 0; y < image.height(); ++y) {
            CHECK(image.pixelColor(border.right() + 1, y) == style().background);
            CHECK(image.pixelColor(border.left() - 1, y) == style().background);
            CHECK(image.pixelColor(border.right(), y) == style().background);
        }
        for (int x = 0; x < image.width(); ++x)
            CHECK(image.pixelColor(x, border.bottom() + 1) == style().background);
    }
}
