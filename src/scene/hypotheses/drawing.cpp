// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"
#include "scene/hypotheses/grid.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kinetarium::scene::hypotheses {

namespace {

using pathway::Frame;
using pathway::Levels;

constexpr const char* kVerdicts[] = {"agrees", "misses", "no number"};

void drawVerdict(std::vector<Mark>& marks, Verdict verdict, Point at, double r, double line)
{
    if (verdict == Verdict::Differs) {
        pathway::drawGrade(marks, "against", at, r * 1.15, line);
        return;
    }
    Path ring = pathway::arc(at, r, 0, 6.2831853);
    if (verdict == Verdict::Agrees)
        marks.push_back(filled(ring, ink(Token::Measured)));
    ring.dash = verdict == Verdict::Silent ? std::vector<double>{2.5 * line, 2.5 * line} : std::vector<double>{};
    marks.push_back(stroked(ring, ink(verdict == Verdict::Agrees ? Token::Measured : Token::Ink2), 1.4 * line));
}

/// A column's scale in a row: what the paper leaves is a green band, its limit a stroke.
void drawScale(std::vector<Mark>& marks, const Grid& grid, std::size_t column, std::size_t row)
{
    const Finding& finding = findings()[column];
    const double y = grid.gauge(row);
    const double half = 3.2 * std::sqrt(grid.frame.line);
    const double left = grid.on(column, finding.from);
    const double right = grid.on(column, finding.to);
    const double limit = grid.on(column, finding.limit);
    marks.push_back(Box{left, y - 1, right - left, 2, 1, ink(Token::Edge, 0.6f), {}});
    const double from = finding.atLeast ? limit : left;
    marks.push_back(
        Box{from, y - half, (finding.atLeast ? right : limit) - from, 2 * half, half, ink(Token::Measured, 0.30f), {}});
    marks.push_back(
        stroked(segment({limit, y - 2 * half}, {limit, y + 2 * half}), ink(Token::Measured), 1.6 * grid.frame.line));
}

void drawCell(std::vector<Mark>& marks, const Grid& grid, std::size_t column, std::size_t row)
{
    const Frame& f = grid.frame;
    const Prediction& told = prediction(row - 1, column);
    const double x = grid.columnLeft(column);
    if (told.verdict == Verdict::Differs)
        marks.push_back(
            Box{x + 2, grid.rowTop(row) + 3, grid.pitch - 4, grid.rowHeight - 6, 4, ink(Token::Ink, 0.09f), {}});
    drawScale(marks, grid, column, row);
    if (told.verdict != Verdict::Silent)
        drawVerdict(marks, told.verdict, {grid.on(column, told.value), grid.gauge(row)}, grid.mark, f.line);
    if (!f.labels)
        return;
    const bool wide = textWidth("no number", grid.word) < grid.pitch - 8;
    const bool silent = told.verdict == Verdict::Silent;
    Text words = plainText({x + grid.pitch / 2, grid.gauge(row) - grid.word * 0.95},
                           silent && !wide ? "none" : told.words, grid.word, ink(silent ? Token::Ink2 : Token::Ink),
                           told.verdict == Verdict::Differs ? 700 : 400, Text::Anchor::Middle);
    words.halo = false;
    marks.push_back(words);
}

void drawHeads(std::vector<Mark>& marks, const Grid& grid)
{
    const Frame& f = grid.frame;
    const double note = f.type.note;
    for (std::size_t i = 0; i < findings().size(); ++i) {
        const Finding& finding = findings()[i];
        const double middle = grid.columnLeft(i) + grid.pitch / 2;
        if (grid.heading == Heading::Sign || !f.labels) {
            marks.push_back(Glyph{std::string(finding.species), {middle, f.margin + note * 0.5}, f.glyph});
            const auto brief = [&](double lines, const std::string& words, Token token) {
                if (f.labels && textWidth(words, note, 600) <= grid.pitch - 3)
                    marks.push_back(plainText({middle, f.margin + lines * note}, words, note, ink(token), 600,
                                              Text::Anchor::Middle));
            };
            brief(2.2, std::string(finding.brief), Token::Ink);
            brief(3.5, limitWords(finding), Token::Measured);
            continue;
        }
        double y = f.margin + note * 0.9;
        const auto line = [&](std::string_view words, Token token, int weight) {
            marks.push_back(plainText({middle, y}, std::string(words), note, ink(token), weight, Text::Anchor::Middle));
            y += note * 1.3;
        };
        line(finding.what, Token::Ink, 600);
        line(finding.when, Token::Ink, 400);
        line(foundWords(finding), Token::Measured, 600);
        if (grid.heading == Heading::Cited)
            line(finding.citation, Token::Ink2, 400);
    }
    // the key stands over the names
    double y = f.margin + note * 0.9;
    for (const Verdict verdict : {Verdict::Agrees, Verdict::Differs}) {
        drawVerdict(marks, verdict, {f.margin + grid.mark * 1.2, y - note * 0.36}, grid.mark, f.line);
        if (f.labels)
            marks.push_back(plainText({f.margin + grid.mark * 2.4 + 6, y}, kVerdicts[static_cast<int>(verdict)], note,
                                      ink(Token::Ink2)));
        y += note * 1.3;
    }
    marks.push_back(Box{f.margin, y - note * 0.36 - 3.2, grid.mark * 2.4, 6.4, 3.2, ink(Token::Measured, 0.30f), {}});
    if (f.labels)
        marks.push_back(plainText({f.margin + grid.mark * 2.4 + 6, y}, "found", note, ink(Token::Measured)));
}

void drawNotModelled(std::vector<Mark>& marks, const Grid& grid)
{
    const Frame& f = grid.frame;
    const double note = f.type.note;
    if (!grid.listed) {
        std::string names = "Not in this model: ";
        for (std::size_t i = kModelled; i < hypotheses().size(); ++i)
            names += (i == kModelled ? "" : ", ") + std::string(hypotheses()[i].title);
        if (textWidth(names, note) > f.width - 2 * f.margin)
            names = std::to_string(hypotheses().size() - kModelled) + " more are not in this model";
        if (f.labels)
            marks.push_back(
                plainText({f.margin, grid.lines + grid.line * 0.5 + note * 0.36}, names, note, ink(Token::Ink2)));
        return;
    }
    for (std::size_t i = kModelled; i < hypotheses().size(); ++i) {
        const Hypothesis& hypothesis = hypotheses()[i];
        const double top = grid.lines + static_cast<double>(i - kModelled) * grid.line;
        const double y = top + grid.line * 0.5 + note * 0.36;
        if (!f.labels) {
            marks.push_back(stroked(segment({grid.left, top + grid.line / 2}, {grid.left + 12, top + grid.line / 2}),
                                    ink(Token::Edge), 1.4 * f.line));
            continue;
        }
        marks.push_back(plainText({f.margin, y}, std::string(hypothesis.title), note, ink(Token::Ink2), 600));
        std::string why = "not in this model: " + std::string(hypothesis.lacks);
        if (textWidth(why, note) > f.width - f.margin - grid.left)
            why = "not in this model";
        marks.push_back(plainText({grid.left + 8, y}, why, note, ink(Token::Ink2)));
    }
}

std::string nowWords(const Finding& finding, const Levels& levels)
{
    const double now = nowOf(finding, levels);
    if (std::abs(now) < 5e-4)
        return "0";
    return std::isnan(now) ? "not known here" : model::displayQuantity(now, finding.observable == "mood" ? "%" : "1");
}

}  // namespace

void drawGrid(std::vector<Mark>& marks, const Grid& grid, int inForce)
{
    const Frame& f = grid.frame;
    const double width = f.width - 2 * f.margin;
    marks.push_back(Box{f.margin - 6, grid.top, width + 12, grid.rowHeight, 4, ink(Token::Cytosol, 0.8f), {}});
    if (inForce >= 0)
        marks.push_back(Box{f.margin - 6,
                            grid.rowTop(static_cast<std::size_t>(inForce) + 1),
                            width + 12,
                            grid.rowHeight,
                            4,
                            ink(Token::AccentSoft),
                            {}});
    for (std::size_t row = 0; row <= kModelled + 1; ++row)
        marks.push_back(stroked(segment({f.margin, grid.rowTop(row)}, {f.width - f.margin, grid.rowTop(row)}),
                                ink(row == 0 || row > kModelled ? Token::Edge : Token::Line), 1.2 * f.line));
    drawHeads(marks, grid);
    for (std::size_t column = 0; column < findings().size(); ++column) {
        drawScale(marks, grid, column, 0);
        for (std::size_t row = 1; row <= kModelled; ++row)
            drawCell(marks, grid, column, row);
    }
    drawNotModelled(marks, grid);
    if (!f.labels)
        return;
    for (std::size_t row = 0; row <= kModelled; ++row) {
        const double y = grid.rowTop(row) + grid.rowHeight * 0.5 + grid.word * 0.36;
        const bool lit = static_cast<int>(row) == inForce + 1 && row > 0;
        const double up = lit || row == 0 ? grid.word * 0.62 : 0;
        Text name = plainText({f.margin, y - up}, row == 0 ? "This course" : std::string(hypotheses()[row - 1].title),
                              grid.word, ink(row == 0 ? Token::Illustrative : Token::Ink), 600);
        name.halo = false;
        marks.push_back(name);
        if (lit || row == 0) {
            Text now = plainText({f.margin, y + up}, row == 0 ? "now" : "set now", grid.word,
                                 ink(row == 0 ? Token::Illustrative : Token::Accent), row == 0 ? 400 : 600);
            now.halo = false;
            marks.push_back(now);
        }
    }
}

void drawNow(std::vector<Mark>& marks, const Grid& grid, const Levels& levels)
{
    const Frame& f = grid.frame;
    for (std::size_t column = 0; column < findings().size(); ++column) {
        const Finding& finding = findings()[column];
        const double now = nowOf(finding, levels);
        if (!std::isnan(now))
            marks.push_back(Disc{{grid.on(column, now), grid.gauge(0)},
                                 grid.mark,
                                 ink(Token::Surface),
                                 ink(Token::Illustrative),
                                 2.2 * f.line});
        if (!f.labels)
            continue;
        std::string words = nowWords(finding, levels);
        if (textWidth(words, grid.word) > grid.pitch - 8)
            words = textWidth("unknown", grid.word) > grid.pitch - 8 ? "?" : "unknown";  // it may exist: not "none"
        Text text = plainText({grid.columnLeft(column) + grid.pitch / 2, grid.gauge(0) - grid.word * 0.95}, words,
                              grid.word, ink(Token::Illustrative), 400, Text::Anchor::Middle);
        text.halo = false;
        marks.push_back(text);
    }
    pathway::drawFoot(marks,
                      {0, "Predicted by this model", clock::words(levels.time()) + " after the start",
                       "each hypothesis is a set of switches; scales differ from column to column", levels.time()},
                      f);
}

void drawFocus(std::vector<Mark>& marks, const Grid& grid, const std::string& focus)
{
    const Frame& f = grid.frame;
    const double weight = 1.75 * f.line;
    const auto box = [&](double x, double y, double width, double height) {
        drawEmphasis(marks, Box{x, y, width, height, 6, {}, {}}, weight);
    };
    const double whole = f.width - 2 * f.margin + 12;
    for (std::size_t row = 1; row <= kModelled; ++row) {
        if (hypotheses()[row - 1].id == focus)
            box(f.margin - 6, grid.rowTop(row) + 1, whole, grid.rowHeight - 2);
        for (std::size_t column = 0; focus == "misses" && column < findings().size(); ++column) {
            if (prediction(row - 1, column).verdict == Verdict::Differs)
                box(grid.columnLeft(column) + 2, grid.rowTop(row) + 3, grid.pitch - 4, grid.rowHeight - 6);
        }
    }
    if (focus == "memantine") {
        for (std::size_t column = 0; column < findings().size(); ++column) {
            if (findings()[column].species == "memantine")
                box(grid.columnLeft(column) + 1, f.margin - 5, grid.pitch - 2,
                    grid.rowTop(kModelled + 1) - f.margin + 5);
        }
    }
    if (focus == "not-modelled")
        box(f.margin - 6, grid.lines - 2, whole, grid.linesHeight() + 5);
}

std::vector<Part> partsOf(const Grid& grid, const Levels& levels)
{
    std::vector<Part> out;
    for (std::size_t column = 0; column < findings().size(); ++column) {
        const Finding& finding = findings()[column];
        const std::string found = foundWords(finding) + " was found (" + std::string(finding.citation) + ")";
        for (std::size_t row = 0; row <= kModelled; ++row) {
            const std::string who = row == 0 ? "course" : std::string(hypotheses()[row - 1].id);
            const std::string name = row == 0 ? "This course, now" : std::string(hypotheses()[row - 1].title);
            std::string value = row == 0 ? nowWords(finding, levels) + "; the finding is of its own dose and time"
                                         : "predicts " + prediction(row - 1, column).words + ", " +
                                               kVerdicts[static_cast<int>(prediction(row - 1, column).verdict)];
            out.push_back(
                pathway::partOn(grid.frame,
                                {who + "-" + std::string(finding.id), name + ": " + std::string(finding.title),
                                 value + "; " + found, std::string(finding.observable)},
                                grid.columnLeft(column), grid.rowTop(row), grid.pitch, grid.rowHeight));
        }
    }
    const auto lacking = static_cast<double>(hypotheses().size() - kModelled);
    const double whole = grid.frame.width - 2 * grid.frame.margin;
    for (std::size_t i = kModelled; i < hypotheses().size(); ++i) {
        const Hypothesis& hypothesis = hypotheses()[i];
        const auto index = static_cast<double>(i - kModelled);
        const double width = grid.listed ? whole : whole / lacking;
        out.push_back(pathway::partOn(grid.frame,
                                      {std::string(hypothesis.id), std::string(hypothesis.title),
                                       "not in this model: " + std::string(hypothesis.lacks), "brain"},
                                      grid.frame.margin + (grid.listed ? 0 : index * width),
                                      grid.lines + (grid.listed ? index * grid.line : 0), width, grid.line));
    }
    return out;
}

std::string description(const Levels& levels, const std::string& focus)
{
    const int lit = inForce(levels);
    const auto at = [&levels](const Finding& finding) {
        const std::string words = nowWords(finding, levels);
        return words == "not known here" ? words : "at " + words;
    };
    std::string switches(lit < 0 ? "no hypothesis" : hypotheses()[static_cast<std::size_t>(lit)].title);
    switches[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(switches[0])));
    std::string out = clock::words(levels.time()) + " after the start this course has glutamate " + at(findings()[0]) +
                      ", BDNF " + at(findings()[2]) + ", extra spines " + at(findings()[4]) + " and mood " +
                      at(findings().back()) + ", with its switches set for " + switches + ". ";
    const std::size_t lacking = hypotheses().size() - kModelled;
    if (focus == "not-modelled") {
        out += "Nothing in it, BDNF at " + nowWords(findings()[2], levels) + " included, speaks for or against " +
               std::to_string(lacking) + " more hypotheses, which the model does not contain: ";
        for (std::size_t row = kModelled; row < hypotheses().size(); ++row)
            out += (row == kModelled ? "" : ", ") + std::string(hypotheses()[row].title) + " (" +
                   std::string(hypotheses()[row].lacks) + ")";
        return out + ".";
    }
    for (std::size_t row = 0; row < kModelled; ++row) {
        int met = 0;
        std::string misses;
        for (std::size_t column = 0; column < findings().size(); ++column) {
            const Prediction& told = prediction(row, column);
            met += told.verdict == Verdict::Agrees;
            if (told.verdict == Verdict::Differs)
                misses += "; missed: " + std::string(findings()[column].title) + ", where it predicts " + told.words +
                          " and " + foundWords(findings()[column]) + " was found";
        }
        out += std::string(hypotheses()[row].title) + ": " + std::to_string(met) + " of " +
               std::to_string(findings().size()) + " findings met" + misses;
        out += row + 1 < kModelled ? ". " : "; " + std::to_string(lacking) + " more hypotheses are not in this model.";
    }
    return out;
}

}  // namespace kinetarium::scene::hypotheses
