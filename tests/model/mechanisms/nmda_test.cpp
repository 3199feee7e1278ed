// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/readout.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>
#include <numeric>

using namespace kinetarium::model;

namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

Settings with(const Changes& changes)
{
    Settings settings = mechanism("nmda").defaults();
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return settings;
}

Settings and_(Settings settings, const Changes& changes)
{
    for (const auto& [id, text] : changes) {
        settings.set(id, text);
    }
    return settings;
}

double ask(const std::string& text, const Settings& settings)
{
    const Mechanism& nmda = mechanism("nmda");
    return read(ReadOut::parse(text, nmda), nmda, settings).value;
}

double constantOf(const Settings& settings, const std::string& id)
{
    for (const Constant& each : mechanism("nmda").constants(settings)) {
        if (each.id == id) {
            return each.value;
        }
    }
    return std::nan("");
}

bool within(double value, double expected, double share)
{
    CAPTURE(value, expected);
    CHECK(std::abs(value / expected - 1) <= share);
    return std::abs(value / expected - 1) <= share;
}

const Settings constant = with({{"glutamate", "constant"}});
const Settings ketamine = with({{"glutamate", "constant"}, {"drug", "ketamine"}});

std::uint64_t hash(const Course& course, const std::vector<double>& times)
{
    std::uint64_t hash = 14695981039346656037U;
    for (double value : course.table(times)) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        hash = (hash ^ bits) * 1099511628211U;
    }
    return hash;
}

}  // namespace

TEST_CASE("gating is Destexhe's without the factor 2 (O7, O8)")
{
    const Settings pulse = with({});
    within(ask("peak open", pulse), 0.273, 0.03);
    within(ask("time of peak open", pulse), 0.021, 0.03);
    within(ask("decay time open", pulse), 0.116, 0.03);
    within(ask("steady open", constant), 0.220, 0.01);
    within(ask("peak open", with({{"glutamate", "none"}})) + 1, 1, 0);
}

TEST_CASE("magnesium follows Jahr and Stevens (O6)")
{
    for (const auto& [voltage, factor] :
         std::vector<std::pair<std::string, double>>{{"-60mV", 0.080}, {"-40mV", 0.230}, {"0mV", 0.781}}) {
        const Settings plugged = and_(constant, {{"magnesium", "1mM"}, {"voltage", voltage}});
        within(ask("steady open", plugged) / ask("steady open", constant), factor, 0.01);
        within(ask("steady open", plugged) / (ask("steady open", plugged) + ask("steady mg-blocked", plugged)), factor,
               0.01);
    }
}

TEST_CASE("ketamine blocks half at Gilling's IC50, whatever the glutamate (O9)")
{
    for (const char* level : {"0.1uM", "1uM", "1000uM"}) {
        const Settings half = and_(ketamine, {{"drug-level", "0.71uM"}, {"glutamate-level", level}});
        within(ask("steady block", half), 0.5, 0.01);
        within(1 - ask("steady open", half) / ask("steady open", and_(half, {{"drug", "none"}})), 0.5, 0.01);
        within(ask("IC50 block of drug-level", half), 0.71, 0.01);
    }
}

TEST_CASE("the speed of block does depend on glutamate: use dependence")
{
    // The time in which what is still missing from the final block falls e-fold, once the gating has settled.
    const auto approach = [](const char* level) {
        const Course course = mechanism("nmda").run(and_(ketamine, {{"glutamate-level", level}}));
        const double target = course.steady("block");
        const auto timeOf = [&](double missing) {
            double low = 0;
            double high = 1e5;
            for (int i = 0; i < 80; ++i) {
                const double middle = (low + high) / 2;
                (1 - course.at("block", middle) / target > missing ? low : high) = middle;
            }
            return low;
        };
        return timeOf(0.01 / std::exp(1.0)) - timeOf(0.01);
    };
    within(approach("1000uM"), 1.9, 0.05);
    // 7.9 and 434 s assume that gating is instantaneous; the wait behind shut gates makes the scheme itself slower.
    within(approach("1uM"), 7.9, 0.25);
    within(approach("0.1uM"), 434, 0.25);
    CHECK(approach("1uM") > 7.9);
}

TEST_CASE("washed out in glutamate the block goes with 4.5 s, drugs differ as their off-rates do (O10, O11)")
{
    const auto offset = [](const char* drug) {
        return ask("decay time block from 2000s", and_(ketamine, {{"drug", drug}, {"drug-off", "2000s"}}));
    };
    const double time = offset("ketamine");
    within(time, 4.5, 0.10);
    within(offset("pcp") / time, 6.7, 0.20);
    within(offset("mk801") / time, 67, 0.20);
}

TEST_CASE("without agonist the drug stays trapped (O13), memantine less so")
{
    const auto kept = [](const char* drug) {
        const Course course = mechanism("nmda").run(
            and_(ketamine, {{"drug", drug}, {"drug-level", "10uM"}, {"drug-off", "30s"}, {"glutamate-off", "30s"}}));
        return course.at("block", 50) / course.at("block", 30);
    };
    CHECK(kept("ketamine") >= 0.90);
    CHECK(kept("mk801") >= 0.99);
    CHECK(kept("memantine") < kept("ketamine") - 0.05);
}

TEST_CASE("the sets of Kotermanski and Johnson (O12), and magnesium's competition")
{
    const Settings rat = and_(ketamine, {{"affinity", "kotermanski"}, {"voltage", "-66mV"}});
    struct Row {
        const char* subunit;
        double without, with;
    };
    for (const Row& row :
         {Row{"2a", 0.33, 5.35}, Row{"2b", 0.31, 5.08}, Row{"2c", 0.51, 1.18}, Row{"2d", 0.83, 2.95}}) {
        const Settings here = and_(rat, {{"subunit", row.subunit}});
        within(ask("IC50 block of drug-level", here), row.without, 0.001);
        const Settings plugged = and_(here, {{"magnesium", "1mM"}});
        const double ic50 = ask("IC50 block of drug-level", plugged);
        within(ic50, row.with, 0.15);
        // IC50 = Kd (1 + [Mg]/K(V))
        within(ic50, row.without * (1 + 1 / constantOf(plugged, "mg-half")), 1e-6);
    }
    within(ask("IC50 block of drug-level", and_(rat, {{"drug", "memantine"}})), 0.80, 0.001);
    within(ask("IC50 block of drug-level", and_(rat, {{"drug", "mk801"}, {"voltage", "-40mV"}})), 0.015, 0.001);
    within(ask("IC50 block of drug-level", and_(rat, {{"drug", "pcp"}, {"subunit", "2d"}})), 0.22, 0.001);
}

TEST_CASE("Gilling's affinity is for 2A alone, other subunits take the other set and say so")
{
    const Settings b = and_(ketamine, {{"subunit", "2b"}});
    const Settings forced = and_(b, {{"affinity", "kotermanski"}});
    CHECK(ask("steady block", b) == ask("steady block", forced));
    bool said = false;
    for (const Constant& each : mechanism("nmda").constants(b)) {
        said = said || (each.id == "drug-on-rate" && each.source.note.find("2A alone") != std::string::npos);
    }
    CHECK(said);
}

TEST_CASE("block follows [X]/([X] + Kd) and depolarisation weakens it by the electrical distance")
{
    const double kd = constantOf(ketamine, "drug-kd");
    for (const char* level : {"0.05uM", "0.71uM", "3uM", "200uM"}) {
        const Settings settings = and_(ketamine, {{"drug-level", level}});
        const double x = settings.number("drug-level");
        within(ask("steady block", settings), x / (x + kd), 1e-9);
    }
    const double shallow = ask("IC50 block of drug-level", and_(ketamine, {{"voltage", "-37.8mV"}}));
    within(shallow / kd, std::exp(1.0), 1e-6);
}

TEST_CASE("states add up, and observables are parts of one whole")
{
    const Course course = mechanism("nmda").run(
        and_(ketamine,
             {{"drug", "memantine"}, {"glutamate", "train"}, {"magnesium", "1mM"}, {"voltage", "-70mV@0s,40mV@1s"}}));
    std::vector<double> p(course.trajectory().states().size());
    for (double time : {0.0, 1e-9, 0.0005, 0.021, 0.9999, 1.0, 1.5, 60.0, 3601.0, 1e6}) {
        course.trajectory().probabilities(time, p);
        CHECK(std::abs(std::accumulate(p.begin(), p.end(), 0.0) - 1) < 1e-12);
        CHECK(course.at("block", time) ==
              Approx(course.at("drug-blocked", time) + course.at("trapped", time)).margin(1e-15));
        CHECK(course.at("open", time) + course.at("mg-blocked", time) + course.at("block", time) +
                  course.at("desensitised", time) <=
              1 + 1e-12);
    }
}

TEST_CASE("at the steady state every transition is balanced by its reverse")
{
    // With constant inputs and everything reachable, flux i -> j equals flux j -> i along each branch of the tree.
    const Settings settings = and_(
        ketamine, {{"drug", "memantine"}, {"glutamate-level", "3uM"}, {"magnesium", "0.5mM"}, {"voltage", "-40mV"}});
    const Course course = mechanism("nmda").run(settings);
    const auto& names = course.trajectory().states();
    std::vector<double> p(names.size());
    course.trajectory().probabilities(1e6, p);
    const auto at = [&](const std::string& name) {
        return p[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin())];
    };
    for (const std::string arm : {"", "M", "B"}) {
        within(at("C1" + arm) / at("C0" + arm), 5 * 3 / 12.9, 1e-9);
        within(at("C2" + arm) / at("C1" + arm), 5 * 3 / 12.9, 1e-9);
        within(at("D" + arm) / at("C2" + arm), 8.4 / 6.8, 1e-9);
        within(at("O" + arm) / at("C2" + arm), 46.5 / 73.8, 1e-9);
    }
    within(at("OM") / at("O"), 0.5 / (3.57 * std::exp(0.062 * -40)), 1e-9);
    within(at("OB") / at("O"), 0.95 / (0.91 * std::exp(30 / 28.2)), 1e-9);
    within(at("OS") / at("O"), 1.20 / (1.27 * std::exp(30 / 28.2)), 1e-9);
    CHECK(course.steady("block") == Approx(course.at("block", 1e6)).epsilon(1e-9));
}

TEST_CASE("current is 1 at its own drug-free peak, turns with the voltage, and is finite at 0 mV")
{
    within(ask("peak current", with({})), 1, 1e-8);
    within(ask("peak current", with({{"magnesium", "1mM"}})), 1, 1e-8);
    within(ask("peak current", with({{"glutamate", "train"}, {"train-rate", "50Hz"}})), 1, 1e-6);
    within(ask("peak current", with({{"glutamate-on", "100s"}})), 1, 1e-6);
    within(ask("peak current", with({{"voltage", "0mV"}})), 1, 1e-8);
    CHECK(ask("peak current", with({{"glutamate", "none"}})) == 0);
    const double blocked = ask("peak current", with({{"drug", "ketamine"}, {"drug-level", "100uM"}}));
    CHECK(blocked < 0.6);
    CHECK(blocked > 0);
    // Constant glutamate, a step from -70 to +35 mV: the settled current is half as large and runs the other way.
    const Course course = mechanism("nmda").run(and_(constant, {{"voltage", "-70mV@0s,35mV@5s"}}));
    within(course.at("current", 9) / course.at("current", 4.99), -0.5, 1e-6);
    for (double time : {0.0, 4.0, 6.0, 1e5}) {
        CHECK(std::isfinite(
            mechanism("nmda").run(and_(constant, {{"voltage", "0mV@0s,40mV@5s,0mV@6s"}})).at("current", time)));
    }
}

TEST_CASE("contradictory settings are refused")
{
    const Mechanism& nmda = mechanism("nmda");
    CHECK_THROWS_WITH(nmda.run(and_(ketamine, {{"drug-on", "5s"}, {"drug-off", "2s"}})), Catch::Contains("drug-off"));
    CHECK_THROWS_WITH(nmda.run(and_(constant, {{"glutamate-on", "5s"}, {"glutamate-off", "5s"}})),
                      Catch::Contains("glutamate-off"));
    CHECK_THROWS_WITH(nmda.run(with({{"glutamate", "train"}, {"train-rate", "200Hz"}, {"pulse-width", "5ms"}})),
                      Catch::Contains("pulse-width"));
    CHECK_NOTHROW(nmda.run(with({{"drug-on", "5s"}, {"drug-off", "2s"}})));
}

TEST_CASE("inputs are what the settings say")
{
    const Course course = mechanism("nmda").run(and_(ketamine, {{"glutamate", "train"},
                                                                {"train-rate", "5Hz"},
                                                                {"drug-on", "1s"},
                                                                {"drug-off", "2s"},
                                                                {"magnesium", "0.5mM"}}));
    const Trajectory& trajectory = course.trajectory();
    CHECK(trajectory.input("glutamate", 0.2005) == 1000);
    CHECK(trajectory.input("glutamate", 0.202) == 0);
    CHECK(trajectory.input("drug", 0.99) == 0);
    CHECK(trajectory.input("drug", 1) == 1);
    CHECK(trajectory.input("drug", 2) == 0);
    CHECK(trajectory.input("magnesium", 2) == 0.5);
    CHECK(trajectory.input("voltage", 2) == -70);
    CHECK(course.at("block", 1) == 0);
}

TEST_CASE("the same settings give the same bits, others give others")
{
    std::vector<double> times;
    for (int i = 0; i < 3000; ++i) {
        times.push_back(i * 0.001);
    }
    const Settings settings = and_(ketamine, {{"glutamate", "train"}, {"magnesium", "1mM"}});
    const std::uint64_t first = hash(mechanism("nmda").run(settings), times);
    CHECK(hash(mechanism("nmda").run(settings), times) == first);
    CHECK(hash(mechanism("nmda").run(and_(settings, {{"drug-level", "1.0000001uM"}})), times) != first);
}

TEST_CASE("every choice of drug and subunit runs, and every constant says where it comes from")
{
    for (const char* drug : {"none", "ketamine", "memantine", "pcp", "mk801"}) {
        for (const char* subunit : {"2a", "2b", "2c", "2d"}) {
            for (const char* affinity : {"gilling", "kotermanski"}) {
                CAPTURE(drug, subunit, affinity);
                const Settings settings = and_(constant, {{"drug", drug},
                                                          {"subunit", subunit},
                                                          {"affinity", affinity},
                                                          {"magnesium", "10mM"},
                                                          {"voltage", "80mV"}});
                const Course course = mechanism("nmda").run(settings);
                for (double value : course.all(1)) {
                    CHECK(std::isfinite(value));
                }
                for (const Constant& each : mechanism("nmda").constants(settings)) {
                    CHECK(std::isfinite(each.value));
                    CHECK_FALSE(each.source.citation.empty());
                    CHECK_FALSE(each.unit.empty());
                }
            }
        }
    }
}
