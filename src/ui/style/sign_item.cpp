// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/sign_item.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kinetarium::ui {

namespace {

QPen pen(const QColor& color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// All signs live in a square from -8 to 8.
void drawGrade(QPainter& painter, const QString& sign, const QColor& color, const QColor& on)
{
    constexpr double s = 7;
    if (sign == "measured") {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(), s, s);
        painter.setPen(pen(on, s * 0.26));
        painter.drawPolyline(QPolygonF({{-s * 0.45, 0}, {-s * 0.13, s * 0.36}, {s * 0.47, -s * 0.34}}));
    } else if (sign == "derived") {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({{0, -s * 1.04}, {s * 1.04, 0}, {0, s * 1.04}, {-s * 1.04, 0}}));
    } else if (sign == "illustrative") {
        QPen dashed(color, s * 0.3, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2.07, 1.53});
        painter.setPen(dashed);
        painter.drawEllipse(QPointF(), s * 0.86, s * 0.86);
    } else {
        painter.setPen(pen(color, s * 0.28));
        painter.drawPolygon(QPolygonF({{0, -s * 0.9}, {s * 0.95, s * 0.75}, {-s * 0.95, s * 0.75}}));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(0, s * 0.22), s * 0.2, s * 0.2);
    }
}

/// What became of an answer: each its own shape, so that no colour is needed.
bool drawVerdict(QPainter& painter, const QString& sign, const QColor& color, const QColor& on)
{
    constexpr double s = 7;
    painter.setPen(pen(color, 1.6));
    if (sign == "right") {
        drawGrade(painter, "measured", color, on);
    } else if (sign == "wrong") {
        painter.drawRect(QRectF(-6, -6, 12, 12));
        painter.drawLine(QPointF(-3, -3), QPointF(3, 3));
        painter.drawLine(QPointF(-3, 3), QPointF(3, -3));
    } else if (sign == "partly") {
        painter.drawEllipse(QPointF(), s - 0.8, s - 0.8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(-s, -s, 2 * s, 2 * s), 90 * 16, 180 * 16);
    } else if (sign == "open") {
        painter.drawEllipse(QPointF(), s - 0.8, s - 0.8);
    } else {
        return false;
    }
    return true;
}

void drawSign(QPainter& painter, const QString& sign, const QColor& color, const QColor& on)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(color, 1.6));
    if (drawVerdict(painter, sign, color, on)) {
        return;
    }
    if (sign == "play" || sign == "pause") {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (sign == "play") {
            painter.drawPolygon(QPolygonF({{-4, -7}, {7, 0}, {-4, 7}}));
        } else {
            painter.drawRoundedRect(QRectF(-5.5, -6.5, 4, 13), 1, 1);
            painter.drawRoundedRect(QRectF(1.5, -6.5, 4, 13), 1, 1);
        }
    } else if (sign == "arrow") {
        painter.drawLine(QPointF(-6, 0), QPointF(6, 0));
        painter.drawPolyline(QPolygonF({{2, -4}, {6, 0}, {2, 4}}));
    } else if (sign == "close") {
        painter.drawLine(QPointF(-4.5, -4.5), QPointF(4.5, 4.5));
        painter.drawLine(QPointF(-4.5, 4.5), QPointF(4.5, -4.5));
    } else if (sign == "down") {
        painter.drawPolyline(QPolygonF({{-4, -2}, {0, 2}, {4, -2}}));
    } else if (sign == "restart") {
        painter.drawLine(QPointF(-5, -5), QPointF(-5, 5));
        painter.drawPolygon(QPolygonF({{5, -5}, {-2, 0}, {5, 5}}));
    } else if (sign == "warning") {
        painter.drawPolygon(QPolygonF({{0, -6.3}, {6.6, 5.2}, {-6.6, 5.2}}));
        painter.drawLine(QPointF(0, -2.2), QPointF(0, 1.2));
        painter.drawPoint(QPointF(0, 3.4));
    } else {
        drawGrade(painter, sign, color, on);
    }
}

}  // namespace

SignItem::SignItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SignItem::changed, this, [this] { update(); });
}

void SignItem::paint(QPainter* painter)
{
    if (m_sign.isEmpty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const double unit = std::min(width(), height()) / 16;
    painter->translate(width() / 2, height() / 2);
    painter->scale(unit, unit);
    drawSign(*painter, m_sign, m_color, m_on);
}

}  // namespace kinetarium::ui
