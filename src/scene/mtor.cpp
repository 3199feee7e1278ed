// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/mtor.h"

#include "scene/mtor/head.h"

namespace kinetarium::scene {

const std::string& Mtor::id() const
{
    static const std::string id = "mtor";
    return id;
}

const std::string& Mtor::label() const
{
    static const std::string label = "mTORC1 inside a spine";
    return label;
}

const std::string& Mtor::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Mtor::focusParts() const
{
    static const std::vector<std::string> parts{"trkb", "mtorc1", "feedback", "rapamycin", "protein"};
    return parts;
}

Picture Mtor::picture(const Moment& moment, const Stage& stage) const
{
    const pathway::Levels levels(moment);
    const mtor::Reading reading = mtor::read(levels);
    const mtor::Head head = mtor::laidOut(stage);
    const std::uint64_t key = hashed(pathway::frameKey(head.frame), moment.seed);
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    // what follows the levels changes with every frame: drawn at once, not kept
    const auto moving = [&](const char* name, const auto& draw) {
        auto layer = pathway::layerNamed(name);
        draw(layer->marks);
        out.layers.push_back(layer);
    };
    // what changes in steps is kept by what it is made of
    const auto stepped = [&](const char* name, const auto& draw) {
        moving(name, draw);
        auto layer = pathway::layerNamed(name);
        layer->marks = out.layers.back()->marks;
        layer->key = pathway::keyOf(layer->marks, key);
        out.layers.back() = layer;
    };
    out.layers.push_back(
        m_layers.get("spine", key, [&](std::vector<Mark>& marks) { mtor::drawBackdrop(marks, head); }));
    stepped("signals", [&](std::vector<Mark>& marks) { mtor::drawSignals(marks, head, reading); });
    moving("proteins", [&](std::vector<Mark>& marks) { mtor::drawProteins(marks, head, reading); });
    if (stage.labels && !moment.focus.empty())
        stepped("emphasis", [&](std::vector<Mark>& marks) { mtor::drawFocus(marks, head, moment.focus); });
    moving("labels", [&](std::vector<Mark>& marks) { mtor::drawWords(marks, head, reading, levels); });
    out.parts = mtor::partsOf(head, reading, levels);
    return out;
}

std::string Mtor::describe(const Moment& moment) const
{
    const pathway::Levels levels(moment);
    return mtor::description(mtor::read(levels), levels);
}

}  // namespace kinetarium::scene
