// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/part_card.h"

#include <QFontMetricsF>

#include <algorithm>

namespace kinetarium::paint {

namespace {

void drawRing(QPainter& painter, const scene::Part& part, ThemeId theme)
{
    const QRectF rect = QRectF(part.x, part.y, part.width, part.height).adjusted(-3, -3, 3, 3);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [token, width] : {std::pair{scene::Token::Stage, 5.0}, std::pair{scene::Token::Focus, 2.5}}) {
        painter.setPen(QPen(color(theme, token), width));
        if (part.round)
            painter.drawEllipse(rect);
        else
            painter.drawRoundedRect(rect, 6, 6);
    }
}

}  // namespace

void drawPartCard(QPainter& painter, const scene::Picture& picture, const std::string& id, ThemeId theme)
{
    const auto part =
        std::find_if(picture.parts.begin(), picture.parts.end(), [&id](const scene::Part& p) { return p.id == id; });
    if (part == picture.parts.end())
        return;
    drawRing(painter, *part, theme);
    if (part->name.empty() && part->value.empty())
        return;

    const double size = theme == ThemeId::Projector ? 20 : 15;
    const QFont nameFont = interfaceFont(size, 600);
    const QFont valueFont = interfaceFont(size - 1);
    const QString name = QString::fromStdString(part->name);
    const QString value = QString::fromStdString(part->value);
    const double line = size * 1.4;
    const double widest = std::min(picture.width - 40, 340.0);
    const int flags = Qt::TextWordWrap | Qt::AlignLeft;
    const QRectF words =
        value.isEmpty() ? QRectF() : QFontMetricsF(valueFont).boundingRect(QRectF(0, 0, widest, 400), flags, value);
    const double width = std::max(QFontMetricsF(nameFont).horizontalAdvance(name), words.width()) + 26;
    const double height = line + words.height() + 18;

    // Right of the part where there is room, else left of it.
    double x = part->x + part->width + 12;
    if (x + width > picture.width - 8)
        x = part->x - width - 12;
    x = std::clamp(x, 8.0, std::max(8.0, picture.width - width - 8));
    const double y =
        std::clamp(part->y + part->height / 2 - height / 2, 8.0, std::max(8.0, picture.height - height - 8));
    painter.setBrush(color(theme, scene::Token::Surface));
    painter.setPen(QPen(color(theme, scene::Token::Edge), theme == ThemeId::Projector ? 2.5 : 1));
    painter.drawRoundedRect(QRectF(x, y, width, height), 8, 8);
    painter.setPen(color(theme, scene::Token::Ink));
    painter.setFont(nameFont);
    painter.drawText(QPointF(x + 13, y + 9 + size), name);
    painter.setPen(color(theme, scene::Token::Ink2));
    painter.setFont(valueFont);
    painter.drawText(QRectF(x + 13, y + 9 + line, width - 20, words.height() + 4), flags, value);
}

}  // namespace kinetarium::paint
