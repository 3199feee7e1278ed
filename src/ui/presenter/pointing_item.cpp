// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/pointing_item.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <functional>

namespace kinetarium::ui {

namespace {

constexpr double enlarged = 2.2;        // by the magnifier
constexpr double widestScene = 4800;    // device px: beyond, the lens is drawn a little softer
constexpr double penWidth = 6, penHalo = 11;

/// Through the middles of what the hand gave, so that it has no corners.
QPainterPath pathOf(const presentation::Pointing::Stroke& stroke, const std::function<QPointF(QPointF)>& at)
{
    QPainterPath path(at(stroke.front()));
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i) {
        const QPointF here = at(stroke[i]);
        path.quadTo(here, (here + at(stroke[i + 1])) / 2);
    }
    path.lineTo(at(stroke.back()) + QPointF(stroke.size() == 1 ? 0.01 : 0, 0));   // a dot
    return path;
}

QPen penOf(const QColor& color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

double pixelsPerUnit(const QPainter& painter)
{
    const QTransform way = painter.deviceTransform();
    return std::max(0.1, std::sqrt(std::abs(way.determinant())));
}

}  // namespace

PointingItem::PointingItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &PointingItem::changed, this, &PointingItem::refresh);
}

void PointingItem::setLecture(presentation::Lecture* lecture)
{
    if (m_lecture) {
        m_lecture->disconnect(this);
        m_lecture->player()->disconnect(this);
        m_lecture->pointing()->disconnect(this);
    }
    m_lecture = lecture;
    if (lecture) {
        connect(lecture->pointing(), &presentation::Pointing::changed, this, [this] { update(); });
        connect(lecture, &presentation::Lecture::itemChanged, this, &PointingItem::refresh);
        connect(lecture->player(), &presentation::Player::courseChanged, this, &PointingItem::refresh);
        connect(lecture->player(), &presentation::Player::timeChanged, this, &PointingItem::refresh);
    }
    emit changed();
}

void PointingItem::setTheme(Theme* theme)
{
    if (m_theme) {
        m_theme->disconnect(this);
    }
    m_theme = theme;
    if (theme) {
        connect(theme, &Theme::changed, this, &PointingItem::refresh);
    }
    emit changed();
}

void PointingItem::setPlot(PlotItem* plot)
{
    m_plot = plot;
    emit changed();
}

void PointingItem::refresh()
{
    m_stale = true;
    if (m_lecture && m_lecture->pointing()->tool() == "magnifier") {
        update();   // the others lie over the scene and know nothing of it
    }
}

void PointingItem::paint(QPainter* painter)
{
    if (!m_lecture || !m_theme || width() < 1 || height() < 1) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const QString tool = m_lecture->pointing()->tool();
    paintStrokes(*painter);
    if (tool == "spotlight") {
        paintSpotlight(*painter);
    } else if (tool == "magnifier" && !m_lecture->atQuestion() && m_lecture->player()->ready()) {
        paintMagnifier(*painter);
    } else if (tool == "pen") {
        paintNib(*painter);
    }
}

void PointingItem::paintSpotlight(QPainter& painter) const
{
    const double radius = m_lecture->pointing()->size() * height();
    QPainterPath shade;
    shade.addRect(boundingRect());
    shade.addEllipse(at(m_lecture->pointing()->place()), radius, radius);
    painter.fillPath(shade, QColor(0, 0, 0, m_theme->name() == "dark" ? 190 : 160));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->focus(), 3));
    painter.drawEllipse(at(m_lecture->pointing()->place()), radius, radius);
}

/// A disc full of the stage around `centre`, painted anew at its size.
QImage PointingItem::lens(QPointF centre, double radius, double ratio)
{
    if (m_stale) {
        m_stale = false;
        m_picture = m_lecture->player()->step().scene->picture(
            m_lecture->player()->moment(), {m_sceneSize.width(), m_sceneSize.height(), m_labels, m_theme->projector()});
    }
    const int side = std::max(1, static_cast<int>(std::ceil(2 * radius * ratio)));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(m_theme->page());
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(ratio, ratio);
    painter.translate(radius, radius);
    painter.scale(enlarged, enlarged);
    painter.translate(-centre);
    paint::Painter::Options options;
    options.theme = m_theme->id();
    options.pixelRatio = std::min(ratio * enlarged, widestScene / std::max(1.0, m_sceneSize.width()));
    painter.save();
    painter.setClipRect(QRectF(QPointF(), m_sceneSize));
    m_painter.draw(painter, m_picture, options);
    painter.restore();
    if (m_plot) {
        const QRectF place = m_plot->mapRectToItem(this, m_plot->boundingRect());
        painter.translate(place.topLeft());
        painter.scale(place.width() / std::max(1.0, m_plot->width()), place.height() / std::max(1.0, m_plot->height()));
        m_plot->paint(&painter);
    }
    return image;
}

void PointingItem::paintMagnifier(QPainter& painter)
{
    const QPointF centre = at(m_lecture->pointing()->place());
    const double radius = m_lecture->pointing()->size() * height();
    const QImage image = lens(centre, radius, pixelsPerUnit(painter));
    painter.save();
    painter.translate(centre - QPointF(radius, radius));
    QBrush brush(image);
    brush.setTransform(QTransform::fromScale(2 * radius / image.width(), 2 * radius / image.height()));
    painter.setBrush(brush);
    painter.setPen(QPen(m_theme->ink(), 3));
    painter.drawEllipse(QPointF(radius, radius), radius, radius);
    painter.restore();
}

void PointingItem::paintStrokes(QPainter& painter) const
{
    const auto place = [this](QPointF share) { return at(share); };
    painter.setBrush(Qt::NoBrush);
    for (const bool halo : {true, false}) {
        for (const presentation::Pointing::Stroke& stroke : m_lecture->pointing()->present()) {
            if (!stroke.empty()) {
                painter.setPen(halo ? penOf(m_theme->stage(), penHalo) : penOf(m_theme->accent(), penWidth));
                painter.drawPath(pathOf(stroke, place));
            }
        }
    }
}

void PointingItem::paintNib(QPainter& painter) const
{
    const QPointF centre = at(m_lecture->pointing()->place());
    painter.setBrush(m_lecture->pointing()->drawing() ? QBrush(m_theme->accent()) : Qt::NoBrush);
    painter.setPen(QPen(m_theme->stage(), 6));
    painter.drawEllipse(centre, 9, 9);
    painter.setPen(QPen(m_theme->accent(), 3));
    painter.drawEllipse(centre, 9, 9);
}

}  // namespace kinetarium::ui
