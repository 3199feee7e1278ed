// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/handout.h"

#include "figures/foot.h"
#include "paint/letters.h"
#include "paint/reproducible_pdf.h"

#include <QDir>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace kinetarium::figures {

namespace {

using paint::ThemeId;
using scene::Token;

constexpr QSize sheet{794, 1123};        // A4 at 96 to the inch
constexpr double margin = 56;
constexpr QSize laidOut{880, 800};       // the figure, as large as its scene likes it
constexpr double shrunk = (794 - 2 * 56) / 880.0;   // to what is between the margins
constexpr QSizeF figureSize = QSizeF(laidOut) * shrunk;
constexpr double pictureRatio = 2;       // of the pages that are pictures
constexpr double gap = 20;

/// Words in lines, apart from the paragraph before them or not.
struct Line {
    QString words;
    bool begins;
};

std::vector<Line> brokenNotes(const QString& notes, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    std::vector<Line> lines;
    static const QRegularExpression beforeUnit(QStringLiteral("(?<=\\d) (?=\\S{1,5}\\b)"));
    for (QString paragraph : notes.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        paragraph.replace(beforeUnit, QString(QChar(QChar::Nbsp)));   // a number stays with its unit
        bool begins = true;
        for (const QString& word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const bool fits = !begins && metrics.horizontalAdvance(lines.back().words + QLatin1Char(' ') + word) <= width;
            if (fits) {
                lines.back().words += QLatin1Char(' ') + word;
            } else {
                lines.push_back({word, begins});
                begins = false;
            }
        }
    }
    return lines;
}

/// A page: the figure on an item's first, and as many lines of notes as fit.
struct Sheet {
    const HandoutItem* item;
    bool first;
    std::vector<Line> lines;
};

/// Notes in the interface's face: they hold numbers, and the reading face has old-style figures only.
struct Type {
    QFont heading = paint::readingFont(24, 600), notes = paint::interfaceFont(15), foot = paint::interfaceFont(13);
    double leading = 23, between = 9;
};

double notesTop(const Sheet& page)
{
    return margin + 40 + (page.first && page.item->figure ? figureSize.height() + gap : 0);
}

std::vector<Sheet> sheetsOf(const std::vector<HandoutItem>& items, const Type& type)
{
    std::vector<Sheet> pages;
    for (const HandoutItem& item : items) {
        pages.push_back({&item, true, {}});
        double y = notesTop(pages.back());
        for (const Line& line : brokenNotes(item.notes, type.notes, figureSize.width())) {
            const double needed = type.leading + (line.begins && !pages.back().lines.empty() ? type.between : 0);
            if (y + needed > sheet.height() - margin - gap) {
                pages.push_back({&item, false, {}});
                y = notesTop(pages.back());
            }
            y += pages.back().lines.empty() ? type.leading : needed;
            pages.back().lines.push_back(line);
        }
    }
    return pages;
}

void write(QPainter& painter, QPointF at, const QFont& font, const QString& words)
{
    painter.setFont(paint::copyable(font, words));
    painter.drawText(at, words);
}

void drawSheet(QPainter& painter, const Sheet& page, std::size_t number, std::size_t count, const QString& title,
               ThemeId theme, bool vectors, double pixelRatio)
{
    const Type type;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Paper is white, whatever the figure's theme.
    painter.fillRect(QRectF(QPointF(), QSizeF(sheet)), Qt::white);
    painter.setPen(paint::color(ThemeId::Light, Token::Ink));
    write(painter, QPointF(margin, margin + 20), type.heading,
          QFontMetricsF(type.heading).elidedText(page.item->heading, Qt::ElideRight, figureSize.width()));
    if (page.first && page.item->figure) {
        painter.save();
        painter.translate(margin, margin + 40);
        painter.scale(shrunk, shrunk);
        painter.setClipRect(QRectF(QPointF(), QSizeF(laidOut)));   // a scene may reach over its edge
        paint::ExportOptions options = handoutPage(theme);
        options.pixelRatio = pixelRatio * shrunk;
        paint::drawFigure(painter, *page.item->figure, options, vectors);
        painter.restore();
    }
    painter.setPen(paint::color(ThemeId::Light, Token::Ink));
    double y = notesTop(page);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        y += type.leading + (page.lines[i].begins && i > 0 ? type.between : 0);
        write(painter, QPointF(margin, y - 7), type.notes, page.lines[i].words);
    }
    painter.setPen(paint::color(ThemeId::Light, Token::Ink2));
    const double foot = sheet.height() - margin + 20;
    write(painter, QPointF(margin, foot), type.foot, title + QStringLiteral(". ") + noticeLine());
    const QString place = QObject::tr("%1 of %2").arg(number).arg(count);
    write(painter, QPointF(sheet.width() - margin - QFontMetricsF(type.foot).horizontalAdvance(place), foot), type.foot, place);
}

std::string saved(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return "cannot write " + path.toStdString() + ": " + file.errorString().toStdString();
    }
    return {};
}

}  // namespace

paint::ExportOptions handoutPage(ThemeId theme)
{
    paint::ExportOptions page;
    page.theme = theme;
    page.size = laidOut;
    return page;
}

std::string handout(const std::vector<HandoutItem>& items, const QString& title, ThemeId theme, const std::string& path)
{
    if (items.empty()) {
        return "a handout of nothing has no page";
    }
    const std::vector<Sheet> pages = sheetsOf(items, Type());
    std::vector<std::function<void(QPainter&)>> drawings;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        drawings.push_back([&, i](QPainter& painter) { drawSheet(painter, pages[i], i + 1, pages.size(), title, theme, true, 1); });
    }
    return saved(paint::reproduciblePdf(sheet, title, drawings), QString::fromStdString(path));
}

std::string handoutPictures(const std::vector<HandoutItem>& items, const QString& title, ThemeId theme,
                            const std::string& folder)
{
    const QDir place(QString::fromStdString(folder));
    if (items.empty()) {
        return "a handout of nothing has no page";
    }
    if (!place.mkpath(QStringLiteral("."))) {
        return "cannot make the folder " + folder;
    }
    const std::vector<Sheet> pages = sheetsOf(items, Type());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QImage image(sheet * pictureRatio, QImage::Format_RGB32);
        image.setDevicePixelRatio(pictureRatio);
        QPainter painter(&image);
        drawSheet(painter, pages[i], i + 1, pages.size(), title, theme, false, pictureRatio);
        painter.end();
        const QString file = place.filePath(QStringLiteral("page-%1.png").arg(i + 1, 2, 10, QLatin1Char('0')));
        if (!image.save(file, "PNG")) {
            return "cannot write " + file.toStdString();
        }
    }
    return {};
}

}  // namespace kinetarium::figures
