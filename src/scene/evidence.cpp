// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence.h"

#include "scene/evidence/table.h"

namespace kinetarium::scene {

const std::string& Evidence::id() const
{
    static const std::string id = "evidence";
    return id;
}

const std::string& Evidence::label() const
{
    static const std::string label = "What each claim rests on";
    return label;
}

const std::string& Evidence::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Evidence::focusParts() const
{
    static const std::vector<std::string> parts{"rodents", "humans", "contradictions", "memantine", "rapamycin"};
    return parts;
}

Picture Evidence::picture(const Moment& moment, const Stage& stage) const
{
    const pathway::Levels levels(moment);
    const evidence::Table table = evidence::laidOut(stage);
    const std::uint64_t key = hashText(pathway::frameKey(table.frame), moment.focus);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    out.layers.push_back(
        m_layers.get("grid", key, [&](std::vector<Mark>& marks) { evidence::drawGrid(marks, table, moment.focus); }));
    out.layers.push_back(m_layers.get(
        "findings", key, [&](std::vector<Mark>& marks) { evidence::drawFindings(marks, table, moment.focus); }));
    if (stage.labels && !moment.focus.empty())
        out.layers.push_back(m_layers.get(
            "emphasis", key, [&](std::vector<Mark>& marks) { evidence::drawFocus(marks, table, moment.focus); }));
    auto values = pathway::layerNamed("values");
    evidence::drawValues(values->marks, table, levels);
    out.layers.push_back(values);
    out.parts = evidence::partsOf(table, levels);
    return out;
}

std::string Evidence::describe(const Moment& moment) const
{
    return evidence::description(pathway::Levels(moment), moment.focus);
}

}  // namespace kinetarium::scene
