// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/glyph_images.h"

#include "paint/painter.h"

#include <QImage>

#include <algorithm>

namespace kinetarium::ui {

namespace {

constexpr int density = 3;  // pixels per unit: inline images are not told the screen's own ratio

}  // namespace

void drawGlyph(QPainter& painter, const QRectF& rect, const QString& species, paint::ThemeId theme, scene::Token on)
{
    auto layer = std::make_shared<scene::Layer>();
    const double radius = std::min(rect.width() / 2.7, rect.height() / 2.2);
    layer->marks.emplace_back(
        scene::Glyph{species.toStdString(), {rect.width() / 2, rect.height() / 2}, radius, 0, 1, on});
    scene::Picture picture;
    picture.width = rect.width();
    picture.height = rect.height();
    picture.layers.push_back(std::move(layer));
    painter.save();
    painter.translate(rect.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    paint::Painter::Options options;
    options.theme = theme;
    options.vectors = true;
    options.background = false;
    paint::Painter().draw(painter, picture, options);
    painter.restore();
}

QString GlyphImages::source(paint::ThemeId theme, const QString& species, int height)
{
    const std::string_view name = paint::themeName(theme);
    return QString("image://%1/%2/%3/%4")
        .arg(provider, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), species,
             QString::number(height));
}

QImage GlyphImages::requestImage(const QString& id, QSize* size, const QSize&)
{
    const QStringList parts = id.split('/');
    const auto theme = paint::themeFromName(parts.value(0).toStdString()).value_or(paint::ThemeId::Light);
    const int height = std::clamp(parts.value(2).toInt(), 4, 256);
    const QSizeF extent(height * 1.3, height);
    QImage image((extent * density).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(density, density);
    drawGlyph(painter, QRectF(QPointF(), extent), parts.value(1), theme, scene::Token::Page);
    painter.end();
    if (size) {
        *size = image.size();
    }
    return image;
}

}  // namespace kinetarium::ui
