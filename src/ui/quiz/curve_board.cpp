// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quiz/curve_board.h"

#include "presentation/quiz/quiz_desk.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::ui {

namespace {

constexpr int samples = presentation::QuizDesk::samples;
constexpr double notDrawn = -0.5;   // heights below are none; a true curve may dip a little under the board

}  // namespace

CurveBoard::CurveBoard(QQuickItem* parent) : QQuickPaintedItem(parent), m_sketch(samples, -1)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
    spread();
    const auto repaint = [this] { update(); };
    for (const auto signal : {&CurveBoard::themeChanged, &CurveBoard::boardChanged, &CurveBoard::sketchChanged,
                              &CurveBoard::truthChanged, &CurveBoard::grownChanged, &CurveBoard::openChanged,
                              &CurveBoard::handlesChanged, &CurveBoard::yoursChanged, &CurveBoard::modelChanged,
                              &CurveBoard::hereChanged}) {
        connect(this, signal, this, repaint);
    }
}

void CurveBoard::setTheme(Theme* theme)
{
    m_theme = theme;
    if (theme) {
        connect(theme, &Theme::changed, this, [this] { update(); });
    }
    emit themeChanged();
}

void CurveBoard::setBoard(const QVariant& board)
{
    if (board.toMap() != m_board) {
        m_board = board.toMap();
        m_handle = 0;
        spread();
        emit boardChanged();
        emit hereChanged();
    }
}

QVariant CurveBoard::sketch() const
{
    return QVariantList(m_sketch.begin(), m_sketch.end());
}

void CurveBoard::setSketch(const QVariant& heights)
{
    if (m_dragging) {
        return;  // what the hand draws comes first
    }
    const QVariantList given = heights.toList();
    std::vector<double> next(samples, -1);
    for (int i = 0; i < given.size() && i < samples; ++i) {
        next[static_cast<std::size_t>(i)] = given[i].toDouble();
    }
    if (next != m_sketch) {
        m_sketch = std::move(next);
        emit sketchChanged();
        emit hereChanged();
    }
}

void CurveBoard::setTruth(const QVariant& heights)
{
    if (heights.toList() != m_truth) {
        m_truth = heights.toList();
        emit truthChanged();
    }
}

/// Evenly, as at the start.
void CurveBoard::spread()
{
    for (int i = 0; i < handleCount; ++i) {
        m_places[static_cast<std::size_t>(i)] = static_cast<int>(std::lround(i * (samples - 1.0) / (handleCount - 1)));
    }
}

std::vector<double> CurveBoard::handleHeights() const
{
    std::vector<double> heights;
    for (int i = 0; i < handleCount; ++i) {
        heights.push_back(std::max(0.0, m_sketch[place(i)]));
    }
    return heights;
}

/// The sketch through the handles.
void CurveBoard::join(const std::vector<double>& heights)
{
    for (int i = 0; i + 1 < handleCount; ++i) {
        const std::size_t from = place(i), to = place(i + 1);
        for (std::size_t k = from; k <= to; ++k) {
            const double share = static_cast<double>(k - from) / static_cast<double>(to - from);
            const double eased = share * share * (3 - 2 * share);
            m_sketch[k] = heights[static_cast<std::size_t>(i)] * (1 - eased) + heights[static_cast<std::size_t>(i) + 1] * eased;
        }
    }
    touched();
}

QString CurveBoard::here() const
{
    const double low = m_board["low"].toDouble(), high = m_board["high"].toDouble();
    const double height = m_sketch[place(m_handle)];
    const double share = static_cast<double>(place(m_handle)) / (samples - 1);
    return tr("Point %1 of %2, %3 of the way, %4").arg(m_handle + 1).arg(handleCount).arg(tr("%1 %").arg(std::lround(100 * share))).arg(
        height < 0 ? tr("not drawn") : QString::number(low + height * (high - low), 'g', 3) + " " + m_board["unit"].toString());
}

void CurveBoard::moveHandle(int along, double up)
{
    m_handle = std::clamp(m_handle + along, 0, handleCount - 1);
    if (up != 0 && m_open) {
        std::vector<double> heights = handleHeights();
        double& moved = heights[static_cast<std::size_t>(m_handle)];
        moved = std::clamp(moved + up, 0.0, 1.0);
        join(heights);
    }
    emit hereChanged();
}

void CurveBoard::shiftHandle(int by)
{
    if (!m_open || m_handle == 0 || m_handle == handleCount - 1) {
        return;
    }
    const std::vector<double> heights = handleHeights();
    const auto at = static_cast<std::size_t>(m_handle);
    m_places[at] = std::clamp(m_places[at] + by, m_places[at - 1] + 1, m_places[at + 1] - 1);
    join(heights);
    emit hereChanged();
}

void CurveBoard::touched()
{
    emit sketchChanged();
    emit hereChanged();
    emit drawn(sketch().toList());
}

QRectF CurveBoard::field() const
{
    const double scale = m_theme ? m_theme->scale() : 1;
    double left = 76 * scale;
    if (m_theme) {   // the words at the levels need their room, whatever their unit
        const QFontMetricsF metrics(m_theme->smallFont());
        for (const QVariant& each : m_board["levels"].toList()) {
            left = std::max(left, metrics.horizontalAdvance(each.toMap()["label"].toString()) + 26);
        }
    }
    return QRectF(0, 0, width(), height()).adjusted(left, 40 * scale, -40 * scale, -40 * scale);
}

QPointF CurveBoard::pointOf(double share, double height) const
{
    const QRectF area = field();
    return {area.left() + share * area.width(), area.bottom() - height * area.height()};
}

void CurveBoard::drag(QPointF to)
{
    const QRectF area = field();
    const auto shareOf = [&](QPointF at) { return std::clamp((at.x() - area.left()) / area.width(), 0.0, 1.0) * (samples - 1); };
    const auto heightOf = [&](QPointF at) { return std::clamp((area.bottom() - at.y()) / area.height(), 0.0, 1.0); };
    const double first = shareOf(m_last), second = shareOf(to);
    const auto low = std::lround(std::min(first, second)), high = std::lround(std::max(first, second));
    for (long i = low; i <= high; ++i) {
        const double share = second == first ? 1 : std::clamp((static_cast<double>(i) - first) / (second - first), 0.0, 1.0);
        m_sketch[static_cast<std::size_t>(i)] = heightOf(m_last) + share * (heightOf(to) - heightOf(m_last));
    }
    m_last = to;
    emit sketchChanged();
}

void CurveBoard::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_dragging = m_open;
    m_last = event->position();
    if (m_open) {
        drag(m_last);
    }
    event->accept();
}

void CurveBoard::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        drag(event->position());
    }
}

void CurveBoard::mouseReleaseEvent(QMouseEvent*)
{
    if (m_dragging) {
        m_dragging = false;
        touched();
    }
}

void CurveBoard::paintAxes(QPainter& painter) const
{
    const QRectF area = field();
    painter.setFont(m_theme->smallFont());
    const double lineHeight = QFontMetricsF(painter.font()).height();
    for (const QVariant& each : m_board["levels"].toList()) {
        const QVariantMap level = each.toMap();
        const double y = pointOf(0, level["at"].toDouble()).y();
        painter.setPen(QPen(m_theme->line(), m_theme->hairline()));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme->ink2());
        painter.drawText(QRectF(0, y - lineHeight / 2, area.left() - 10, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         level["label"].toString());
    }
    for (const QVariant& each : m_board["ticks"].toList()) {
        const QVariantMap tick = each.toMap();
        const double x = pointOf(tick["at"].toDouble(), 0).x();
        painter.setPen(QPen(m_theme->edge(), 1.25));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 5));
        painter.setPen(m_theme->ink2());
        painter.drawText(QRectF(x - 60, area.bottom() + 8, 120, lineHeight), Qt::AlignHCenter, tick["label"].toString());
    }
    painter.setPen(QPen(m_theme->edge(), 1.25));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void CurveBoard::paintLine(QPainter& painter, const std::vector<double>& heights, std::size_t count, const QColor& color,
                           double width) const
{
    QPainterPath path;
    bool begun = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (heights[i] < notDrawn) {
            begun = false;
            continue;
        }
        const QPointF at = pointOf(static_cast<double>(i) / static_cast<double>(heights.size() - 1), heights[i]);
        begun ? path.lineTo(at) : path.moveTo(at);
        begun = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->stage(), width + 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

/// Where the words of a curve stand: near its highest point, and on neither curve nor other words.
QRectF CurveBoard::wordsBox(const std::vector<double>& own, const std::vector<double>& other, QSizeF size,
                            const QRectF& taken) const
{
    const QRectF area = field().adjusted(2, -36, 0, 0);
    const auto highest = static_cast<std::size_t>(std::max_element(own.begin(), own.end()) - own.begin());
    const auto shareOf = [](const std::vector<double>& curve, std::size_t i) {
        return static_cast<double>(i) / static_cast<double>(curve.size() - 1);
    };
    QRectF best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < own.size(); i += std::max<std::size_t>(1, own.size() / samples)) {
        for (const double side : {-size.height() / 2 - 12, size.height() / 2 + 12}) {
            if (own[i] < notDrawn) {
                continue;
            }
            QRectF box(QPointF(), size);
            box.moveCenter(pointOf(shareOf(own, i), own[i]) + QPointF(0, side));
            const double left = std::clamp(box.left(), area.left(), area.right() - box.width());
            box.moveLeft(left);
            double cost = std::abs(shareOf(own, i) - shareOf(own, highest));
            cost += area.contains(box) ? 0 : 40;
            cost += taken.intersects(box) ? 40 : 0;
            for (const auto* curve : {&own, &other}) {
                for (std::size_t k = 0; k + 1 < curve->size(); ++k) {
                    const double here = (*curve)[k], next = (*curve)[k + 1];
                    const bool there = here >= notDrawn && next >= notDrawn;
                    // A steep stretch counts as a line, not as its two ends.
                    const QRectF stretch = QRectF(pointOf(shareOf(*curve, k), here), pointOf(shareOf(*curve, k + 1), next)).normalized();
                    cost += there && box.adjusted(-4, -4, 4, 4).intersects(stretch.adjusted(-1, -1, 1, 1)) ? 4 : 0;
                }
            }
            if (cost < least) {
                least = cost;
                best = box;
            }
        }
    }
    return best;
}

void CurveBoard::paintWords(QPainter& painter, const std::vector<double>& truth) const
{
    painter.setFont(m_theme->bodyStrongFont());
    const QFontMetricsF metrics(painter.font());
    QRectF taken;
    const auto say = [&](const std::vector<double>& own, const std::vector<double>& other, const QString& words, const QColor& color) {
        if (words.isEmpty()) {
            return;
        }
        const QRectF box = wordsBox(own, other, {metrics.horizontalAdvance(words) + 6, metrics.height()}, taken);
        if (box.isEmpty()) {
            return;
        }
        QColor ground = m_theme->stage();
        ground.setAlphaF(0.85F);
        painter.fillRect(box, ground);
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, words);
        taken = box;
    };
    if (m_grown >= 1 && !truth.empty()) {
        say(truth, m_sketch, m_model, truthColor());
    }
    say(m_sketch, truth, m_yours, m_theme->ink2());
}

QColor CurveBoard::truthColor() const
{
    const QString token = m_board["token"].toString();
    return token.isEmpty() ? m_theme->accent() : m_theme->token(token);
}

void CurveBoard::paint(QPainter* painter)
{
    if (!m_theme || m_board.isEmpty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    paintAxes(*painter);
    paintLine(*painter, m_sketch, m_sketch.size(), m_theme->ink2(), 5);
    std::vector<double> truth;
    for (const QVariant& each : m_truth) {
        truth.push_back(each.toDouble());
    }
    if (!truth.empty()) {
        paintLine(*painter, truth, static_cast<std::size_t>(std::lround(m_grown * static_cast<double>(truth.size()))), truthColor(), 3);
    }
    paintWords(*painter, truth);
    if (m_handles && m_open) {
        for (int i = 0; i < handleCount; ++i) {
            const QPointF at = pointOf(static_cast<double>(place(i)) / (samples - 1), std::max(0.0, m_sketch[place(i)]));
            painter->setPen(QPen(i == m_handle ? m_theme->focus() : m_theme->edge(), i == m_handle ? 3 : 1.5));
            painter->setBrush(m_theme->stage());
            painter->drawEllipse(at, i == m_handle ? 8 : 5, i == m_handle ? 8 : 5);
        }
    }
}

}  // namespace kinetarium::ui
