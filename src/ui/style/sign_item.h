// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace kinetarium::ui {

/// A small sign: the four grades (measured, derived, illustrative, to be checked: always beside their word), play,
/// pause, restart, arrow, close, down, warning; the verdicts right, wrong, partly, open.
class SignItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(SignItem)
    Q_PROPERTY(QString sign MEMBER m_sign NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor on MEMBER m_on NOTIFY changed)   ///< of what it stands on: the tick in its disc

public:
    explicit SignItem(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QString m_sign;
    QColor m_color;
    QColor m_on;
};

}  // namespace kinetarium::ui
