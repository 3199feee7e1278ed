// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence/table.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::evidence {

namespace {

using pathway::Frame;

std::string cited(const Finding& finding, Citing citing)
{
    if (citing == Citing::Tagged && !finding.tag.empty())
        return citation(finding) + ", " + std::string(finding.tag);
    return citing >= Citing::Full     ? citation(finding)
           : citing == Citing::Author ? std::string(finding.author)
                                      : std::string();
}

/// The widths that the columns need at least, with citations of this length.
std::array<double, kStudies> needed(const Frame& f, double mark, Citing citing)
{
    std::array<double, kStudies> out{};
    for (std::size_t i = 0; i < kStudies; ++i)
        out[i] =
            textWidth(std::string(citing == Citing::None ? kShortStudyNames[i] : kStudyNames[i]), f.type.note, 600);
    for (const Finding& finding : findings()) {
        double& width = out[static_cast<std::size_t>(finding.study)];
        const std::string words = cited(finding, citing);
        const double shapes = mark * (finding.against && finding.grade != "measured" ? 4.3 : 2);
        width = std::max(width, shapes + (words.empty() ? 2.4 * mark : 6 + textWidth(words, f.type.note)));
    }
    return out;
}

int mostInACell()
{
    int most = 0;
    for (const Finding& a : findings()) {
        const auto same = [&a](const Finding& b) { return a.claim == b.claim && a.study == b.study; };
        most = std::max(most, static_cast<int>(std::count_if(findings().begin(), findings().end(), same)));
    }
    return most;
}

/// Lays the columns out with the longest citations that fit.
void layColumns(Table& out)
{
    const Frame& f = out.frame;
    const double lines = mostInACell() * f.type.note * 1.38 + 6;
    for (const Citing citing : {Citing::Tagged, Citing::Full, Citing::Author, Citing::None}) {
        const bool small = citing == Citing::None;
        out.citing = citing;
        out.nameSize = small ? f.type.note : f.type.name;
        double names = 0;
        for (const Claim& claim : claims())
            names = std::max(names, textWidth(std::string(claim.name), out.nameSize, 600));
        out.names = f.margin + 2 * f.glyph + (small ? 8 : 12);
        out.values = out.names + names + 14;
        out.valueWidth = std::max(textWidth(small ? "Model" : "Model now", f.type.note, 600),
                                  textWidth(small ? "unknown" : "not known", f.type.note, 600));
        const double start = out.values + out.valueWidth + (small ? 14 : 18);
        const double room = f.width - f.margin - start;
        out.width = needed(f, out.mark, citing);
        double sum = 0;
        for (const double width : out.width)
            sum += width;
        const double gap = (room - sum) / kStudies;
        if ((gap < 8 || lines > out.rowHeight) && citing != Citing::None)
            continue;
        double x = start;
        for (std::size_t i = 0; i < kStudies; ++i) {
            out.left[i] = x;
            out.width[i] += gap;
            x += out.width[i];
        }
        return;
    }
}

}  // namespace

double Table::bottom() const
{
    return rowTop(static_cast<int>(claims().size()));
}

Table laidOut(const Stage& stage)
{
    Table out{};
    out.frame = pathway::frameOf(stage);
    const Frame& f = out.frame;
    out.mark = std::clamp(f.type.note * 0.52, 6.8, 10.5);
    out.top = f.margin + f.type.note * 2.1;
    out.legend = f.foot() - f.type.note * 1.9;
    out.rowHeight = (out.legend - f.type.note * 1.5 - out.top) / static_cast<double>(claims().size());
    layColumns(out);
    out.pitch = std::min((out.rowHeight - 5) / mostInACell(), 2.4 * f.type.note);
    return out;
}

std::vector<Cell> cells(const Table& table)
{
    std::vector<Cell> out;
    for (std::size_t i = 0; i < findings().size(); ++i) {
        const Finding& finding = findings()[i];
        int before = 0;
        int all = 0;
        int alike = 0;  // before it, and on its side
        bool disputed = false;
        for (std::size_t k = 0; k < findings().size(); ++k) {
            const Finding& other = findings()[k];
            if (other.claim != finding.claim || other.study != finding.study)
                continue;
            before += k < i;
            alike += k < i && other.against == finding.against;
            disputed |= other.against != finding.against;
            ++all;
        }
        const double left = table.left[static_cast<std::size_t>(finding.study)];
        const double middle = table.rowTop(finding.claim) + table.rowHeight / 2;
        const bool doubted = finding.against && finding.grade != "measured";
        Cell cell{&finding,
                  {left + table.mark, middle},
                  doubted,
                  cited(finding, table.citing),
                  table.mark * (doubted ? 4.3 : 2)};
        if (table.citing == Citing::None) {
            // what speaks against stands on the ground of its own, the cell's right half
            const double half =
                disputed && finding.against ? table.width[static_cast<std::size_t>(finding.study)] / 2 : 0;
            cell.mark.x += half + alike * table.mark * 2.7;
        } else {
            cell.mark.y += (before - (all - 1) / 2.0) * table.pitch;
            cell.width += 6 + textWidth(cell.cite, table.frame.type.note);
        }
        out.push_back(cell);
    }
    return out;
}

std::string citation(const Finding& finding)
{
    return std::string(finding.author) + " " + std::string(finding.year);
}

std::string valueWords(const Claim& claim, const pathway::Levels& levels)
{
    const std::string id(claim.observable);
    if (std::isnan(levels.now(id)))
        return "not known";
    return claim.says == Says::Share    ? levels.shareWords(id)
           : claim.says == Says::Change ? levels.changeWords(id)
                                        : levels.levelWords(id);
}

bool concerns(const std::string& focus, const Finding& finding)
{
    if (focus == "rodents")
        return finding.study == Study::Rodent;
    if (focus == "humans")
        return finding.study == Study::Volunteer || finding.study == Study::Patient;
    if (focus == "contradictions")
        return finding.against;
    if (focus == "memantine" || focus == "rapamycin")
        return finding.about == focus;
    return true;
}

}  // namespace kinetarium::scene::evidence
