// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/mtor/head.h"

#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::mtor {

namespace {

using pathway::Frame;
using pathway::Levels;

/// A name and, in the same line and quieter, its value.
void drawNamed(std::vector<Mark>& marks, Point at, const std::string& name, const std::string& value, Token token,
               const Frame& f)
{
    const double first = textWidth(name, f.type.name, 600);
    const double gap = f.type.name * 0.4;
    marks.push_back(plainText(at, name, f.type.name, ink(token), 600));
    marks.push_back(plainText({at.x + first + gap, at.y}, value, f.type.note, ink(Token::Ink2)));
}

void drawCorners(std::vector<Mark>& marks, const Head& head, const Levels& levels)
{
    const Frame& f = head.frame;
    const double u = head.unit;
    const double y = f.margin + f.type.name;
    const Point pair = head.flank(0.08);
    Label trkb{
        {f.margin, y}, "TrkB", levels.shareWords("trkb"), Token::Trkb, Point{pair.x - u * 1.2, pair.y - u * 1.35}};
    trkb.leaderFrom = {f.margin + f.type.name, y + f.type.name * 1.22 + f.type.note * 0.5};
    drawLabel(marks, trkb, f.type);
    const std::string name = "Synaptic proteins";
    const Point dense = head.density(0.93);
    const double left = f.width - f.margin - textWidth(name, f.type.name, 600);
    Label protein{{left, y}, name, levels.shareWords("protein"), Token::SynProtein, Point{dense.x, dense.y + u * 0.8}};
    protein.leaderFrom = {std::max(left + 8, dense.x), y + f.type.name * 1.22 + f.type.note * 0.5};
    drawLabel(marks, protein, f.type);
}

std::string stopWords(const Reading& reading)
{
    if (!(reading.rapamycin > 0))
        return "none given";
    return reading.stopped > 0 ? "takes " + pathway::percentWords(reading.stopped) : "no effect in people";
}

}  // namespace

void drawWords(std::vector<Mark>& marks, const Head& head, const Reading& reading, const Levels& levels)
{
    const Frame& f = head.frame;
    const double u = head.unit;
    const std::string slowly = levels.shareWords("s6k") + (std::isnan(levels.now("s6k")) ? "" : ", slow");
    if (f.labels) {
        drawCorners(marks, head, levels);
        drawNamed(marks, {head.mtorc1.x + u * 0.55, head.mtorc1.y + head.station * 1.12 + f.type.name * 1.15}, "mTORC1",
                  levels.shareWords("mtorc1"), Token::Mtorc1, f);
        const double right = head.s6k.x + feedbackRadius(head) + u * 0.6;
        marks.push_back(plainText({right, head.s6k.y + f.type.name * 0.1 + f.type.note * 0.55}, "Feedback", f.type.name,
                                  ink(Token::Ink), 600));
        marks.push_back(plainText({right, head.s6k.y + f.type.name * 0.1 + f.type.note * 0.55 + f.type.name * 1.2},
                                  slowly, f.type.note, ink(Token::Ink2)));
        drawNamed(marks, {head.rapamycin.x + u * 1.15, head.rapamycin.y + f.type.name * 0.35}, "Rapamycin",
                  stopWords(reading), Token::Ink, f);
        // under the ribosomes, and clear of the words of mTORC1
        const double taken = head.mtorc1.x + u * 0.55 + textWidth("mTORC1", f.type.name, 600) + f.type.name * 0.4 +
                             textWidth(levels.shareWords("mtorc1"), f.type.note) + f.type.name * 0.6;
        const double wide = textWidth("Translation", f.type.name, 600);
        const double middle = (head.ribosomes[1].x + head.ribosomes[2].x) / 2;
        marks.push_back(plainText({std::max(middle - wide / 2, taken), head.ribosomes[1].y + u * 1.5 + f.type.name + 3},
                                  "Translation", f.type.name, ink(Token::Ink), 600));
    }
    // a spine's head is about half a micrometre wide; the bar follows
    const double half = (head.right - head.left) / 4;
    pathway::drawFoot(marks,
                      {half * 0.5, "0.2\u202fµm", clock::words(reading.time) + " after the start",
                       "molecules drawn larger", reading.time},
                      f);
}

void drawFocus(std::vector<Mark>& marks, const Head& head, const std::string& focus)
{
    for (const char* known : {"trkb", "mtorc1", "feedback", "rapamycin", "protein"}) {
        if (focus == known)
            drawEmphasis(marks, boundsOf(head, focus), 1.75 * head.frame.line);
    }
}

std::vector<Part> partsOf(const Head& head, const Reading& reading, const Levels& levels)
{
    std::vector<Part> out;
    const auto add = [&](const char* id, const char* name, const std::string& value, const char* observable) {
        const Box b = boundsOf(head, id);
        out.push_back(pathway::partOn(head.frame, {id, name, value, observable}, b.x, b.y, b.width, b.height));
    };
    add("rapamycin", "Rapamycin", stopWords(reading), "rapamycin");
    add("mtorc1", "mTORC1", "active at " + levels.shareWords("mtorc1"), "mtorc1");
    add("feedback", "S6K, feedback", levels.shareWords("s6k") + ": it turns mTORC1 down, slowly", "s6k");
    add("trkb", "TrkB receptors", "signal at " + levels.shareWords("trkb"), "trkb");
    add("translation", "Ribosomes", "work at the pace of mTORC1, " + levels.shareWords("mtorc1"), "mtorc1");
    add("protein", "Postsynaptic density", "synaptic protein at " + levels.shareWords("protein"), "protein");
    return out;
}

std::string description(const Reading& reading, const Levels& levels)
{
    std::string out =
        "At " + clock::words(reading.time) + " after the start the inside of a dendritic spine is shown. ";
    out += "TrkB receptors on its flank signal at " + levels.shareWords("trkb") + " on the model's own scale. ";
    out += "They call on mTORC1, which works at " + levels.shareWords("mtorc1") + " of the most they can ask";
    if (reading.stopped > 0)
        out += "; rapamycin takes " + pathway::percentWords(reading.stopped) + " of it away";
    else if (reading.rapamycin > 0)
        out += "; rapamycin is given and takes nothing, as a trial in people found";
    out += ". ";
    out += "S6K, the slow brake that mTORC1 sets going on itself, stands at " + levels.shareWords("s6k") + ". ";
    const double protein = levels.now("protein");
    const std::string way = std::isnan(protein)       ? ""
                            : levels.rises("protein") ? ", and more is coming"
                            : protein > 0.0005        ? ", and it is going"
                                                      : "";
    out += "Of the synaptic protein that the postsynaptic density has room for, " + levels.shareWords("protein") +
           " has been gained" + way;
    return out + "; levels are illustrative, molecules are drawn larger than life.";
}

}  // namespace kinetarium::scene::mtor
