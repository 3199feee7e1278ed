// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/hypotheses.h"

#include "scene/hypotheses/grid.h"

namespace kinetarium::scene {

const std::string& Hypotheses::id() const
{
    static const std::string id = "hypotheses";
    return id;
}

const std::string& Hypotheses::label() const
{
    static const std::string label = "Rival first steps, and what was found";
    return label;
}

const std::string& Hypotheses::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Hypotheses::focusParts() const
{
    static const std::vector<std::string> parts{"disinhibition", "direct",    "both",
                                                "misses",        "memantine", "not-modelled"};
    return parts;
}

Picture Hypotheses::picture(const Moment& moment, const Stage& stage) const
{
    const pathway::Levels levels(moment);
    const hypotheses::Grid grid = hypotheses::laidOut(stage);
    const int lit = hypotheses::inForce(levels);
    const std::uint64_t key = hashed(pathway::frameKey(grid.frame), static_cast<std::uint64_t>(lit + 1));
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers.push_back(
        m_layers.get("grid", key, [&](std::vector<Mark>& marks) { hypotheses::drawGrid(marks, grid, lit); }));
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(m_layers.get("emphasis", hashText(key, moment.focus), [&](std::vector<Mark>& marks) {
            hypotheses::drawFocus(marks, grid, moment.focus);
        }));
    auto now = pathway::layerNamed("now");
    hypotheses::drawNow(now->marks, grid, levels);
    out.layers.push_back(now);
    out.parts = hypotheses::partsOf(grid, levels);
    return out;
}

std::string Hypotheses::describe(const Moment& moment) const
{
    return hypotheses::description(pathway::Levels(moment), moment.focus);
}

}  // namespace kinetarium::scene
