// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/quantity.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <limits>
#include <random>

using namespace kinetarium::model;

namespace {

struct Reading {
    const char* text;
    const char* unit;
    double value;
};
extern const std::vector<Reading> readings;

struct Refusal {
    const char* text;
    const char* unit;
    const char* reason;
};
extern const std::vector<Refusal> refusals;

struct Display {
    double value;
    const char* unit;
    const char* text;
};
extern const std::vector<Display> displays;

}  // namespace

TEST_CASE("quantities are read as people write them")
{
    for (const Reading& each : readings) {
        CAPTURE(each.text, each.unit);
        CHECK(parseQuantity(each.text, each.unit) == each.value);
    }
}

TEST_CASE("nonsense is refused with the reason, on one line")
{
    for (const Refusal& each : refusals) {
        CAPTURE(each.text, each.unit);
        try {
            const double value = parseQuantity(each.text, each.unit);
            FAIL("took it as " << value);
        } catch (const Refused& refused) {
            const std::string message = refused.what();
            CHECK_THAT(message, Catch::Contains(each.reason));
            CHECK(message.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("a number's exact text reads back the same bits, in every locale")
{
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    std::mt19937_64 random(1);
    for (int i = 0; i < 20000; ++i) {
        const double value = std::ldexp(static_cast<double>(random()) - 9e18, static_cast<int>(random() % 200) - 160);
        REQUIRE(parseQuantity(exactNumber(value) + "uM", "uM") == value);
    }
    CHECK(exactNumber(0.1) == "0.1");
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("factors between units multiply to one and respect dimensions")
{
    for (const char* from : {"fM", "pM", "nM", "uM", "mM", "M"}) {
        for (const char* to : {"fM", "pM", "nM", "uM", "mM", "M"}) {
            CHECK(unitFactor(from, to) * unitFactor(to, from) == Approx(1).epsilon(1e-15));
        }
    }
    CHECK(unitFactor("h", "min") == 60);
    CHECK(unitFactor("1/min", "1/s") == Approx(1 / 60.0));
    CHECK_THROWS_AS(unitFactor("uM", "s"), Refused);
    CHECK_THROWS_AS(unitFactor("furlong", "s"), Refused);
}

TEST_CASE("quantities are shown in a unit that fits")
{
    for (const Display& each : displays) {
        CAPTURE(each.value, each.unit);
        CHECK(displayQuantity(each.value, each.unit) == each.text);
    }
    CHECK(displayQuantity(0.123456, "1", 2) == "0.12");
}

TEST_CASE("units are shown with their proper letters")
{
    CHECK(displayUnit("uM") == "µM");
    CHECK(displayUnit("1/s") == "s⁻¹");
    CHECK(displayUnit("us") == "µs");
    CHECK(displayUnit("1") == "");
    CHECK(displayUnit("1/uM/s") == "µM⁻¹\u202fs⁻¹");
    CHECK(displayUnit("mg/kg") == "mg/kg");
}

namespace {

const std::vector<Reading> readings{
    {"40min", "min", 40},  {"40min", "s", 2400}, {"0.5 mg/kg", "mg/kg", 0.5}, {"1uM", "uM", 1},
    {"1 µM", "uM", 1},     {"1 μM", "uM", 1},    {"1\u00a0µM", "uM", 1},      {"1mM", "uM", 1000},
    {"3ms", "s", 0.003},   {"700nM", "uM", 0.7}, {"-70mV", "mV", -70},        {"\u221270 mV", "mV", -70},
    {"-0.07V", "mV", -70}, {"10 Hz", "Hz", 10},  {"0.2kHz", "Hz", 200},       {"50%", "1", 0.5},
    {"0.5", "1", 0.5},     {"+2", "uM", 2},      {" 1e-3 ", "uM", 0.001},     {"2 d", "h", 48},
    {"10/s", "1/s", 10},   {"10 1/s", "Hz", 10}, {"30/min", "1/s", 0.5},
};

const std::vector<Refusal> refusals{
    {"", "uM", "missing"},           {"   ", "uM", "missing"},         {"5 kg/uM", "uM", "not known"},
    {"5 kg", "uM", "a mass"},        {"1s", "uM", "nM, uM, mM"},       {"100ng/mL", "uM", "molar mass"},
    {"nan", "uM", "finite"},         {"-nan", "uM", "finite"},         {"inf", "uM", "finite"},
    {"1e999", "uM", "too large"},    {"1e300M", "fM", "too large"},    {"much", "uM", "not a number"},
    {"uM", "uM", "not a number"},    {"+-1", "uM", "not a number"},    {"0,5uM", "uM", "point"},
    {"1uM2", "uM", "not known"},     {"1 uM uM", "uM", "not known"},   {"1um", "uM", "not known"},
    {"1uM", "1", "a concentration"}, {"\n\x01", "uM", "not a number"},
};

const std::vector<Display> displays{
    {1000, "uM", "1\u202fmM"},
    {1, "uM", "1\u202fµM"},
    {0.71, "uM", "0.71\u202fµM"},
    {0.015, "uM", "15\u202fnM"},
    {0.0005, "s", "500\u202fµs"},
    {0.116, "s", "116\u202fms"},
    {4.6526, "s", "4.65\u202fs"},
    {7200, "s", "2\u202fh"},
    {-70, "mV", "−70\u202fmV"},
    {0, "mV", "0\u202fmV"},
    {0, "uM", "0\u202fµM"},
    {0.2727, "1", "0.273"},
    {5400, "1/s", "5400\u202fs⁻¹"},
    {1.41, "1/uM/s", "1.41\u202fµM⁻¹\u202fs⁻¹"},
    {1.23456e-7, "1", "1.23\u202f×\u202f10⁻⁷"},
    {-2e9, "1", "−2\u202f×\u202f10⁹"},
    {999.9, "uM", "1000\u202fµM"},
    {50, "%", "50\u202f%"},
    {std::numeric_limits<double>::quiet_NaN(), "uM", "not known"},
};

}  // namespace
