// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace kinetarium::ui {

/// A text as a QR code: always dark on light, whatever the theme, because readers expect it; its modules are whole pixels,
/// and the quiet zone is drawn. Of a text that is too long it draws nothing and says why.
class QrItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(QrItem)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString fault MEMBER m_fault NOTIFY changed)   ///< empty, or why there is no code

public:
    explicit QrItem(QQuickItem* parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QString m_text;
    QString m_fault;
    int m_side = 0;              ///< modules
    QVector<bool> m_dark;
};

}  // namespace kinetarium::ui
