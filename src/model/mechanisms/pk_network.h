// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/network.h"

namespace kinetarium::model::body {

inline constexpr double ketamineMass = 237.73;            // g/mol
inline constexpr double norketamineMass = 223.70;         // g/mol
inline constexpr double hydroxynorketamineMass = 239.70;  // g/mol

/// Ketamine in the body. Amounts are mg of ketamine, metabolites included, so that all of them add up to what was
/// given; see pk.cpp for the equations.
inline constexpr kinetics::Network pkNetwork = [] {
    using namespace kinetics;
    return Network{
        .name = "pk",
        .parameters = {"infusion-rate",    "absorption",         "bioavailability",  "first-pass",
                       "not-absorbed",     "central-volume",     "rapid-volume",     "slow-volume",
                       "clearance",        "rapid-flow",         "slow-flow",        "norketamine-share",
                       "other-share",      "norketamine-volume", "norketamine-loss", "norketamine-out",
                       "norketamine-back", "hnk-share",          "hnk-other-share",  "hnk-volume",
                       "hnk-loss",         "free-fraction",      "brain-rate",       "through-plasma",
                       "rat-brain",        "constant-level"},
        .species = {{"infused", 0, "mg"},
                    {"outer-site", 0, "mg"},
                    {"inner-site", 0, "mg"},
                    {"blood", 0, "mg"},
                    {"rapid-tissue", 0, "mg"},
                    {"slow-tissue", 0, "mg"},
                    {"norketamine-amount", 0, "mg"},
                    {"norketamine-tissue", 0, "mg"},
                    {"hnk-amount", 0, "mg"},
                    {"eliminated", 0, "mg"},
                    {"effect-site", 0, "uM"}},
        .sums =
            {{"site", {{{}, {power("outer-site")}}, {{}, {power("inner-site")}}}},
             {"metabolised",
              {{{}, {power("norketamine-amount")}},
               {{}, {power("norketamine-tissue")}},
               {{}, {power("hnk-amount")}},
               {{}, {power("eliminated")}}}},
             {"plasma", {{{1000, per("central-volume")}, {power("blood")}}}},
             {"norketamine",
              {{{1000 * norketamineMass / ketamineMass, per("norketamine-volume")}, {power("norketamine-amount")}}}},
             {"hnk", {{{1000 * hydroxynorketamineMass / ketamineMass, per("hnk-volume")}, {power("hnk-amount")}}}},
             {"brain", {{{}, {power("effect-site")}}, {{"rat-brain"}, {power("blood")}}, {{"constant-level"}, {}}}}},
        .reactions = {{"infusion", {{"infused"}, {"blood"}}, {{"infusion-rate"}, {}}},
                      {"absorption, first step",
                       {{"outer-site", -1}, {"inner-site"}},
                       {{"absorption"}, {power("outer-site")}}},
                      {"absorption into blood",
                       {{"inner-site", -1}, {"blood"}},
                       {{"absorption", "bioavailability"}, {power("inner-site")}}},
                      {"first pass to norketamine",
                       {{"inner-site", -1}, {"norketamine-amount"}},
                       {{"absorption", "first-pass"}, {power("inner-site")}}},
                      {"never absorbed as the drug",
                       {{"inner-site", -1}, {"eliminated"}},
                       {{"absorption", "not-absorbed"}, {power("inner-site")}}},
                      {"into rapid tissue",
                       {{"blood", -1}, {"rapid-tissue"}},
                       {{"rapid-flow", per("central-volume")}, {power("blood")}}},
                      {"out of rapid tissue",
                       {{"rapid-tissue", -1}, {"blood"}},
                       {{"rapid-flow", per("rapid-volume")}, {power("rapid-tissue")}}},
                      {"into slow tissue",
                       {{"blood", -1}, {"slow-tissue"}},
                       {{"slow-flow", per("central-volume")}, {power("blood")}}},
                      {"out of slow tissue",
                       {{"slow-tissue", -1}, {"blood"}},
                       {{"slow-flow", per("slow-volume")}, {power("slow-tissue")}}},
                      {"metabolism to norketamine",
                       {{"blood", -1}, {"norketamine-amount"}},
                       {{"norketamine-share", "clearance", per("central-volume")}, {power("blood")}}},
                      {"other elimination",
                       {{"blood", -1}, {"eliminated"}},
                       {{"other-share", "clearance", per("central-volume")}, {power("blood")}}},
                      {"norketamine into tissue",
                       {{"norketamine-amount", -1}, {"norketamine-tissue"}},
                       {{"norketamine-out"}, {power("norketamine-amount")}}},
                      {"norketamine out of tissue",
                       {{"norketamine-tissue", -1}, {"norketamine-amount"}},
                       {{"norketamine-back"}, {power("norketamine-tissue")}}},
                      {"metabolism to hydroxynorketamine",
                       {{"norketamine-amount", -1}, {"hnk-amount"}},
                       {{"hnk-share", "norketamine-loss"}, {power("norketamine-amount")}}},
                      {"other elimination of norketamine",
                       {{"norketamine-amount", -1}, {"eliminated"}},
                       {{"hnk-other-share", "norketamine-loss"}, {power("norketamine-amount")}}},
                      {"elimination of hydroxynorketamine",
                       {{"hnk-amount", -1}, {"eliminated"}},
                       {{"hnk-loss"}, {power("hnk-amount")}}},
                      {"into the brain",
                       {{"effect-site"}},
                       {{1 / ketamineMass, "free-fraction", "brain-rate", "through-plasma"}, {power("plasma")}}},
                      {"out of the brain", {{"effect-site", -1}}, {{"brain-rate"}, {power("effect-site")}}}},
    };
}();

}  // namespace kinetarium::model::body
