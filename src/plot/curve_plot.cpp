// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/curve_plot.h"

#include "plot/chart_painter.h"
#include "plot/sampling.h"

#include <qcustomplot.h>
#include <QImage>
#include <QPicture>

#include <algorithm>
#include <cmath>

namespace kinetarium::plot {

namespace {

const model::Trajectory* trajectoryOf(const std::optional<model::Course>& course)
{
    return course ? &course->trajectory() : nullptr;
}

bool same(const Curve& a, const Curve& b)
{
    return a.observable == b.observable && a.name == b.name && a.color == b.color && a.dash == b.dash &&
           a.main == b.main && trajectoryOf(a.course) == trajectoryOf(b.course);
}

bool same(const Point& a, const Point& b)
{
    return a.time == b.time && a.value == b.value && a.error == b.error && a.label == b.label && a.color == b.color &&
           a.toBeChecked == b.toBeChecked;
}

bool same(const Spread& a, const Spread& b)
{
    const auto equal = [](const std::vector<double>& x, const std::vector<double>& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                          [](double p, double q) { return p == q || (std::isnan(p) && std::isnan(q)); });
    };
    return a.color == b.color && equal(a.times, b.times) && equal(a.low, b.low) && equal(a.high, b.high);
}

/// All but the present moment.
bool same(const Plot& a, const Plot& b)
{
    const auto equal = [](const auto& x, const auto& y) { return same(x, y); };
    return a.title == b.title && a.note == b.note && a.zero == b.zero && a.minimum == b.minimum && a.maximum == b.maximum &&
           std::equal(a.curves.begin(), a.curves.end(), b.curves.begin(), b.curves.end(), equal) &&
           std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(), equal) &&
           std::equal(a.spreads.begin(), a.spreads.end(), b.spreads.begin(), b.spreads.end(), equal);
}

bool same(const Style& a, const Style& b)
{
    return a.background == b.background && a.grid == b.grid && a.axis == b.axis && a.text == b.text &&
           a.secondaryText == b.secondaryText && a.font == b.font && a.titleFont == b.titleFont &&
           a.lineWidth == b.lineWidth && a.secondaryWidth == b.secondaryWidth && a.axisWidth == b.axisWidth &&
           a.gridWidth == b.gridWidth && a.ringWidth == b.ringWidth && a.ringRadius == b.ringRadius &&
           a.barWidth == b.barWidth && a.discRadius == b.discRadius;
}

}  // namespace

struct CurvePlot::State {
    /// The curves that one trajectory has in the plot. Holding the course keeps its trajectory's address from being
    /// used again, so that the address names it.
    struct Sampled {
        model::Course course;
        std::vector<std::size_t> indices;
        Samples samples;
    };

    // What the samples are of.
    TimeAxis time;
    Resolution resolution;
    std::vector<Sampled> sampled;
    int samplings = 0;

    // What the chart is of.
    bool laidOut = false;
    bool fine = false;
    Plot plot;
    Style style;
    Units units;
    Chart chart;
    QRectF rect;

    // What the images are of: this chart at this many device px per px.
    double scale = 0;
    QImage frame, names;

    std::unique_ptr<ChartPainter> painter;

    const model::Course& courseOf(const Curve& curve, const model::Course& course) const
    {
        return curve.course ? *curve.course : course;
    }

    bool resample(const model::Course& course, const Plot& wanted, const QSizeF& size);
    void layOutAnew(const model::Course& course, const Plot& wanted, const Style& wantedStyle, const QSizeF& size,
                    bool wantFine);
    void render(double devicePixels);
    void drawVectors(QPainter& onto);
    void drawCursorLine(QPainter& onto, double at, double snap) const;
    void drawRings(QPainter& onto, const model::Course& course, const Plot& wanted, double at, double snap) const;
    std::optional<double> cursorTime(const Plot& wanted) const;
    double cursorX(double at, double snap) const;
    CurveData dataOf(const Curve& curve, const model::Course& course) const;
};

/// True when something was sampled or dropped.
bool CurvePlot::State::resample(const model::Course& course, const Plot& wanted, const QSizeF& size)
{
    const TimeAxis axis = TimeAxis::make(wanted.from, wanted.to, wanted.logTime);
    Resolution needed{std::max(20, int(size.width())), std::max(20, int(size.height())), {}, 2500};
    if (wanted.minimum && wanted.maximum && *wanted.maximum > *wanted.minimum)
        needed.valueRange = {*wanted.minimum, *wanted.maximum};

    std::vector<Sampled> groups;
    for (const Curve& curve : wanted.curves) {
        const model::Course& own = courseOf(curve, course);
        const std::size_t index = own.index(curve.observable);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Sampled& g) { return &g.course.trajectory() == &own.trajectory(); });
        if (group == groups.end())
            group = groups.insert(groups.end(), {own, {}, {}});
        if (std::find(group->indices.begin(), group->indices.end(), index) == group->indices.end())
            group->indices.push_back(index);
    }

    const bool sameAxis = axis == time && needed == resolution;
    bool changed = !sameAxis || groups.size() != sampled.size();
    bool anew = false;
    for (Sampled& group : groups) {
        const auto old = std::find_if(sampled.begin(), sampled.end(), [&](const Sampled& s) {
            return sameAxis && &s.course.trajectory() == &group.course.trajectory() && s.indices == group.indices;
        });
        if (old != sampled.end()) {
            group.samples = std::move(old->samples);
            continue;
        }
        const std::size_t observables = group.course.observables().size();
        group.samples = sample(group.course.trajectory(), observables, group.indices, axis, needed);
        anew = true;
    }
    samplings += anew;
    changed |= anew;
    time = axis;
    resolution = needed;
    sampled = std::move(groups);
    return changed;
}

CurveData CurvePlot::State::dataOf(const Curve& curve, const model::Course& course) const
{
    const model::Course& own = courseOf(curve, course);
    const std::size_t index = own.index(curve.observable);
    for (const Sampled& group : sampled) {
        const auto at = std::find(group.indices.begin(), group.indices.end(), index);
        if (&group.course.trajectory() == &own.trajectory() && at != group.indices.end())
            return {group.samples.times, group.samples.values[std::size_t(at - group.indices.begin())]};
    }
    return {};
}

void CurvePlot::State::layOutAnew(const model::Course& course, const Plot& wanted, const Style& wantedStyle,
                                  const QSizeF& size, bool wantFine)
{
    Units needed{course.timeUnit(), "1", 1};
    if (!wanted.curves.empty()) {
        const model::Course& first = courseOf(wanted.curves.front(), course);
        const model::Observable& observable = first.observables()[first.index(wanted.curves.front().observable)];
        needed.value = observable.unit;
        needed.valueMaximum = observable.maximum;
    }
    const bool resampled = resample(course, wanted, size);
    if (!resampled && laidOut && fine == wantFine && chart.size == size && units == needed && same(plot, wanted) &&
        same(style, wantedStyle))
        return;
    std::vector<CurveData> data;
    for (const Curve& curve : wanted.curves)
        data.push_back(dataOf(curve, course));
    chart = layOut(wanted, wantedStyle, size, time, needed, data, wantFine);
    plot = wanted;
    style = wantedStyle;
    units = needed;
    fine = wantFine;
    laidOut = true;
    scale = 0;
}

void CurvePlot::State::drawVectors(QPainter& onto)
{
    if (!painter)
        painter = std::make_unique<ChartPainter>();
    // QCustomPlot wants a painter of its own class, which cannot share the device: a picture carries its strokes over.
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setModes(QCPPainter::pmNoCaching | QCPPainter::pmVectorized);
    painter->drawFrame(recorder, chart, style);
    recorder.end();
    onto.save();
    // A picture plays in inches; px are wanted, whatever the device calls an inch.
    onto.scale(double(picture.logicalDpiX()) / onto.device()->logicalDpiX(),
               double(picture.logicalDpiY()) / onto.device()->logicalDpiY());
    onto.drawPicture(0, 0, picture);
    onto.restore();
    drawTitle(onto, chart, style);
}

void CurvePlot::State::render(double devicePixels)
{
    if (scale == devicePixels)
        return;
    const QSizeF exact = chart.size * devicePixels;
    const QSize pixels(int(std::ceil(exact.width())), int(std::ceil(exact.height())));
    // Painters take no ratio below 1 from an image: what is drawn small is scaled here.
    const double ratio = std::max(1.0, devicePixels), shrunk = devicePixels / ratio;
    for (QImage* image : {&frame, &names}) {
        if (image->size() != pixels)
            *image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        image->setDevicePixelRatio(ratio);
    }
    frame.fill(style.background);
    names.fill(Qt::transparent);
    {
        if (!painter)
            painter = std::make_unique<ChartPainter>();
        QCPPainter direct(&frame);
        direct.setMode(QCPPainter::pmNoCaching);
        direct.scale(shrunk, shrunk);
        painter->drawFrame(direct, chart, style);
        drawTitle(direct, chart, style);
    }
    QPainter onto(&names);
    onto.scale(shrunk, shrunk);
    drawNames(onto, chart, style);
    scale = devicePixels;
}

/// The present moment, when it lies on the axis; before a logarithmic axis begins it waits at its beginning.
std::optional<double> CurvePlot::State::cursorTime(const Plot& wanted) const
{
    if (!wanted.showCursor || !(wanted.cursor >= 0) || wanted.cursor > time.to)
        return std::nullopt;
    if (wanted.cursor >= time.from)
        return wanted.cursor;
    return time.log ? std::optional(time.from) : std::nullopt;
}

double CurvePlot::State::cursorX(double at, double snap) const
{
    const double x = chart.area.left() + time.share(at) * chart.area.width();
    return snap > 0 ? (std::floor(x * snap) + 0.5) / snap : x;
}

void CurvePlot::State::drawCursorLine(QPainter& onto, double at, double snap) const
{
    const double width = snap > 0 ? std::max(1.0, std::round(style.cursorWidth * snap)) / snap : style.cursorWidth;
    onto.setRenderHint(QPainter::Antialiasing, snap <= 0);
    const double x = cursorX(at, snap);
    for (const auto& [top, bottom] : chart.cursorPieces(x, width))
        onto.fillRect(QRectF(x - width / 2, top, width, bottom - top), style.cursor);
}

void CurvePlot::State::drawRings(QPainter& onto, const model::Course& course, const Plot& wanted, double at,
                                 double snap) const
{
    onto.setRenderHint(QPainter::Antialiasing);
    onto.setBrush(style.background);
    std::vector<double> values;
    for (const bool main : {false, true}) {
        for (const Curve& curve : wanted.curves) {
            if (curve.main != main)
                continue;
            const model::Course& own = courseOf(curve, course);
            values.resize(own.observables().size());
            own.trajectory().evaluate(at, values);
            const double value = values[own.index(curve.observable)];
            if (!(value >= chart.low && value <= chart.high))
                continue;
            onto.setPen(QPen(curve.color, style.ringWidth));
            const QPointF centre(cursorX(at, snap), chart.pixel(at, value).y());
            const double radius = style.ringRadius - (main ? 0 : 1);
            onto.drawEllipse(centre, radius, radius);
        }
    }
}

CurvePlot::CurvePlot() : m_state(std::make_unique<State>()) {}

CurvePlot::~CurvePlot() = default;

void CurvePlot::draw(QPainter& painter, const QRectF& rect, const model::Course& course, const Plot& plot,
                     const Style& wantedStyle, bool vectors)
{
    if (rect.width() < 1 || rect.height() < 1)
        return;
    State& state = *m_state;
    Style style = wantedStyle;
    if (vectors) {
        // Shaping puts a minus between figures as another glyph, which no PDF reader can copy.
        style.font.setStyleStrategy(QFont::StyleStrategy(style.font.styleStrategy() | QFont::PreferNoShaping));
        style.titleFont.setStyleStrategy(QFont::StyleStrategy(style.titleFont.styleStrategy() | QFont::PreferNoShaping));
    }
    state.layOutAnew(course, plot, style, QSizeF(std::floor(rect.width()), std::floor(rect.height())), vectors);
    state.style.cursor = style.cursor;
    state.style.cursorWidth = style.cursorWidth;
    state.rect = rect;
    const std::optional<double> cursor = state.cursorTime(plot);

    painter.save();
    if (vectors) {
        painter.translate(rect.topLeft());
        painter.fillRect(QRectF(QPointF(0, 0), state.chart.size), style.background);
        state.drawVectors(painter);
        if (cursor)
            state.drawCursorLine(painter, *cursor, 0);
        drawNames(painter, state.chart, style);
        if (cursor)
            state.drawRings(painter, course, plot, *cursor, 0);
        painter.restore();
        return;
    }
    // The images are blitted pixel for pixel, so they start on a whole device px.
    const QTransform device = painter.deviceTransform();
    const double scale = std::sqrt(std::abs(device.determinant()));
    const QPointF corner = device.map(rect.topLeft());
    const bool upright = !device.isRotating() && device.m11() > 0 && device.m22() > 0;
    const QPointF whole(std::round(corner.x()), std::round(corner.y()));
    painter.translate(upright ? device.inverted().map(whole) : rect.topLeft());
    state.render(scale);
    const auto blit = [&](const QImage& image) {
        scale < 1 ? painter.drawImage(QRectF(QPointF(0, 0), QSizeF(image.size()) / scale), image)
                  : painter.drawImage(QPointF(0, 0), image);
    };
    blit(state.frame);
    if (cursor)
        state.drawCursorLine(painter, *cursor, scale);
    blit(state.names);
    if (cursor)
        state.drawRings(painter, course, plot, *cursor, scale);
    painter.restore();
}

double CurvePlot::timeAt(double x) const
{
    const QRectF axis = axisRect();
    return axis.width() > 0 ? m_state->time.time((x - axis.left()) / axis.width()) : m_state->time.from;
}

double CurvePlot::xOf(double time) const
{
    const QRectF axis = axisRect();
    if (m_state->time.log && !(time > 0))
        return axis.left();
    return axis.left() + m_state->time.share(time) * axis.width();
}

QRectF CurvePlot::axisRect() const
{
    return QRectF(m_state->chart.area).translated(m_state->rect.topLeft());
}

const Chart& CurvePlot::chart() const
{
    return m_state->chart;
}

int CurvePlot::samplings() const
{
    return m_state->samplings;
}

}  // namespace kinetarium::plot
