// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/entered_number.h"

#include <catch2/catch.hpp>

using kinetarium::presentation::enteredNumber;
using kinetarium::presentation::unitAsked;

TEST_CASE("a number is read as people type it")
{
    struct Case {
        const char* text;
        const char* unit;
        double value;
    };
    for (const Case& each : {Case{"0.71", "", 0.71}, {"0,71", "", 0.71}, {"  -3 ", "", -3}, {"\u22123,5", "", -3.5}, {".5", "", 0.5}, {"5.", "", 5},
                             {"+2e-3", "", 0.002}, {"2,5E3", "", 2500}, {"5\u202f\u00d7\u202f10^-3", "", 0.005}, {"5x10-3", "", 0.005},
                             {"0.71 \u00b5M", "\u00b5M", 0.71}, {"0,71\u03bcM", "\u00b5M", 0.71}, {"0.71uM", "\u00b5M", 0.71}, {"710 nM", "\u00b5M", 0.71},
                             {"0.00071 mM", "\u00b5M", 0.71}, {"2 h", "min", 120}, {"90 minutes", "min", 90}, {"1,5 hours", "min", 90}, {"3 min", "min", 3},
                             {"4 days", "h", 96}, {"50 %", "%", 50}, {"-70 mV", "mV", -70}, {"0.7 uM", "", 0.7},
                             {"5 per cent", "%", 5}, {"5 of them", "of them, in all", 5}}) {
        CAPTURE(each.text, each.unit);
        const auto value = enteredNumber(QString::fromUtf8(each.text), QString::fromUtf8(each.unit));
        REQUIRE(value);
        CHECK(*value == Approx(each.value).epsilon(1e-12));
    }
}

TEST_CASE("what is no number in that unit is nothing, not nought")
{
    struct Case {
        const char* text;
        const char* unit;
    };
    for (const Case& each : {Case{"", ""}, {"five", ""}, {"1,000.5", ""}, {"1.000,5", ""}, {"3 4", ""}, {"nan", ""}, {"inf", ""}, {"1e999", ""}, {"--5", ""},
                             {"5 mV", "\u00b5M"}, {"5 h", "\u00b5M"}, {"5 apples", "min"}, {"3..7", ""}, {"5 ng/mL", "\u00b5M"}}) {
        CAPTURE(each.text, each.unit);
        CHECK_FALSE(enteredNumber(QString::fromUtf8(each.text), QString::fromUtf8(each.unit)));
    }
}

TEST_CASE("the unit that a question asks for is found in its words")
{
    struct Case {
        const char* stem;
        const char* unit;
    };
    for (const Case& each : {Case{"At which level of ketamine, in \u00b5M, is half lost?", "\u00b5M"}, {"How many minutes does it take?", "min"},
                             {"Give the voltage (mV).", "mV"}, {"How many hours? In mice it is less.", "h"}, {"What share is lost in the end?", ""},
                             {"How long, in hours.", "h"}, {"Give it in per cent.", "%"}, {"How many subunits?", ""},
                             {"At GluN2A in 1 mM magnesium, what share of receptor(s) is blocked, in per cent?", "%"},
                             {"With 1 mM magnesium in the bath, how many nM?", "nM"}}) {
        CAPTURE(each.stem);
        CHECK(unitAsked(QString::fromUtf8(each.stem)).toStdString() == each.unit);
    }
}
