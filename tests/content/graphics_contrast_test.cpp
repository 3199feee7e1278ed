// SPDX-License-Identifier: GPL-3.0-or-later
// What a washed-out projector leaves of the drawings: every line, outline and glyph of every step, measured where it was
// painted against what lies beside it.
#include "contrast.h"
#include "paint/theme.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <QPainterPath>
#include <QTransform>

#include <map>
#include <optional>

using namespace kinetarium;
using contrast::ratio;
using scene::Token;

namespace {

constexpr int fine = 2;              // device px per px, so that a thin line has a middle
constexpr double apart[] = {1, 2.5};   // px from an edge to what lies beside it: a halo, or the ground
constexpr double lightGround = 0.8;  // luminance of what bodies lie on
constexpr std::size_t enough = 6;    // places at which a mark must be in sight to be measured

/// Fills and hairlines that are never the only sign of anything: the outline beside them carries the contrast.
bool carriesMeaning(Token token)
{
    switch (token) {
    case Token::None:
    case Token::Page:
    case Token::Surface:
    case Token::Stage:
    case Token::Cytosol:
    case Token::White:
    case Token::AccentSoft:
    case Token::OnAccent:
    case Token::Head:
    case Token::Tail:
    case Token::N1:
    case Token::N1Shade:
    case Token::N2:
    case Token::N2Shade:
    case Token::Ghost:
    case Token::GhostShade:
    case Token::Sheen: return false;
    default: return true;
    }
}

/// A protein is packed of discs: between them an edge is texture, round them it is the outline.
bool isBodyEdge(Token token)
{
    return token == Token::N1Edge || token == Token::N2Edge || token == Token::GhostEdge;
}

bool isWhole(const scene::Ink& ink)
{
    return ink.alpha >= 0.999F && (ink.blend == Token::None || ink.mix <= 0);
}

/// What was measured, worst first by what it is: "layer token on #ground" -> contrast.
struct Found {
    int measured = 0;
    std::map<std::string, std::pair<double, int>> weak;
};

class Measurer {
public:
    Measurer(const QImage& image, Found& found) : m_image(image), m_found(found) {}

    void layer(const scene::Layer& layer)
    {
        m_layer = layer.name;
        marks(layer.marks, QTransform());
    }

private:
    const QImage& m_image;
    Found& m_found;
    std::string m_layer;

    void marks(const std::vector<scene::Mark>& marks, const QTransform& way)
    {
        for (const scene::Mark& mark : marks) {
            std::visit([&](const auto& each) { measure(each, way); }, mark);
        }
    }
    void measure(const scene::Text&, const QTransform&) {}
    void measure(const scene::Gradient&, const QTransform&) {}
    void measure(const std::shared_ptr<const scene::Group>& group, const QTransform& way)
    {
        if (group->opacity >= 0.999) {
            marks(group->marks, QTransform(group->scale, 0, 0, group->scale, group->shift.x, group->shift.y) * way);
        }
    }
    void measure(const scene::Glyph& glyph, const QTransform& way)
    {
        if (glyph.alpha >= 0.999) {
            QTransform own;
            own.translate(glyph.centre.x, glyph.centre.y);
            own.rotate(glyph.rotation);
            marks(scene::glyphMarks(glyph), own * way);
        }
    }
    void measure(const scene::Disc& disc, const QTransform& way)
    {
        QPainterPath path;
        path.addEllipse(QPointF(disc.centre.x, disc.centre.y), disc.radius, disc.radius);
        outline(path, disc.fill, disc.stroke, disc.strokeWidth, way);
    }
    void measure(const scene::Box& box, const QTransform& way)
    {
        QPainterPath path;
        path.addRoundedRect(QRectF(box.x, box.y, box.width, box.height), box.radius, box.radius);
        outline(path, box.fill, box.stroke, box.strokeWidth, way);
    }
    void measure(const scene::Path& path, const QTransform& way)
    {
        QPainterPath out;
        std::size_t next = 0;
        const auto point = [&](std::size_t i) { return QPointF(path.points[i].x, path.points[i].y); };
        for (const scene::Path::Verb verb : path.verbs) {
            switch (verb) {
            case scene::Path::Verb::Move: out.moveTo(point(next++)); break;
            case scene::Path::Verb::Line: out.lineTo(point(next++)); break;
            case scene::Path::Verb::Cubic:
                out.cubicTo(point(next), point(next + 1), point(next + 2));
                next += 3;
                break;
            case scene::Path::Verb::Close: out.closeSubpath(); break;
            }
        }
        outline(out, path.fill, path.stroke, path.strokeWidth, way);
    }

    void outline(const QPainterPath& path, const scene::Ink& fill, const scene::Ink& stroke, double width, const QTransform& way)
    {
        const double scale = std::sqrt(std::abs(way.determinant()));
        const bool lined = width > 0 && stroke.token != Token::None && stroke.alpha > 0;
        const scene::Ink& ink = lined ? stroke : fill;
        if (!isWhole(ink) || !carriesMeaning(ink.token)) {
            return;
        }
        const QRgb wanted = paint::color(paint::ThemeId::Projector, ink).rgb();
        const Edge edge{lined ? 0 : 1.5, lined ? width * scale / 2 : 0, wanted, isBodyEdge(ink.token)};
        std::vector<double> seen, lit;
        std::map<QRgb, int> grounds;
        for (const QPolygonF& polygon : path.toSubpathPolygons(way)) {
            for (qsizetype i = 1; i < polygon.size(); ++i) {
                const QLineF piece(polygon[i - 1], polygon[i]);
                if (piece.length() < 0.5) {
                    continue;
                }
                const QPointF across = QPointF(-piece.dy(), piece.dx()) / piece.length();
                for (double at = 0; at < piece.length(); at += 4) {
                    const QPointF here = piece.pointAt(at / piece.length());
                    measureAt(here, across, edge, seen, lit, grounds);
                }
            }
        }
        if (seen.size() < enough) {
            return;   // covered by others, or too small to be anything by itself
        }
        ++m_found.measured;
        // Where it lies on something dark it may be lost for a while: half of it must be seen.
        const auto half = static_cast<std::ptrdiff_t>(seen.size() / 2);
        std::nth_element(seen.begin(), seen.begin() + half, seen.end());
        std::nth_element(lit.begin(), lit.begin() + half, lit.end());
        const double plain = seen[static_cast<std::size_t>(half)], washed = lit[static_cast<std::size_t>(half)];
        if (plain < contrast::graphicContrast || washed < contrast::washedContrast) {
            const auto ground = std::max_element(grounds.begin(), grounds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
            auto& weak = m_found.weak.try_emplace(m_layer + " " + QColor(wanted).name().toStdString() + " on " + QColor(ground->first).name().toStdString(), 99, 0).first->second;
            weak.first = std::min(weak.first, std::min(plain, washed * contrast::graphicContrast / contrast::washedContrast));
            ++weak.second;
        }
    }

    struct Edge {
        double middle;   ///< px from the edge to where the ink is
        double half;     ///< px, of the line
        QRgb ink;
        bool body;
    };

    std::optional<QRgb> pixel(QPointF place) const
    {
        const QPoint at = (place * fine).toPoint();
        return m_image.rect().contains(at) ? std::optional(m_image.pixel(at)) : std::nullopt;
    }

    void measureAt(QPointF here, QPointF across, const Edge& edge, std::vector<double>& seen, std::vector<double>& lit,
                   std::map<QRgb, int>& grounds) const
    {
        double best = 0, bestLit = 0;
        QRgb beside = 0;
        for (const double way : {1.0, -1.0}) {
            const auto ink = pixel(here - across * way * edge.middle);
            if (!ink || contrast::distance(*ink, edge.ink) > 24) {
                continue;
            }
            for (const double off : apart) {
                const auto ground = pixel(here + across * way * (edge.half + off));
                const bool merged = !ground || contrast::distance(*ground, *ink) < 24;   // with its like
                if (merged || (edge.body && contrast::luminance(*ground) < lightGround) || ratio(*ink, *ground) <= best) {
                    continue;
                }
                best = ratio(*ink, *ground);
                bestLit = ratio(*ink, *ground, contrast::washed);
                beside = *ground;
            }
        }
        if (best > 0) {
            seen.push_back(best);
            lit.push_back(bestLit);
            ++grounds[beside];
        }
    }
};

}  // namespace

TEST_CASE("on a projector every line, outline and glyph of every step stands out by 4.5, and by 3 in a lit room")
{
    const presentation::Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    int measured = 0;
    for (const auto& chapter : library.chapters()) {
        for (const auto& step : chapter.steps) {
            const model::Course course = step.mechanism->run(step.settings);
            const scene::Moment moment{course, step.at, 0, step.step->focus, 1};
            const scene::Picture picture = step.scene->picture(moment, scene::Stage{1600, 900, true, true});
            const QImage image = contrast::render(picture, fine);
            Found found;
            Measurer measurer(image, found);
            for (const auto& layer : picture.layers) {
                measurer.layer(*layer);
            }
            CAPTURE(chapter.chapter->id, step.step->id, found.measured);
            for (const auto& [what, weak] : found.weak) {
                UNSCOPED_INFO(what << ": " << weak.first << " (" << weak.second << " marks)");
            }
            CHECK(found.weak.empty());
            CHECK(found.measured > 3);
            measured += found.measured;
        }
    }
    CHECK(measured > 2000);
}
