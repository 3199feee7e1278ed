// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/scene_item.h"

#include "scene/cascade_map.h"

#include <QHoverEvent>
#include <QMouseEvent>
#include <QQuickWindow>

#include <algorithm>

namespace kinetarium::ui {

SceneItem::SceneItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setOpaquePainting(true);
}

void SceneItem::setPlayer(presentation::Player* player)
{
    if (m_player) {
        m_player->disconnect(this);
    }
    m_player = player;
    if (player) {
        connect(player, &presentation::Player::courseChanged, this, &SceneItem::refresh);
        connect(player, &presentation::Player::timeChanged, this, &SceneItem::refresh);
        connect(player, &presentation::Player::stepChanged, this, &SceneItem::refresh);
    }
    refresh();
    emit changed();
}

void SceneItem::setTheme(Theme* theme)
{
    if (m_theme) {
        m_theme->disconnect(this);
    }
    m_theme = theme;
    if (theme) {
        connect(theme, &Theme::changed, this, &SceneItem::refresh);
    }
    refresh();
    emit changed();
}

void SceneItem::setLabels(bool labels)
{
    if (labels != m_labels) {
        m_labels = labels;
        refresh();
        emit changed();
    }
}

void SceneItem::setNamed(bool named)
{
    if (named != m_named) {
        m_named = named;
        refresh();
        emit changed();
    }
}

void SceneItem::refresh()
{
    m_stale = true;
    if (!m_part.empty()) {
        emit partChanged();
    }
    update();
}

const scene::Picture& SceneItem::picture()
{
    if (m_stale) {
        m_stale = false;
        m_picture = {};
        if (m_player && m_theme && m_player->ready() && width() >= 1 && height() >= 1) {
            m_picture = m_player->step().scene->picture(m_player->moment(),
                                                           {width(), height(), m_labels, m_theme->projector()});
            for (scene::Part& each : m_picture.parts) {
                if (!m_named) {
                    each.name.clear();
                    each.value.clear();
                }
            }
        }
    }
    return m_picture;
}

const scene::Part* SceneItem::part() const
{
    const auto& parts = const_cast<SceneItem*>(this)->picture().parts;
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const scene::Part& each) { return each.id == m_part; });
    return m_part.empty() || found == parts.end() ? nullptr : &*found;
}

QString SceneItem::partName() const
{
    return part() ? QString::fromStdString(part()->name) : QString();
}

QString SceneItem::partValue() const
{
    return part() ? QString::fromStdString(part()->value) : QString();
}

QString SceneItem::partSubject() const
{
    return part() ? QString::fromStdString(part()->observable) : QString();
}

QString SceneItem::partChapter() const
{
    return part() ? QString::fromStdString(scene::chapterOfStation(part()->id)) : QString();
}

QRectF SceneItem::partRect() const
{
    return part() ? QRectF(part()->x, part()->y, part()->width, part()->height) : QRectF();
}

void SceneItem::point(const std::string& id)
{
    if (id != m_part) {
        m_part = id;
        update();
        emit partChanged();
    }
}

void SceneItem::pointAt(QPointF position)
{
    const scene::Part* found = picture().partAt({position.x(), position.y()});
    const bool opens = found && (!found->observable.empty() || !scene::chapterOfStation(found->id).empty());
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    point(found ? found->id : std::string());
}

void SceneItem::nextPart(int direction)
{
    const auto& parts = picture().parts;
    const auto count = static_cast<int>(parts.size());
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const scene::Part& each) { return each.id == m_part; });
    const int now = found == parts.end() ? (direction > 0 ? -1 : count) : static_cast<int>(found - parts.begin());
    const int next = now + (direction > 0 ? 1 : -1);
    point(next >= 0 && next < count ? parts[static_cast<std::size_t>(next)].id : std::string());
}

void SceneItem::showPart(const QString& id)
{
    point(id.toStdString());
}

void SceneItem::clearPart()
{
    point({});
}

void SceneItem::paint(QPainter* painter)
{
    ++m_paints;
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_theme) {
        paint::Painter::Options options;
        options.theme = m_theme->id();
        options.pixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1;
        if (textureSize().width() > 0) {
            options.pixelRatio *= textureSize().width() / width();   // whoever enlarges the item wants it crisp
        }
        options.highlighted = m_part;
        if (m_player && m_player->ready()) {
            m_painter.draw(*painter, picture(), options);
        } else {
            painter->fillRect(boundingRect(), m_theme->stage());
        }
    }
    QMetaObject::invokeMethod(this, &SceneItem::painted, Qt::QueuedConnection);
}

void SceneItem::hoverMoveEvent(QHoverEvent* event)
{
    pointAt(event->position());
}

void SceneItem::hoverLeaveEvent(QHoverEvent*)
{
    clearPart();
}

void SceneItem::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    pointAt(event->position());
    event->accept();
}

void SceneItem::mouseReleaseEvent(QMouseEvent*)
{
    if (part()) {
        emit activated();
    }
}

void SceneItem::geometryChange(const QRectF& geometry, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(geometry, before);
    if (geometry.size() != before.size()) {
        refresh();
    }
}

}  // namespace kinetarium::ui
