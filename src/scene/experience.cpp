// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience.h"

#include "scene/experience/layers.h"

namespace kinetarium::scene {

const std::string& Experience::id() const
{
    static const std::string id = "experience";
    return id;
}

const std::string& Experience::label() const
{
    static const std::string label = "Drug, experience, mood";
    return label;
}

const std::string& Experience::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Experience::focusParts() const
{
    static const std::vector<std::string> parts{"drug", "experience", "markers", "mood", "blinding", "anaesthesia"};
    return parts;
}

Picture Experience::picture(const Moment& moment, const Stage& stage) const
{
    const experience::Reading reading = experience::read(moment, m_tables);
    const experience::Layout layout = experience::laidOut(stage, moment.focus);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers.push_back(experience::axisLayer(m_layers, layout));
    out.layers.push_back(experience::curvesLayer(m_layers, layout, reading));
    out.layers.push_back(experience::presentLayer(layout, reading));
    if (stage.labels)
        out.layers.push_back(experience::spansLayer(m_layers, layout, reading));
    if (layout.ladder) {
        out.layers.push_back(experience::ladderLayer(m_layers, layout, reading));
        out.layers.push_back(experience::levelLayer(layout, reading));
    } else if (layout.panel.height > 0) {
        out.layers.push_back(experience::panelLayer(m_layers, layout));
    }
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(experience::emphasisLayer(m_layers, layout));
    if (stage.labels) {
        out.layers.push_back(experience::namesLayer(m_layers, layout, reading));
        out.layers.push_back(experience::valuesLayer(layout, reading));
    }
    out.parts = experience::partsOf(layout, reading);
    return out;
}

std::string Experience::describe(const Moment& moment) const
{
    return experience::description(experience::read(moment, m_tables), moment.focus);
}

}  // namespace kinetarium::scene
