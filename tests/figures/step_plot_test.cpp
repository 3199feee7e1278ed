// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/step_plot.h"

#include "figures/opened.h"
#include "plot/chart.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace kinetarium;
using paint::ThemeId;

namespace {

/// The room a plot has in the reader's window at 1280 x 720 and at 1920 x 1080, in the audience's, and on a page.
const QSizeF rooms[] = {{308, 132}, {308, 158}, {308, 190}, {420, 176}, {566, 226}, {604, 262}, {1160, 190}, {1856, 294}};

struct Drawn {
    plot::CurvePlot curves;
    plot::Plot plot;
    plot::Style style;
    QSizeF size;
    const model::Course* course = nullptr;

    Drawn(const presentation::Player& player, ThemeId theme, QSizeF room)
        : plot(figures::stepPlot(player, theme)), size(room), course(&player.course())
    {
        const double scale = theme == ThemeId::Projector ? 1.1 : 1;
        style = figures::plotStyle(theme, paint::interfaceFont(13 * scale, theme == ThemeId::Projector ? 500 : 400),
                                   paint::interfaceFont(13 * scale, 600));
    }
    QImage image()
    {
        QImage image(size.toSize(), QImage::Format_RGB32);
        image.fill(style.background);
        QPainter painter(&image);
        curves.draw(painter, QRectF(QPointF(0, 0), size), *course, plot, style);
        return image;
    }
    QImage at(double time)
    {
        plot.showCursor = true;
        plot.cursor = time;
        return image();
    }
    QImage withoutMoment()
    {
        plot.showCursor = false;
        return image();
    }
};

std::vector<QRectF> places(const plot::Chart& chart)
{
    std::vector<QRectF> all;
    for (const auto& line : chart.lines) {
        if (line.place) {
            all.push_back(*line.place);
        }
    }
    for (const auto& mark : chart.marks) {
        if (mark.place) {
            all.push_back(*mark.place);
        }
    }
    return all;
}

/// Whether a stroke of this width through the points touches the rectangle.
bool touches(const plot::Chart& chart, const std::vector<QPointF>& points, double width, const QRectF& rect)
{
    const QRectF wide = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (std::isnan(points[i].y()) || std::isnan(points[i - 1].y())) {
            continue;
        }
        const QPointF a = chart.pixel(points[i - 1].x(), points[i - 1].y()), b = chart.pixel(points[i].x(), points[i].y());
        const int pieces = std::max(1, static_cast<int>(std::hypot(b.x() - a.x(), b.y() - a.y())));
        for (int k = 0; k <= pieces; ++k) {
            if (wide.contains(a + (b - a) * k / pieces)) {
                return true;
            }
        }
    }
    return false;
}

bool isSeen(const plot::Chart::Line& line)
{
    return std::any_of(line.data.begin(), line.data.end(), [](const QPointF& p) { return !std::isnan(p.y()); });
}

template <class Check>
void everyPlot(Check check)
{
    for (const auto& chapter : shipped().chapters()) {
        for (std::size_t i = 0; i < chapter.steps.size(); ++i) {
            presentation::Player player;
            player.show(chapter, i);
            if (player.step().curves.empty()) {
                continue;
            }
            for (const ThemeId theme : {ThemeId::Light, ThemeId::Projector}) {
                for (const QSizeF& room : rooms) {
                    Drawn drawn(player, theme, room);
                    CAPTURE(chapter.chapter->id, i, static_cast<int>(theme), room.width(), room.height());
                    check(drawn);
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("in every step's plot, at every size, every curve is named, and no curve, disc or other name crosses a name")
{
    everyPlot([](Drawn& drawn) {
        drawn.withoutMoment();
        const plot::Chart& chart = drawn.curves.chart();
        for (const auto& line : chart.lines) {
            if (!isSeen(line)) {
                continue;
            }
            CAPTURE(line.name.toStdString());
            // An enumeration's last name says the words that all end with.
            const bool listed = std::any_of(chart.legend.begin(), chart.legend.end(), [&](const auto& e) {
                return line.name == e.name || (line.name.startsWith(e.name + ' ') &&
                                               chart.legend.back().name.endsWith(line.name.mid(e.name.size())));
            });
            CHECK((line.place || listed || chart.title.join(' ') == line.name));
        }
        const std::vector<QRectF> names = places(chart);
        for (std::size_t i = 0; i < names.size(); ++i) {
            CAPTURE(i, names[i].left(), names[i].top());
            CHECK(QRectF(chart.area).contains(names[i]));
            for (std::size_t j = 0; j < i; ++j) {
                CHECK_FALSE(names[i].intersects(names[j]));
            }
            for (const auto& line : chart.lines) {
                CAPTURE(line.name.toStdString());
                CHECK_FALSE(touches(chart, line.data, line.width, names[i]));
                for (const auto& band : line.bands) {
                    CHECK_FALSE(touches(chart, band.bottom, 0, names[i]));
                }
            }
            for (const auto& mark : chart.marks) {
                const QPointF at = chart.pixel(mark.point.time, mark.point.value);
                const double reach = chart.pixel(mark.point.time, mark.point.value - mark.point.error).y() - at.y();
                const double disc = drawn.style.discRadius, half = std::max(disc, reach);
                CHECK_FALSE(names[i].intersects(QRectF(at.x() - disc, at.y() - half, 2 * disc, 2 * half)));
            }
        }
    });
}

TEST_CASE("the present moment's line and rings leave every name whole, wherever they stand")
{
    everyPlot([](Drawn& drawn) {
        const QImage without = drawn.withoutMoment();
        const plot::Chart chart = drawn.curves.chart();
        for (const QRectF& name : places(chart)) {
            const QRect inside = name.toAlignedRect().adjusted(1, 1, -1, -1);
            for (const double x : {name.left() - 3, name.left() + 1, name.center().x(), name.right() - 1, name.right() + 3}) {
                CAPTURE(x, name.left(), name.top());
                const double share = std::clamp((x - chart.area.left()) / chart.area.width(), 0.0, 1.0);
                CHECK(drawn.at(chart.time.time(share)).copy(inside) == without.copy(inside));
            }
        }
    });
}

TEST_CASE("in every step's plot no word is cut and no two names of an axis touch")
{
    everyPlot([](Drawn& drawn) {
        drawn.withoutMoment();
        const plot::Chart& chart = drawn.curves.chart();
        QStringList words = chart.title + chart.note;
        for (const auto& entry : chart.legend) {
            words.append(entry.name);
        }
        for (const QString& line : words) {
            CAPTURE(line.toStdString());
            CHECK_FALSE(line.endsWith(QChar(0x2026)));
        }
        const QFontMetricsF metrics(chart.axisFont);
        double last = -100;
        for (const auto& tick : chart.timeTicks) {
            if (tick.label.isEmpty()) {
                continue;
            }
            const double half = metrics.horizontalAdvance(tick.label) / 2;
            const double x = chart.area.left() + chart.time.share(tick.at) * chart.area.width();
            CAPTURE(tick.label.toStdString());
            CHECK(x - half > last + 6);
            CHECK(x - half > -1);
            CHECK(x + half < chart.size.width() + 1);
            last = x + half;
        }
        for (std::size_t i = 1; i < chart.valueTicks.size(); ++i) {
            const double below = chart.pixel(chart.time.from, chart.valueTicks[i - 1].at).y();
            CAPTURE(chart.valueTicks[i].label.toStdString());
            CHECK(below - chart.pixel(chart.time.from, chart.valueTicks[i].at).y() > metrics.capHeight() + 6);
        }
    });
}

TEST_CASE("on a projector no stroke of a plot is thinner than 2.5 px, but the grid, which stands out by 4.5")
{
    const Opened opened("kinetarium://nmda-antagonism/trapped?v=1");
    Drawn drawn(opened.player, ThemeId::Projector, {566, 226});
    const QImage without = drawn.withoutMoment();
    const plot::Chart& chart = drawn.curves.chart();
    for (const auto& line : chart.lines) {
        CHECK(line.width >= 2.5);
    }
    for (const double width : {drawn.style.axisWidth, drawn.style.ringWidth, drawn.style.barWidth}) {
        CHECK(width >= 2.5);
    }
    // The present moment, as painted: so many columns of ink, between the rings.
    const QImage with = drawn.at(chart.time.time(0.5));
    int most = 0;
    for (int y = chart.area.top(); y < chart.area.bottom(); ++y) {
        int columns = 0;
        for (int x = 0; x < with.width(); ++x) {
            columns += with.pixel(x, y) != without.pixel(x, y) && with.pixelColor(x, y) == drawn.style.cursor;
        }
        most = std::max(most, columns);
    }
    CHECK(most >= 2.5);
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    CHECK((luminance(drawn.style.background) + 0.05) / (luminance(drawn.style.grid) + 0.05) >= 4.5);
}
