// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/protocol.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace kinetarium::model::kinetics;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// What the inputs are by definition, without blocks.
double glutamateByHand(double time, const Signal::Train& train)
{
    for (int k = 0; k < 1000; ++k) {
        const double start = train.from + k * train.period;
        if (time >= start && time < start + train.width && time < train.to) {
            return train.level;
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("blocks give the inputs that the signals describe")
{
    const Signal::Train train{0.013, 0.97, 0.004, 0.05, 1000};
    const Protocol protocol(
        {{"glutamate", {{0, 0}}, {train}}, {"voltage", {{0, -70}, {0.2015, 40}, {0.333, -60}, {0.4, -70}}, {}}});
    for (int i = 0; i < 20000; ++i) {
        const double time = (i + 0.5) * 0.0001;
        CAPTURE(time);
        const auto& inputs = protocol.inputs()[static_cast<std::size_t>(protocol.inputAt(time))];
        REQUIRE(inputs[0] == glutamateByHand(time, train));
        REQUIRE(inputs[1] == (time < 0.2015 ? -70 : time < 0.333 ? 40 : time < 0.4 ? -60 : -70));
    }
}

TEST_CASE("a million pulses are one block")
{
    const Protocol protocol({{"glutamate", {{0, 0}}, {{0, 1e5, 0.001, 0.1, 1000}}}});
    CHECK(protocol.blocks().size() == 2);
    CHECK(protocol.blocks()[0].repeats == 1000000);
    const Protocol for_ever({{"glutamate", {{0, 0}}, {{0, endless, 0.001, 0.1, 1000}}}});
    CHECK(for_ever.blocks().size() == 1);
    CHECK(for_ever.at(123456.70005).repeat == 1234567);
}

TEST_CASE("blocks join without gaps, places lie inside them")
{
    const Protocol protocol(
        {{"glutamate", {{0, 0}}, {{0.1, 7.33, 0.02, 0.07, 5}}}, {"drug", {{0, 0}, {1.01, 1}, {2.005, 0}}, {}}});
    const auto& blocks = protocol.blocks();
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        CHECK(blocks[i].repeatStart(blocks[i].repeats) == Approx(blocks[i + 1].start).epsilon(1e-13));
    }
    for (double time : {0.0, 0.1, 0.12, 1.01, 2.005, 7.33, 1e6}) {
        const auto place = protocol.at(time);
        CHECK(place.rest >= 0);
        CHECK(place.rest <= blocks[place.block].phases[place.phase].duration);
    }
}

TEST_CASE("edges are where inputs change and nowhere else")
{
    const Protocol constant({{"glutamate", {{0, 5}, {3, 5}, {4, 6}}, {}}});
    CHECK(constant.edges(100) == std::vector<double>{4});
    const Protocol train({{"glutamate", {{0, 0}}, {{0.5, endless, 0.25, 1, 5}}}});
    CHECK(train.edges(3) == std::vector<double>{0.5, 0.75, 1.5, 1.75, 2.5, 2.75});
}

TEST_CASE("signals that make no sense are refused")
{
    CHECK_THROWS_AS(Protocol({{"glutamate", {{1, 5}}, {}}}), std::invalid_argument);
    CHECK_THROWS_AS(Protocol({{"glutamate", {{0, 0}}, {{0, 1, 0.1, 0.1, 5}}}}), std::invalid_argument);
}
