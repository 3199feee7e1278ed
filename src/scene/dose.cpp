// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dose.h"

#include "scene/dose/layers.h"

namespace kinetarium::scene {

const std::string& Dose::id() const
{
    static const std::string id = "dose";
    return id;
}

const std::string& Dose::label() const
{
    static const std::string label = "A dose on its way";
    return label;
}

const std::string& Dose::mechanism() const
{
    static const std::string mechanism = "pk";
    return mechanism;
}

const std::vector<std::string>& Dose::focusParts() const
{
    static const std::vector<std::string> parts{"route", "blood", "tissues", "liver", "brain", "metabolites", "bands"};
    return parts;
}

Picture Dose::picture(const Moment& moment, const Stage& stage) const
{
    const dose::Reading reading = dose::read(moment, m_tables);
    const dose::Layout layout = dose::laidOut(stage, reading);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers.push_back(dose::backdropLayer(m_layers, layout));
    out.layers.push_back(dose::flowsLayer(layout, reading, moment));
    for (auto& organ : dose::organLayers(m_layers, layout, reading))
        out.layers.push_back(std::move(organ));
    out.layers.push_back(dose::drugLayer(layout, reading, moment));
    out.layers.push_back(dose::bandsLayer(m_layers, layout, reading));
    out.layers.push_back(dose::levelLayer(layout, reading));
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(dose::emphasisLayer(m_layers, layout, moment.focus));
    if (stage.labels) {
        for (auto& words : dose::wordLayers(m_layers, layout, reading))
            out.layers.push_back(std::move(words));
    }
    out.parts = dose::partsOf(layout, reading);
    return out;
}

std::string Dose::describe(const Moment& moment) const
{
    return dose::description(dose::read(moment, m_tables));
}

}  // namespace kinetarium::scene
