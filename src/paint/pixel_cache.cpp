// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pixel_cache.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kinetarium::paint {

const PixelCache::Entry& PixelCache::get(const std::string& key, const std::function<Entry()>& make)
{
    ++m_clock;
    if (const auto found = m_kept.find(key); found != m_kept.end()) {
        found->second.used = m_clock;
        return found->second.entry;
    }
    Entry entry = make();
    ++m_made;
    m_bytes += static_cast<std::size_t>(entry.image.sizeInBytes());
    if (m_bytes > m_limit)
        forget();
    return m_kept.insert_or_assign(key, Kept{std::move(entry), m_clock}).first->second.entry;
}

void PixelCache::forget()
{
    // Half goes at once, so that this is rare.
    std::vector<std::uint64_t> ages;
    for (const auto& [key, kept] : m_kept)
        ages.push_back(kept.used);
    if (ages.empty())
        return;
    const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2);
    std::nth_element(ages.begin(), middle, ages.end());
    const std::uint64_t oldest = *middle;
    for (auto it = m_kept.begin(); it != m_kept.end();) {
        if (it->second.used > oldest) {
            ++it;
            continue;
        }
        m_bytes -= static_cast<std::size_t>(it->second.entry.image.sizeInBytes());
        it = m_kept.erase(it);
    }
}

QImage blank(double width, double height, double pixelRatio)
{
    QImage image(std::max(1, static_cast<int>(std::ceil(width * pixelRatio))),
                 std::max(1, static_cast<int>(std::ceil(height * pixelRatio))), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(std::max(1.0, pixelRatio));   // a painter takes no less for it
    image.fill(Qt::transparent);
    return image;
}

void scaleFor(QPainter& painter, double pixelRatio)
{
    if (pixelRatio < 1)
        painter.scale(pixelRatio, pixelRatio);
}

void put(QPainter& painter, QPointF at, const QImage& image, double pixelRatio)
{
    if (pixelRatio < 1) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(at, QSizeF(image.size()) / pixelRatio), image);
    } else {
        painter.drawImage(at, image);
    }
}

PixelCache::Entry cropped(const QImage& image, double ratio)
{
    int left = image.width();
    int right = -1;
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        int first = 0;
        while (first < image.width() && row[first] == 0)
            ++first;
        if (first == image.width())
            continue;
        int last = image.width() - 1;
        while (row[last] == 0)
            --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    if (right < 0)
        return {};
    QImage part = image.copy(left, top, right - left + 1, bottom - top + 1);
    part.setDevicePixelRatio(image.devicePixelRatio());
    return {part, {left / ratio, top / ratio}};
}

}  // namespace kinetarium::paint
