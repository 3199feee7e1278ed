// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/mark_renderer.h"

#include "paint/letters.h"

#include <QPaintEngine>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace kinetarium::paint {

namespace {

QPointF at(scene::Point p)
{
    return {p.x, p.y};
}

QPen penOf(const QColor& color, double width)
{
    if (color.alpha() == 0 || width <= 0)
        return Qt::NoPen;
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPainterPath pathOf(const scene::Path& path)
{
    QPainterPath out;
    out.setFillRule(path.evenOdd ? Qt::OddEvenFill : Qt::WindingFill);
    std::size_t next = 0;
    for (const scene::Path::Verb verb : path.verbs) {
        switch (verb) {
            case scene::Path::Verb::Move:
                out.moveTo(at(path.points[next++]));
                break;
            case scene::Path::Verb::Line:
                out.lineTo(at(path.points[next++]));
                break;
            case scene::Path::Verb::Cubic:
                out.cubicTo(at(path.points[next]), at(path.points[next + 1]), at(path.points[next + 2]));
                next += 3;
                break;
            case scene::Path::Verb::Close:
                out.closeSubpath();
                break;
        }
    }
    return out;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QPainterPath outlineOf(const QPainterPath& path, const QPen& pen)
{
    QPainterPathStroker stroker(pen);
    QPainterPath outline = stroker.createStroke(path);
    outline.setFillRule(Qt::WindingFill);
    return outline.simplified();
}

}  // namespace

QFont fontOf(const scene::Text& text)
{
    return text.face == scene::Text::Face::Reading ? readingFont(text.size, text.weight)
                                                   : interfaceFont(text.size, text.weight);
}

double anchorOffset(const scene::Text& text, const QFont& font)
{
    if (text.anchor == scene::Text::Anchor::Start)
        return 0;
    const double width = wordsWidth(font, QString::fromStdString(text.text));
    return text.anchor == scene::Text::Anchor::End ? width : width / 2;
}

void MarkRenderer::draw(const std::vector<scene::Mark>& marks)
{
    for (const scene::Mark& mark : marks)
        draw(mark);
}

void MarkRenderer::draw(const scene::Mark& mark)
{
    std::visit(
        [this](const auto& concrete) {
            if constexpr (requires { *concrete; })
                draw(*concrete);
            else
                draw(concrete);
        },
        mark);
}

void MarkRenderer::shape(const QPainterPath& path, const QBrush& fill, const QPen& pen)
{
    if (clips()) {
        const double reach = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
        const QRectF bounds = path.boundingRect().adjusted(-reach, -reach, reach, reach);
        if (!bounds.intersects(m_clip.boundingRect()))
            return;
        if (!m_clip.contains(bounds)) {
            if (fill.style() != Qt::NoBrush)
                m_painter.fillPath(path.intersected(m_clip), fill);
            if (pen.style() != Qt::NoPen)
                m_painter.fillPath(outlineOf(path, pen).intersected(m_clip), pen.brush());
            return;
        }
    }
    m_painter.setBrush(fill);
    m_painter.setPen(pen);
    m_painter.drawPath(path);
}

/// PDF writers drop the alpha of gradients, so in vectors a glow is a few pale discs upon one another.
void MarkRenderer::glow(const scene::Disc& disc)
{
    const QColor colour = ink(disc.fill);
    constexpr int steps = 6;
    if (!m_vectors) {
        QRadialGradient light(at(disc.centre), disc.glow);
        light.setColorAt(0, withAlpha(colour, 0.3 * colour.alphaF()));
        light.setColorAt(1, withAlpha(colour, 0));
        QPainterPath halo;
        halo.addEllipse(at(disc.centre), disc.glow, disc.glow);
        shape(halo, light, Qt::NoPen);
        return;
    }
    for (int i = steps; i > 0; --i) {
        QPainterPath ring;
        ring.addEllipse(at(disc.centre), disc.glow * i / steps, disc.glow * i / steps);
        shape(ring, withAlpha(colour, 0.3 * colour.alphaF() / steps), Qt::NoPen);
    }
}

void MarkRenderer::draw(const scene::Disc& disc)
{
    const QColor fill = ink(disc.fill);
    if (disc.glow > 0)
        glow(disc);
    const QBrush brush = fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill);
    const QPen pen = penOf(ink(disc.stroke), disc.strokeWidth);
    if (clips()) {
        QPainterPath path;
        path.addEllipse(at(disc.centre), disc.radius, disc.radius);
        shape(path, brush, pen);
        return;
    }
    m_painter.setBrush(brush);
    m_painter.setPen(pen);
    m_painter.drawEllipse(at(disc.centre), disc.radius, disc.radius);
}

void MarkRenderer::draw(const scene::Box& box)
{
    const QColor fill = ink(box.fill);
    QPainterPath path;
    const QRectF rect(box.x, box.y, box.width, box.height);
    if (box.radius > 0)
        path.addRoundedRect(rect, box.radius, box.radius);
    else
        path.addRect(rect);
    shape(path, fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill), penOf(ink(box.stroke), box.strokeWidth));
}

void MarkRenderer::draw(const scene::Path& path)
{
    const QColor fill = ink(path.fill);
    QPen pen = penOf(ink(path.stroke), path.strokeWidth);
    if (!path.roundCap)
        pen.setCapStyle(Qt::FlatCap);
    if (!path.dash.empty() && pen.style() != Qt::NoPen) {
        QList<qreal> pattern;
        for (const double length : path.dash)
            pattern.append(length / path.strokeWidth);
        pen.setDashPattern(pattern);
    }
    shape(pathOf(path), fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill), pen);
}

void MarkRenderer::draw(const scene::Glyph& glyph)
{
    scene::Group group;
    group.marks = scene::glyphMarks(glyph);
    group.shift = glyph.centre;
    group.opacity = glyph.alpha;
    if (glyph.rotation == 0) {
        draw(group);
        return;
    }
    m_painter.save();
    m_painter.translate(at(glyph.centre));
    m_painter.rotate(glyph.rotation);
    m_painter.translate(-at(glyph.centre));
    draw(group);
    m_painter.restore();
}

void MarkRenderer::draw(const scene::Text& text)
{
    const QFont font = fontOf(text);
    const QString words = QString::fromStdString(text.text);
    const QPointF start(text.at.x - anchorOffset(text, font), text.at.y);
    const QPainterPath outlines = text.halo || !m_vectors ? letters(font, start, words) : QPainterPath();
    if (text.halo)
        m_painter.strokePath(outlines, penOf(color(m_theme, scene::Token::Stage), std::max(4.0, text.size * 0.27)));
    if (!m_vectors) {
        m_painter.fillPath(outlines, ink(text.ink));
        return;
    }
    m_painter.setFont(copyable(font, words));
    m_painter.setPen(ink(text.ink));
    m_painter.drawText(start, words);
}

/// A gradient of alpha from left to right for vectors: sheets that each reach to the far end, so that there are no
/// seams.
void MarkRenderer::fade(const scene::Gradient& gradient)
{
    constexpr int steps = 16;   // more would gather a tint: each sheet is rounded to a 255th
    const double end = gradient.x + gradient.width;
    const QColor last = ink(gradient.last);
    double covered = ink(gradient.first).alphaF();
    for (int i = 1; i <= steps; ++i) {
        const double wanted = ink(gradient.first).alphaF() +
                              (last.alphaF() - ink(gradient.first).alphaF()) * static_cast<double>(i) / steps;
        const double left = gradient.from.x + (gradient.to.x - gradient.from.x) * (i - 0.5) / steps;
        QPainterPath sheet;
        sheet.addRect(left, gradient.y, end - left, gradient.height);
        shape(sheet, withAlpha(last, covered < 1 ? (wanted - covered) / (1 - covered) : 0), Qt::NoPen);
        covered = wanted;
    }
}

void MarkRenderer::draw(const scene::Gradient& gradient)
{
    const bool fades = gradient.last.alpha > gradient.first.alpha && gradient.from.x < gradient.to.x;
    // An SVG keeps the alpha of a gradient; sheets upon sheets would gather a tint from rounding in other programs.
    const bool keepsAlpha = !m_vectors || m_painter.paintEngine()->type() == QPaintEngine::SVG;
    if (!keepsAlpha && fades && !gradient.radial) {
        fade(gradient);
        return;
    }
    const auto filled = [&](QGradient& brush) {
        brush.setColorAt(0, ink(gradient.first));
        brush.setColorAt(1, ink(gradient.last));
        QPainterPath path;
        path.addRect(gradient.x, gradient.y, gradient.width, gradient.height);
        shape(path, brush, Qt::NoPen);
    };
    if (gradient.radial) {
        const double radius = std::hypot(gradient.to.x - gradient.from.x, gradient.to.y - gradient.from.y);
        QRadialGradient brush(at(gradient.from), radius);
        filled(brush);
    } else {
        QLinearGradient brush(at(gradient.from), at(gradient.to));
        filled(brush);
    }
}

void MarkRenderer::draw(const scene::Group& group)
{
    m_painter.save();
    const QPainterPath outer = m_clip;
    if (group.clip) {
        QPainterPath circle;
        circle.addEllipse(at(group.clipCentre), group.clipRadius, group.clipRadius);
        if (m_vectors)
            m_clip = m_clip.isEmpty() ? circle : m_clip.intersected(circle);
        else
            m_painter.setClipPath(circle, Qt::IntersectClip);
    }
    if (!m_clip.isEmpty())
        m_clip = QTransform::fromScale(1 / group.scale, 1 / group.scale).map(m_clip.translated(-at(group.shift)));
    m_painter.translate(at(group.shift));
    m_painter.scale(group.scale, group.scale);
    m_painter.setOpacity(m_painter.opacity() * group.opacity);
    draw(group.marks);
    m_painter.restore();
    m_clip = outer;
}

}  // namespace kinetarium::paint
