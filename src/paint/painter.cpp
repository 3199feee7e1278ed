// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/painter.h"

#include "paint/letters.h"
#include "paint/mark_renderer.h"
#include "paint/part_card.h"
#include "paint/pixel_cache.h"

#include <QFontMetricsF>

#include <cmath>

namespace kinetarium::paint {

namespace {

constexpr std::size_t kLayerBytes = 96u << 20;
constexpr std::size_t kSpriteBytes = 16u << 20;
constexpr double kSteps = 4;  ///< sprites are kept at quarter pixels, so that what drifts does not jitter

std::string field(double value)
{
    return std::to_string(static_cast<long long>(std::lround(value * 100))) + '/';
}

/// A place split into a whole device pixel and a quarter of one.
struct Snapped {
    QPointF whole, rest;
};

Snapped snapped(QPointF at, double ratio, bool wholeRow)
{
    const auto quarter = [](double v) { return std::floor(v * kSteps + 0.5) / kSteps; };
    const double x = quarter(at.x() * ratio);
    const double y = wholeRow ? std::floor(at.y() * ratio + 0.5) : quarter(at.y() * ratio);
    const QPointF whole(std::floor(x), std::floor(y));
    return {whole / ratio, (QPointF(x, y) - whole) / ratio};
}

}  // namespace

struct Painter::Caches {
    PixelCache layers{kLayerBytes};
    PixelCache sprites{kSpriteBytes};
};

namespace {

/// Draws marks on pixels: outlined words and small glyphs from sprites, the rest plainly.
class SpriteRenderer {
public:
    SpriteRenderer(QPainter& painter, const Painter::Options& options, PixelCache& sprites)
        : m_painter(painter), m_options(options), m_sprites(sprites), m_plain(painter, options.theme, false)
    {}

    void draw(const std::vector<scene::Mark>& marks)
    {
        for (const scene::Mark& mark : marks) {
            if (const auto* glyph = std::get_if<scene::Glyph>(&mark); glyph && glyph->radius < 16)
                draw(*glyph);
            else if (const auto* text = std::get_if<scene::Text>(&mark); text && text->halo)
                draw(*text);  // an outline is costly, plain letters are not
            else
                m_plain.draw(mark);
        }
    }

private:
    void draw(const scene::Glyph& glyph)
    {
        const Snapped place = snapped({glyph.centre.x, glyph.centre.y}, m_options.pixelRatio, false);
        const std::string key = glyph.species + '/' + field(glyph.radius) + field(glyph.rotation) +
                                field(static_cast<double>(glyph.on)) + common(place);
        const double reach = std::ceil(glyph.radius * 1.9 + 3);
        const auto& sprite = m_sprites.get(key, [&] {
            scene::Glyph alone = glyph;
            alone.centre = {reach + place.rest.x(), reach + place.rest.y()};
            alone.alpha = 1;
            return drawn(2 * reach + 1, 2 * reach + 1, {-reach, -reach}, alone);
        });
        const double before = m_painter.opacity();
        m_painter.setOpacity(before * glyph.alpha);
        put(m_painter, place.whole + sprite.offset, sprite.image, m_options.pixelRatio);
        m_painter.setOpacity(before);
    }

    void draw(const scene::Text& text)
    {
        const QFont font = fontOf(text);
        const Snapped place = snapped({text.at.x - anchorOffset(text, font), text.at.y}, m_options.pixelRatio, true);
        const QColor ink = color(m_options.theme, text.ink);
        const std::string key = text.text + '/' + field(text.size) + field(text.weight) +
                                field(static_cast<double>(text.face)) + field(text.halo) + std::to_string(ink.rgba()) +
                                common(place);
        const auto& sprite = m_sprites.get(key, [&] {
            const QFontMetricsF metrics(font);
            const double margin = std::ceil(text.size * 0.3 + 4);
            const double up = std::ceil(metrics.ascent() + margin);
            scene::Text alone = text;
            alone.anchor = scene::Text::Anchor::Start;
            alone.at = {margin + place.rest.x(), up + place.rest.y()};
            return drawn(wordsWidth(font, QString::fromStdString(text.text)) + 2 * margin + 1,
                         up + metrics.descent() + margin, {-margin, -up}, alone);
        });
        put(m_painter, place.whole + sprite.offset, sprite.image, m_options.pixelRatio);
    }

    std::string common(const Snapped& place) const
    {
        return field(place.rest.x()) + field(place.rest.y()) + field(static_cast<double>(m_options.theme)) +
               field(m_options.pixelRatio);
    }

    template <typename Mark>
    PixelCache::Entry drawn(double width, double height, QPointF offset, const Mark& mark) const
    {
        QImage image = blank(width, height, m_options.pixelRatio);
        QPainter painter(&image);
        scaleFor(painter, m_options.pixelRatio);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        MarkRenderer(painter, m_options.theme, false).draw(mark);
        return {image, offset};
    }

    QPainter& m_painter;
    const Painter::Options& m_options;
    PixelCache& m_sprites;
    MarkRenderer m_plain;
};

}  // namespace

Painter::Painter() : m_caches(std::make_unique<Caches>()) {}
Painter::~Painter() = default;

int Painter::rasterings() const
{
    return m_caches->layers.made();
}

void Painter::draw(QPainter& painter, const scene::Picture& picture, const Options& options)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (options.background)
        painter.fillRect(QRectF(0, 0, picture.width, picture.height), color(options.theme, scene::Token::Stage));
    for (const auto& layer : picture.layers) {
        if (options.vectors) {
            MarkRenderer(painter, options.theme, true).draw(layer->marks);
        } else if (layer->key == 0) {
            SpriteRenderer(painter, options, m_caches->sprites).draw(layer->marks);
        } else {
            const std::string key = layer->name + '/' + std::to_string(layer->key) + '/' + field(picture.width) +
                                    field(picture.height) + field(static_cast<double>(options.theme)) +
                                    field(options.pixelRatio);
            const auto& kept = m_caches->layers.get(key, [&] {
                QImage image = blank(picture.width, picture.height, options.pixelRatio);
                QPainter fresh(&image);
                scaleFor(fresh, options.pixelRatio);
                fresh.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
                SpriteRenderer(fresh, options, m_caches->sprites).draw(layer->marks);
                fresh.end();
                return cropped(image, options.pixelRatio);
            });
            if (!kept.image.isNull())
                put(painter, kept.offset, kept.image, options.pixelRatio);
        }
    }
    if (!options.highlighted.empty())
        drawPartCard(painter, picture, options.highlighted, options.theme);
    painter.restore();
}

}  // namespace kinetarium::paint
