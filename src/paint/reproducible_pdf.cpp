// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/reproducible_pdf.h"

#include <QBuffer>
#include <QHashSeed>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>

namespace kinetarium::paint {

namespace {

constexpr int kPerInch = 96;
constexpr double kPointsPerInch = 72;

/// Overwrites what stands between two marks by a fill of the same length, so that the file's table of offsets holds.
void overwrite(QByteArray& bytes, const QByteArray& before, const QByteArray& after, const QByteArray& fill)
{
    for (qsizetype at = bytes.indexOf(before); at >= 0; at = bytes.indexOf(before, at + 1)) {
        const qsizetype first = at + before.size();
        const qsizetype end = bytes.indexOf(after, first);
        for (qsizetype i = first; end >= 0 && i < end; ++i)
            bytes[i] = i - first < fill.size() ? fill[i - first] : '0';
    }
}

/// Qt orders a PDF's fonts by a hash with a random seed; while this lives the seed is fixed.
class FixedHashSeed {
public:
    FixedHashSeed() : m_wasRandom(QHashSeed::globalSeed() != 0) { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed()
    {
        if (m_wasRandom)
            QHashSeed::resetRandomGlobalSeed();
    }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;

private:
    bool m_wasRandom;
};

}  // namespace

QByteArray reproduciblePdf(QSize size, const QString& title, const std::function<void(QPainter&)>& draw)
{
    return reproduciblePdf(size, title, std::vector{draw});
}

QByteArray reproduciblePdf(QSize size, const QString& title, const std::vector<std::function<void(QPainter&)>>& pages)
{
    const FixedHashSeed fixed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPerInch);
    writer.setPageSize(
        QPageSize(QSizeF(size) * kPointsPerInch / kPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Kinetarium"));
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        pages[i](painter);
        painter.restore();
    }
    painter.end();
    buffer.close();
    overwrite(bytes, "/CreationDate (D:", ")", "20000101000000Z00'00'");
    overwrite(bytes, "/ModDate (D:", ")", "20000101000000Z00'00'");
    return bytes;
}

}  // namespace kinetarium::paint
