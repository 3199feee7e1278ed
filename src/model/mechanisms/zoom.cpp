// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/zoom.h"

#include "kinetarium/model/quantity.h"
#include "model/mechanisms/nmda.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::model {

namespace {

bool has(const Settings& settings, std::string_view id)
{
    const auto& all = settings.parameters();
    return std::any_of(all.begin(), all.end(), [&](const Parameter& each) { return each.id == id; });
}

}  // namespace

bool hasReceptor(const Course& slow, double time)
{
    const auto& all = slow.observables();
    return std::any_of(all.begin(), all.end(), [](const Observable& each) { return each.id == "brain"; }) &&
           std::isfinite(slow.at("brain", time));
}

Settings receptorAt(const Course& slow, double time)
{
    if (!hasReceptor(slow, time)) {
        throw Refused("this course tells no level in the brain at that moment");
    }
    Settings settings = nmda().defaults();
    const double level = slow.at("brain", time);
    const Parameter& range = settings.parameter("drug-level");
    const bool there = level >= 1e-6;  // uM; below it nothing binds that could be seen
    settings.set("drug", !there ? "none" : has(slow.settings(), "drug") ? slow.settings().choice("drug") : "ketamine");
    settings.setValue("drug-level", std::clamp(there ? level : 0.0, range.minimum, range.maximum));
    settings.setValue("magnesium", has(slow.settings(), "magnesium") ? slow.settings().number("magnesium") : 1.0);
    settings.set("glutamate", "train");
    settings.set("glutamate-level", "1mM");
    settings.set("pulse-width", "1ms");
    settings.set("train-rate", "5Hz");
    return settings;
}

}  // namespace kinetarium::model
