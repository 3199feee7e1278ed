// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kinetics/protocol.h"
#include "model/kinetics/scheme.h"
#include "reference/cvode.h"

namespace kinetarium::tests {

/// The benchmark problem "channel": 15 states in three planes, 600 pulses of 1 ms at 10 Hz, 60 s. Rates of the drug's
/// plane and of the drug are placeholders of the right order for a trapping blocker, not values from the literature.
inline model::kinetics::Scheme channelScheme()
{
    using namespace model::kinetics;
    struct Plane {
        const char* suffix;
        double ru, rd, rr, ro, rc;
    };
    SchemeDeclaration declaration{{"glutamate", "drug"}, {}, "C0", {"O"}, {}};
    for (const Plane& plane : {Plane{"", 6.7, 15.2, 9.4, 83.8, 83.8}, Plane{"M", 6.7, 15.2, 9.4, 83.8, 83.8},
                               Plane{"B", 4.7, 15.2, 14.1, 41.9, 125.7}}) {
        const auto state = [&](const char* name) { return std::string(name) + plane.suffix; };
        for (const char* name : {"C0", "C1", "C2", "D", "O"}) {
            declaration.states.push_back(state(name));
        }
        auto& add = declaration.transitions;
        add.push_back({state("C0"), state("C1"), linear(5, "glutamate")});
        add.push_back({state("C1"), state("C0"), constant(plane.ru)});
        add.push_back({state("C1"), state("C2"), linear(5, "glutamate")});
        add.push_back({state("C2"), state("C1"), constant(plane.ru)});
        add.push_back({state("C2"), state("D"), constant(plane.rd)});
        add.push_back({state("D"), state("C2"), constant(plane.rr)});
        add.push_back({state("C2"), state("O"), constant(plane.ro)});
        add.push_back({state("O"), state("C2"), constant(plane.rc)});
    }
    declaration.transitions.push_back({"O", "OM", constant(14100)});
    declaration.transitions.push_back({"OM", "O", constant(2900)});
    declaration.transitions.push_back({"O", "OB", linear(5, "drug")});
    declaration.transitions.push_back({"OB", "O", constant(2.5)});
    return Scheme(std::move(declaration));
}

inline model::kinetics::Protocol channelProtocol()
{
    return model::kinetics::Protocol({{"glutamate", {{0, 0}}, {{0, 60, 0.001, 0.1, 1000}}}, {"drug", {{0, 1}}, {}}});
}

/// 0, 0.001, …, 60 s.
inline std::vector<double> channelTimes()
{
    std::vector<double> times;
    for (int i = 0; i <= 60000; ++i) {
        times.push_back(i / 1000.0);
    }
    return times;
}

/// A value of the long-double solution: `state` summed over the three planes or one state alone.
struct ChannelReference {
    int row;
    std::vector<const char*> states;
    double value;
};

inline const std::vector<ChannelReference>& channelReference()
{
    static const std::vector<const char*> blocked{"C0B", "C1B", "C2B", "DB", "OB"};
    static const std::vector<ChannelReference> values{
        {20, {"O"}, 0.06482919691179},    {100, {"O"}, 0.03797467791362},   {1000, blocked, 0.165414916376},
        {60000, {"O"}, 0.02238801851307}, {60000, {"OM"}, 0.1088521706132}, {60000, {"OB"}, 0.04466361340216},
        {60000, blocked, 0.4065362087121}};
    return values;
}

}  // namespace kinetarium::tests
