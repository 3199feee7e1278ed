// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QPoint>

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace kinetarium::paint {

/// Pixels that were drawn before, and where they go relative to their place. Forgets what was longest unused when it
/// holds more than its limit.
class PixelCache {
public:
    struct Entry {
        QImage image;
        QPointF offset;  ///< of the image's top left, logical px
    };
    explicit PixelCache(std::size_t limit) : m_limit(limit) {}

    const Entry& get(const std::string& key, const std::function<Entry()>& make);
    int made() const { return m_made; }

private:
    struct Kept {
        Entry entry;
        std::uint64_t used;
    };
    void forget();

    std::unordered_map<std::string, Kept> m_kept;
    std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::uint64_t m_clock = 0;
    int m_made = 0;
};

/// A transparent image of `width` x `height` logical px.
QImage blank(double width, double height, double pixelRatio);
/// For a painter that has just begun on such an image: logical px where there are fewer pixels than those.
void scaleFor(QPainter& painter, double pixelRatio);
/// Draws such an image at its size in logical px.
void put(QPainter& painter, QPointF at, const QImage& image, double pixelRatio);
/// Cuts away what is empty all round.
PixelCache::Entry cropped(const QImage& image, double pixelRatio);

}  // namespace kinetarium::paint
