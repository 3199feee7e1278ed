// SPDX-License-Identifier: GPL-3.0-or-later
// Ketamine's way through the body: published numbers, and the laws of linear kinetics.
#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body_course.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kinetarium::model;
using namespace kinetarium::tests;

namespace {

const Changes trial{{"protocol", "trial-infusion"}};

Course infusion(const std::string& model, const Changes& more = {})
{
    Changes all{{"model", model}};
    all.insert(all.end(), more.begin(), more.end());
    return course("pk", all);
}

/// Area under plasma to the end of what is known, by Simpson's rule on times that grow.
double area(const Course& run, double until = 40320)
{
    std::vector<double> times{0};
    for (double step = 0.05; times.back() < until; step *= 1.002) {
        times.push_back(std::min(until, times.back() + step));
        times.push_back(std::min(until, times.back() + step));
    }
    const std::vector<double> values = run.sample("plasma", times);
    double sum = 0;
    for (std::size_t i = 0; i + 2 < times.size(); i += 2) {
        const double width = times[i + 2] - times[i];
        const double at = width > 0 ? (times[i + 1] - times[i]) / width : 0.5;
        sum += at == 0.5 || std::abs(at - 0.5) < 1e-9 ? width / 6 * (values[i] + 4 * values[i + 1] + values[i + 2])
                                                      : width / 2 * (values[i] + values[i + 2]);
    }
    return sum;
}

}  // namespace

TEST_CASE("plasma at the end of the trial infusion: Kamp 253, Domino 240 ng/mL, every adult model in 150 to 270")
{
    CHECK(infusion("kamp").at("plasma", 40) == Approx(253).epsilon(0.01));
    CHECK(infusion("domino").at("plasma", 40) == Approx(240).epsilon(0.01));
    for (const char* model : {"kamp", "domino", "clements", "hijazi"}) {
        const double peak = top(infusion(model), "plasma", 120).value;
        CAPTURE(model);
        CHECK(peak > 150);
        CHECK(peak < 270);
    }
    CHECK(course("pk", trial).at("plasma", 40) == Approx(infusion("kamp").at("plasma", 40)).epsilon(1e-6));
}

TEST_CASE("Domino's last half-life is 115 min, Kamp's clearance 84 L/h and steady volume 238 L")
{
    const Course domino = infusion("domino");
    const double half = 200 * std::log(2) / std::log(domino.at("plasma", 1200) / domino.at("plasma", 1400));
    CHECK(half == Approx(115).epsilon(0.01));
    const auto kamp = [](const char* id) { return constantOf("pk", {}, id); };
    CHECK(kamp("clearance") * 60 == Approx(84).epsilon(0.01));
    CHECK(kamp("central-volume") + kamp("rapid-volume") + kamp("slow-volume") == Approx(238).epsilon(0.01));
    // Clearance again, from the course: dose over area.
    CHECK(35e3 / area(infusion("kamp")) * 60 == Approx(84).epsilon(0.005));
}

TEST_CASE("Kamp's rising infusion at 2, 3, 4 and 5 h as digitised, with nothing fitted")
{
    const Course run = course("pk", {{"protocol", "kamp-escalating"}});
    const double molar = 237.73;
    const std::vector<std::pair<double, double>> points{{120, 1.12}, {180, 2.19}, {240, 0.70}, {300, 0.52}};
    for (const auto& [time, expected] : points) {
        CAPTURE(time);
        CHECK(run.at("plasma", time) / molar == Approx(expected).epsilon(0.15));
    }
    CHECK(run.at("infused", 180) == Approx(70 * (0.28 + 0.57 + 1.14)).epsilon(1e-9));
    CHECK(run.trajectory().edges(1000) == std::vector<double>{60, 120, 180});
    CHECK(run.trajectory().input("infusion-rate", 90) == Approx(70 * 0.57 / 60));
    CHECK(run.trajectory().input("infusion-rate", 200) == 0);
}

TEST_CASE("185 ng/mL is 0.778 uM")
{
    // In a steady infusion the brain holds the free share of plasma, so their ratio is the molar mass.
    const Course run = course("pk", {{"duration", "1440min"}});
    const double plasma = run.at("plasma", 1440);
    const double molar = run.at("brain", 1440) / constantOf("pk", {}, "free-fraction");
    CHECK(185 * molar / plasma == Approx(0.778).epsilon(0.005));
}

TEST_CASE("all that was given is somewhere, to 1e-9, by every route and model")
{
    for (const char* route : {"iv-bolus", "iv-infusion", "im", "oral", "sublingual", "nasal"}) {
        for (const char* model : {"kamp", "domino", "clements", "hijazi", "herd"}) {
            const Course run = infusion(model, {{"route", route}, {"doses", "3"}, {"interval", "1d"}});
            for (double time : {0.0, 0.5, 17.0, 40.0, 300.0, 1441.0, 5000.0, 40320.0}) {
                CAPTURE(route, model, time);
                const double found = run.at("site", time) + run.at("blood", time) + run.at("rapid-tissue", time) +
                                     run.at("slow-tissue", time) + run.at("metabolised", time);
                CHECK(found == Approx(run.at("infused", time)).epsilon(1e-9).margin(1e-9));
            }
            CHECK(run.at("infused", 40320) == Approx(105).epsilon(1e-9));
            CHECK(run.steady("metabolised") == Approx(105));
            CHECK(run.steady("plasma") == Approx(0).margin(1e-9));
        }
    }
}

TEST_CASE("twice the dose is twice everything")
{
    for (const char* route : {"iv-infusion", "oral"}) {
        const Course once = infusion("kamp", {{"route", route}, {"dose", "0.4mg/kg"}});
        const Course twice = infusion("kamp", {{"route", route}, {"dose", "0.8mg/kg"}});
        for (double time : {5.0, 40.0, 100.0, 600.0}) {
            for (const Observable& each : once.observables()) {
                CAPTURE(route, time, each.id);
                CHECK(twice.at(each.id, time) == Approx(2 * once.at(each.id, time)).epsilon(1e-4).margin(1e-5));
            }
        }
    }
}

TEST_CASE("doses add up: the second of two is the first, later")
{
    const Course one = infusion("kamp", {});
    const Course two = infusion("kamp", {{"doses", "2"}, {"interval", "300min"}});
    for (double time : {310.0, 340.0, 500.0, 2000.0}) {
        CHECK(two.at("plasma", time) == Approx(one.at("plasma", time) + one.at("plasma", time - 300)).epsilon(1e-4));
        CHECK(two.at("hnk", time) == Approx(one.at("hnk", time) + one.at("hnk", time - 300)).epsilon(1e-4));
    }
}

TEST_CASE("infusions end to end lose none of their doses to rounding")
{
    // 6 times 33.3 is a bit less than 5 times 33.3 and 33.3 more: the end of the sixth must not stop the seventh.
    for (const char* minutes : {"33.3min", "30.9min", "47.3min", "1440min"}) {
        CAPTURE(minutes);
        const Course run = infusion("kamp", {{"duration", minutes}, {"interval", minutes}, {"doses", "10"}});
        CHECK(run.at("infused", 20160) == Approx(350).epsilon(1e-9));
    }
}

TEST_CASE("a steady infusion settles at rate over clearance")
{
    // A week of infusions end to end.
    for (const char* model : {"kamp", "clements"}) {
        const Course run = infusion(model, {{"duration", "1440min"}, {"interval", "1440min"}, {"doses", "7"}});
        const double rate = run.trajectory().input("infusion-rate", 5000);
        CHECK(run.at("plasma", 7 * 1440 - 1) ==
              Approx(1000 * rate / constantOf("pk", {{"model", model}}, "clearance")).epsilon(1e-3));
    }
}

TEST_CASE("what reaches the blood by each route is its share of what a vein gets")
{
    const double vein = area(infusion("kamp", {{"route", "iv-infusion"}}));
    const std::vector<std::pair<const char*, double>> shares{
        {"im", 0.93}, {"oral", 0.20}, {"sublingual", 0.31}, {"nasal", 0.45}};
    for (const auto& [route, share] : shares) {
        CAPTURE(route);
        CHECK(area(infusion("kamp", {{"route", route}})) / vein == Approx(share).epsilon(0.01));
    }
    CHECK(top(infusion("kamp", {{"route", "im"}}), "plasma", 200).time == Approx(14).margin(9));     // 5 to 22 min
    CHECK(top(infusion("kamp", {{"route", "oral"}}), "plasma", 200).time == Approx(45).margin(28));  // 30 to 60
    CHECK(top(infusion("kamp", {{"route", "nasal"}}), "plasma", 200).time == Approx(18).margin(8));  // 14 to 23
    CHECK(infusion("kamp", {{"route", "oral"}}).at("norketamine", 60) >
          infusion("kamp", {{"route", "oral"}}).at("plasma", 60));
}

TEST_CASE("a bolus is there at once, two compartments leave the slow tissue empty, weight cancels for linear models")
{
    CHECK(infusion("kamp", {{"route", "iv-bolus"}}).at("plasma", 0) == Approx(1400).epsilon(1e-9));
    CHECK(infusion("hijazi", {}).at("slow-tissue", 100) == 0);
    CHECK(infusion("domino", {{"weight", "100kg"}}).at("plasma", 30) ==
          Approx(infusion("domino", {}).at("plasma", 30)).epsilon(1e-4));
    CHECK(infusion("herd", {{"weight", "20kg"}}).at("plasma", 100) < infusion("herd", {}).at("plasma", 100));
}

TEST_CASE("pk refuses what is not known or contradicts itself, and says why")
{
    const auto refuses = [](const Changes& changes, const std::string& part) {
        CAPTURE(part);
        CHECK_THROWS_WITH(course("pk", changes), Catch::Contains(part));
    };
    refuses({{"weight", "20kg"}}, "herd");
    refuses({{"weight", "100kg"}, {"model", "herd"}}, "11 to 75");
    refuses({{"doses", "1.5"}}, "whole number");
    refuses({{"doses", "2"}, {"duration", "100min"}, {"interval", "60min"}}, "interval");
    refuses({{"doses", "30"}, {"interval", "10d"}}, "28 days");
    refuses({{"dose", "11mg/kg"}}, "outside 0 to 10");
    CHECK_THROWS_WITH(infusion("kamp").at("plasma", 40321), Catch::Contains("28 d"));
    CHECK_THROWS_AS(infusion("kamp").trajectory().stateAt(1, 1), Refused);
    CHECK_THROWS_AS(infusion("kamp").trajectory().input("voltage", 1), Refused);
}

TEST_CASE("a person's numbers are marked as such, the protocol is not")
{
    for (const char* id : {"pk", "disinhibition", "cascade", "effects"}) {
        const Settings settings = mechanism(id).defaults();
        for (const char* parameter : {"dose", "duration", "weight", "doses", "interval"}) {
            CHECK(settings.parameter(parameter).personal);
        }
        for (const Parameter& each : settings.parameters()) {
            if (each.kind == Parameter::Kind::Choice || each.id == "constant-level" || each.id == "nbqx") {
                CHECK(!each.personal);
            }
        }
        CHECK(mechanism(id).usualSpan() > 0);
    }
}
