// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"

namespace kinetarium::model::body {

inline constexpr double surgeSteepness = 2;       // of release against the rise of AMPA drive
inline constexpr double trkbSteepness = 2;        // of mTORC1 against TrkB
inline constexpr double refractorySteepness = 2;  // of release against what a depression has left

/// From AMPA drive to spines; takes `brain`, `pyramidal` and `pyramidal-rise` from the parts before it. See cascade.cpp
/// for the equations.
inline constexpr kinetics::Network cascadeNetwork = [] {
    using namespace kinetics;
    return Network{
        .name = "cascade",
        .parameters = {"ampa-open",     "vdcc-open",        "genotype-release", "trkb-free",         "mtorc1-free",
                       "eef2-arm",      "resting-half",     "resting-width",    "surge-half",        "release-gain",
                       "release-time",  "refractory-onset", "refractory-time",  "refractory-half",   "eef2-gain",
                       "bdnf-time",     "trkb-time",        "trkb-half",        "mtorc1-time",       "feedback-half",
                       "feedback-time", "mtorc1-threshold", "translation-time", "protein-formation", "protein-time",
                       "spine-delay",   "spine-formation",  "spine-time"},
        .species = {{"refractoriness"},
                    {"bdnf-release"},
                    {"bdnf", 1},
                    {"trkb"},
                    {"mtorc1"},
                    {"s6k"},
                    {"translation"},
                    {"protein"},
                    {"spine-1"},
                    {"spine-2"},
                    {"spine-3"},
                    {"spines"}},
        .sums = {{"ampa-rise", {{{"ampa-open"}, {ramp("pyramidal-rise")}}}},
                 {"pyramidal-fall", {{{}, {affine(1, -1, "pyramidal")}}}},
                 {"eef2", {{{"eef2-arm"}, {saturation("brain", "resting-half"), bell("brain", "resting-width")}}}},
                 {"mtorc1-excess", {{{1}, {power("mtorc1")}}, {{-1, "mtorc1-threshold"}, {}}}}},
        .reactions =
            {{"a depression leaves release refractory",
              {{"refractoriness"}},
              {{per("refractory-onset")}, {ramp("pyramidal-fall")}}},
             {"release recovers", {{"refractoriness", -1}}, {{per("refractory-time")}, {power("refractoriness")}}},
             {"BDNF released",
              {{"bdnf-release"}},
              {{"release-gain", "vdcc-open", "genotype-release", per("release-time")},
               {hillUp("ampa-rise", "surge-half", surgeSteepness), power("bdnf"),
                hillDown("refractoriness", "refractory-half", refractorySteepness)}}},
             {"BDNF cleared", {{"bdnf-release", -1}}, {{per("release-time")}, {power("bdnf-release")}}},
             {"BDNF made", {{"bdnf"}}, {{per("bdnf-time")}, {affine(1, "eef2-gain", "eef2")}}},
             {"BDNF degraded", {{"bdnf", -1}}, {{per("bdnf-time")}, {power("bdnf")}}},
             {"TrkB activated", {{"trkb"}}, {{"trkb-free", per("trkb-time")}, {power("bdnf-release")}}},
             {"TrkB relaxes", {{"trkb", -1}}, {{per("trkb-time")}, {power("trkb")}}},
             {"mTORC1 activated",
              {{"mtorc1"}},
              {{"mtorc1-free", per("mtorc1-time")},
               {hillUp("trkb", "trkb-half", trkbSteepness), hillDown("s6k", "feedback-half")}}},
             {"mTORC1 relaxes", {{"mtorc1", -1}}, {{per("mtorc1-time")}, {power("mtorc1")}}},
             {"S6K follows", {{"s6k"}}, {{per("feedback-time")}, {power("mtorc1")}}},
             {"S6K relaxes", {{"s6k", -1}}, {{per("feedback-time")}, {power("s6k")}}},
             {"translation follows", {{"translation"}}, {{per("translation-time")}, {ramp("mtorc1-excess")}}},
             {"translation relaxes", {{"translation", -1}}, {{per("translation-time")}, {power("translation")}}},
             {"synaptic protein made",
              {{"protein"}},
              {{"protein-formation"}, {power("translation"), affine(1, -1, "protein")}}},
             {"synaptic protein degraded", {{"protein", -1}}, {{per("protein-time")}, {power("protein")}}},
             {"first stage filled", {{"spine-1"}}, {{per("spine-delay")}, {power("protein")}}},
             {"first to second stage", {{"spine-1", -1}, {"spine-2"}}, {{per("spine-delay")}, {power("spine-1")}}},
             {"second to third stage", {{"spine-2", -1}, {"spine-3"}}, {{per("spine-delay")}, {power("spine-2")}}},
             {"third stage emptied", {{"spine-3", -1}}, {{per("spine-delay")}, {power("spine-3")}}},
             {"spines form", {{"spines"}}, {{"spine-formation"}, {power("spine-3"), affine(1, -1, "spines")}}},
             {"spines lost", {{"spines", -1}}, {{per("spine-time")}, {power("spines")}}}},
    };
}();

}  // namespace kinetarium::model::body
