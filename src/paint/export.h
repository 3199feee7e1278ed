// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"
#include "scene/picture.h"

#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>
#include <string>

namespace kinetarium::paint {

class Painter;

/// What leaves the program as a file: a picture with the words that belong to it. The same figure gives the same bytes.
struct Figure {
    scene::Picture picture;  ///< laid out for sceneSize()
    QString title;           ///< of the document
    QString caption;         ///< below the picture, wrapped; empty: none
    QString clock;           ///< "3.2 s after washing", on the caption's line at the right; empty: none
    QString description;     ///< the words for those who cannot see it; goes into the file's own description
    QString footer = QStringLiteral("Teaching model, not medical advice");  ///< small, wrapped; its lines stand apart
    std::function<void(QPainter&, QRectF, bool vectors)> curve = nullptr;   ///< draws a plot below, with the same painter
    double curveHeight = 0;  ///< logical px
    /// Room that is kept though caption and clock do not need it: frames of one clip must not move about.
    int captionLines = 0;
    double clockWidth = 0;  ///< logical px
};

enum class Format { Png, Svg, Pdf };
/// By the end of the file's name; nothing for any other.
std::optional<Format> formatFromPath(const std::string& path);

struct ExportOptions {
    ThemeId theme = ThemeId::Light;
    QSize size{1600, 1000};  ///< of the whole figure, logical px
    double pixelRatio = 1;   ///< PNG only: device pixels per logical pixel
    bool transparent = false;  ///< neither page nor stage behind it
};

/// How large the scene's stage is inside a figure of this size with this caption, footer and curve: what to lay the
/// picture out for. Only the words and the curve's height of `figure` are read.
QSizeF sceneSize(const Figure& figure, const ExportOptions& options);

/// How many lines the caption takes, and how wide the clock is: what to keep room for.
int captionLines(const Figure& figure, const ExportOptions& options);
double clockWidth(const Figure& figure, const ExportOptions& options);

/// Draws the whole figure on any painter. A scene painter that is handed in keeps its pixels for the next figure.
void drawFigure(QPainter& painter, const Figure& figure, const ExportOptions& options, bool vectors,
                Painter* scenePainter = nullptr);

/// The figure on pixels: opaque 32-bit RGB, or premultiplied ARGB where it is to be transparent.
QImage figureImage(const Figure& figure, const ExportOptions& options, Painter* scenePainter = nullptr);

/// Writes the file; returns an empty string, or in one line why it could not. Needs a QGuiApplication.
std::string exportFigure(const Figure& figure, const ExportOptions& options, const std::string& path, Format format);

}  // namespace kinetarium::paint
