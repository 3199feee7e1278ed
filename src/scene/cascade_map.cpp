// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map.h"

#include "scene/cascade_map/layers.h"

namespace kinetarium::scene {

const std::string& CascadeMap::id() const
{
    static const std::string id = "cascade-map";
    return id;
}

const std::string& CascadeMap::label() const
{
    static const std::string label = "From one infusion to a new spine: the whole chain";
    return label;
}

const std::string& CascadeMap::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& CascadeMap::focusParts() const
{
    static const std::vector<std::string> parts{"ladder",    "plasma", "block",   "interneuron", "pyramidal",
                                                "glutamate", "ampa",   "release", "eef2",        "bdnf",
                                                "trkb",      "mtorc1", "protein", "spines",      "mood"};
    return parts;
}

Picture CascadeMap::picture(const Moment& moment, const Stage& stage) const
{
    const cascade_map::Reading reading = cascade_map::read(moment);
    const cascade_map::Layout layout = cascade_map::laidOut(stage);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers = {cascade_map::bedLayer(m_layers, layout, reading), cascade_map::fillsLayer(layout, reading),
                  cascade_map::vignettesLayer(m_layers, layout, reading),
                  cascade_map::pastLayer(m_layers, layout, reading), cascade_map::lightsLayer(layout, reading),
                  cascade_map::streamsLayer(layout, reading)};
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(cascade_map::emphasisLayer(m_layers, layout, moment.focus));
    out.layers.push_back(cascade_map::namesLayer(m_layers, layout));
    out.layers.push_back(cascade_map::wordsLayer(layout, reading));
    out.parts = cascade_map::partsOf(layout, reading);
    return out;
}

std::string CascadeMap::describe(const Moment& moment) const
{
    return cascade_map::description(cascade_map::read(moment));
}

}  // namespace kinetarium::scene
