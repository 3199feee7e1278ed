// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/painter.h"
#include "presentation/lecture/lecture.h"
#include "ui/stage/plot_item.h"
#include "ui/style/theme.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace kinetarium::ui {

/// What the presenter points with, over the stage: a spotlight, a magnifier that paints scene and plot anew, larger, and
/// the strokes of the pen. It covers the whole stage; the scene lies at its top left.
class PointingItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(PointingItem)
    Q_PROPERTY(kinetarium::presentation::Lecture* lecture READ lecture WRITE setLecture NOTIFY changed REQUIRED)
    Q_PROPERTY(kinetarium::ui::Theme* theme READ theme WRITE setTheme NOTIFY changed REQUIRED)
    Q_PROPERTY(bool labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QSizeF sceneSize MEMBER m_sceneSize NOTIFY changed)   ///< of the scene as it is laid out
    Q_PROPERTY(kinetarium::ui::PlotItem* plot READ plot WRITE setPlot NOTIFY changed)   ///< while it is seen, or null

public:
    explicit PointingItem(QQuickItem* parent = nullptr);

    presentation::Lecture* lecture() const { return m_lecture; }
    void setLecture(presentation::Lecture* lecture);
    Theme* theme() const { return m_theme; }
    void setTheme(Theme* theme);
    PlotItem* plot() const { return m_plot; }
    void setPlot(PlotItem* plot);

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    presentation::Lecture* m_lecture = nullptr;
    Theme* m_theme = nullptr;
    QPointer<PlotItem> m_plot;
    bool m_labels = true;
    QSizeF m_sceneSize;
    bool m_stale = true;
    scene::Picture m_picture;
    paint::Painter m_painter;

    QPointF at(QPointF share) const { return {share.x() * width(), share.y() * height()}; }
    void refresh();
    void paintSpotlight(QPainter& painter) const;
    void paintMagnifier(QPainter& painter);
    void paintStrokes(QPainter& painter) const;
    void paintNib(QPainter& painter) const;
    QImage lens(QPointF centre, double radius, double ratio);
};

}  // namespace kinetarium::ui
