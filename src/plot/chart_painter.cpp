// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/chart_painter.h"

#include <qcustomplot.h>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kinetarium::plot {

namespace {

constexpr double kRim = 4;  // px of background around a name, both sides together
constexpr double kPieceWidth = 2.5;  // px of a legend's piece of line
constexpr double kBandAlpha = 0.22;
constexpr std::size_t kManyPoints = 400;

/// Lines may stand out of the axes by half their width: a curve at 0 or 100 % shows in full.
template <class Plottable>
class Unclipped : public Plottable {
public:
    using Plottable::Plottable;

protected:
    QRect clipRect() const override { return Plottable::clipRect().adjusted(-8, -8, 8, 8); }
};

QPen dashedPen(const QColor& color, double width, int dash)
{
    QPen pen(color, width);
    pen.setCapStyle(dash == 0 ? Qt::RoundCap : Qt::FlatCap);
    switch (dash) {
        case 1:
            pen.setDashPattern({4.5, 2.5});
            break;
        case 2:
            pen.setDashPattern({1.2, 1.8});
            break;
        case 3:
            pen.setDashPattern({6, 2, 1.2, 2});
            break;
        default:
            break;
    }
    return pen;
}

QPen linePen(const Chart::Line& line)
{
    QPen pen = dashedPen(line.color, line.width, line.dash);
    // Round joins are slow in the raster engine; where a line has so many corners they cannot be seen.
    pen.setJoinStyle(line.data.size() > kManyPoints ? Qt::BevelJoin : Qt::RoundJoin);
    return pen;
}

QSharedPointer<QCPAxisTickerText> ticker(const std::vector<Tick>& ticks)
{
    auto result = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : ticks)
        result->addTick(tick.at, tick.label);
    return result;
}

}  // namespace

struct ChartPainter::Parts {
    QCustomPlot plot;

    Parts()
    {
        plot.setBackground(Qt::NoBrush);
        plot.axisRect()->setAutoMargins(QCP::msNone);
        plot.axisRect()->setBackground(Qt::NoBrush);
        plot.xAxis->grid()->setVisible(false);
        plot.yAxis->grid()->setZeroLinePen(Qt::NoPen);
        plot.xAxis->setTickLabelPadding(4);
        plot.xAxis->setTickLength(0, 5);
        plot.xAxis->setSubTicks(false);
        plot.yAxis->setTickLabelPadding(8);
        plot.yAxis->setTickLength(0, 0);
        plot.yAxis->setSubTicks(false);
        plot.yAxis->setBasePen(Qt::NoPen);
    }

    QCPGraph* addGraph() { return new Unclipped<QCPGraph>(plot.xAxis, plot.yAxis); }

    void setAxes(const Chart& chart, const Style& style)
    {
        const QRect& area = chart.area;
        const int width = int(chart.size.width()), height = int(chart.size.height());
        plot.axisRect()->setMargins(
            {area.left(), area.top(), width - area.left() - area.width(), height - area.top() - area.height()});
        plot.xAxis->setScaleType(chart.time.log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        plot.xAxis->setRange(chart.time.from, chart.time.to);
        plot.yAxis->setRange(chart.low, chart.high);
        plot.xAxis->setTicker(ticker(chart.timeTicks));
        plot.yAxis->setTicker(ticker(chart.valueTicks));
        const bool grounded = !chart.valueTicks.empty() &&
                              chart.pixel(chart.time.from, chart.valueTicks.front().at).y() > area.bottom() - 0.5;
        plot.xAxis->setBasePen(grounded ? QPen(style.axis, style.axisWidth) : QPen(Qt::NoPen));
        plot.xAxis->setTickPen(QPen(style.axis, style.axisWidth));
        plot.yAxis->grid()->setPen(QPen(style.grid, style.gridWidth));
        // Names need marks, and a mark of no length is a dot: it shall be one with its hairline.
        plot.yAxis->setTickPen(QPen(style.grid, style.gridWidth));
        for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
            axis->setTickLabelFont(chart.axisFont);
            axis->setTickLabelColor(style.secondaryText);
        }
    }

    QCPGraph* addGraph(const std::vector<QPointF>& data, const QPen& pen)
    {
        QVector<double> keys, values;
        for (const QPointF& point : data) {
            keys.append(point.x());
            values.append(point.y());
        }
        QCPGraph* graph = addGraph();
        graph->setAdaptiveSampling(false);
        graph->setPen(pen);
        graph->setData(keys, values, true);
        return graph;
    }

    void addBand(const Band& band, QColor fill)
    {
        fill.setAlphaF(kBandAlpha);
        QCPGraph* top = addGraph(band.top, Qt::NoPen);
        top->setBrush(fill);
        top->setChannelFillGraph(addGraph(band.bottom, Qt::NoPen));
    }

    void addMark(const Point& point, const Style& style)
    {
        QCPGraph* graph = addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        const QPen pen(point.color, point.toBeChecked ? style.ringWidth : 1);
        const QColor fill = point.toBeChecked ? style.background : point.color;
        const double size = 2 * style.discRadius;
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, pen, fill, size));
        graph->setData({point.time}, {point.value}, true);
        if (!(point.error > 0))
            return;
        auto* bars = new Unclipped<QCPErrorBars>(plot.xAxis, plot.yAxis);
        bars->setDataPlottable(graph);
        bars->setPen(QPen(point.color, style.barWidth));
        bars->setWhiskerWidth(style.discRadius + 2.5);
        bars->setSymbolGap(point.toBeChecked ? 2 * style.discRadius : 0);
        bars->setData({point.error});
    }
};

ChartPainter::ChartPainter() : m_parts(std::make_unique<Parts>()) {}

ChartPainter::~ChartPainter() = default;

void ChartPainter::drawFrame(QCPPainter& painter, const Chart& chart, const Style& style)
{
    m_parts->plot.clearPlottables();
    m_parts->setAxes(chart, style);
    // The main curve over the others, but broken lines over solid ones, so that curves which coincide all show.
    std::vector<const Chart::Line*> order;
    for (const Chart::Line& line : chart.lines)
        order.push_back(&line);
    const auto rank = [](const Chart::Line* line) { return std::pair(line->dash != 0, line->main); };
    std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
    for (const Chart::Fill& fill : chart.fills)
        m_parts->addBand(fill.band, fill.color);
    for (const Chart::Line* line : order) {
        for (const Band& band : line->bands)
            m_parts->addBand(band, line->color);
    }
    for (const Chart::Line* line : order)
        m_parts->addGraph(line->data, linePen(*line));
    for (const Chart::Mark& mark : chart.marks)
        m_parts->addMark(mark.point, style);
    m_parts->plot.toPainter(&painter, int(chart.size.width()), int(chart.size.height()));
}

void drawTitle(QPainter& painter, const Chart& chart, const Style& style)
{
    const QFontMetricsF metrics(chart.titleFont);
    painter.setFont(chart.titleFont);
    painter.setPen(style.text);
    double y = std::ceil(metrics.ascent());
    for (const QString& line : chart.title) {
        painter.drawText(QPointF(0, y), line);
        y += std::ceil(metrics.lineSpacing());
    }
    const QFontMetricsF names(chart.nameFont), small(chart.axisFont);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Chart::Entry& entry : chart.legend) {
        const double middle = entry.at.y() - names.xHeight() / 2;
        painter.setPen(dashedPen(entry.color, kPieceWidth, entry.dash));
        painter.drawLine(QPointF(entry.at.x() - entry.piece - 4, middle), QPointF(entry.at.x() - 6, middle));
        painter.setFont(chart.nameFont);
        painter.setPen(entry.color);
        painter.drawText(entry.at, entry.name);
    }
    y += chart.legendRows * std::ceil(names.lineSpacing());
    y += std::ceil(small.ascent()) - std::ceil(metrics.ascent());
    painter.setFont(chart.axisFont);
    painter.setPen(style.secondaryText);
    for (const QString& line : chart.note) {
        painter.drawText(QPointF(0, y), line);
        y += std::ceil(small.lineSpacing());
    }
}

void drawNames(QPainter& painter, const Chart& chart, const Style& style)
{
    const auto draw = [&](const QRectF& place, const QFont& font, const QColor& color, const QString& name) {
        const QPointF at = chart.baseline(place, font);
        QPainterPath outline;
        outline.addText(at, font, name);
        painter.strokePath(outline, QPen(style.background, kRim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(at, name);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Chart::Line& line : chart.lines) {
        if (line.place)
            draw(*line.place, chart.nameFont, line.color, line.name);
    }
    for (const Chart::Mark& mark : chart.marks) {
        if (mark.place)
            draw(*mark.place, chart.axisFont, style.secondaryText, mark.point.label);
    }
}

}  // namespace kinetarium::plot
