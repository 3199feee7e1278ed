// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QString>

#include <map>
#include <vector>

namespace kinetarium::presentation {

/// What the presenter points with. Places are shares of the audience's stage, 0..1 each way, so that they mean the same
/// in both windows and in an export. Pen strokes stay with their item until they are cleared.
class Pointing : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY changed)     ///< "", "spotlight", "magnifier" or "pen"
    Q_PROPERTY(QPointF place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(double size READ size WRITE setSize NOTIFY changed)      ///< radius of spotlight and magnifier, share of the height
    Q_PROPERTY(int strokes READ strokes NOTIFY changed)                 ///< of the present item
    Q_PROPERTY(bool drawing READ drawing NOTIFY changed)                ///< the pen is down

public:
    using Stroke = std::vector<QPointF>;

    using QObject::QObject;

    QString tool() const { return m_tool; }
    void setTool(const QString& tool);          ///< unknown names mean none; lifts the pen
    Q_INVOKABLE void toggle(const QString& tool);
    QPointF place() const { return m_place; }
    void setPlace(QPointF place);               ///< held inside the stage; with the pen down it draws
    Q_INVOKABLE void move(double dx, double dy);
    double size() const { return m_size; }
    void setSize(double size);                  ///< held from 0.05 to 0.5
    bool drawing() const { return m_drawing; }
    Q_INVOKABLE void penDown();                 ///< a stroke begins at place(); only with the pen
    Q_INVOKABLE void penUp();
    Q_INVOKABLE void undo();                    ///< the item's last stroke
    Q_INVOKABLE void clear();                   ///< the item's strokes; undo() brings them back
    int strokes() const;
    const std::vector<Stroke>& strokesOf(int item) const;
    const std::vector<Stroke>& present() const { return strokesOf(m_item); }

    /// Another item is shown; its strokes come back.
    void show(int item);
    /// Another lesson: nothing is kept.
    void forget();

signals:
    void changed();

private:
    struct Sheet {
        std::vector<Stroke> strokes;
        std::vector<Stroke> cleared;   ///< by the last clear(), until a new stroke
    };
    QString m_tool;
    QPointF m_place{0.5, 0.5};
    double m_size = 0.16;
    bool m_drawing = false;
    int m_item = 0;
    std::map<int, Sheet> m_sheets;
};

}  // namespace kinetarium::presentation
