// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/picture.h"

#include <cstdint>
#include <vector>

/// What every drawing is made with: inks, smooth lines, polygons, and chance that is a function of its seed.
namespace kinetarium::scene {

inline Ink ink(Token token, float alpha = 1)
{
    return {token, Token::None, 0, alpha};
}
inline Ink mixed(Token token, Token other, float share, float alpha = 1)
{
    return {token, other, share, alpha};
}

/// A small reproducible generator (mulberry32): the same seed gives the same drawing on every machine.
class Random {
public:
    explicit Random(std::uint32_t seed) : m_state(seed) {}
    double next();  ///< in [0, 1)
private:
    std::uint32_t m_state;
};

std::uint64_t hashed(std::uint64_t seed, std::uint64_t value);
double fraction(std::uint64_t hash);  ///< of a hash, in [0, 1)
std::uint64_t hashText(std::uint64_t seed, const std::string& text);
std::uint64_t hashNumber(std::uint64_t seed, double value);

double eased(double progress);  ///< cubic in-out on [0, 1]

using Points = std::vector<Point>;
/// A Catmull-Rom curve through the points.
Path smoothPath(const Points& points, bool closed = false);
/// The same curve as points, `steps` for each stretch.
Points smoothPoints(const Points& points, int steps);
Points polygonPoints(int corners, double radius, double turn = 0, Point centre = {});
Path polygon(const Points& points);
Path segment(Point from, Point to);
Path stroked(Path path, Ink stroke, double width);
Path filled(Path path, Ink fill);

Mark grouped(std::vector<Mark> marks, Point shift, double scale = 1, double opacity = 1);
Mark clipped(std::vector<Mark> marks, Point centre, double radius);
void append(std::vector<Mark>& to, std::vector<Mark> more);

}  // namespace kinetarium::scene
