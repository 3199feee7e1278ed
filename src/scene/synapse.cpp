// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse.h"

#include "scene/synapse/layers.h"

namespace kinetarium::scene {

const std::string& Synapse::id() const
{
    static const std::string id = "synapse";
    return id;
}

const std::string& Synapse::label() const
{
    static const std::string label = "A synapse and its AMPA receptors";
    return label;
}

const std::string& Synapse::mechanism() const
{
    static const std::string mechanism = "ampa";
    return mechanism;
}

const std::vector<std::string>& Synapse::focusParts() const
{
    static const std::vector<std::string> parts{"vesicle", "cleft", "receptors", "nmda", "shares"};
    return parts;
}

Picture Synapse::picture(const Moment& moment, const Stage& stage) const
{
    const synapse::Reading reading = synapse::read(moment);
    const synapse::Layout layout = synapse::laidOut(stage);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers = {synapse::backdropLayer(m_layers, layout)};
    for (auto& layer : synapse::vesicleLayers(m_layers, layout, reading))
        out.layers.push_back(std::move(layer));
    for (auto& layer : synapse::receptorLayers(m_layers, layout, reading))
        out.layers.push_back(std::move(layer));
    out.layers.push_back(synapse::moleculesLayer(layout, reading));
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(synapse::emphasisLayer(m_layers, layout, moment.focus));
    out.layers.push_back(synapse::labelsLayer(m_layers, layout));
    out.layers.push_back(synapse::wordsLayer(layout, reading));
    out.parts = synapse::partsOf(layout, reading);
    return out;
}

std::string Synapse::describe(const Moment& moment) const
{
    return synapse::description(synapse::read(moment));
}

}  // namespace kinetarium::scene
