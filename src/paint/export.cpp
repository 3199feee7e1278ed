// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/export.h"

#include "paint/letters.h"
#include "paint/painter.h"
#include "paint/reproducible_pdf.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace kinetarium::paint {

namespace {

constexpr double kMargin = 24;
constexpr int kPerInch = 96;       ///< px, as CSS has them
constexpr double kLeading = 1.08;  ///< of the faces' own line spacing

/// Where the parts of a figure stand, top to bottom: picture, curve, caption with the clock, footer.
struct Plan {
    QRectF scene, curve, caption, clock, footer;
    QFont captionFont, clockFont, footerFont;
    QStringList captionLines, footerLines;
};

/// The pieces of a word that is wider than its line, as a link may be.
QStringList brokenWord(QString word, const QFont& font, double width)
{
    QStringList pieces;
    while (word.size() > 1 && wordsWidth(font, word) > width) {
        qsizetype fit = std::max<qsizetype>(1, static_cast<qsizetype>(static_cast<double>(word.size()) * width / wordsWidth(font, word)));
        while (fit > 1 && wordsWidth(font, word.left(fit)) > width)
            --fit;
        if (const qsizetype gap = word.left(fit).lastIndexOf(QLatin1Char('&')); gap > 0)
            fit = gap;
        pieces.append(word.left(fit));
        word.remove(0, fit);
    }
    return pieces << word;
}

/// The lines that words break into at this width.
QStringList brokenLines(const QString& words, const QFont& font, double width)
{
    QStringList lines;
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool fits = !lines.isEmpty() && wordsWidth(font, lines.last() + QLatin1Char(' ') + word) <= width;
        if (fits)
            lines.last() += QLatin1Char(' ') + word;
        else
            lines += brokenWord(word, font, width);
    }
    return lines;
}

Plan planned(const Figure& figure, const ExportOptions& options)
{
    const double width = options.size.width();
    const double scale = std::clamp(width / 1200, 0.8, 1.5) * (options.theme == ThemeId::Projector ? 1.25 : 1);
    Plan plan;
    // As the caption stands under the scene in the window; the reading face has old-style figures only.
    plan.captionFont = interfaceFont(17 * scale);
    plan.clockFont = interfaceFont(16 * scale, 650);
    plan.footerFont = interfaceFont(std::max(13.0, 10 * scale));
    for (const QString& line : figure.footer.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        plan.footerLines += brokenLines(line, plan.footerFont, width - 2 * kMargin);
    const double footer =
        plan.footerLines.isEmpty() ? 0 : kLeading * QFontMetricsF(plan.footerFont).lineSpacing() * plan.footerLines.size() + 10;
    const QFontMetricsF clockMetrics(plan.clockFont);
    const double clockWidth =
        std::max(figure.clockWidth, figure.clock.isEmpty() ? 0 : wordsWidth(plan.clockFont, figure.clock) + 24);
    const double captionWidth = width - 2 * kMargin - clockWidth;
    double words = figure.clock.isEmpty() ? 0 : clockMetrics.height();
    if (!figure.caption.isEmpty()) {
        plan.captionLines = brokenLines(figure.caption, plan.captionFont, captionWidth);
        const auto lines = std::max<qsizetype>(plan.captionLines.size(), figure.captionLines);
        words = std::max(words, kLeading * QFontMetricsF(plan.captionFont).lineSpacing() * static_cast<double>(lines));
    }
    const double band = words > 0 ? words + 22 : footer > 0 ? 6 : 0;
    const double height = options.size.height();
    const double sceneHeight = std::max(1.0, height - footer - band - figure.curveHeight);
    plan.scene = QRectF(0, 0, width, sceneHeight);
    plan.curve = QRectF(kMargin, sceneHeight + 8, width - 2 * kMargin, figure.curveHeight - 8);
    const double y = sceneHeight + figure.curveHeight + 12;
    plan.caption = QRectF(kMargin, y, captionWidth, words + 6);
    plan.clock = QRectF(width - kMargin - clockWidth, y, clockWidth, clockMetrics.height());
    plan.footer = QRectF(kMargin, height - footer, width - 2 * kMargin, footer - 6);
    return plan;
}

/// Words in a rectangle, from its top. On pixels by their outlines, in vectors as text that can be selected.
void drawWords(QPainter& painter, const QRectF& place, const QFont& font, const QColor& color, const QStringList& lines,
               bool right, bool vectors)
{
    const QFontMetricsF metrics(font);
    double baseline = place.top() + metrics.ascent();
    for (const QString& line : lines) {
        const QPointF start(right ? place.right() - wordsWidth(font, line) : place.left(), baseline);
        if (vectors) {
            painter.setPen(color);
            painter.setFont(copyable(font, line));
            painter.drawText(start, line);
        } else {
            painter.fillPath(letters(font, start, line), color);
        }
        baseline += metrics.lineSpacing() * kLeading;
    }
}

std::string written(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return "cannot write " + path.toStdString() + ": " + file.errorString().toStdString();
    return {};
}

QByteArray pngBytes(const Figure& figure, const ExportOptions& options)
{
    QImage image = figureImage(figure, options);
    if (!figure.title.isEmpty())
        image.setText(QStringLiteral("Title"), figure.title);
    if (!figure.description.isEmpty())
        image.setText(QStringLiteral("Description"), figure.description);
    if (!figure.footer.isEmpty())
        image.setText(QStringLiteral("Comment"), figure.footer);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(const Figure& figure, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kPerInch);   // else its inches make the page a third larger elsewhere
    generator.setSize(options.size * options.pixelRatio);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(figure.title);
    generator.setDescription(figure.description);
    QPainter painter(&generator);
    drawFigure(painter, figure, options, true);
    painter.end();
    return bytes;
}

}  // namespace

std::optional<Format> formatFromPath(const std::string& path)
{
    const QString suffix = QFileInfo(QString::fromStdString(path)).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return Format::Png;
    if (suffix == QLatin1String("svg"))
        return Format::Svg;
    if (suffix == QLatin1String("pdf"))
        return Format::Pdf;
    return std::nullopt;
}

QSizeF sceneSize(const Figure& figure, const ExportOptions& options)
{
    return planned(figure, options).scene.size();
}

int captionLines(const Figure& figure, const ExportOptions& options)
{
    return static_cast<int>(planned(figure, options).captionLines.size());
}

double clockWidth(const Figure& figure, const ExportOptions& options)
{
    return planned(figure, options).clock.width();
}

void drawFigure(QPainter& painter, const Figure& figure, const ExportOptions& options, bool vectors, Painter* scenePainter)
{
    const Plan plan = planned(figure, options);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!options.transparent) {
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(options.size)), color(options.theme, scene::Token::Page));
        painter.fillRect(plan.scene, color(options.theme, scene::Token::Stage));
    }

    // A picture laid out for another size is fitted in, never cropped.
    const double scale = std::min(plan.scene.width() / std::max(1.0, figure.picture.width),
                                  plan.scene.height() / std::max(1.0, figure.picture.height));
    painter.save();
    painter.translate((plan.scene.width() - figure.picture.width * scale) / 2,
                      (plan.scene.height() - figure.picture.height * scale) / 2);
    painter.scale(scale, scale);
    Painter::Options sceneOptions;
    sceneOptions.theme = options.theme;
    sceneOptions.vectors = vectors;
    sceneOptions.pixelRatio = options.pixelRatio * scale;
    sceneOptions.background = !options.transparent;
    Painter own;
    (scenePainter ? *scenePainter : own).draw(painter, figure.picture, sceneOptions);
    painter.restore();

    if (figure.curve && figure.curveHeight > 0) {
        painter.save();
        figure.curve(painter, plan.curve, vectors);
        painter.restore();
    }
    const QColor ink = color(options.theme, scene::Token::Ink);
    drawWords(painter, plan.caption, plan.captionFont, ink, plan.captionLines, false, vectors);
    drawWords(painter, plan.clock, plan.clockFont, ink, {figure.clock}, true, vectors);
    drawWords(painter, plan.footer, plan.footerFont, color(options.theme, scene::Token::Ink2), plan.footerLines, false,
              vectors);
}

QImage figureImage(const Figure& figure, const ExportOptions& options, Painter* scenePainter)
{
    QImage image(options.size * options.pixelRatio,
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.setDevicePixelRatio(options.pixelRatio);
    if (options.transparent)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    drawFigure(painter, figure, options, false, scenePainter);
    return image;
}

std::string exportFigure(const Figure& figure, const ExportOptions& options, const std::string& path, Format format)
{
    const QString file = QString::fromStdString(path);
    switch (format) {
        case Format::Png:
            return written(pngBytes(figure, options), file);
        case Format::Svg:
            return written(svgBytes(figure, options), file);
        case Format::Pdf:
            return written(reproduciblePdf(options.size, figure.title,
                                           [&](QPainter& painter) { drawFigure(painter, figure, options, true); }),
                           file);
    }
    return "unknown format";
}

}  // namespace kinetarium::paint
