// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/circuit.h"

#include "scene/circuit/layers.h"

namespace kinetarium::scene {

const std::string& Circuit::id() const
{
    static const std::string id = "circuit";
    return id;
}

const std::string& Circuit::label() const
{
    static const std::string label = "An interneuron and a pyramidal cell of the cortex";
    return label;
}

const std::string& Circuit::mechanism() const
{
    static const std::string mechanism = "disinhibition";
    return mechanism;
}

const std::vector<std::string>& Circuit::focusParts() const
{
    static const std::vector<std::string> parts{"interneuron", "pyramidal", "gaba", "glutamate", "block", "window"};
    return parts;
}

Picture Circuit::picture(const Moment& moment, const Stage& stage) const
{
    const circuit::Reading reading = circuit::read(moment);
    const circuit::Layout layout = circuit::laidOut(stage);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers = {circuit::farLayer(m_layers, layout),         circuit::hazeLayer(layout, reading),
                  circuit::cellsLayer(m_layers, layout),       circuit::spikesLayer(layout, reading),
                  circuit::transmittersLayer(layout, reading), circuit::framesLayer(m_layers, layout),
                  circuit::patchesLayer(layout, reading),      circuit::windowLayer(layout, reading)};
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(circuit::emphasisLayer(m_layers, layout, moment.focus));
    out.layers.push_back(circuit::labelsLayer(layout, reading));
    out.parts = circuit::partsOf(layout, reading);
    return out;
}

std::string Circuit::describe(const Moment& moment) const
{
    return circuit::description(circuit::read(moment));
}

}  // namespace kinetarium::scene
