// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/hypotheses/grid.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::hypotheses {

namespace {

/// The widest line at the head of a column.
double widest(const pathway::Frame& f, bool cited)
{
    double out = 0;
    for (const Finding& finding : findings()) {
        out = std::max({out, textWidth(std::string(finding.what), f.type.note, 600),
                        textWidth(std::string(finding.when), f.type.note),
                        textWidth(foundWords(finding), f.type.note, 600)});
        if (cited)
            out = std::max(out, textWidth(std::string(finding.citation), f.type.note));
    }
    return out;
}

}  // namespace

double Grid::on(std::size_t column, double value) const
{
    const Finding& finding = findings()[column];
    const double share = std::clamp((value - finding.from) / (finding.to - finding.from), 0.0, 1.0);
    const double edge = std::max(8.0, mark + 3);
    return columnLeft(column) + edge + share * (pitch - 2 * edge);
}

double Grid::linesHeight() const
{
    return line * static_cast<double>(listed ? hypotheses().size() - kModelled : 1);
}

Grid laidOut(const Stage& stage)
{
    Grid out{};
    out.frame = pathway::frameOf(stage);
    const pathway::Frame& f = out.frame;
    const double note = f.type.note;
    out.word = f.height > 560 && f.width > 900 ? f.type.name : note;
    double names = textWidth("This course", out.word, 600);
    for (const Hypothesis& hypothesis : hypotheses())
        names = std::max(names, textWidth(std::string(hypothesis.title), out.word, 600));
    out.mark = std::clamp(note * 0.38, 4.5, 9.0);
    out.left = f.margin + names + 14;
    out.pitch = (f.width - f.margin - out.left) / static_cast<double>(findings().size());
    const double room = out.pitch - 10;
    out.heading = widest(f, true) <= room ? Heading::Cited : widest(f, false) <= room ? Heading::Words : Heading::Sign;
    const auto rows = [&out, &f, note](double leading, bool listed) {
        out.listed = listed;
        out.line = note * leading;
        out.lines = f.foot() - note * 1.7 - out.linesHeight();
        out.top = f.margin + (out.heading == Heading::Cited ? 4 : 3) * note * 1.3 + note * 0.5;
        out.rowHeight = (out.lines - note * 0.5 - out.top) / static_cast<double>(kModelled + 1);
    };
    rows(1.5, true);
    if (out.rowHeight < 3.4 * out.word)
        rows(1.3, true);
    if (out.heading == Heading::Cited && out.rowHeight < 2.9 * out.word) {
        out.heading = Heading::Words;  // what was found counts more than who found it; the parts say both
        rows(1.3, true);
    }
    if (out.rowHeight < 2.2 * out.word)
        rows(1.3, false);  // the rows that can be asked count more than those that cannot
    return out;
}

int inForce(const pathway::Levels& levels)
{
    const bool interneurons = levels.choice("interneuron-arm") != "off";
    const bool resting = levels.choice("eef2-arm") != "off";
    return interneurons && resting ? 2 : interneurons ? 0 : resting ? 1 : -1;
}

double nowOf(const Finding& finding, const pathway::Levels& levels)
{
    const double now = levels.now(std::string(finding.observable));
    return finding.observable == "mood" ? 100 * now : now;
}

}  // namespace kinetarium::scene::hypotheses
