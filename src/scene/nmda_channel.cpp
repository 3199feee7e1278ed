// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda_channel.h"

#include "scene/nmda/layers.h"

namespace kinetarium::scene {

const std::string& NmdaChannel::id() const
{
    static const std::string id = "nmda-channel";
    return id;
}

const std::string& NmdaChannel::label() const
{
    static const std::string label = "An NMDA receptor and a patch of a hundred";
    return label;
}

const std::string& NmdaChannel::mechanism() const
{
    static const std::string mechanism = "nmda";
    return mechanism;
}

const std::vector<std::string>& NmdaChannel::focusParts() const
{
    static const std::vector<std::string> parts{"gate",  "mg-site", "drug-site", "agonist",
                                                "patch", "filter",  "membrane"};
    return parts;
}

Picture NmdaChannel::picture(const Moment& moment, const Stage& stage) const
{
    const nmda::Reading reading = nmda::read(moment);
    const nmda::Layout layout = nmda::laidOut(stage, reading);
    const nmda::Crowd crowd = nmda::crowdAt(layout, reading, moment, nmda::labelZones(layout, reading));
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers = {nmda::backdropLayer(m_layers, layout),
                  nmda::poreLayer(m_layers, layout, reading),
                  nmda::domainsLayer(m_layers, layout, reading),
                  nmda::moleculesLayer(layout, reading, crowd),
                  nmda::lensLayer(m_layers, layout, reading),
                  nmda::lensMoleculesLayer(layout, reading, crowd),
                  nmda::rimLayer(m_layers, layout),
                  nmda::patchLayer(layout, reading)};
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(nmda::emphasisLayer(m_layers, layout, moment.focus));
    out.layers.push_back(nmda::namesLayer(m_layers, layout, reading));
    out.layers.push_back(nmda::labelsLayer(layout, reading));
    out.layers.push_back(nmda::countsLayer(layout, reading));
    out.parts = nmda::partsOf(layout, reading, crowd);
    return out;
}

std::string NmdaChannel::describe(const Moment& moment) const
{
    return nmda::description(nmda::read(moment));
}

}  // namespace kinetarium::scene
