// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/vignettes.h"

#include "scene/vocabulary/membrane.h"
#include "scene/vocabulary/neuron.h"
#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/synapse.h"
#include "scene/vocabulary/vesicle.h"

namespace kinetarium::scene::cascade_map {

namespace {

using Marks = std::vector<Mark>;

void vessel(Marks& marks, const std::string& drug)
{
    Path wall =
        smoothPath({{-32, -19}, {-12, -22}, {10, -14}, {32, -19}, {32, 14}, {10, 21}, {-12, 13}, {-32, 17}}, true);
    marks.push_back(filled(wall, mixed(Token::Mtorc1, Token::Stage, 0.84f)));
    marks.push_back(stroked(smoothPath({{-32, -19}, {-12, -22}, {10, -14}, {32, -19}}),
                            mixed(Token::Mtorc1, Token::Stage, 0.45f), 4));
    marks.push_back(
        stroked(smoothPath({{-32, 17}, {-12, 13}, {10, 21}, {32, 14}}), mixed(Token::Mtorc1, Token::Stage, 0.45f), 4));
    for (const Point p : {Point{-12, -3}, Point{9, 5}, Point{11, -9}})
        marks.push_back(Glyph{drug, p, 5.4});
}

void block(Marks& marks, const std::string& drug)
{
    for (const double side : {-1.0, 1.0})
        drawMembrane(marks, {side < 0 ? -34.0 : 15.0, side < 0 ? -13.0 : 34.0, -13, 13, 0.9, 0, 13, 3});
    Path walls;
    for (const double side : {-1.0, 1.0})
        walls.move({side * 10, -19}).line({side * 10, 19});
    marks.push_back(stroked(walls, ink(Token::NmdaClosed), 5));
    marks.push_back(Glyph{drug, {0, 3}, 6.6});
}

void interneurons(Marks& marks)
{
    const Neuron cell = interneuron({-1, -3}, 9, 24, {{-1, -3}, {6, 12}, {12, 20}, {22, 25}}, 5);
    drawCell(marks, cell.cell, cellInk(kInterneuronToken, 1), 1);
    marks.push_back(Glyph{"gaba", {17, 12}, 5});
}

void pyramidal(Marks& marks)
{
    const Neuron cell = pyramidalNeuron({0, 9}, 8, 24, {{0, 14}, {1, 22}, {4, 32}}, 4);
    drawCell(marks, cell.cell, cellInk(kPyramidalToken, 1), 0.9);
}

void glutamate(Marks& marks)
{
    const CellInk inks = cellInk(Token::Spine, 0.7);
    for (const double side : {-1.0, 1.0}) {
        const Path cell = smoothPath(
            {{-36, side * 36}, {-34, side * 15}, {-14, side * 9}, {14, side * 9}, {34, side * 15}, {36, side * 36}},
            true);
        marks.push_back(stroked(filled(cell, inks.body), inks.edge, 1.6));
    }
    drawVesicle(marks, {{-10, -18}, 6.5, "glutamate", 1, 2.6}, 1.2);
    drawVesicle(marks, {{7, -17}, 6.5, "glutamate", 1, 2.6}, 1.2);
    for (const Point p : {Point{-9, 0}, Point{1, 2}, Point{11, -1}, Point{-18, 3}})
        marks.push_back(Glyph{"glutamate", p, 4.2});
}

void ampa(Marks& marks)
{
    drawMembrane(marks, {-34, 34, -4, 20, 0.85, 0, 6.5, 3});
    marks.push_back(Glyph{"ampa", {0, 4}, 14});
    marks.push_back(Glyph{"glutamate", {-9, -19}, 4.4});
    marks.push_back(Glyph{"glutamate", {8, -16}, 4.4});
}

void release(Marks& marks)
{
    const CellInk inks = cellInk(Token::Spine, 0.7);
    const Path cell = smoothPath({{-36, -36}, {-36, 1}, {-16, 4}, {16, 4}, {36, 1}, {36, -36}}, true);
    marks.push_back(stroked(filled(cell, inks.body), inks.edge, 1.6));
    drawVesicle(marks, {{-11, -11}, 8.5, "bdnf", 1, 4.4}, 1.4);
    drawVesicle(marks, {{9, -5}, 8.5, "", 0, 3, 0.55}, 1.4);
    marks.push_back(Glyph{"bdnf", {6, 12}, 5});
    marks.push_back(Glyph{"bdnf", {-9, 17}, 5});
}

void translation(Marks& marks)
{
    pathway::drawMessenger(marks, {{-30, 10}, {-10, 7}, {10, 11}, {32, 8}}, 1.8);
    pathway::drawRibosome(marks, {-2, 4}, 8, 1, Token::Bdnf, 1);
}

void store(Marks& marks)
{
    marks.push_back(Glyph{"bdnf", {-8, 5}, 9});
    marks.push_back(Glyph{"bdnf", {9, -7}, 7.5});
    marks.push_back(Glyph{"bdnf", {12, 12}, 6});
}

void trkb(Marks& marks)
{
    drawMembrane(marks, {-34, 34, 2, 20, 0.7, 0, 0, 3});
    for (const double side : {-1.0, 1.0})
        marks.push_back(Glyph{"trkb", {side * 9, 4}, 13});
    marks.push_back(Glyph{"bdnf", {0, -15}, 8});
}

void mtorc1(Marks& marks)
{
    const Path lysosome = smoothPath({{-34, 40}, {-26, 18}, {0, 10}, {26, 18}, {34, 40}}, true);
    marks.push_back(stroked(filled(lysosome, ink(Token::Cytosol)), ink(Token::HeadEdge), 2));
    marks.push_back(Glyph{"mtorc1", {0, -5}, 14});
}

void proteins(Marks& marks)
{
    pathway::drawMessenger(marks, {{-30, 14}, {-10, 10}, {10, 15}, {32, 11}}, 1.8);
    for (const double x : {-15.0, 14.0})
        pathway::drawRibosome(marks, {x, 9}, 5.6, 0, Token::SynProtein, 1);
    marks.push_back(Glyph{"synprotein", {0, -8}, 10});
}

void spines(Marks& marks)
{
    const CellInk inks = cellInk(Token::Spine, 1);
    const Neurite dendrite{{{-36, 18}, {0, 15}, {36, 19}}, 15, 15};
    Cell cell;
    cell.neurites = {dendrite};
    cell.spines = {{{-13, 12}, -1.66, 23, 8}, {{12, 12}, -1.45, 19, 6.5}};
    drawCell(marks, cell, inks, 1.2);
}

void mood(Marks& marks)
{
    Path axis;
    axis.move({-19, 15}).line({19, 15});
    for (const double x : {-19.0, -9.5, 0.0, 9.5, 19.0})
        axis.move({x, 11}).line({x, 19});
    marks.push_back(stroked(axis, ink(Token::Ink2), 1.8));
    marks.push_back(stroked(smoothPath({{-19, -14}, {-10, -12}, {-3, 1}, {8, 4}, {19, -3}}), ink(Token::Accent), 3));
}

}  // namespace

std::vector<Mark> vignette(Site site, const std::string& drug)
{
    Marks marks;
    switch (site) {
        case Site::Ketamine:
            vessel(marks, drug);
            break;
        case Site::Block:
            block(marks, drug);
            break;
        case Site::Interneuron:
            interneurons(marks);
            break;
        case Site::Pyramidal:
            pyramidal(marks);
            break;
        case Site::Glutamate:
            glutamate(marks);
            break;
        case Site::Ampa:
            ampa(marks);
            break;
        case Site::Release:
            release(marks);
            break;
        case Site::Eef2:
            translation(marks);
            break;
        case Site::Bdnf:
            store(marks);
            break;
        case Site::Trkb:
            trkb(marks);
            break;
        case Site::Mtorc1:
            mtorc1(marks);
            break;
        case Site::Protein:
            proteins(marks);
            break;
        case Site::Spines:
            spines(marks);
            break;
        case Site::Mood:
            mood(marks);
            break;
    }
    return marks;
}

}  // namespace kinetarium::scene::cascade_map
