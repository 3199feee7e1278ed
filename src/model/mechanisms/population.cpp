// SPDX-License-Identifier: GPL-3.0-or-later
// A virtual class: the same protocol in people whose constants differ. Clearance, flow and two volumes vary as Herd &
// Anderson 2007 found between children in an emergency department; nobody measured the rest, which vary by 0.3 of the
// natural logarithm. All vary independently. What a band shows is how far such a spread carries, not how people differ.
#include "model/mechanisms/population.h"

#include "kinetarium/model/quantity.h"
#include "model/kinetics/percentiles.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_trajectory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <thread>

namespace kinetarium::model::body {

namespace {

constexpr double spread = 0.3;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t fewest = 2, most = 10000;
constexpr double mostNumbers = 5e7;  // held at once, 400 MB

struct Varied {
    const char* id;
    const char* label;
    double deviation;  ///< of the natural logarithm
    bool measured;     ///< between children, by Herd & Anderson; else chosen
};
constexpr std::array varied{
    Varied{"clearance", "Clearance", 0.381, true},
    Varied{"central-volume", "Central volume", 0.64, true},
    Varied{"rapid-volume", "Volume that fills fast", 0.517, true},
    Varied{"rapid-flow", "Flow into the volume that fills fast", 0.19, true},
    Varied{"slow-volume", "Volume that fills slowly", spread, false},
    Varied{"slow-flow", "Flow into the volume that fills slowly", spread, false},
    Varied{"norketamine-loss", "Norketamine eliminated", spread, false},
    Varied{"hnk-loss", "Hydroxynorketamine eliminated", spread, false},
    Varied{"interneuron-half", "Level that halves interneurons' NMDA current", spread, false},
    Varied{"disinhibition-gain", "Rise of pyramidal cells when inhibition is gone", spread, false},
    Varied{"release-gain", "Release of BDNF when the drive is large", spread, false},
    Varied{"trkb-half", "TrkB activity that half activates mTORC1", spread, false},
    Varied{"protein-formation", "Formation of synaptic protein, full signal", spread, false},
    Varied{"protein-time", "Synaptic protein lasts", spread, false},
    Varied{"spine-formation", "Formation of spines, full protein", spread, false},
    Varied{"spine-time", "Extra spines last", spread, false}};

/// splitmix64, drawn in turn.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}
    double normal()
    {
        const double u1 = uniform();
        const double u2 = uniform();
        return std::sqrt(-2 * std::log(u1)) * std::cos(2 * std::numbers::pi * u2);
    }

private:
    std::uint64_t m_state;

    double uniform()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        z ^= z >> 31;
        return (static_cast<double>(z >> 11) + 0.5) * 0x1p-53;
    }
};

void check(const ClassRequest& request, std::size_t width)
{
    if (request.people < fewest || request.people > most) {
        throw Refused("people: a class has 2 to 10,000");
    }
    for (double time : request.times) {
        requireKnownTime(time);
    }
    if (static_cast<double>(request.people * request.times.size()) * static_cast<double>(width) > mostNumbers) {
        throw Refused("people: so many people at so many times are more than fit; ask for fewer of either");
    }
}

/// The typical person, up to the last time that is asked for.
kinetics::NetworkProblem typicalProblem(const Settings& settings, const Regimen& given, const ClassRequest& request)
{
    const double until = request.times.empty() ? 1 : std::max(1.0, request.times.back());
    kinetics::NetworkProblem problem{Values(settings, given).all(), events(given, bodySolver()), until};
    std::erase_if(problem.events, [&](const kinetics::Event& each) { return each.time > until; });
    return problem;
}

std::vector<Shown> asked(const std::vector<Shown>& shown, const ClassRequest& request)
{
    if (request.observables.empty()) {
        return shown;
    }
    std::vector<Shown> list;
    for (std::size_t each : request.observables) {
        list.push_back(shown.at(each));
    }
    return list;
}

std::vector<kinetics::NetworkProblem> peopleOf(const kinetics::NetworkProblem& typical, const ClassRequest& request)
{
    const std::vector<double> factors = populationFactors(request.seed, request.people);
    std::vector<kinetics::NetworkProblem> people(request.people, typical);
    auto factor = factors.begin();
    for (kinetics::NetworkProblem& person : people) {
        for (const Varied& each : varied) {
            person.parameters[Values::slot(each.id)] *= *factor++;
        }
    }
    return people;
}

unsigned threadsHere()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, 16U);
}

}  // namespace

std::vector<Variation> populationVariations()
{
    std::vector<Variation> list;
    for (const Varied& each : varied) {
        list.push_back({each.id, each.label, each.deviation,
                        each.measured ? Source(Grade::Measured, "Herd 2007",
                                               "Between 54 children, a share of the mean; taken over for every model.")
                                      : Source(Grade::Illustrative, "Kinetarium",
                                               "A round number for all that nobody has measured.")});
    }
    return list;
}

std::vector<double> populationFactors(std::uint64_t seed, std::size_t people)
{
    Draws draws(seed);
    std::vector<double> factors(people * varied.size());
    for (std::size_t i = 0; i < factors.size(); ++i) {
        factors[i] = std::exp(varied[i % varied.size()].deviation * draws.normal());
    }
    return factors;
}

ClassBand populationBand(const Settings& settings, const std::vector<Shown>& shown, const ClassRequest& request)
{
    const std::vector<Shown> list = asked(shown, request);
    check(request, list.size());
    const Regimen given = regimen(settings);
    const kinetics::NetworkProblem typical = typicalProblem(settings, given, request);
    const auto course = bodySolver().solve({typical.parameters, events(given, bodySolver()), horizon});
    const Knowledge knowledge(given, settings, *course);

    std::vector<std::size_t> quantities;
    for (const Shown& each : list) {
        quantities.push_back(bodySolver().quantity(each.observable.id));
    }
    const std::size_t width = quantities.size();
    const std::size_t cells = request.times.size() * width;
    std::vector<double> rows(request.people * cells);
    bodySolver().solvePeople(peopleOf(typical, request), request.times, quantities, rows, {}, threadsHere());

    constexpr std::array shares{0.05, 0.5, 0.95};
    std::vector<double> sorted(cells * shares.size());
    kinetics::percentiles(rows, request.people, shares, sorted, threadsHere());
    ClassBand band;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const bool known = knowledge.holds(list[cell % width].known, request.times[cell / width]);
        const double* three = &sorted[cell * shares.size()];
        band.p5.push_back(known ? three[0] : unknown);
        band.p50.push_back(known ? three[1] : unknown);
        band.p95.push_back(known ? three[2] : unknown);
    }
    return band;
}

}  // namespace kinetarium::model::body
