// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/label.h"

namespace kinetarium::scene {

Text plainText(Point at, std::string text, double size, Ink ink, int weight, Text::Anchor anchor)
{
    Text out;
    out.at = at;
    out.text = std::move(text);
    out.size = size;
    out.weight = weight;
    out.ink = ink;
    out.anchor = anchor;
    return out;
}

void drawLabel(std::vector<Mark>& marks, const Label& label, const Type& type)
{
    if (label.target) {
        Path leader;
        leader.move(label.leaderFrom);
        if (label.bend)
            leader.line({*label.bend, label.leaderFrom.y});
        leader.line(*label.target);
        marks.push_back(stroked(leader, ink(Token::Stage, 0.8f), type.leader + 3));
        marks.push_back(stroked(leader, ink(Token::Ink2), type.leader));
        marks.push_back(Disc{*label.target, type.dot, ink(Token::Ink), ink(Token::Stage), 1.2});
    }
    marks.push_back(plainText(label.at, label.name, type.name, ink(label.token), 600));
    if (!label.note.empty())
        marks.push_back(
            plainText({label.at.x, label.at.y + type.name * 1.22}, label.note, type.note, ink(Token::Ink2)));
}

void drawScaleBar(std::vector<Mark>& marks, Point leftEnd, double length, const std::string& value, const Type& type)
{
    Path bar;
    bar.move(leftEnd).line({leftEnd.x + length, leftEnd.y});
    for (const double x : {leftEnd.x, leftEnd.x + length})
        bar.move({x, leftEnd.y - 6}).line({x, leftEnd.y + 6});
    bar.roundCap = false;
    marks.push_back(stroked(bar, ink(Token::Ink), type.leader * 1.4));
    marks.push_back(
        plainText({leftEnd.x + length + 10, leftEnd.y + type.note * 0.36}, value, type.note, ink(Token::Ink)));
}

namespace {

constexpr double kRim = 2.2;   ///< of a ring's width: the stage's colour on both sides, so that it reads on dark bodies too

}  // namespace

void drawEmphasis(std::vector<Mark>& marks, Point centre, double radius, double weight)
{
    marks.push_back(Disc{centre, radius, {}, ink(Token::Accent, 0.22f), weight * 3.4});
    marks.push_back(Disc{centre, radius, {}, ink(Token::Stage), weight * kRim});
    marks.push_back(Disc{centre, radius, {}, ink(Token::Accent), weight});
}

void drawEmphasis(std::vector<Mark>& marks, const Box& box, double weight)
{
    Box ring = box;
    ring.fill = {};
    ring.stroke = ink(Token::Accent, 0.22f);
    ring.strokeWidth = weight * 3.4;
    marks.push_back(ring);
    ring.stroke = ink(Token::Stage);
    ring.strokeWidth = weight * kRim;
    marks.push_back(ring);
    ring.stroke = ink(Token::Accent);
    ring.strokeWidth = weight;
    marks.push_back(ring);
}

}  // namespace kinetarium::scene
