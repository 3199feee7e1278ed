// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/letters.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <QTransform>

#include <algorithm>
#include <mutex>
#include <string>
#include <unordered_map>

namespace kinetarium::paint {

namespace {

constexpr int kLarge = 256;          ///< px
constexpr std::size_t kMost = 4000;  ///< words that are remembered

struct Shaped {
    QPainterPath path;
    double width;
};

/// Words at the large size. Remembered, because what Qt makes of them depends by a hair on what was drawn before.
Shaped shaped(QFont font, const QString& words)
{
    static std::mutex mutex;
    static std::unordered_map<std::string, Shaped> known;
    font.setPixelSize(kLarge);
    const std::string key = (font.families().value(0) + QLatin1Char('/') + QString::number(font.weight()) +
                             (font.italic() ? QStringLiteral("i/") : QStringLiteral("/")) + words)
                                .toStdString();
    const std::scoped_lock lock(mutex);
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    if (known.size() >= kMost)
        known.clear();
    Shaped out;
    out.path.addText({0, 0}, font, words);
    out.width = QFontMetricsF(font).horizontalAdvance(words);
    return known.emplace(key, std::move(out)).first->second;
}

}  // namespace

QPainterPath letters(const QFont& font, QPointF start, const QString& words)
{
    const double scale = static_cast<double>(font.pixelSize()) / kLarge;
    QPainterPath out = QTransform(scale, 0, 0, scale, start.x(), start.y()).map(shaped(font, words).path);
    out.setFillRule(Qt::WindingFill);
    return out;
}

QFont copyable(const QFont& font, const QString& words)
{
    QTextLayout layout(words, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QList<quint32> plain = run.rawFont().glyphIndexesForString(words);
        const QList<quint32> shaped = run.glyphIndexes();
        if (!std::all_of(shaped.begin(), shaped.end(), [&](quint32 each) { return plain.contains(each); })) {
            QFont unshaped = font;
            unshaped.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
            return unshaped;
        }
    }
    return font;
}

double wordsWidth(const QFont& font, const QString& words)
{
    return shaped(font, words).width * font.pixelSize() / kLarge;
}

}  // namespace kinetarium::paint
