// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor/layers.h"
#include "scene/vocabulary/clock.h"

#include <cmath>

namespace kinetarium::scene::monitor {

namespace {

constexpr std::array<const char*, kRows> kIds{"pressure", "heart-rate", "dissociation", "plasma"};

chart::Area rowArea(const Layout& layout, std::size_t row)
{
    const chart::Area& plot = layout.plots[row];
    const double top = plot.y - 1.5 * layout.type.name;
    return {layout.screen.x + 4, top, layout.screen.width - 8, plot.bottom() + 0.6 * layout.type.note - top};
}

chart::Area infusionArea(const Layout& layout)
{
    return {layout.screen.x + 4, layout.infusion.y - 4, layout.screen.width - 8, layout.infusion.height + 8};
}

std::string sentence(const Trace& trace)
{
    if (!known(trace))
        return trace.name + " is not known here, and nothing is drawn for it. ";
    const std::string where = trace.change ? " from rest" : "";
    const std::string value = trace.observable == "heart-rate" ? figure(trace) + " beats a minute" : valueWords(trace);
    return trace.name + (trace.change ? " has changed by " : " is at ") + value + where + ". ";
}

std::string infusionSentence(const Reading& reading)
{
    if (reading.infusions.empty())
        return "none within " + clock::words(reading.window);
    return chart::withUnit(reading.infused, "mg") + " given" +
           (reading.rate > 0 ? ", " + chart::withUnit(reading.rate, "mg/min", 2) + " now" : ", and none now");
}

}  // namespace

std::vector<Part> partsOf(const Layout& layout, const Reading& reading)
{
    std::vector<Part> parts;
    const auto place = [&](Part part, const chart::Area& area) {
        part.x = area.x;
        part.y = area.y;
        part.width = area.width;
        part.height = area.height;
        parts.push_back(std::move(part));
    };
    for (std::size_t i = 0; i < kRows; ++i) {
        const Trace& trace = reading.traces[i];
        place({kIds[i], trace.name, valueWords(trace) + (trace.change && known(trace) ? " above rest" : ""),
               trace.observable},
              rowArea(layout, i));
    }
    place({"infusion", "Infusion", infusionSentence(reading), ""}, infusionArea(layout));
    return parts;
}

LayerPtr emphasisLayer(Store& store, const Layout& layout, const std::string& focus)
{
    return store.get("emphasis", hashText(layoutKey(layout), focus), [&](std::vector<Mark>& marks) {
        const auto ring = [&](const chart::Area& a) {
            drawEmphasis(marks, Box{a.x, a.y, a.width, a.height, 8, {}, {}, 0}, 2 * layout.line);
        };
        for (std::size_t i = 0; i < kRows; ++i) {
            if (focus == kIds[i])
                ring(rowArea(layout, i));
        }
        if (focus == "infusion")
            ring(infusionArea(layout));
    });
}

std::string description(const Reading& reading)
{
    std::string out = "The monitor shows " + clock::words(reading.window) + " from the start; now it is " +
                      clock::words(reading.minutes) + " after it. ";
    for (const Trace& trace : reading.traces)
        out += sentence(trace);
    out += "Infusion: " + infusionSentence(reading) + ".";
    return out;
}

}  // namespace kinetarium::scene::monitor
