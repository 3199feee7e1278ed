// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/pathway.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::pathway {

namespace {

std::uint64_t pointKey(std::uint64_t key, Point p)
{
    return hashNumber(hashNumber(key, p.x), p.y);
}

std::uint64_t inkKey(std::uint64_t key, const Ink& ink)
{
    key = hashed(key, static_cast<std::uint64_t>(ink.token) * 256 + static_cast<std::uint64_t>(ink.blend));
    return hashNumber(hashNumber(key, ink.mix), ink.alpha);
}

std::uint64_t markKey(std::uint64_t key, const Mark& mark)
{
    if (const auto* text = std::get_if<Text>(&mark))
        return pointKey(hashText(hashNumber(inkKey(key, text->ink), text->size), text->text), text->at);
    if (const auto* disc = std::get_if<Disc>(&mark))
        return inkKey(inkKey(pointKey(hashNumber(key, disc->radius), disc->centre), disc->fill), disc->stroke);
    if (const auto* box = std::get_if<Box>(&mark))
        return inkKey(pointKey(pointKey(key, {box->x, box->y}), {box->width, box->height}), box->fill);
    if (const auto* glyph = std::get_if<Glyph>(&mark))
        return pointKey(hashText(hashNumber(hashNumber(key, glyph->alpha), glyph->radius), glyph->species),
                        glyph->centre);
    if (const auto* path = std::get_if<Path>(&mark)) {
        for (const Point& p : path->points)
            key = pointKey(key, p);
        return inkKey(inkKey(hashNumber(key, path->strokeWidth), path->fill), path->stroke);
    }
    if (const auto* gradient = std::get_if<Gradient>(&mark))
        return pointKey(pointKey(key, {gradient->x, gradient->y}), {gradient->width, gradient->height});
    const auto& group = std::get<std::shared_ptr<const Group>>(mark);
    return keyOf(group->marks, pointKey(hashNumber(hashNumber(key, group->scale), group->opacity), group->shift));
}

}  // namespace

Token gradeToken(const std::string& grade)
{
    return grade == "against" ? Token::Ink : tokenFromName(grade);
}

void drawGrade(std::vector<Mark>& marks, const std::string& grade, Point centre, double r, double line, double alpha)
{
    const Ink colour = ink(gradeToken(grade), static_cast<float>(alpha));
    const double width = std::max(1.6, r * 0.24) * std::min(line, 1.3);
    if (grade == "measured") {
        marks.push_back(Disc{centre, r, colour, {}});
        Path tick;
        tick.move({centre.x - r * 0.45, centre.y + r * 0.02})
            .line({centre.x - r * 0.1, centre.y + r * 0.38})
            .line({centre.x + r * 0.48, centre.y - r * 0.34});
        marks.push_back(stroked(tick, ink(Token::Stage), width));
    } else if (grade == "derived") {
        marks.push_back(filled(polygon(polygonPoints(4, r * 1.1, 0, centre)), colour));
    } else if (grade == "illustrative") {
        Path ring = arc(centre, r * 0.88, 0, 2 * std::numbers::pi);
        ring.dash = {r * 0.62, r * 0.76};
        marks.push_back(stroked(ring, colour, width));
    } else if (grade == "to be checked") {
        Path triangle = polygon(polygonPoints(3, r * 1.12, -std::numbers::pi / 2, {centre.x, centre.y + r * 0.16}));
        triangle.fill = ink(Token::Stage);
        marks.push_back(stroked(triangle, colour, width * 0.9));
        marks.push_back(Disc{{centre.x, centre.y + r * 0.3}, r * 0.2, colour, {}});
    } else {
        // against: two bars and the stroke through them, "not equal", in a square
        marks.push_back(Box{centre.x - r, centre.y - r, 2 * r, 2 * r, r * 0.35, colour, {}});
        Path sign;
        sign.move({centre.x - r * 0.55, centre.y - r * 0.26}).line({centre.x + r * 0.55, centre.y - r * 0.26});
        sign.move({centre.x - r * 0.55, centre.y + r * 0.26}).line({centre.x + r * 0.55, centre.y + r * 0.26});
        sign.move({centre.x - r * 0.34, centre.y + r * 0.66}).line({centre.x + r * 0.34, centre.y - r * 0.66});
        marks.push_back(stroked(sign, ink(Token::Stage), width * 0.85));
    }
}

void drawFoot(std::vector<Mark>& marks, const Foot& foot, const Frame& frame)
{
    const double size = frame.type.note;
    const double y = frame.foot();
    double left = frame.margin;
    if (foot.barLength > 0) {
        drawScaleBar(marks, {frame.margin, y - size * 0.36}, foot.barLength, frame.labels ? foot.scale : "",
                     frame.type);
        left += foot.barLength + 10 + textWidth(foot.scale, size);
    } else if (frame.labels && !foot.scale.empty()) {
        marks.push_back(plainText({left, y}, foot.scale, size, ink(Token::Ink2)));
        left += textWidth(foot.scale, size);
    }
    if (!frame.labels)
        return;
    const double right = frame.width - frame.margin;
    double taken = textWidth(foot.clock, size, 600);
    if (foot.minutes >= 0)
        taken = clock::drawClock(marks, {right, y}, foot.clock, foot.minutes, frame.type, Text::Anchor::End);
    else
        marks.push_back(plainText({right, y}, foot.clock, size, ink(Token::Ink), 600, Text::Anchor::End));
    const double room = right - taken - left - 48;
    if (!foot.note.empty() && textWidth(foot.note, size) <= room)
        marks.push_back(plainText({left + 24, y}, foot.note, size, ink(Token::Ink2)));
}

double presence(double amount, int index)
{
    return std::isnan(amount) ? 0 : std::clamp(amount - index, 0.0, 1.0);
}

double stepped(double level)
{
    return std::round(level * 50) / 50;
}

Point drift(std::uint64_t seed, double felt, double reach)
{
    const double pace = 1.6 * felt;
    Point out;
    for (const std::uint64_t axis : {0u, 1u}) {
        double sum = 0;
        for (const std::uint64_t wave : {1u, 2u}) {
            const std::uint64_t own = hashed(seed, axis * 8 + wave);
            const double speed = (0.25 + 0.5 * fraction(own)) * static_cast<double>(wave);
            const double turn = 2 * std::numbers::pi * fraction(hashed(own, 3));
            sum += std::sin(pace * speed + turn) / static_cast<double>(wave);
        }
        (axis == 0 ? out.x : out.y) = sum / 1.5 * reach;
    }
    return out;
}

Part partOn(const Frame& frame, Part part, double x, double y, double width, double height)
{
    part.x = std::clamp(x, 0.0, frame.width);
    part.y = std::clamp(y, 0.0, frame.height);
    part.width = std::clamp(x + width, part.x, frame.width) - part.x;
    part.height = std::clamp(y + height, part.y, frame.height) - part.y;
    return part;
}

std::uint64_t keyOf(const std::vector<Mark>& marks, std::uint64_t seed)
{
    for (const Mark& mark : marks)
        seed = markKey(hashed(seed, mark.index()), mark);
    return seed;
}

std::shared_ptr<Layer> layerNamed(std::string name)
{
    auto out = std::make_shared<Layer>();
    out->name = std::move(name);
    return out;
}

}  // namespace kinetarium::scene::pathway
