// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/body.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::body {

namespace {

const Ink kBody = mixed(Token::Head, Token::Stage, 0.42f);
const Ink kPale = mixed(Token::Head, Token::Stage, 0.66f);
const Ink kShade = mixed(Token::HeadEdge, Token::Head, 0.45f, 0.34f);
const Ink kFold = mixed(Token::HeadEdge, Token::Head, 0.25f, 0.62f);
const Ink kEdge = ink(Token::HeadEdge);

Points scaled(const Points& points, double scale)
{
    Points out;
    for (const Point& p : points)
        out.push_back({p.x * scale, p.y * scale});
    return out;
}

Points shrunk(const Points& shape, Point about, double by, Point shift)
{
    Points out;
    for (const Point& p : shape)
        out.push_back({about.x + (p.x - about.x) * by + shift.x, about.y + (p.y - about.y) * by + shift.y});
    return out;
}

/// A body of smooth outline: its fill, a tint of drug, light from the top left and shade at the bottom right. A hollow
/// shape has no light of its own: it would fall beside it.
void drawMass(std::vector<Mark>& marks, const Points& shape, Ink fill, double tint, double outline, bool hollow = false)
{
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const Point& p : shape) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    const Point middle{(left + right) / 2, (top + bottom) / 2};
    const double reach = std::min(right - left, bottom - top);
    marks.push_back(filled(smoothPath(shape, true), fill));
    if (!hollow) {
        marks.push_back(filled(smoothPath(shape, true), kShade));
        marks.push_back(filled(smoothPath(shrunk(shape, middle, 0.94, {-0.02 * reach, -0.026 * reach}), true), fill));
        for (const double by : {0.78, 0.66, 0.54, 0.42})
            marks.push_back(
                filled(smoothPath(shrunk(shape, middle, by, {(by - 1) * 0.2 * reach, (by - 1) * 0.27 * reach}), true),
                       ink(Token::Sheen, 0.24f)));
    }
    if (tint > 0)
        marks.push_back(filled(smoothPath(shape, true), ink(Token::Ketamine, static_cast<float>(0.26 * tint))));
    marks.push_back(stroked(smoothPath(shape, true), kEdge, outline));
}

void drawFolds(std::vector<Mark>& marks, const std::vector<Points>& folds, double scale, Ink colour, double width)
{
    for (const Points& fold : folds)
        marks.push_back(stroked(smoothPath(scaled(fold, scale)), colour, width));
}

}  // namespace

std::vector<Mark> brain(double scale, double tint, double outline)
{
    std::vector<Mark> marks;
    const Points stem{{6, 22}, {18, 24}, {22, 36}, {20, 50}, {8, 50}, {6, 38}};
    drawMass(marks, scaled(stem, scale), kPale, tint, outline);
    const Points cerebellum{{16, 22}, {32, 15}, {48, 18}, {51, 28}, {42, 37}, {26, 38}, {16, 32}};
    drawMass(marks, scaled(cerebellum, scale), kPale, tint, outline);
    drawFolds(marks, {{{19, 27}, {34, 22}, {49, 25}}, {{20, 31}, {34, 28}, {48, 31}}, {{26, 36}, {36, 33}, {44, 35}}},
              scale, kFold, 0.8 * outline);
    const Points cerebrum{{-57, 3},  {-56, -14}, {-46, -29}, {-28, -39}, {-6, -43}, {20, -41},
                          {42, -30}, {55, -12},  {57, 5},    {50, 15},   {34, 18},  {20, 21},
                          {6, 29},   {-12, 32},  {-28, 27},  {-36, 17},  {-50, 14}};
    drawMass(marks, scaled(cerebrum, scale), kBody, tint, outline);
    // the fissure under which the temporal lobe lies, the central sulcus, and the windings about them
    drawFolds(marks,
              {{{-35, 16}, {-24, 6}, {-8, 4}, {10, -2}, {26, -6}, {34, -13}},
               {{4, -42}, {0, -33}, {5, -24}, {-1, -15}, {3, -4}}},
              scale, kFold, 1.25 * outline);
    drawFolds(marks,
              {{{-12, -42}, {-15, -32}, {-9, -24}, {-14, -14}, {-9, -4}},
               {{19, -40}, {15, -31}, {20, -23}, {15, -13}},
               {{-50, -20}, {-38, -18}, {-31, -24}, {-22, -22}},
               {{-55, -4}, {-43, -5}, {-34, -11}, {-24, -8}},
               {{-34, -35}, {-28, -29}, {-29, -22}},
               {{-45, 6}, {-38, 3}, {-30, 4}, {-25, -1}},
               {{30, -35}, {29, -26}, {36, -20}, {46, -20}},
               {{28, -17}, {40, -11}, {50, -11}},
               {{36, -3}, {44, 0}, {53, -2}},
               {{-22, 21}, {-8, 16}, {6, 14}, {18, 8}, {30, 5}, {38, 8}},
               {{-12, 27}, {0, 23}, {12, 19}, {24, 13}}},
              scale, kFold, 0.9 * outline);
    return marks;
}

std::vector<Mark> liver(double scale, double tint, double outline)
{
    std::vector<Mark> marks;
    const Points bile{{-16, 27}, {-8, 25}, {-3, 34}, {-5, 43}, {-13, 45}, {-18, 37}};
    drawMass(marks, scaled(bile, scale), mixed(Token::Glycine, Token::Stage, 0.62f), 0, outline);
    const Points lobes{{-67, -4}, {-64, -24}, {-50, -38}, {-26, -43}, {2, -40}, {30, -36},
                       {56, -29}, {69, -19},  {64, -7},   {46, 2},    {28, 8},  {14, 15},
                       {2, 23},   {-14, 33},  {-34, 42},  {-54, 38},  {-65, 20}};
    drawMass(marks, scaled(lobes, scale), mixed(Token::Spine, Token::Stage, 0.58f), tint, outline);
    drawFolds(marks, {{{12, -39}, {9, -24}, {14, -8}, {11, 14}}}, scale, kFold, 1.2 * outline);
    // the vessels that fan out in it
    drawFolds(marks,
              {{{2, 14}, {-12, 4}, {-30, -2}, {-50, -4}},
               {{-12, 4}, {-20, -12}, {-34, -26}},
               {{-24, 0}, {-36, 12}, {-48, 22}},
               {{6, 10}, {24, -6}, {42, -16}}},
              scale, mixed(Token::Spine, Token::Stage, 0.3f, 0.5f), 1.6 * outline);
    return marks;
}

std::vector<Mark> stomach(double scale, double tint, double outline)
{
    std::vector<Mark> marks;
    const Points wall{{-8, -58}, {8, -58},  {10, -44}, {22, -46}, {38, -38}, {47, -18}, {46, 8}, {34, 32},  {12, 46},
                      {-12, 46}, {-30, 36}, {-48, 36}, {-49, 24}, {-30, 22}, {-14, 22}, {-4, 8}, {-4, -14}, {-9, -38}};
    drawMass(marks, scaled(wall, scale), kBody, 0, outline, true);
    const Points hollow{{4, -32}, {16, -36}, {30, -30}, {38, -14}, {37, 6}, {27, 24},
                        {10, 36}, {-10, 36}, {-22, 31}, {-8, 26},  {4, 12}, {6, -10}};
    marks.push_back(filled(smoothPath(scaled(hollow, scale), true), ink(Token::Stage)));
    if (tint > 0)
        marks.push_back(
            filled(smoothPath(scaled(hollow, scale), true), ink(Token::Ketamine, static_cast<float>(0.3 * tint))));
    marks.push_back(stroked(smoothPath(scaled(hollow, scale), true), kFold, 0.9 * outline));
    drawFolds(marks, {{{40, -26}, {44, -8}, {42, 10}}, {{36, 22}, {24, 36}, {8, 42}}}, scale, kFold, 0.7 * outline);
    return marks;
}

Point inStomach(double share, double across)
{
    // down the long axis of the hollow
    const Points axis = smoothPoints({{18, -28}, {24, -8}, {18, 14}, {2, 30}}, 10);
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(axis.size() - 1);
    const Point p = axis[static_cast<std::size_t>(place)];
    return {p.x + (across - 0.5) * 20, p.y + (across - 0.5) * 5};
}

const Point kUnderTongue{-10, 30};
const Point kNasal{2, -6};

std::vector<Mark> face(double scale, double outline)
{
    std::vector<Mark> marks;
    const Points profile{{44, 64},  {42, 44},   {52, 24},   {60, 0},    {61, -26}, {50, -48}, {28, -61},
                         {2, -62},  {-17, -54}, {-26, -40}, {-28, -24}, {-37, -7}, {-45, 3},  {-38, 8},
                         {-30, 9},  {-34, 16},  {-36, 20},  {-29, 23},  {-35, 28}, {-34, 32}, {-27, 36},
                         {-30, 44}, {-26, 53},  {-10, 58},  {4, 56},    {12, 64}};
    Path skin = smoothPath(scaled(profile, scale));
    skin.close();
    marks.push_back(filled(skin, kPale));
    for (const double by : {0.8, 0.66, 0.52})
        marks.push_back(filled(smoothPath(shrunk(scaled(profile, scale), {20 * scale, -20 * scale}, by, {}), true),
                               ink(Token::Sheen, 0.22f)));
    // the hollows of nose and mouth
    const Points nose{{-36, 3}, {-26, -6}, {-18, -20}, {-2, -25}, {18, -18}, {30, -4}, {26, 2}, {4, 3}, {-20, 5}};
    const Points mouth{{-31, 22}, {-20, 17}, {0, 14},  {22, 14}, {32, 24},
                       {34, 44},  {26, 46},  {22, 36}, {4, 36},  {-22, 34}};
    for (const Points& hollow : {nose, mouth}) {
        marks.push_back(filled(smoothPath(scaled(hollow, scale), true), ink(Token::Stage)));
        marks.push_back(stroked(smoothPath(scaled(hollow, scale), true), kFold, 0.9 * outline));
    }
    drawFolds(marks, {{{-12, -14}, {4, -17}, {18, -11}}, {{-16, -6}, {2, -8}, {20, -5}}}, scale, kFold, 1.6 * outline);
    const Points tongue{{-25, 23}, {-14, 19}, {4, 18}, {20, 21}, {26, 32}, {22, 40}, {10, 34}, {-6, 28}, {-20, 27}};
    drawMass(marks, scaled(tongue, scale), mixed(Token::Spine, Token::Stage, 0.62f), 0, 0.9 * outline);
    Path rim = smoothPath(scaled(profile, scale));
    marks.push_back(stroked(rim, kEdge, 1.2 * outline));
    return marks;
}

std::vector<Mark> vessel(double length, double half, double tint, double outline)
{
    std::vector<Mark> marks;
    const double wall = std::max(4.0, 0.2 * half);
    const double bend = 0.34 * half;
    const auto tube = [&](double h) {
        Path path;
        path.move({0, -h}).line({length, -h});
        path.cubic({length + 1.3 * bend, -h}, {length + 1.3 * bend, h}, {length, h});
        path.line({0, h});
        path.cubic({-1.3 * bend, h}, {-1.3 * bend, -h}, {0, -h}).close();
        return path;
    };
    marks.push_back(stroked(filled(tube(half), mixed(Token::Spine, Token::Stage, 0.52f)), ink(Token::Spine), outline));
    marks.push_back(filled(tube(half - wall), mixed(Token::Spine, Token::Stage, 0.86f)));
    // the round of the wall behind, lit from above
    marks.push_back(Gradient{0,
                             -half + wall,
                             length,
                             half - wall,
                             {0, -half + wall},
                             {0, 0},
                             mixed(Token::Spine, Token::Stage, 0.4f, 0.30f),
                             mixed(Token::Spine, Token::Stage, 0.4f, 0)});
    // cells of the blood stand for all of it; they do not move, since only the drug is told of
    const double r = std::clamp(0.19 * half, 4.0, 11.0);
    Random random(17);
    const int cells = static_cast<int>(length / (3.4 * r));
    for (int i = 0; i < cells; ++i) {
        const Point at{(i + 0.25 + 0.5 * random.next()) * length / cells, (random.next() - 0.5) * 1.25 * (half - wall)};
        const double tilt = (random.next() - 0.5) * 0.8;
        Points oval;
        for (const Point& p : polygonPoints(12, 1))
            oval.push_back({at.x + r * (p.x * std::cos(tilt) - 0.62 * p.y * std::sin(tilt)),
                            at.y + r * (p.x * std::sin(tilt) + 0.62 * p.y * std::cos(tilt))});
        marks.push_back(stroked(filled(smoothPath(oval, true), mixed(Token::Spine, Token::Stage, 0.72f)),
                                mixed(Token::Spine, Token::Stage, 0.5f), 0.8 * outline));
        marks.push_back(Disc{at, 0.3 * r, mixed(Token::Spine, Token::Stage, 0.82f), {}});
    }
    if (tint > 0)
        marks.push_back(filled(tube(half - wall), ink(Token::Ketamine, static_cast<float>(0.3 * tint))));
    marks.push_back(stroked(tube(half - wall), mixed(Token::Spine, Token::Stage, 0.25f), 0.8 * outline));
    return marks;
}

}  // namespace kinetarium::scene::body
