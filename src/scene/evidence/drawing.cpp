// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence/table.h"

#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::evidence {

namespace {

using pathway::Frame;
using pathway::Levels;

/// The glyph of a claim; relief has none, it gets the small falling curve that mood is drawn as.
void drawSign(std::vector<Mark>& marks, const Claim& claim, Point at, double r, double line)
{
    if (!claim.glyph.empty()) {
        marks.push_back(Glyph{std::string(claim.glyph), at, r});
        return;
    }
    Path curve;
    curve.move({at.x - r, at.y - r * 0.6})
        .cubic({at.x - r * 0.2, at.y - r * 0.6}, {at.x - r * 0.5, at.y + r * 0.7}, {at.x, at.y + r * 0.7})
        .cubic({at.x + r * 0.5, at.y + r * 0.7}, {at.x + r * 0.6, at.y + r * 0.2}, {at.x + r, at.y});
    marks.push_back(stroked(curve, ink(Token::Accent), std::max(2.0, r * 0.28) * line));
}

struct Legend {
    const char* grade;
    const char* words;
    const char* shorter;
};

void drawLegend(std::vector<Mark>& marks, const Table& table)
{
    const Frame& f = table.frame;
    const double size = f.type.note;
    constexpr std::array entries{Legend{"measured", "measured", "measured"},
                                 Legend{"to be checked", "to be checked", "to be checked"},
                                 Legend{"against", "speaks against it", "against"},
                                 Legend{"illustrative", "illustrative: the model's value", "model's value"}};
    for (const bool wide : {true, false}) {
        double need = 0;
        for (const Legend& entry : entries)
            need += 2 * table.mark + 7 + textWidth(wide ? entry.words : entry.shorter, size) + (wide ? 26 : 16);
        if (need > f.width - 2 * f.margin + 16 && wide)
            continue;
        double x = f.margin;
        for (const Legend& entry : entries) {
            pathway::drawGrade(marks, entry.grade, {x + table.mark, table.legend - size * 0.36}, table.mark, f.line);
            x += 2 * table.mark + 7;
            const std::string words = wide ? entry.words : entry.shorter;
            if (f.labels)
                marks.push_back(plainText({x, table.legend}, words, size, ink(pathway::gradeToken(entry.grade))));
            x += textWidth(words, size) + (wide ? 26 : 16);
        }
        return;
    }
}

/// The cell's ground: green where something speaks for the claim, dark where something speaks against it, both where
/// studies disagree; so that the table is read at a glance.
void drawGround(std::vector<Mark>& marks, const Table& table, int claim, std::size_t study)
{
    std::vector<Ink> parts;
    for (const bool against : {false, true}) {
        const auto found = std::find_if(findings().begin(), findings().end(), [&](const Finding& f) {
            return f.claim == claim && f.study == static_cast<Study>(study) && f.against == against;
        });
        if (found == findings().end())
            continue;
        const bool sure = std::any_of(findings().begin(), findings().end(), [&](const Finding& f) {
            return f.claim == claim && f.study == static_cast<Study>(study) && f.against == against &&
                   f.grade == "measured";
        });
        parts.push_back(against ? ink(Token::Ink, 0.10f)
                        : sure  ? ink(Token::Measured, 0.13f)
                                : ink(Token::ToBeChecked, 0.11f));
    }
    const double gap = table.frame.projector ? 3 : 2;
    const Box whole{
        table.left[study] - 7, table.rowTop(claim) + 3.5, table.width[study] - 3, table.rowHeight - 7, 4, {}, {}, 0};
    const auto count = static_cast<double>(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Box part = whole;
        part.fill = parts[i];
        const auto before = static_cast<double>(i);
        if (table.citing == Citing::None) {
            part.width = (whole.width - gap * (count - 1)) / count;
            part.x += before * (part.width + gap);
        } else {
            part.height = (whole.height - gap * (count - 1)) / count;
            part.y += before * (part.height + gap);
        }
        marks.push_back(part);
    }
}

bool columnInFocus(const std::string& focus, std::size_t study)
{
    return (focus == "rodents" && study == 2) || (focus == "humans" && study >= 3);
}

/// The header: from one molecule to one person.
void drawHeader(std::vector<Mark>& marks, const Table& table)
{
    const Frame& f = table.frame;
    const double size = f.type.note;
    const double y = f.margin + size * 0.95;
    if (f.labels) {
        pathway::drawGrade(marks, "illustrative", {table.values - table.mark * 1.5, y - size * 0.36}, table.mark * 0.8,
                           f.line);
        marks.push_back(plainText({table.values, y}, table.citing == Citing::None ? "Model" : "Model now", size,
                                  ink(Token::Illustrative), 600));
        for (std::size_t i = 0; i < kStudies; ++i)
            marks.push_back(plainText({table.left[i], y}, std::string(table.heading(i)), size, ink(Token::Ink), 600));
        const std::string claim = "Claim";
        marks.push_back(plainText({f.margin, y}, claim, size, ink(Token::Ink), 600));
    }
    marks.push_back(stroked(segment({f.margin, table.top - 3}, {f.width - f.margin, table.top - 3}), ink(Token::Edge),
                            1.4 * f.line));
}

}  // namespace

void drawGrid(std::vector<Mark>& marks, const Table& table, const std::string& focus)
{
    const Frame& f = table.frame;
    const int rows = static_cast<int>(claims().size());
    marks.push_back(Box{table.values - 8,
                        table.top - 2,
                        table.valueWidth + 16,
                        table.bottom() - table.top + 2,
                        0,
                        ink(Token::Cytosol, 0.8f),
                        {},
                        0});
    for (std::size_t i = 0; i < kStudies; ++i) {
        if (columnInFocus(focus, i))
            marks.push_back(Box{table.left[i] - 8,
                                f.margin - 4,
                                table.width[i] - 2,
                                table.bottom() - f.margin + 4,
                                8,
                                ink(Token::AccentSoft),
                                {},
                                0});
    }
    for (int row = 1; row <= rows; ++row) {
        const double y = table.rowTop(row);
        marks.push_back(
            stroked(segment({f.margin, y}, {f.width - f.margin, y}), ink(Token::Line), row == rows ? 1.4 * f.line : 1));
    }
    for (int row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < kStudies; ++i) {
            const auto here = [&](const Finding& finding) {
                return finding.claim == row && finding.study == static_cast<Study>(i);
            };
            if (std::any_of(findings().begin(), findings().end(), here)) {
                drawGround(marks, table, row, i);
                continue;
            }
            const double x = table.left[i] + table.mark;
            const double y = table.rowTop(row) + table.rowHeight / 2;
            marks.push_back(stroked(segment({x - 4, y}, {x + 4, y}), ink(Token::Edge, 0.7f), 1.4 * f.line));
        }
    }
    drawHeader(marks, table);
    for (int row = 0; row < rows; ++row) {
        const Claim& claim = claims()[static_cast<std::size_t>(row)];
        const double y = table.rowTop(row) + table.rowHeight / 2;
        drawSign(marks, claim, {f.margin + f.glyph, y}, f.glyph * 1.05, f.line);
        if (f.labels)
            marks.push_back(plainText({table.names, y + table.nameSize * 0.36}, std::string(claim.name), table.nameSize,
                                      ink(Token::Ink), 600));
    }
    drawLegend(marks, table);
}

void drawFindings(std::vector<Mark>& marks, const Table& table, const std::string& focus)
{
    const Frame& f = table.frame;
    for (const Cell& cell : cells(table)) {
        const bool told = concerns(focus, *cell.finding);
        const double alpha = told ? 1 : 0.5;
        pathway::drawGrade(marks, cell.finding->against ? "against" : std::string(cell.finding->grade), cell.mark,
                           table.mark, f.line, alpha);
        if (cell.doubted)
            pathway::drawGrade(marks, "to be checked", {cell.mark.x + table.mark * 2.3, cell.mark.y}, table.mark,
                               f.line, alpha);
        if (!f.labels || cell.cite.empty())
            continue;
        Text words = plainText({cell.words(table.mark), cell.mark.y + f.type.note * 0.36}, cell.cite, f.type.note,
                               ink(told ? Token::Ink : Token::Ink3));
        words.halo = false;  // it stands on its cell's ground
        marks.push_back(words);
    }
}

void drawValues(std::vector<Mark>& marks, const Table& table, const Levels& levels)
{
    const Frame& f = table.frame;
    for (std::size_t row = 0; row < claims().size(); ++row) {
        const Claim& claim = claims()[row];
        const double y = table.rowTop(static_cast<int>(row)) + table.rowHeight / 2;
        const Token token = claim.glyph.empty()             ? Token::Accent
                            : claim.glyph == "nmda-blocked" ? Token::NmdaBlocked
                                                            : tokenFromName(std::string(claim.glyph));
        const std::string id(claim.observable);
        const double value = claim.says == Says::Change ? levels.change(id) : levels.now(id);
        const double bar = 4 * std::sqrt(f.line);
        const double below = y + f.type.name * 0.36 + 2;
        if (f.labels)
            marks.push_back(
                plainText({table.values, y + f.type.name * 0.14},
                          std::isnan(value) && table.citing == Citing::None ? "unknown" : valueWords(claim, levels),
                          std::isnan(value) ? f.type.note : table.nameSize, ink(token), 600));
        marks.push_back(Box{table.values, below + 1, table.valueWidth, bar, bar / 2, ink(Token::Line), {}, 0});
        const double width = table.valueWidth * std::clamp(std::abs(value) / claim.full, 0.0, 1.0);
        if (width > 1)
            marks.push_back(Box{table.values, below + 1, std::max(width, bar), bar, bar / 2, ink(token), {}, 0});
    }
    pathway::drawFoot(marks,
                      {0, "Studies, not to scale", clock::words(levels.time()) + " after the start",
                       "a dash: none listed here", levels.time()},
                      f);
}

void drawFocus(std::vector<Mark>& marks, const Table& table, const std::string& focus)
{
    const double weight = 1.75 * table.frame.line;
    for (std::size_t i = 0; i < kStudies; ++i) {
        if (columnInFocus(focus, i))
            drawEmphasis(marks,
                         Box{table.left[i] - 8,
                             table.frame.margin - 4,
                             table.width[i] - 2,
                             table.bottom() - table.frame.margin + 4,
                             8,
                             {},
                             {}},
                         weight);
    }
    if (focus != "contradictions" && focus != "memantine" && focus != "rapamycin")
        return;
    for (const Cell& cell : cells(table)) {
        const double half = std::min(table.mark + 5, table.pitch / 2 - 1);  // clear of the line above and below
        if (concerns(focus, *cell.finding))
            drawEmphasis(marks,
                         Box{cell.mark.x - table.mark - 4, cell.mark.y - half, cell.width + 9, 2 * half, 6, {}, {}},
                         weight);
    }
}

std::vector<Part> partsOf(const Table& table, const Levels& levels)
{
    std::vector<Part> out;
    int number = 0;
    for (const Cell& cell : cells(table)) {
        const Finding& finding = *cell.finding;
        const Claim& claim = claims()[static_cast<std::size_t>(finding.claim)];
        const std::string value = std::string(finding.against ? "against: " : "") + std::string(finding.found) + " (" +
                                  std::string(finding.grade) +
                                  (finding.source.empty() ? "" : "; " + std::string(finding.source)) + ")";
        out.push_back(pathway::partOn(
            table.frame,
            {"finding-" + std::to_string(++number),
             citation(finding) + ", " + std::string(kStudyNames[static_cast<std::size_t>(finding.study)]), value,
             std::string(claim.observable)},
            cell.mark.x - table.mark - 3, cell.mark.y - table.mark - 3, cell.width + 6, 2 * table.mark + 6));
    }
    for (std::size_t row = 0; row < claims().size(); ++row) {
        const Claim& claim = claims()[row];
        out.push_back(pathway::partOn(table.frame,
                                      {std::string(claim.id), std::string(claim.name),
                                       "model now: " + valueWords(claim, levels), std::string(claim.observable)},
                                      table.frame.margin, table.rowTop(static_cast<int>(row)),
                                      table.values + table.valueWidth - table.frame.margin, table.rowHeight));
    }
    return out;
}

}  // namespace kinetarium::scene::evidence
