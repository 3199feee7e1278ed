// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QQuickPaintedItem>
#include <QVariant>

namespace kinetarium::ui {

/// Axes to draw a curve into, and the true curve that grows over it. Heights are shares of the board, -1 where nothing is
/// drawn. By mouse: drag. By keyboard: moveHandle() goes to one of eight points, or lifts it.
class CurveBoard : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(CurveBoard)
    Q_PROPERTY(kinetarium::ui::Theme* theme MEMBER m_theme WRITE setTheme NOTIFY changed REQUIRED)
    Q_PROPERTY(QVariantMap board MEMBER m_board WRITE setBoard NOTIFY changed)
    Q_PROPERTY(QVariantList sketch READ sketch WRITE setSketch NOTIFY changed)
    Q_PROPERTY(QVariantList truth MEMBER m_truth WRITE setTruth NOTIFY changed)
    Q_PROPERTY(double grown MEMBER m_grown WRITE setGrown NOTIFY changed)   ///< 0..1 of the truth
    Q_PROPERTY(bool open MEMBER m_open NOTIFY changed)                      ///< it can be drawn in
    Q_PROPERTY(bool handles MEMBER m_handles WRITE setHandles NOTIFY changed)
    Q_PROPERTY(QString yours MEMBER m_yours NOTIFY changed)                 ///< the words at the two curves
    Q_PROPERTY(QString model MEMBER m_model NOTIFY changed)
    Q_PROPERTY(QString here READ here NOTIFY changed)                       ///< the handle in words

public:
    static constexpr int handleCount = 8;
    explicit CurveBoard(QQuickItem* parent = nullptr);

    void setTheme(Theme* theme);
    void setBoard(const QVariantMap& board);
    QVariantList sketch() const;
    void setSketch(const QVariantList& heights);
    void setTruth(const QVariantList& heights);
    void setGrown(double share);
    void setHandles(bool shown);
    QString here() const;

    Q_INVOKABLE void moveHandle(int along, double up);
    void paint(QPainter* painter) override;

signals:
    void changed();
    void drawn(const QVariantList& heights);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    Theme* m_theme = nullptr;
    QVariantMap m_board;
    QVariantList m_truth;
    std::vector<double> m_sketch;
    double m_grown = 0;
    bool m_open = true;
    bool m_handles = false;
    bool m_dragging = false;
    int m_handle = 0;
    QPointF m_last;
    QString m_yours, m_model;

    QRectF field() const;
    QPointF pointOf(double share, double height) const;
    void drag(QPointF to);
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter, const std::vector<double>& heights, std::size_t count, const QColor& color,
                   const QString& words, bool above) const;
    std::size_t place(int handle) const;
    void touched();
};

}  // namespace kinetarium::ui
