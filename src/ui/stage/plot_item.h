// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/curve_plot.h"
#include "presentation/player.h"
#include "ui/style/theme.h"

#include <QQuickPaintedItem>

namespace kinetarium::ui {

/// The step's curves, with the present moment in them; the course of the step's own settings stays as a dashed ghost
/// once something was changed. Pressing and dragging moves time.
class PlotItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(PlotItem)
    Q_PROPERTY(kinetarium::presentation::Player* player READ player WRITE setPlayer NOTIFY changed REQUIRED)
    Q_PROPERTY(kinetarium::ui::Theme* theme READ theme WRITE setTheme NOTIFY changed REQUIRED)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)   ///< in words, for a screen reader
    Q_PROPERTY(int paints READ paints NOTIFY painted)

public:
    explicit PlotItem(QQuickItem* parent = nullptr);

    presentation::Player* player() const { return m_player; }
    void setPlayer(presentation::Player* player);
    Theme* theme() const { return m_theme; }
    void setTheme(Theme* theme);
    QString summary() const;
    int paints() const { return m_paints; }

    void paint(QPainter* painter) override;

signals:
    void changed();
    void summaryChanged();
    void painted();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    presentation::Player* m_player = nullptr;
    Theme* m_theme = nullptr;
    plot::CurvePlot m_plot;
    int m_paints = 0;

    plot::Plot curves() const;
    plot::Style style() const;
    void moveTime(double x);
};

}  // namespace kinetarium::ui
