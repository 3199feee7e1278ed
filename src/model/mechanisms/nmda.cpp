// SPDX-License-Identifier: GPL-3.0-or-later
//
// The NMDA receptor: gating by glutamate, block by magnesium, and blockers that enter the open channel only.
//
//   Gating        Destexhe, Mainen & Sejnowski 1998, Methods in Neuronal Modeling (nmda5): C0-C1-C2, C2-O, C2-D.
//   Magnesium     Jahr & Stevens 1990, J Neurosci 10:3178 (equilibrium); Ascher & Nowak 1988, J Physiol 399:247
//   (speed). Blockers      Gilling et al. 2009, Neuropharmacology 56:866; MacDonald et al. 1991, J Physiol 432:483;
//                 Kotermanski & Johnson 2009, J Neurosci 29:2774; Blanpied et al. 1997, J Neurophysiol 77:309.
//
// One tree of 16 states in three arms of five (U free, M with Mg2+, B with the drug in the deep site), and OS,
// memantine in its superficial site. The arms meet at O alone: what is bound stays until the channel opens again.
//
//            C0 = C1 = C2 = D            C0M = C1M = C2M = DM            C0B = C1B = C2B = DB
//                      |                             |                              |
//                      O  ========================= OM                              |
//                      O  ========================================================= OB
//                      O  = OS
//
//   transition          forward                         back
//   C0 -> C1 -> C2      bind [glu]                      unbind             in each arm
//   C2 -> D             desensitise                     resensitise        in each arm
//   C2 -> O             open                            close              in each arm
//   O  -> OM            u(V) [Mg]/K(V)                  u(V)               u = 5400 exp(V/47), K = K0 exp(0.062 V)
//   O  -> OB            on [drug]                       off exp((V+70)/s)
//   O  -> OS            onS [drug]                      offS exp((V+70)/s) memantine alone
//
//   symbol                          value                 unit        source
//   bind, unbind                    5, 12.9               /uM/s, /s   Destexhe 1998, no factor 2
//   open, close                     46.5, 73.8            /s          Destexhe 1998
//   desensitise, resensitise        8.4, 6.8              /s          Destexhe 1998
//   K0                              3.57                  mM          Jahr & Stevens 1990; 2C, 2D fitted
//   u                               5400 exp(V/47)        /s          Ascher & Nowak 1988
//   on, off, s, onS, offS           nmda_constants.cpp
//
// A tree has no loops, so detailed balance holds by construction. The steady share that is blocked is
// [drug]/([drug] + Kd) whatever the glutamate, Kd = off/on; magnesium multiplies Kd by 1 + [Mg]/K(V).
#include "model/mechanisms/nmda.h"

#include "model/kinetics/scheme_trajectory.h"
#include "model/mechanisms/nmda_constants.h"
#include "model/mechanisms/nmda_current.h"
#include "model/mechanisms/perfusion.h"

#include <cmath>

namespace kinetarium::model {

namespace {

using namespace nmda_receptor;
using namespace kinetics;

constexpr double holding = -70;  // mV, at which the drugs' rates of leaving are given

Scheme receptor(const Settings& settings)
{
    SchemeDeclaration declaration{{"glutamate", "drug", "magnesium", "voltage"}, {}, "C0", {"O"}, {}};
    auto& add = declaration.transitions;
    for (const std::string arm : {"", "M", "B"}) {
        for (const char* state : {"C0", "C1", "C2", "D", "O"}) {
            declaration.states.push_back(state + arm);
        }
        add.push_back({"C0" + arm, "C1" + arm, linear(bind, "glutamate")});
        add.push_back({"C1" + arm, "C0" + arm, constant(unbind)});
        add.push_back({"C1" + arm, "C2" + arm, linear(bind, "glutamate")});
        add.push_back({"C2" + arm, "C1" + arm, constant(unbind)});
        add.push_back({"C2" + arm, "D" + arm, constant(desensitise)});
        add.push_back({"D" + arm, "C2" + arm, constant(resensitise)});
        add.push_back({"C2" + arm, "O" + arm, constant(open)});
        add.push_back({"O" + arm, "C2" + arm, constant(close)});
    }
    declaration.states.push_back("OS");

    const Rate plug = linear(mgUnblock / mgHalf(settings), "magnesium").voltage(mgUnblockScale).voltage(-mgHalfScale);
    add.push_back({"O", "OM", plug});
    add.push_back({"OM", "O", constant(mgUnblock).voltage(mgUnblockScale)});

    const Binding drug = binding(settings);
    const double from0 = std::exp(-holding / drug.scale);  // the rate at 0 mV, per rate at the holding voltage
    add.push_back({"O", "OB", linear(drug.on, "drug")});
    add.push_back({"OB", "O", constant(drug.off * from0).voltage(drug.scale)});
    add.push_back({"O", "OS", linear(drug.superficialOn, "drug")});
    add.push_back({"OS", "O", constant(drug.superficialOff * from0).voltage(drug.scale)});
    return Scheme(std::move(declaration));
}

Signal drug(const Settings& settings)
{
    Signal signal{"drug", {{0, 0}}, {}};
    if (settings.choice("drug") != "none") {
        perfusion::requireOrder(settings, "drug-on", "drug-off");
        signal.steps = perfusion::window(settings.number("drug-on"), perfusion::endOf(settings, "drug-off"), settings.number("drug-level"));
    }
    return signal;
}

Protocol protocol(const Settings& settings, const Signal& drugSignal)
{
    return Protocol({perfusion::glutamate(settings),
                     drugSignal,
                     {"magnesium", {{0, settings.number("magnesium")}}, {}},
                     {"voltage", settings.steps("voltage"), {}}});
}

Weights sumOf(const Scheme& scheme, std::vector<const char*> names)
{
    std::vector<double> weights(scheme.states().size(), 0.0);
    for (const char* name : names) {
        weights[static_cast<std::size_t>(scheme.state(name))] = 1;
    }
    return [weights = std::move(weights)](std::span<const double>) { return weights; };
}

/// In the order of observables().
std::vector<Weights> readings(const Scheme& scheme, const Current& current)
{
    return {sumOf(scheme, {"O"}),
            sumOf(scheme, {"OM"}),
            sumOf(scheme, {"OB", "OS"}),
            sumOf(scheme, {"C0B", "C1B", "C2B", "DB"}),
            sumOf(scheme, {"D", "DM"}),
            sumOf(scheme, {"C0B", "C1B", "C2B", "DB", "OB", "OS"}),
            [current, at = static_cast<std::size_t>(scheme.state("O")),
             size = scheme.states().size()](std::span<const double> inputs) {
                std::vector<double> weights(size, 0.0);
                weights[at] = current.perOpen(inputs.back());
                return weights;
            }};
}

class Nmda : public Mechanism {
public:
    const std::string& id() const override { return m_id; }
    const std::string& label() const override { return m_label; }
    const std::string& summary() const override { return m_summary; }
    const std::string& timeUnit() const override { return m_timeUnit; }
    std::shared_ptr<const std::vector<Parameter>> parameters() const override { return m_parameters; }
    std::shared_ptr<const std::vector<Observable>> observables() const override { return m_observables; }
    std::vector<Constant> constants(const Settings& settings) const override
    {
        return nmda_receptor::constants(settings);
    }

    Course run(const Settings& settings) const override
    {
        const Scheme scheme = receptor(settings);
        const SchemeTrajectory drugFree(scheme, protocol(settings, {"drug", {{0, 0}}, {}}), {sumOf(scheme, {"O"})});
        const Current current(drugFree, settings.steps("voltage"));
        return {
            settings, m_observables, m_timeUnit,
            std::make_shared<SchemeTrajectory>(scheme, protocol(settings, drug(settings)), readings(scheme, current))};
    }

private:
    const std::string m_id = "nmda";
    const std::string m_label = "NMDA receptor";
    const std::string m_summary =
        "One receptor as a tree of 16 states: gating after Destexhe 1998, magnesium after Jahr & Stevens 1990, and "
        "open-channel "
        "blockers that the closing gate traps, after Gilling 2009 and MacDonald 1991.";
    const std::string m_timeUnit = "s";
    const std::shared_ptr<const std::vector<Parameter>> m_parameters = nmda_receptor::parameters();
    const std::shared_ptr<const std::vector<Observable>> m_observables = nmda_receptor::observables();
};

}  // namespace

const Mechanism& nmda()
{
    static const Nmda mechanism;
    return mechanism;
}

}  // namespace kinetarium::model
