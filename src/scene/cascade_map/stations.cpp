// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/stations.h"

#include "scene/cascade_map.h"

#include <algorithm>

namespace kinetarium::scene {

namespace cascade_map {

const std::array<Station, kSites>& stations()
{
    static const std::array<Station, kSites> all{{
        {"station-plasma", "Ketamine", "Ketamine", "plasma", "basics", Token::Ketamine, 300, Says::Brain, 0, 0, "",
         "in plasma"},
        {"station-block", "NMDA block", "Block", "interneuron-block", "nmda-antagonism", Token::NmdaBlocked, 0.4,
         Says::Share, 1, 0, "", "of the receptors on the interneuron"},
        {"station-interneuron", "Interneurons", "Interneuron", "interneuron", "glutamate-surge", Token::Gaba, 0.35,
         Says::Change, 2, 0, "firing", "firing against rest"},
        {"station-pyramidal", "Pyramidal cells", "Pyramidal", "pyramidal", "glutamate-surge", Token::Spine, 0.5,
         Says::Change, 3, 0, "firing", "firing against rest"},
        {"station-glutamate", "Glutamate", "Glutamate", "glutamate", "glutamate-surge", Token::Glutamate, 0.5,
         Says::Change, 4, 0, "", "outside the cells, against rest"},
        {"station-ampa", "AMPA receptors", "AMPA", "ampa", "glutamate-surge", Token::Ampa, 0.5, Says::Change, 4, 1,
         "drive", "drive through them against rest"},
        {"station-release", "BDNF release", "BDNF out", "bdnf-release", "bdnf", Token::Bdnf, 2, Says::Level, 3, 1,
         "rate", "outside the cell, on a scale of our own"},
        {"station-eef2", "eEF2 arm", "eEF2 arm", "eef2", "bdnf", Token::Bdnf, 0.5, Says::Level, 4, 2, "drive",
         "share of eEF2 set free to make BDNF"},
        {"station-bdnf", "BDNF", "BDNF", "bdnf", "bdnf", Token::Bdnf, 0.35, Says::Change, 3, 2, "store",
         "protein in store, against rest"},
        {"station-trkb", "TrkB", "TrkB", "trkb", "bdnf", Token::Trkb, 1.5, Says::Level, 2, 1, "activity",
         "activity above rest, on a scale of our own"},
        {"station-mtorc1", "mTORC1", "mTORC1", "mtorc1", "mtor-synaptogenesis", Token::Mtorc1, 0.6, Says::Level, 1, 1,
         "activity", "activity above rest; 1 is the most that TrkB can do"},
        {"station-protein", "Synaptic proteins", "Proteins", "protein", "mtor-synaptogenesis", Token::SynProtein, 0.6,
         Says::Level, 0, 1, "level", "gained; 1 is all that there is room for"},
        {"station-spines", "Extra spines", "Spines", "spines", "mtor-synaptogenesis", Token::Spine, 0.2, Says::Extra, 0,
         2, "", "more than at rest"},
        {"station-mood", "Mood", "Mood", "mood", "effects", Token::Accent, 0.3, Says::Score, 1, 2, "",
         "against the control arm, on a depression score; illustrative"},
    }};
    return all;
}

const std::array<Link, 13>& links()
{
    static const std::array<Link, 13> all{{
        {Site::Ketamine, Site::Block, false, "ketamine", Token::Ketamine, "brain", 1, nullptr},
        {Site::Block, Site::Interneuron, true, "", Token::NmdaBlocked, "interneuron-block", 0.4, "interneuron-arm"},
        {Site::Interneuron, Site::Pyramidal, true, "gaba", Token::Gaba, "interneuron", 1, nullptr},
        {Site::Pyramidal, Site::Glutamate, false, "", Token::Spine, "pyramidal", 1.6, nullptr},
        {Site::Glutamate, Site::Ampa, false, "glutamate", Token::Glutamate, "glutamate", 1.6, nullptr},
        {Site::Ampa, Site::Release, false, "", Token::Ampa, "ampa", 0.5, "nbqx"},
        {Site::Release, Site::Trkb, false, "bdnf", Token::Bdnf, "bdnf-release", 2, "anti-bdnf"},
        {Site::Trkb, Site::Mtorc1, false, "", Token::Trkb, "trkb", 1.5, nullptr},
        {Site::Mtorc1, Site::Protein, false, "", Token::Mtorc1, "mtorc1", 0.5, "rapamycin"},
        {Site::Protein, Site::Spines, false, "synprotein", Token::SynProtein, "protein", 0.5, nullptr},
        {Site::Spines, Site::Mood, false, "", Token::Spine, "spines", 0.2, nullptr, true},
        {Site::Eef2, Site::Bdnf, false, "", Token::Bdnf, "eef2", 0.5, "eef2-arm"},
        {Site::Bdnf, Site::Release, false, "bdnf", Token::Bdnf, "bdnf", 1.6, "vdcc-block"},
    }};
    return all;
}

}  // namespace cascade_map

std::string chapterOfStation(std::string_view partId)
{
    const auto& all = cascade_map::stations();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const cascade_map::Station& s) { return s.id == partId; });
    return found == all.end() ? std::string() : found->chapter;
}

}  // namespace kinetarium::scene
