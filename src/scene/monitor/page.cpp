// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/page.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::monitor {

namespace {

constexpr double kMargin = 16;

struct Grid {
    std::size_t columns = 1, rows = 1;
    double width = 0, height = 0;  ///< of a cell
    double side = 0;               ///< of a crowd
    double figure = 0;             ///< size of the number
    bool beside = false;           ///< the crowd stands beside its number, not below it
};

/// Height of number, name and small words.
double wordsHeight(const Type& type, double figure, int lines)
{
    return figure + 1.5 * type.name + (lines > 0 ? 0.5 + 1.32 * lines : 0.3) * type.note;
}

/// Width of the same where they stand in a column of their own.
double wordsWidth(const Type& type, const std::vector<Figure>& figures, double figure, int lines)
{
    double out = lines > 0 ? 9.5 * type.note : 0;
    for (const Figure& each : figures)
        out = std::max({out, textWidth(each.name, type.name, 600), textWidth(percentWords(each.percent), figure, 600)});
    return out + 1.2 * type.note;
}

Grid gridOf(const Type& type, const chart::Area& room, double gap, const std::vector<Figure>& figures, int lines)
{
    Grid best;
    double least = 8.2 * type.note;
    for (const Figure& each : figures)
        least = std::max(least, textWidth(each.name, type.name, 600));
    const std::size_t count = figures.size();
    for (std::size_t columns = 1; columns <= count; ++columns) {
        Grid grid;
        grid.columns = columns;
        grid.rows = (count + columns - 1) / columns;
        const auto c = static_cast<double>(columns);
        const auto r = static_cast<double>(grid.rows);
        grid.width = (room.width - (c - 1) * gap) / c;
        grid.height = (room.height - (r - 1) * 1.1 * type.name) / r;
        grid.figure = std::clamp(0.17 * grid.width, 1.35 * type.name, 2.3 * type.name);
        const std::size_t last = count - (grid.rows - 1) * columns;
        const bool even = 2 * last >= columns;  // no lonely cell in the last row
        if (!even || (columns > 1 && grid.width < least))
            continue;
        const double below = std::min(grid.width, grid.height - wordsHeight(type, grid.figure, lines));
        // in a narrow column the small words take a line more
        const bool fits = wordsHeight(type, grid.figure, lines > 0 ? lines + 1 : 0) <= grid.height;
        const double beside =
            fits ? std::min(grid.height, grid.width - wordsWidth(type, figures, grid.figure, lines)) : 0;
        grid.beside = beside > below;
        grid.side = std::max(below, beside);
        if (grid.side > best.side)
            best = grid;
    }
    return best;
}

}  // namespace

std::string percentWords(double percent)
{
    return chart::fixed(percent, percent == std::floor(percent) ? 0 : 1) + "\u202f%";
}

Page pageOf(const Stage& stage, const std::vector<Figure>& figures, int lines, double strip)
{
    Page page{};
    page.type = chart::typeOf(stage);
    page.line = chart::lineOf(stage);
    page.labels = stage.labels;
    page.title = 1.5 * page.type.name;
    page.foot = stage.height - 0.9 * page.type.note;
    const double note = page.type.note;
    const double name = page.type.name;
    const double top = page.title + 1.6 * note + 1.1 * name;
    const chart::Area room{kMargin, top, stage.width - 2 * kMargin, page.foot - 1.7 * note - strip - top};
    const double gap = std::clamp(0.035 * stage.width, 14.0, 44.0);
    Grid grid = gridOf(page.type, room, gap, figures, lines);
    if (grid.side < 5 * note) {
        if (const Grid bare = gridOf(page.type, room, gap, figures, 0); bare.side > 1.3 * grid.side) {
            grid = bare;
            lines = 0;
            page.noted = false;
        }
    }
    const double words = wordsHeight(page.type, grid.figure, grid.beside && lines > 0 ? lines + 1 : lines);
    const double column = grid.beside ? wordsWidth(page.type, figures, grid.figure, lines) : 0;
    // what is left over in height is spread about the rows
    const double needed = grid.beside ? std::max(grid.side, words) : grid.side + words;
    const double spare = std::max(0.0, grid.height - needed) / 2;
    const auto cellAt = [&](std::size_t index) {
        const auto across = static_cast<double>(index % grid.columns);
        const auto down = static_cast<double>(index / grid.columns);
        return chart::Area{kMargin + across * (grid.width + gap), room.y + spare + down * (grid.height + 1.1 * name),
                           grid.width, needed};
    };
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const chart::Area all = cellAt(i);
        Cell cell{all, {}, grid.figure, {}, 0};
        if (grid.beside) {
            cell.crowd = {all.x + column, all.y, std::min(all.width - column, 1.25 * grid.side), grid.side};
            cell.note = {all.x, all.y + grid.figure + 1.2 * name + 1.3 * note};
            cell.noteWidth = column - 1.2 * note;
        } else {
            cell.crowd = {all.x, all.y + grid.figure + 1.5 * name, std::min(grid.width, 1.25 * grid.side), grid.side};
            cell.note = {all.x, cell.crowd.bottom() + 1.4 * note};
            cell.noteWidth = all.width;
        }
        page.cells.push_back(cell);
    }
    if (grid.columns * grid.rows > figures.size())
        page.spare = cellAt(figures.size());
    return page;
}

}  // namespace kinetarium::scene::monitor
