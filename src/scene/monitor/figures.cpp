// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/figures.h"

#include "scene/monitor/page.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

namespace kinetarium::scene::monitor {

namespace {

constexpr int kNoteLines = 3;  ///< below each figure of long use

/// Height of the strip about memory.
double stripOf(const Stage& stage)
{
    return 3.4 * chart::typeOf(stage).name;
}

Page frequencyPage(const Stage& stage)
{
    return pageOf(stage, frequencies(), 1, 0);
}

Page longTermPage(const Stage& stage)
{
    return pageOf(stage, longTerm(), kNoteLines, stripOf(stage) + 10);
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

/// All of them in one breath: "drowsiness 56 % of 203 patients (Rodrigues 2020), dizziness …".
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
        {"drowsy", "Drowsiness", 56, "203 patients", "Rodrigues 2020"},
        {"dizzy", "Dizziness", 45, "203 patients", "Rodrigues 2020"},
        {"pressure-high", "Pressure 165/100", 44.3, "203 patients, at least that high at some point", "Rodrigues 2020"},
        {"dissociated", "Dissociation", 36, "203 patients", "Rodrigues 2020"},
        {"nausea", "Nausea", 13, "203 patients", "Rodrigues 2020"},
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
        const Page page = frequencyPage(stage);
        drawHead(marks, page, "How often, of a hundred",
                 "Counted in 203 patients, so drawn as people and not as curves", stage.width);
        for (std::size_t i = 0; i < frequencies().size(); ++i) {
            const Figure& figure = frequencies()[i];
            drawFigure(marks, page, page.cells[i], figure);
            if (page.labels && page.noted && figure.id == "pressure-high")
                chart::drawWrapped(marks, page.cells[i].note, "mmHg or more, at some point", page.type.note,
                                   page.cells[i].noteWidth, ink(Token::Ink2), 400, 1.3);
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
        const std::string source = "Rodrigues 2020";
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
        const Page page = longTermPage(stage);
        drawHead(marks, page, "Long use outside the clinic",
                 "Recreational users; symptoms rise with the dose and with how often it is taken", stage.width);
        for (std::size_t i = 0; i < longTerm().size(); ++i) {
            const Figure& figure = longTerm()[i];
            const Cell& cell = page.cells[i];
            drawFigure(marks, page, cell, figure);
            if (page.labels && page.noted)
                chart::drawWrapped(marks, cell.note, "of " + figure.whom, page.type.note, cell.noteWidth,
                                   ink(Token::Ink2), 400, 1.3);
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
    return partsOfPage(frequencyPage(stage), frequencies());
}

std::vector<Part> longTermParts(const Stage& stage)
{
    return partsOfPage(longTermPage(stage), longTerm());
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
           ", more of it with higher doses and more frequent use; memory and thinking were worse in frequent "
           "users, and not in infrequent or former ones (Morgan 2010).";
}

}  // namespace kinetarium::scene::monitor
