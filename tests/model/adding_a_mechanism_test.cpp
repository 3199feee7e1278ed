// SPDX-License-Identifier: GPL-3.0-or-later
// The worked example of docs/adding-a-mechanism.md, so that the page cannot rot.
#include "model/kinetics/scheme_trajectory.h"
#include "model/peak.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace kinetarium::model;
using namespace kinetarium::model::kinetics;

namespace {

// example begins
Scheme receptor()
{
    return Scheme(
        {{"glutamate"}, {"C", "O"}, "C", {"O"}, {{"C", "O", linear(1.1, "glutamate")}, {"O", "C", constant(190)}}});
}

std::shared_ptr<const Trajectory> pulseOf(double level, double width)
{
    const Scheme scheme = receptor();
    const Weights open = [at = static_cast<std::size_t>(scheme.state("O"))](std::span<const double>) {
        std::vector<double> weights(2, 0.0);
        weights[at] = 1;
        return weights;
    };
    const Signal glutamate{"glutamate", {{0, level}, {width, 0}}, {}};
    return std::make_shared<SchemeTrajectory>(scheme, Protocol({glutamate}), std::vector<Weights>{open});
}
// example ends

}  // namespace

TEST_CASE("the worked example opens to 0.62 and decays with 5.3 ms")
{
    const auto course = pulseOf(1000, 0.001);
    const auto open = [&](double time) {
        double value = 0;
        course->evaluate(time, {&value, 1});
        return value;
    };
    const std::array<Interval, 2> intervals{{{0, 0.001}, {0.001, 0.1}}};
    const Peak peak = peakIn(open, intervals, 32);
    CHECK(peak.value == Approx(0.62).epsilon(0.01));
    CHECK(peak.time == Approx(0.001).epsilon(1e-6));
    CHECK(open(0.001 + 0.00526) == Approx(peak.value / std::exp(1.0)).epsilon(0.01));
}

TEST_CASE("the page shows the code that is tested")
{
    const auto textOf = [](const std::string& name) {
        std::ifstream file(std::string(KINETARIUM_SOURCE_DIR) + "/" + name);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    };
    const std::string here = textOf("tests/model/adding_a_mechanism_test.cpp");
    const std::string mark = "// example begins\n";
    const auto begin = here.find(mark) + mark.size();
    const std::string code = here.substr(begin, here.find("// example ends") - begin);
    CHECK(textOf("docs/adding-a-mechanism.md").find(code) != std::string::npos);
}
