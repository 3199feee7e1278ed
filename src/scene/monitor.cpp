// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/monitor.h"

#include "scene/monitor/figures.h"
#include "scene/monitor/layers.h"

namespace kinetarium::scene {

const std::string& Monitor::id() const
{
    static const std::string id = "monitor";
    return id;
}

const std::string& Monitor::label() const
{
    static const std::string label = "At the bedside";
    return label;
}

const std::string& Monitor::mechanism() const
{
    static const std::string mechanism = "effects";
    return mechanism;
}

const std::vector<std::string>& Monitor::focusParts() const
{
    static const std::vector<std::string> parts{"pressure", "heart-rate",  "dissociation", "plasma",
                                                "infusion", "frequencies", "long-term"};
    return parts;
}

Picture Monitor::picture(const Moment& moment, const Stage& stage) const
{
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    const monitor::Reading reading = monitor::read(moment, m_tables);
    if (moment.focus == "frequencies" || moment.focus == "long-term") {
        out.layers.push_back(moment.focus == "frequencies" ? monitor::frequenciesLayer(m_layers, stage)
                                                           : monitor::longTermLayer(m_layers, stage));
        out.parts = moment.focus == "frequencies" ? monitor::frequencyParts(stage) : monitor::longTermParts(stage);
        if (stage.labels)
            out.layers.push_back(monitor::clockLayer(stage, reading));
        return out;
    }
    const monitor::Layout layout = monitor::laidOut(stage, reading);
    out.layers.push_back(monitor::screenLayer(m_layers, layout, reading));
    out.layers.push_back(monitor::tracesLayer(layout, reading));
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(monitor::emphasisLayer(m_layers, layout, moment.focus));
    if (stage.labels) {
        out.layers.push_back(monitor::valuesLayer(layout, reading));
        out.layers.push_back(monitor::clockLayer(stage, reading));
    }
    out.parts = monitor::partsOf(layout, reading);
    return out;
}

std::string Monitor::describe(const Moment& moment) const
{
    const monitor::Reading reading = monitor::read(moment, m_tables);
    const std::string now = monitor::description(reading);
    if (moment.focus == "frequencies")
        return monitor::frequencyWords(reading) + ' ' + now;
    return moment.focus == "long-term" ? monitor::longTermWords(reading) + ' ' + now : now;
}

}  // namespace kinetarium::scene
