// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QQuickPaintedItem>
#include <QVariant>

#include <array>
#include <vector>

namespace kinetarium::ui {

/// Axes to draw a curve into, and the true curve that grows over it. Heights are shares of the board, -1 where nothing is
/// drawn. By mouse: drag. By keyboard: moveHandle() goes to one of eight points, or lifts it; shiftHandle() moves it in time.
class CurveBoard : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(CurveBoard)
    // Each property tells of itself alone: one signal for all would send a binding in circles.
    Q_PROPERTY(kinetarium::ui::Theme* theme MEMBER m_theme WRITE setTheme NOTIFY themeChanged REQUIRED)
    Q_PROPERTY(QVariant board READ board WRITE setBoard NOTIFY boardChanged)
    Q_PROPERTY(QVariant sketch READ sketch WRITE setSketch NOTIFY sketchChanged)
    Q_PROPERTY(QVariant truth READ truth WRITE setTruth NOTIFY truthChanged)
    Q_PROPERTY(double grown MEMBER m_grown NOTIFY grownChanged)             ///< 0..1 of the truth
    Q_PROPERTY(bool open MEMBER m_open NOTIFY openChanged)                  ///< it can be drawn in
    Q_PROPERTY(bool handles MEMBER m_handles NOTIFY handlesChanged)
    Q_PROPERTY(QString yours MEMBER m_yours NOTIFY yoursChanged)            ///< the words at the two curves
    Q_PROPERTY(QString model MEMBER m_model NOTIFY modelChanged)
    Q_PROPERTY(QString here READ here NOTIFY hereChanged)                   ///< the handle in words

public:
    static constexpr int handleCount = 8;
    explicit CurveBoard(QQuickItem* parent = nullptr);

    void setTheme(Theme* theme);
    QVariant board() const { return m_board; }
    void setBoard(const QVariant& board);
    QVariant sketch() const;
    void setSketch(const QVariant& heights);
    QVariant truth() const { return m_truth; }
    void setTruth(const QVariant& heights);
    QString here() const;

    Q_INVOKABLE void moveHandle(int along, double up);
    Q_INVOKABLE void shiftHandle(int by);   ///< the two at the ends stay
    void paint(QPainter* painter) override;

signals:
    void themeChanged();
    void boardChanged();
    void sketchChanged();
    void truthChanged();
    void grownChanged();
    void openChanged();
    void handlesChanged();
    void yoursChanged();
    void modelChanged();
    void hereChanged();
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
    std::array<int, handleCount> m_places{};   ///< of the handles in the sketch, ascending
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
                   double width) const;
    void paintWords(QPainter& painter, const std::vector<double>& truth) const;
    QRectF wordsBox(const std::vector<double>& own, const std::vector<double>& other, QSizeF size, const QRectF& taken) const;
    QColor truthColor() const;
    std::size_t place(int handle) const { return static_cast<std::size_t>(m_places[static_cast<std::size_t>(handle)]); }
    void spread();
    std::vector<double> handleHeights() const;
    void join(const std::vector<double>& heights);
    void touched();
};

}  // namespace kinetarium::ui
