// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"

#include <QPainter>
#include <QQuickImageProvider>
#include <QString>

namespace kinetarium::ui {

/// Glyphs of species as images in prose: "image://glyph/THEME/SPECIES/HEIGHT".
class GlyphImages : public QQuickImageProvider {
public:
    static constexpr const char* provider = "glyph";

    GlyphImages() : QQuickImageProvider(QQuickImageProvider::Image) {}
    static QString source(paint::ThemeId theme, const QString& species, int height);
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

/// Draws one glyph into the middle of `rect`.
void drawGlyph(QPainter& painter, const QRectF& rect, const QString& species, paint::ThemeId theme, scene::Token on);

}  // namespace kinetarium::ui
