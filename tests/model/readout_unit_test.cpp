// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/readout.h"

#include <catch2/catch.hpp>

using namespace kinetarium::model;

namespace {

Quantity ask(const char* id, const char* text)
{
    const Mechanism& of = mechanism(id);
    return read(ReadOut::parse(text, of), of, of.defaults());
}

}  // namespace

TEST_CASE("a level in plasma is told in mass or in amount by its own molar mass")
{
    CHECK(185 * unitFactorOf("plasma", "ng/mL", "uM") == Approx(0.778).epsilon(0.005));
    CHECK(unitFactorOf("plasma", "ng/mL", "uM") * 237.73 == Approx(1));
    CHECK(unitFactorOf("norketamine", "ng/mL", "uM") * 223.70 == Approx(1));
    CHECK(unitFactorOf("hnk", "nM", "ng/mL") == Approx(0.23970));
    CHECK(unitFactorOf("plasma", "uM", "ng/mL") * unitFactorOf("plasma", "ng/mL", "uM") == Approx(1));
    CHECK_THROWS_AS(unitFactorOf("brain", "uM", "ng/mL"), Refused);  // of which drug?
    CHECK_THROWS_AS(unitFactorOf("plasma", "ng/mL", "min"), Refused);
}

TEST_CASE("every read-out may be asked for in another unit")
{
    CHECK(ask("pk", "value plasma at 40min in uM").value == Approx(ask("pk", "value plasma at 40min").value / 237.73));
    CHECK(ask("pk", "value plasma at 40min in uM").unit == "uM");
    CHECK(ask("pk", "time of peak plasma in s").value == Approx(2400));
    CHECK(ask("pk", "area plasma 0min..5h in ng/mL h").value == Approx(ask("pk", "area plasma 0min..5h").value / 60));
    CHECK(ask("nmda", "steady open in %").value == Approx(100 * ask("nmda", "steady open").value));
    CHECK_THROWS_AS(ReadOut::parse("peak plasma in mV", mechanism("pk")), Refused);
    CHECK_THROWS_AS(ReadOut::parse("peak plasma in ", mechanism("pk")), Refused);
    CHECK_THROWS_AS(ReadOut::parse("peak plasma in bananas", mechanism("pk")), Refused);
}

TEST_CASE("the unit of a read-out is known before it is read")
{
    for (const char* text : {"value plasma at 40min", "time of peak plasma", "area plasma 0min..60min", "peak plasma",
                             "half-life plasma at 20h", "constant clearance", "constant free-fraction",
                             "mean brain 0min..60min", "peak plasma in uM", "decay time plasma in h"}) {
        CAPTURE(text);
        CHECK(unitOf(ReadOut::parse(text, mechanism("pk")), mechanism("pk")) == ask("pk", text).unit);
    }
    const Mechanism& nmda = mechanism("nmda");
    CHECK(unitOf(ReadOut::parse("IC50 block of drug-level", nmda), nmda) == "uM");
    CHECK(unitOf(ReadOut::parse("area open 0s..1s", nmda), nmda) == "s");
}
