// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/painter.h"
#include "scene/picture.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

/// What the projector's theme promises, and how it is measured from pixels.
namespace contrast {

constexpr double textContrast = 7, graphicContrast = 4.5, washedContrast = 3;
constexpr double washed = 0.1;   // white that a lit room adds, as a share of the projector's own

inline double luminance(QRgb pixel)
{
    const auto linear = [](int part) {
        const double v = part / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(pixel)) + 0.7152 * linear(qGreen(pixel)) + 0.0722 * linear(qBlue(pixel));
}

/// WCAG 2.1, with light added to both.
inline double ratio(QRgb a, QRgb b, double added = 0)
{
    const double x = luminance(a) + added + 0.05, y = luminance(b) + added + 0.05;
    return std::max(x, y) / std::min(x, y);
}

inline int distance(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

/// A picture in the projector's theme, at so many device px per px.
inline QImage render(const kinetarium::scene::Picture& picture, int fine = 1)
{
    QImage image(static_cast<int>(picture.width) * fine, static_cast<int>(picture.height) * fine, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(fine, fine);
    kinetarium::paint::Painter paint;
    kinetarium::paint::Painter::Options options;
    options.theme = kinetarium::paint::ThemeId::Projector;
    options.pixelRatio = fine;
    paint.draw(painter, picture, options);
    return image;
}

}  // namespace contrast
