// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience/layers.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/plasma_bands.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::experience {

namespace {

constexpr double kLeft = 16;

const char* nameOf(Row row)
{
    switch (row) {
        case Row::Drug:
            return "Drug";
        case Row::Experience:
            return "Experience";
        case Row::Markers:
            return "Meanwhile";
        case Row::Mood:
            return "Mood";
    }
    return "";
}

const char* noteOf(Row row)
{
    switch (row) {
        case Row::Drug:
            return "ketamine in plasma";
        case Row::Experience:
            return "dissociation, CADSS";
        case Row::Markers:
            return "order, not height";
        case Row::Mood:
            return "fall of the score";
    }
    return "";
}

model::Grade gradeOf(Row row)
{
    return row == Row::Drug ? model::Grade::Derived : model::Grade::Illustrative;
}

std::string rowWords(const Reading& reading, Row row)
{
    switch (row) {
        case Row::Drug:
            return drugWords(reading);
        case Row::Experience:
            return experienceWords(reading);
        case Row::Markers:
            return "";
        case Row::Mood:
            return moodWords(reading);
    }
    return "";
}

constexpr std::array<Row, kRows> kAll{Row::Drug, Row::Experience, Row::Markers, Row::Mood};
constexpr std::array<const char*, kRows> kIds{"drug", "experience", "markers", "mood"};

/// Which published ranges hold the present level: ", in that of dissociation (100–250 ng/mL)".
std::string rangeWords(const Reading& reading)
{
    if (std::isnan(reading.drug.value))
        return {};
    const std::string found = plasma::holding(reading.drug.value);
    return found.empty() ? ", in none of the published ranges" : ", in the published range of " + found;
}

double nameBase(const Layout& layout, Row row)
{
    const chart::Area& area = layout.curve(row);
    return area.y + std::max(0.76 * layout.type.name, 0.3 * area.height);
}

chart::Area rowArea(const Layout& layout, Row row)
{
    const chart::Area& area = layout.curve(row);
    return {kLeft - 8, area.y - 4, layout.plot.right() - kLeft + 12, area.height + 1.5 * layout.type.note + 10};
}

}  // namespace

LayerPtr namesLayer(Store& store, const Layout& layout, const Reading& reading)
{
    const std::uint64_t key = hashed(hashed(layoutKey(layout), 5), reading.mood.told ? 1 : 0);
    return store.get("names", key, [&](std::vector<Mark>& marks) {
        const double name = layout.type.name;
        for (const Row row : kAll) {
            if (layout.curve(row).height <= 0)
                continue;
            const double y = nameBase(layout, row);
            const Token token = row == Row::Drug ? Token::Ketamine : row == Row::Mood ? Token::Accent : Token::Ink;
            marks.push_back(bare(plainText({kLeft, y}, nameOf(row), name, ink(token), 600)));
            chart::drawGrade(marks, gradeOf(row),
                             {kLeft + textWidth(nameOf(row), name, 600) + 0.95 * name, y - 0.36 * name}, 0.46 * name);
            const bool note = layout.roomy && textWidth(noteOf(row), layout.type.note) <= layout.column - kLeft;
            if (note || row == Row::Markers) {
                const double below = row == Row::Markers ? 1.35 * layout.type.note : 2.7 * layout.type.note;
                if (textWidth(noteOf(row), layout.type.note) <= layout.column - kLeft)
                    marks.push_back(
                        bare(plainText({kLeft, y + below}, noteOf(row), layout.type.note, ink(Token::Ink2))));
            }
        }
        // what the dashed ring says, in words
        const double y = 1.5 * name;
        const double note = layout.type.note;
        double x = kLeft;
        for (const auto& [grade, words] :
             {std::pair{model::Grade::Derived, "derived"}, std::pair{model::Grade::Illustrative, "illustrative"}}) {
            chart::drawGrade(marks, grade, {x + 0.5 * note, y - 0.36 * note}, 0.5 * note);
            marks.push_back(bare(plainText({x + 1.35 * note, y}, words, note, ink(Token::Ink2))));
            x += 1.35 * note + textWidth(words, note) + 1.2 * note;
        }
    });
}

LayerPtr valuesLayer(const Layout& layout, const Reading& reading)
{
    auto layer = std::make_shared<Layer>();
    layer->name = "values";
    auto& marks = layer->marks;
    for (const Row row : kAll) {
        if (layout.curve(row).height <= 0)
            continue;
        const bool masked = row == Row::Experience && layout.focus == "anaesthesia";
        const std::string words = masked ? "masked" : rowWords(reading, row);
        if (!words.empty())
            marks.push_back(bare(plainText({kLeft, nameBase(layout, row) + 1.35 * layout.type.note}, words,
                                           layout.type.note, ink(Token::Ink))));
    }
    const std::string time = clock::words(reading.minutes);
    clock::drawClock(marks, {layout.width - 16, 1.5 * layout.type.name},
                     layout.width >= 700 ? time + " after the start" : time, reading.minutes, layout.type,
                     Text::Anchor::End);
    return layer;
}

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> parts;
    const auto place = [&](Part part, const chart::Area& area) {
        part.x = std::max(0.0, area.x);
        part.y = area.y;
        part.width = std::min(area.right(), layout.width) - part.x;
        part.height = std::min(area.bottom(), layout.height) - part.y;
        parts.push_back(std::move(part));
    };
    if (layout.ladder)
        place({"ranges", "Published ranges of the level in plasma", drugWords(reading) + rangeWords(reading), "plasma"},
              layout.panel);
    else if (layout.panel.height > 0)
        place({"trial", "A trial under anaesthesia",
               "36.8\u202f% guessed right; response 60 against 50\u202f% (Lii 2023, 40 patients)", ""},
              layout.panel);
    const auto then = [](const std::string& now, const std::string& fades) {
        return fades.empty() ? now : now + "; " + fades;
    };
    place({kIds[0], "Ketamine in plasma", then(drugWords(reading), fadeWords(reading.drug)), "plasma"},
          rowArea(layout, Row::Drug));
    place({kIds[1], "Dissociation", then(experienceWords(reading), fadeWords(reading.experience)), "dissociation"},
          rowArea(layout, Row::Experience));
    std::string markers;
    for (const Course& marker : reading.markers)
        markers += (markers.empty() ? "" : ", ") + marker.name + " " + markerWords(marker);
    if (layout.markers)
        place({kIds[2], "Glutamate, BDNF, mTORC1", markers, "glutamate"}, rowArea(layout, Row::Markers));
    if (layout.shows(Row::Mood))
        place({kIds[3], "Depression score against the control arm, illustrative",
               then(moodWords(reading), fadeWords(reading.mood)), "mood"},
              rowArea(layout, Row::Mood));
    return parts;
}

LayerPtr emphasisLayer(Store& store, const Layout& layout)
{
    return store.get("emphasis", hashText(layoutKey(layout), layout.focus), [&](std::vector<Mark>& marks) {
        const auto ring = [&](const chart::Area& a) {
            drawEmphasis(marks, Box{a.x, a.y, a.width, a.height, 8, {}, {}, 0}, 2 * layout.line);
        };
        for (const Row row : kAll) {
            if (layout.focus == kIds[static_cast<std::size_t>(row)])
                ring(rowArea(layout, row));
        }
        const chart::Area& p = layout.panel;
        const double split = panelSplit(layout);
        if (layout.focus == "blinding")
            ring({p.x, p.y, split - p.x, p.height});
        if (layout.focus == "anaesthesia")
            ring({split, p.y, p.right() - split, p.height});
    });
}

std::string description(const Reading& reading, const std::string& focus)
{
    // "falls to a tenth of its highest by about 4 h", as something to come or as something past
    const auto fading = [&reading](const Course& course) {
        const std::string fades = fadeWords(course);
        if (fades.empty() || std::isnan(course.fades))
            return fades.empty() ? std::string() : "; of its highest, " + fades;
        const bool over = reading.minutes > course.fades;
        return std::string(over ? "; it fell" : "; it falls") + " to a tenth of its highest after about " +
               roundly(course.fades);
    };
    std::string out = clock::words(reading.minutes) + " after the start, on an axis of time from " +
                      clock::tick(kFirst) + " to " + clock::words(kLast) + ". ";
    out += "Ketamine in plasma is " + drugWords(reading) + fading(reading.drug) + ". ";
    out += "Dissociation is " + experienceWords(reading) + fading(reading.experience) + ". ";
    const bool panel = focus == "drug" || focus == "blinding" || focus == "anaesthesia";
    if (!panel) {
        out += "Meanwhile";
        for (std::size_t i = 0; i < reading.markers.size(); ++i) {
            const Course& marker = reading.markers[i];
            out += (i == 0                           ? " "
                    : i + 1 < reading.markers.size() ? ", "
                                                     : " and ") +
                   marker.name + " is at " + markerWords(marker) +
                   (marker.rises() ? " (at " + clock::words(marker.peak) + ")" : "");
        }
        out += ". ";
    }
    if (focus == "drug")
        out += "On an axis of concentration the level is " + drugWords(reading) + rangeWords(reading) + ". ";
    else
        out += "The change of the depression score, which is illustrative, is " + moodWords(reading) +
               fading(reading.mood) + ". ";
    if (focus == "blinding" || focus == "anaesthesia")
        out +=
            "Beside that change, " + moodWords(reading) +
            " in the model, stands a trial under anaesthesia with 40 patients: 36.8\u202f% guessed right what they "
            "had been given, and a day later 60\u202f% had responded to ketamine and 50\u202f% to placebo (Lii 2023). ";
    out.pop_back();
    return out;
}

}  // namespace kinetarium::scene::experience
