// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/catalogue.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_values.h"
#include "model/mechanisms/regimen.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

/// The body's equations once more, written out by hand from the heads of pk.cpp, disinhibition.cpp, cascade.cpp and
/// effects.cpp, so that a slip in the declaration would show. Parameters, species and results go by name.
namespace kinetarium::tests::body_by_hand {

using model::body::bodySolver;
using model::body::Values;

inline double positive(double x)
{
    return x > 0 ? x : 0;
}
inline double up(double x, double half, double n)
{
    return std::pow(positive(x), n) / (std::pow(half, n) + std::pow(positive(x), n));
}

/// One state of the body under given parameters.
class Body {
public:
    Body(const std::vector<double>& parameters, const double* species) : m_p(parameters), m_y(species) {}

    double p(const char* name) const { return m_p[Values::slot(name)]; }
    double y(const char* name) const { return m_y[index(name)]; }
    static std::size_t index(const char* name)
    {
        static std::map<std::string, std::size_t> known;
        const auto found = known.find(name);
        return found != known.end() ? found->second : known[name] = bodySolver().quantity(name);
    }

    double plasma() const { return 1000 * y("blood") / p("central-volume"); }
    double brain() const { return y("effect-site") + p("rat-brain") * y("blood") + p("constant-level"); }

    /// Derivatives by species' name.
    void derive(double* f) const
    {
        drug(f);
        circuit(f);
        cascade(f);
    }
    /// What a course shows, by observable's name.
    double observe(const std::string& id) const;

private:
    const std::vector<double>& m_p;
    const double* m_y;

    void drug(double* f) const
    {
        const auto d = [f](const char* name) -> double& { return f[index(name)]; };
        const double v1 = p("central-volume");
        const double cleared = p("clearance") / v1 * y("blood");
        const double in = p("absorption") * y("inner-site");
        const double nkLost = p("norketamine-loss") * y("norketamine-amount");
        d("infused") = p("infusion-rate");
        d("outer-site") = -p("absorption") * y("outer-site");
        d("inner-site") = p("absorption") * y("outer-site") - in;
        d("blood") = p("infusion-rate") + p("bioavailability") * in - cleared -
                     (p("rapid-flow") + p("slow-flow")) / v1 * y("blood") +
                     p("rapid-flow") / p("rapid-volume") * y("rapid-tissue") +
                     p("slow-flow") / p("slow-volume") * y("slow-tissue");
        d("rapid-tissue") = p("rapid-flow") / v1 * y("blood") - p("rapid-flow") / p("rapid-volume") * y("rapid-tissue");
        d("slow-tissue") = p("slow-flow") / v1 * y("blood") - p("slow-flow") / p("slow-volume") * y("slow-tissue");
        d("norketamine-amount") = 0.54 * cleared + p("first-pass") * in - nkLost -
                                  p("norketamine-out") * y("norketamine-amount") +
                                  p("norketamine-back") * y("norketamine-tissue");
        d("norketamine-tissue") =
            p("norketamine-out") * y("norketamine-amount") - p("norketamine-back") * y("norketamine-tissue");
        d("hnk-amount") = 0.5 * nkLost - p("hnk-loss") * y("hnk-amount");
        d("eliminated") = 0.46 * cleared + (1 - p("bioavailability") - p("first-pass")) * in + 0.5 * nkLost +
                          p("hnk-loss") * y("hnk-amount");
        d("effect-site") =
            p("brain-rate") * (p("free-fraction") * p("through-plasma") * plasma() / 237.73 - y("effect-site"));
    }

    void circuit(double* f) const
    {
        const auto d = [f](const char* name) -> double& { return f[index(name)]; };
        const double blockI = up(brain(), p("interneuron-half"), 1);
        const double blockE = up(brain(), p("pyramidal-half"), 1.5);
        const double driveI = 1 - 0.9 * p("interneuron-arm") * blockI + 0.15 * (y("pyramidal") - 1);
        const double driveE = 1 + p("disinhibition-gain") * (1 - y("interneuron")) - 2.2 * blockE;
        d("interneuron") = (positive(driveI) - y("interneuron")) / 1;
        d("pyramidal") = (positive(driveE) - y("pyramidal")) / 6;
        d("glutamate") = (y("pyramidal") - y("glutamate")) / 6;
    }

    void cascade(double* f) const
    {
        const auto d = [f](const char* name) -> double& { return f[index(name)]; };
        const double surge = p("ampa-open") * positive(y("pyramidal") - 1);
        const double ready = 1 / (1 + std::pow(y("refractoriness") / 0.1, 2));
        d("refractoriness") = positive(1 - y("pyramidal")) / 10 - y("refractoriness") / 720;
        d("bdnf-release") =
            (p("release-gain") * up(surge, 0.2, 2) * ready * p("vdcc-open") * p("genotype-release") * y("bdnf") -
             y("bdnf-release")) /
            5;
        d("bdnf") = (1 + 0.8 * freed() - y("bdnf")) / 40;
        d("trkb") = (p("trkb-free") * y("bdnf-release") - y("trkb")) / 8;
        const double driven = y("trkb") * y("trkb") / (p("trkb-half") * p("trkb-half") + y("trkb") * y("trkb"));
        d("mtorc1") = (p("mtorc1-free") * driven / (1 + 10 * y("s6k")) - y("mtorc1")) / 10;
        d("s6k") = (y("mtorc1") - y("s6k")) / 60;
        d("translation") = (positive(y("mtorc1") - 0.05) - y("translation")) / 60;
        d("protein") =
            p("protein-formation") * y("translation") * (1 - y("protein")) - y("protein") / p("protein-time");
        d("spine-1") = (y("protein") - y("spine-1")) / 240;
        d("spine-2") = (y("spine-1") - y("spine-2")) / 240;
        d("spine-3") = (y("spine-2") - y("spine-3")) / 240;
        d("spines") = p("spine-formation") * y("spine-3") * (1 - y("spines")) - y("spines") / p("spine-time");
    }

    double freed() const
    {
        return p("eef2-arm") * brain() / (brain() + p("resting-half")) * std::exp(-std::pow(brain() / 15, 2));
    }
};

inline double Body::observe(const std::string& id) const
{
    const double felt = 237.73 / p("free-fraction") * brain();
    if (id == "plasma") {
        return plasma();
    }
    if (id == "brain") {
        return brain();
    }
    if (id == "norketamine") {
        return 1000 * y("norketamine-amount") * 223.70 / 237.73 / p("norketamine-volume");
    }
    if (id == "hnk") {
        return 1000 * y("hnk-amount") * 239.70 / 237.73 / p("hnk-volume");
    }
    if (id == "site") {
        return y("outer-site") + y("inner-site");
    }
    if (id == "metabolised") {
        return y("norketamine-amount") + y("norketamine-tissue") + y("hnk-amount") + y("eliminated");
    }
    if (id == "interneuron-block") {
        return up(brain(), p("interneuron-half"), 1);
    }
    if (id == "pyramidal-block") {
        return up(brain(), p("pyramidal-half"), 1.5);
    }
    if (id == "ampa") {
        return p("ampa-open") * y("pyramidal");
    }
    if (id == "eef2") {
        return freed();
    }
    if (id == "dissociation") {
        return 40 * up(felt, 250, 2.5);
    }
    if (id == "systolic-pressure") {
        return 15 * felt / (felt + 250);
    }
    if (id == "heart-rate") {
        return 3.8 * felt / (felt + 250);
    }
    if (id == "mood") {
        return -25 * up(y("protein") + 3 * y("spines"), 0.4, 4);
    }
    return y(id.c_str());
}

/// Settings drawn from the whole of every range; those that contradict themselves are drawn again.
inline model::Settings randomSettings(const model::Mechanism& mechanism, std::mt19937_64& random)
{
    const auto uniform = [&] { return std::uniform_real_distribution<double>(0, 1)(random); };
    while (true) {
        model::Settings settings = mechanism.defaults();
        for (const model::Parameter& each : settings.parameters()) {
            if (uniform() < 0.4) {
                continue;  // the default, so that not all of them are strange
            }
            if (each.kind == model::Parameter::Kind::Choice) {
                settings.setValue(each.id, each.choices[random() % each.choices.size()].id);
            } else if (each.scale == model::Scale::Logarithmic) {
                const double least = std::max(each.minimum, each.logFloor);
                settings.setValue(
                    each.id, std::clamp(least * std::pow(each.maximum / least, uniform()), each.minimum, each.maximum));
            } else if (each.id == "doses") {
                settings.setValue(each.id, 1 + std::floor(uniform() * 5));
            } else {
                settings.setValue(each.id, each.minimum + uniform() * (each.maximum - each.minimum));
            }
        }
        try {
            model::body::regimen(settings);
            return settings;
        } catch (const model::Refused&) {
            continue;
        }
    }
}

}  // namespace kinetarium::tests::body_by_hand
