// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/glyph_item.h"

#include "ui/style/glyph_images.h"

namespace kinetarium::ui {

GlyphItem::GlyphItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &GlyphItem::changed, this, [this] { update(); });
}

void GlyphItem::setTheme(Theme* theme)
{
    m_theme = theme;
    if (theme) {
        connect(theme, &Theme::changed, this, [this] { update(); });
    }
    emit changed();
}

void GlyphItem::paint(QPainter* painter)
{
    if (m_theme && !m_species.isEmpty()) {
        drawGlyph(*painter, boundingRect(), m_species, m_theme->id(), scene::Token::Page);
    }
}

}  // namespace kinetarium::ui
