// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QQuickPaintedItem>

namespace kinetarium::ui {

/// The glyph of a species beside its name.
class GlyphItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(GlyphItem)
    Q_PROPERTY(kinetarium::ui::Theme* theme MEMBER m_theme WRITE setTheme NOTIFY changed REQUIRED)
    Q_PROPERTY(QString species MEMBER m_species NOTIFY changed)

public:
    explicit GlyphItem(QQuickItem* parent = nullptr);
    void setTheme(Theme* theme);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    Theme* m_theme = nullptr;
    QString m_species;
};

}  // namespace kinetarium::ui
