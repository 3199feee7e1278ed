// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/figures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

namespace kinetarium::scene::monitor {

namespace {

struct Cell {
    chart::Area all, crowd;
    double figure;  ///< px, size of the large figure
};

struct Page {
    Type type;
    double line;
    bool labels;
    double title;  ///< baseline
    double foot;   ///< baseline of the last line
    std::vector<Cell> cells;
    chart::Area spare = {};  ///< a cell that no figure takes
};

constexpr int kNoteLines = 3;  ///< below each figure of long use

/// How a page of cells is laid: the number of columns that lets the crowds be largest.
struct Grid {
    std::size_t columns = 1, rows = 1;
    double width = 0, height = 0, side = 0, figure = 0;
};

Grid gridOf(const Type& type, double width, double height, double gap, std::size_t count, int lines)
{
    Grid best;
    const double least = std::max(8.2 * type.note, textWidth("Pressure 165/100", type.name, 600));
    for (std::size_t columns = 1; columns <= count; ++columns) {
        Grid grid;
        grid.columns = columns;
        grid.rows = (count + columns - 1) / columns;
        const auto c = static_cast<double>(columns);
        const auto r = static_cast<double>(grid.rows);
        grid.width = (width - (c - 1) * gap) / c;
        grid.height = (height - (r - 1) * 1.1 * type.name) / r;
        grid.figure = std::clamp(0.17 * grid.width, 1.35 * type.name, 2.3 * type.name);
        const double words = grid.figure + 1.5 * type.name + (0.5 + 1.32 * lines) * type.note;
        grid.side = std::min(grid.width, grid.height - words);
        const std::size_t last = count - (grid.rows - 1) * columns;
        const bool even = 2 * last >= columns;  // no lonely cell in the last row
        if (even && (columns == 1 || grid.width >= least) && grid.side > best.side)
            best = grid;
    }
    return best;
}

/// Equal cells below a title; `lines` of small words below each crowd, `strip` px kept free above the foot.
Page pageOf(const Stage& stage, std::size_t count, int lines, double strip)
{
    Page page{};
    page.type = chart::typeOf(stage);
    page.line = chart::lineOf(stage);
    page.labels = stage.labels;
    page.title = 1.5 * page.type.name;
    page.foot = stage.height - 0.9 * page.type.note;
    const double margin = 16;
    const double top = page.title + 1.6 * page.type.note + 1.1 * page.type.name;
    const double bottom = page.foot - 1.7 * page.type.note - strip;
    const double gap = std::clamp(0.035 * stage.width, 14.0, 44.0);
    const Grid grid = gridOf(page.type, stage.width - 2 * margin, bottom - top, gap, count, lines);
    // what is left over in height is spread about the rows
    const double needed = grid.side + grid.figure + 1.5 * page.type.name + (0.5 + 1.32 * lines) * page.type.note;
    const double spare = std::max(0.0, grid.height - needed) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<double>(i % grid.columns);
        const auto row = static_cast<double>(i / grid.columns);
        const chart::Area all{margin + column * (grid.width + gap),
                              top + spare + row * (grid.height + 1.1 * page.type.name), grid.width, needed};
        page.cells.push_back(
            {all,
             {all.x, all.y + grid.figure + 1.5 * page.type.name, std::min(grid.width, 1.25 * grid.side), grid.side},
             grid.figure});
    }
    // a place left over in the grid
    if (grid.columns * grid.rows > count) {
        const auto column = static_cast<double>(count % grid.columns);
        page.spare = {margin + column * (grid.width + gap), page.cells.back().all.y, grid.width, needed};
    }
    return page;
}

/// Height of the strip about memory.
double stripOf(const Stage& stage)
{
    return 3.4 * chart::typeOf(stage).name;
}

/// The page of long use: whom a figure is of stands beside its crowd where there is room, and else below it.
struct LongTerm {
    Page page;
    bool beside;
};

LongTerm longTermPage(const Stage& stage)
{
    const std::size_t count = longTerm().size();
    const Page wide = pageOf(stage, count, 0, stripOf(stage) + 10);
    const Cell& cell = wide.cells.front();
    if (cell.all.width - cell.crowd.width > 10 * wide.type.note)
        return {wide, true};
    return {pageOf(stage, count, kNoteLines, stripOf(stage) + 10), false};
}

Text bare(Text text)
{
    text.halo = false;
    return text;
}

void drawHead(std::vector<Mark>& marks, const Page& page, const std::string& title, const std::string& note,
              double width)
{
    if (!page.labels)
        return;
    Text head = plainText({16, page.title}, title, 1.12 * page.type.name, ink(Token::Ink), 600);
    marks.push_back(bare(std::move(head)));
    const double room = width - 32;
    const auto lines = chart::wrapped(note, page.type.note, room);
    if (!lines.empty())
        marks.push_back(
            bare(plainText({16, page.title + 1.6 * page.type.note}, lines.front(), page.type.note, ink(Token::Ink2))));
}

std::string percentWords(double percent)
{
    return chart::fixed(percent, percent == std::floor(percent) ? 0 : 1) + "\u202f%";
}

void drawFigure(std::vector<Mark>& marks, const Page& page, const Cell& cell, const Figure& figure)
{
    chart::drawHundred(marks, cell.crowd, figure.percent, Token::Accent, 1.1 * page.line);
    if (!page.labels)
        return;
    marks.push_back(bare(plainText({cell.all.x, cell.all.y + 0.8 * cell.figure}, percentWords(figure.percent),
                                   cell.figure, ink(Token::Accent), 600)));
    marks.push_back(bare(plainText({cell.all.x, cell.all.y + cell.figure + 0.85 * page.type.name}, figure.name,
                                   page.type.name, ink(Token::Ink), 600)));
}

/// In whom memory and thinking were worse: three groups, one of them filled.
void drawMemory(std::vector<Mark>& marks, const Page& page, const Stage& stage)
{
    const double top = page.foot - 1.7 * page.type.note - stripOf(stage);
    const double left = page.cells.front().all.x;
    const double width = stage.width - 2 * left;
    marks.push_back(stroked(segment({left, top}, {left + width, top}), ink(Token::Line), page.line));
    const double base = top + 1.35 * page.type.name;
    marks.push_back(bare(plainText({left, base}, "Memory and thinking", page.type.name, ink(Token::Ink), 600)));
    const double row = base + 1.5 * page.type.name;
    const double size = 1.25 * page.type.note;
    const std::array<std::pair<const char*, bool>, 3> groups{
        {{"frequent users: worse", true}, {"infrequent: not", false}, {"former: not", false}}};
    double x = left;
    for (const auto& [words, worse] : groups) {
        const Point person{x + 0.45 * size, row - 0.36 * page.type.note};
        chart::drawPerson(marks, person, size, worse ? ink(Token::Accent) : Ink{}, worse ? Ink{} : ink(Token::Edge),
                          worse ? 0 : 1.1 * page.line);
        marks.push_back(bare(plainText({x + 1.25 * size, row}, words, page.type.note, ink(Token::Ink2))));
        x += 1.25 * size + textWidth(words, page.type.note) + 1.6 * page.type.note;
    }
}

std::vector<Part> partsOfPage(const Page& page, const std::vector<Figure>& figures)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Cell& cell = page.cells[i];
        const Figure& figure = figures[i];
        Part part{figure.id, figure.name,
                  percentWords(figure.percent) + " of " + figure.whom + " (" + figure.source + ")", ""};
        part.x = cell.all.x;
        part.y = cell.all.y;
        part.width = cell.all.width;
        part.height = cell.all.height;
        parts.push_back(std::move(part));
    }
    return parts;
}

std::uint64_t stageKey(const Stage& stage, std::uint64_t page)
{
    const std::uint64_t key = hashNumber(hashNumber(hashed(13, page), stage.width), stage.height);
    return hashed(hashed(key, stage.labels ? 1 : 0), stage.projector ? 1 : 0);
}

/// All of them in one breath: "drowsiness 56 % of 203 patients (Rodrigues 2022), dizziness …".
std::string said(const std::vector<Figure>& figures)
{
    std::string out;
    for (const Figure& figure : figures) {
        std::string name = figure.name;
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        out += (out.empty() ? "" : "; ") + name + ", " + percentWords(figure.percent) + " of " + figure.whom;
    }
    return out + " (" + figures.front().source + ")";
}

}  // namespace

const std::vector<Figure>& frequencies()
{
    static const std::vector<Figure> all{
        {"drowsy", "Drowsiness", 56, "203 patients", "Rodrigues 2022"},
        {"dizzy", "Dizziness", 45, "203 patients", "Rodrigues 2022"},
        {"pressure-high", "Pressure 165/100", 44.3, "203 patients, at least that high at some point", "Rodrigues 2022"},
        {"dissociated", "Dissociation", 36, "203 patients", "Rodrigues 2022"},
        {"nausea", "Nausea", 13, "203 patients", "Rodrigues 2022"},
    };
    return all;
}

const std::vector<Figure>& longTerm()
{
    static const std::vector<Figure> all{
        {"bladder", "Urinary symptoms", 26.6, "1285 past-year recreational users", "Winstock 2012"},
        {"stopping", "Better on stopping", 51, "251 users who told how it went on", "Winstock 2012"},
        {"dependence", "Dependent", 17, "the same 1285 users", "Winstock 2012"},
    };
    return all;
}

LayerPtr frequenciesLayer(Store& store, const Stage& stage)
{
    return store.get("frequencies", stageKey(stage, 1), [&](std::vector<Mark>& marks) {
        const Page page = pageOf(stage, frequencies().size(), 1, 0);
        drawHead(marks, page, "How often, of a hundred",
                 "Counted in 203 patients, so drawn as people and not as curves", stage.width);
        for (std::size_t i = 0; i < frequencies().size(); ++i) {
            const Figure& figure = frequencies()[i];
            drawFigure(marks, page, page.cells[i], figure);
            if (page.labels && figure.id == "pressure-high") {
                const double note = page.type.note;
                const std::string whole = "mmHg or more, at some point";
                const bool fits = textWidth(whole, note) <= page.cells[i].all.width;
                marks.push_back(bare(plainText({page.cells[i].all.x, page.cells[i].crowd.bottom() + 1.3 * note},
                                               fits ? whole : "mmHg or more", note, ink(Token::Ink2))));
            }
        }
        if (!page.labels)
            return;
        if (page.spare.width > 0)
            chart::drawWrapped(marks, {page.spare.x, page.spare.y + page.cells.front().figure},
                               "Who had it at all was counted, and not when or how long: so there is no curve.",
                               page.type.note, std::min(page.spare.width, 26 * page.type.note), ink(Token::Ink2), 400,
                               1.5);
        chart::drawGrade(marks, model::Grade::Measured, {16 + 0.5 * page.type.note, page.foot - 0.36 * page.type.note},
                         0.5 * page.type.note);
        const std::string source = "Rodrigues 2022";
        const double note = page.type.note;
        marks.push_back(bare(plainText({16 + 1.5 * note, page.foot}, source, note, ink(Token::Ink2))));
        // what is rare and grave is said, and not drawn
        const std::string breathing = "Breathing: one report of a dangerous slowing, no frequency (FDA 2023)";
        const double right = stage.width - 16;
        if (16 + 1.5 * note + textWidth(source, note) + 2 * note + textWidth(breathing, note) < right)
            marks.push_back(
                bare(plainText({right, page.foot}, breathing, note, ink(Token::Ink2), 400, Text::Anchor::End)));
    });
}

LayerPtr longTermLayer(Store& store, const Stage& stage)
{
    return store.get("long-term", stageKey(stage, 2), [&](std::vector<Mark>& marks) {
        const auto [page, beside] = longTermPage(stage);
        drawHead(marks, page, "Long use outside the clinic",
                 "Recreational users; symptoms rise with the dose and with how often it is taken", stage.width);
        for (std::size_t i = 0; i < longTerm().size(); ++i) {
            const Figure& figure = longTerm()[i];
            const Cell& cell = page.cells[i];
            drawFigure(marks, page, cell, figure);
            if (!page.labels)
                continue;
            const double note = page.type.note;
            const Point at = beside ? Point{cell.crowd.right() + 1.1 * note, cell.crowd.y + 1.1 * note}
                                    : Point{cell.all.x, cell.crowd.bottom() + 1.5 * note};
            chart::drawWrapped(marks, at, "of " + figure.whom, note, cell.all.right() - at.x, ink(Token::Ink2), 400,
                               1.3);
        }
        if (!page.labels)
            return;
        chart::drawGrade(marks, model::Grade::Measured, {16 + 0.5 * page.type.note, page.foot - 0.36 * page.type.note},
                         0.5 * page.type.note);
        marks.push_back(bare(plainText({16 + 1.5 * page.type.note, page.foot}, "Winstock 2012, Morgan 2010",
                                       page.type.note, ink(Token::Ink2))));
        drawMemory(marks, page, stage);
    });
}

std::vector<Part> frequencyParts(const Stage& stage)
{
    return partsOfPage(pageOf(stage, frequencies().size(), 1, 0), frequencies());
}

std::vector<Part> longTermParts(const Stage& stage)
{
    return partsOfPage(longTermPage(stage).page, longTerm());
}

std::string frequencyWords(const Reading& reading)
{
    const Trace& trace = reading.trace(Row::Dissociation);
    return "A page of people, not of curves, while dissociation is " + (known(trace) ? "at " : std::string()) +
           valueWords(trace) + ": " + said(frequencies()) + ".";
}

std::string longTermWords(const Reading& reading)
{
    const Trace& trace = reading.trace(Row::Plasma);
    return "A page about long use outside the clinic and not about this one course, whose level in plasma is " +
           valueWords(trace) + " now: " + said(longTerm()) +
           ", more of it with higher doses and more frequent use; memory and thinking were worse in frequent users, "
           "and "
           "not in infrequent or former ones (Morgan 2010).";
}

}  // namespace kinetarium::scene::monitor
