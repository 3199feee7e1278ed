// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/painter.h"
#include "presentation/player.h"
#include "ui/style/theme.h"

#include <QQuickPaintedItem>
#include <QRectF>

namespace kinetarium::ui {

/// The scene of the open chapter at the player's moment. Paints only when course, time, size, theme, labels or the
/// pointed part changed. Parts are pointed at by mouse or one after the other by nextPart().
class SceneItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(SceneItem)
    Q_PROPERTY(kinetarium::presentation::Player* player READ player WRITE setPlayer NOTIFY changed REQUIRED)
    Q_PROPERTY(kinetarium::ui::Theme* theme READ theme WRITE setTheme NOTIFY changed REQUIRED)
    Q_PROPERTY(bool labels READ labels WRITE setLabels NOTIFY changed)
    Q_PROPERTY(bool named READ named WRITE setNamed NOTIFY changed)   ///< false: the pointed part gets a ring and no name
    Q_PROPERTY(QString partId READ partId NOTIFY partChanged)
    Q_PROPERTY(QString partName READ partName NOTIFY partChanged)     ///< empty: nothing is pointed at
    Q_PROPERTY(QString partValue READ partValue NOTIFY partChanged)
    Q_PROPERTY(QString partSubject READ partSubject NOTIFY partChanged)   ///< observable, parameter or constant, or empty
    Q_PROPERTY(QString partChapter READ partChapter NOTIFY partChanged)   ///< that a station of the map leads to, or empty
    Q_PROPERTY(QRectF partRect READ partRect NOTIFY partChanged)
    Q_PROPERTY(int paints READ paints NOTIFY painted)                 ///< how often it was painted

public:
    explicit SceneItem(QQuickItem* parent = nullptr);

    presentation::Player* player() const { return m_player; }
    void setPlayer(presentation::Player* player);
    Theme* theme() const { return m_theme; }
    void setTheme(Theme* theme);
    bool labels() const { return m_labels; }
    void setLabels(bool labels);
    bool named() const { return m_named; }
    void setNamed(bool named);

    QString partId() const { return QString::fromStdString(m_part); }
    QString partName() const;
    QString partValue() const;
    QString partSubject() const;
    QString partChapter() const;
    QRectF partRect() const;
    int paints() const { return m_paints; }

    Q_INVOKABLE void nextPart(int direction);   ///< 1 or -1; from none to the first or last, past the end to none
    Q_INVOKABLE void clearPart();
    Q_INVOKABLE void showPart(const QString& id);   ///< points at it

    void paint(QPainter* painter) override;

signals:
    void changed();
    void partChanged();
    void painted();
    void activated();    ///< the pointed part was clicked

protected:
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void geometryChange(const QRectF& geometry, const QRectF& before) override;

private:
    presentation::Player* m_player = nullptr;
    Theme* m_theme = nullptr;
    bool m_labels = true;
    bool m_named = true;
    int m_paints = 0;
    bool m_stale = true;
    scene::Picture m_picture;
    std::string m_part;
    paint::Painter m_painter;

    void refresh();
    const scene::Picture& picture();
    const scene::Part* part() const;
    void point(const std::string& id);
    void pointAt(QPointF position);
};

}  // namespace kinetarium::ui
