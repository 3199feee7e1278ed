// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"
#include "presentation/experiments/replication.h"

#include <algorithm>

namespace kinetarium::presentation {

namespace {

using book::SettingPairs;

class Checker {
public:
    std::vector<book::Fault> faults;

    void check(const book::Experiment& experiment)
    {
        if (!experiment.notModelled.empty()) {
            return;
        }
        const model::Mechanism* mechanism = known(experiment.mechanism, experiment.placeOf("mechanism"));
        if (mechanism == nullptr || !settle(*mechanism, experiment.settings, {}, experiment.placeOf("settings"))) {
            return;
        }
        for (const auto& each : experiment.checks) {
            guard(each.place, [&] { requireFit(each, *mechanism, experiment.settings); });
        }
        checkPoints(experiment, *mechanism);
    }

    void check(const book::Hypotheses& hypotheses)
    {
        for (const book::Finding& finding : hypotheses.findings) {
            const model::Mechanism* mechanism = known(finding.mechanism, finding.place);
            if (mechanism == nullptr) {
                continue;
            }
            guard(finding.check.place, [&] { requireFit(finding.check, *mechanism, {}); });
            for (const book::Hypothesis& each : hypotheses.rows) {
                settle(*mechanism, each.settings, {}, each.place);
            }
        }
    }

private:
    template <typename Body>
    bool guard(const book::Place& place, const Body& body)
    {
        try {
            body();
            return true;
        } catch (const model::Refused& refused) {
            // A hypothesis is settled once for every finding, and told of once.
            const auto same = [&](const book::Fault& each) {
                return each.file == place.file && each.line == place.line && each.what == refused.what();
            };
            if (std::none_of(faults.begin(), faults.end(), same)) {
                faults.push_back({place.file, place.line, refused.what(), "mend the name or the value"});
            }
            return false;
        }
    }

    const model::Mechanism* known(const std::string& id, const book::Place& place)
    {
        const model::Mechanism* mechanism = nullptr;
        guard(place, [&] { mechanism = &model::mechanism(id); });
        return mechanism;
    }

    bool settle(const model::Mechanism& mechanism, const SettingPairs& base, const SettingPairs& over,
                const book::Place& place)
    {
        return guard(place, [&] { (void)settingsOf(mechanism, base, over); });
    }

    void checkPoints(const book::Experiment& experiment, const model::Mechanism& mechanism)
    {
        if (!experiment.curve.empty()) {
            guard(experiment.placeOf("curve"), [&] {
                const model::ReadOut peak = model::ReadOut::parse("peak " + experiment.curve, mechanism);
                const std::string own = model::unitOf(peak, mechanism);
                (void)model::unitFactorOf(experiment.curve, experiment.unit.empty() ? own : experiment.unit, own);
            });
        }
        for (const auto& point : experiment.points) {
            guard(experiment.placeOf("points"), [&] { (void)model::parseQuantity(point.at, mechanism.timeUnit()); });
        }
    }
};

}  // namespace

std::vector<book::Fault> checkExperiments(const book::Book& book)
{
    Checker checker;
    for (const book::Experiment& each : book.experiments) {
        checker.check(each);
    }
    checker.check(book.hypotheses);
    return std::move(checker.faults);
}

}  // namespace kinetarium::presentation
