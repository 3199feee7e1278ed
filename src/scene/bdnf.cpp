// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bdnf.h"

#include "scene/bdnf/site.h"

namespace kinetarium::scene {

const std::string& Bdnf::id() const
{
    static const std::string id = "bdnf";
    return id;
}

const std::string& Bdnf::label() const
{
    static const std::string label = "BDNF: let go, made, and heard";
    return label;
}

const std::string& Bdnf::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Bdnf::focusParts() const
{
    static const std::vector<std::string> parts{"release", "translation", "trkb", "genotype", "antibody"};
    return parts;
}

Picture Bdnf::picture(const Moment& moment, const Stage& stage) const
{
    const pathway::Levels levels(moment);
    const bdnf::Reading reading = bdnf::read(levels);
    const bdnf::Site site = bdnf::laidOut(stage);
    const std::uint64_t key = hashed(pathway::frameKey(site.frame), moment.seed);
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
        m_layers.get("cytosol", key, [&](std::vector<Mark>& marks) { bdnf::drawCytosol(marks, site); }));
    out.layers.push_back(
        m_layers.get("membrane", key, [&](std::vector<Mark>& marks) { bdnf::drawMembrane(marks, site); }));
    stepped("vesicles", [&](std::vector<Mark>& marks) { bdnf::drawVesicles(marks, site, reading); });
    moving("entry", [&](std::vector<Mark>& marks) { bdnf::drawEntry(marks, site, reading, moment.seed); });
    moving("released", [&](std::vector<Mark>& marks) { bdnf::drawReleased(marks, site, reading, moment.seed); });
    stepped("receptors", [&](std::vector<Mark>& marks) { bdnf::drawReceptors(marks, site, reading); });
    stepped("translation", [&](std::vector<Mark>& marks) { bdnf::drawTranslation(marks, site, reading); });
    if (stage.labels && !moment.focus.empty())
        stepped("emphasis", [&](std::vector<Mark>& marks) { bdnf::drawFocus(marks, site, moment.focus); });
    moving("labels", [&](std::vector<Mark>& marks) { bdnf::drawWords(marks, site, reading, levels); });
    out.parts = bdnf::partsOf(site, reading, levels);
    return out;
}

std::string Bdnf::describe(const Moment& moment) const
{
    const pathway::Levels levels(moment);
    return bdnf::description(bdnf::read(levels), levels);
}

}  // namespace kinetarium::scene
