// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/geometry.h"

#include <optional>
#include <string>

namespace kinetarium::scene {

/// Sizes of type and line on a stage.
struct Type {
    double name = 15, note = 13;  ///< px
    double leader = 1.25;         ///< px
    double dot = 2.6;             ///< radius, px
};

/// A name, at most one quiet line below it, and a leader that ends in a dot on the thing itself.
struct Label {
    Point at;  ///< start of the name's baseline
    std::string name, note;
    Token token = Token::Ink;
    std::optional<Point> target;
    Point leaderFrom = {};            ///< where the leader starts
    std::optional<double> bend = {};  ///< the leader runs level to this x first
};
void drawLabel(std::vector<Mark>& marks, const Label& label, const Type& type);

Text plainText(Point at, std::string text, double size, Ink ink, int weight = 400,
               Text::Anchor anchor = Text::Anchor::Start);

void drawScaleBar(std::vector<Mark>& marks, Point leftEnd, double length, const std::string& value, const Type& type);

/// A calm ring in the accent colour: what the step is about.
void drawEmphasis(std::vector<Mark>& marks, Point centre, double radius, double weight);
void drawEmphasis(std::vector<Mark>& marks, const Box& box, double weight);

}  // namespace kinetarium::scene
