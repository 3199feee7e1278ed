// SPDX-License-Identifier: GPL-3.0-or-later
// No number without unit and source: every parameter, observable and constant of every mechanism, under many settings;
// and every measured one cites what stands in the bibliography.
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/plasma_bands.h"
#include "kinetarium/model/quantity.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

using namespace kinetarium::model;

namespace {

/// The bibliography, cut into its entries.
const std::vector<std::string>& bibliography()
{
    static const std::vector<std::string> entries = [] {
        std::ifstream file(std::string(KINETARIUM_SOURCE_DIR) + "/content/references.json");
        std::ostringstream text;
        text << file.rdbuf();
        const std::string whole = text.str();
        std::vector<std::string> made;
        for (std::size_t at = whole.find("\"id\""); at != std::string::npos;) {
            const std::size_t next = whole.find("\"id\"", at + 1);
            made.push_back(whole.substr(at, next - at));
            at = next;
        }
        return made;
    }();
    return entries;
}

/// True when one entry holds every word of the citation: "Kamp 2020", "PMC9118341", a title.
bool stands(const std::string& citation)
{
    for (const std::string& entry : bibliography()) {
        std::istringstream words(citation);
        bool all = true;
        for (std::string word; all && words >> word;) {
            all = entry.find(word) != std::string::npos;
        }
        if (all) {
            return true;
        }
    }
    return false;
}

void checkSource(const Source& source)
{
    CAPTURE(source.citation, source.note);
    CHECK(!source.citation.empty());
    if (source.grade == Grade::Measured) {
        CHECK(stands(source.citation));
    }
    if (source.grade == Grade::Illustrative && source.citation == "Kinetarium") {
        CHECK(!source.note.empty());
    }
}

void checkRivals(const std::vector<RivalValue>& rivals)
{
    for (const RivalValue& each : rivals) {
        CAPTURE(each.label);
        CHECK(!each.label.empty());
        CHECK(!each.unit.empty());
        CHECK(std::isfinite(each.value));
        checkSource(each.source);
    }
}

/// Each parameter of choice at each of its words, one after the other.
std::vector<Settings> everyChoice(const Mechanism& mechanism)
{
    std::vector<Settings> list{mechanism.defaults()};
    for (const Parameter& parameter : list.front().parameters()) {
        for (const Parameter::Choice& choice : parameter.choices) {
            Settings settings = mechanism.defaults();
            settings.setValue(parameter.id, choice.id);
            if (parameter.id == "drug" && mechanism.id() != "nmda") {
                settings.setValue("constant-level", 1.0);
            }
            list.push_back(settings);
        }
    }
    return list;
}

}  // namespace

TEST_CASE("every parameter and observable has words, a unit and a source")
{
    for (const Mechanism* mechanism : mechanisms()) {
        std::set<std::string> ids;
        for (const Parameter& each : *mechanism->parameters()) {
            CAPTURE(mechanism->id(), each.id);
            CHECK(ids.insert(each.id).second);
            CHECK(!each.label.empty());
            CHECK(!each.description.empty());
            CHECK((each.kind == Parameter::Kind::Choice) == each.unit.empty());
            CHECK((each.kind == Parameter::Kind::Choice) == !each.choices.empty());
            for (const Parameter::Choice& choice : each.choices) {
                CHECK(!choice.label.empty());
                CHECK(!choice.description.empty());
            }
            checkSource(each.source);
            checkRivals(each.rivals);
        }
        for (const Observable& each : *mechanism->observables()) {
            CAPTURE(mechanism->id(), each.id);
            CHECK(!each.label.empty());
            CHECK(!each.description.empty());
            CHECK(!each.unit.empty());
            CHECK(each.minimum < each.maximum);
        }
    }
}

TEST_CASE("every constant in force, under every choice, has words, a unit and a source")
{
    for (const Mechanism* mechanism : mechanisms()) {
        for (const Settings& settings : everyChoice(*mechanism)) {
            const std::vector<Constant> constants = mechanism->constants(settings);
            CHECK(constants.size() >= 5);
            std::set<std::string> ids;
            for (const Constant& each : constants) {
                CAPTURE(mechanism->id(), each.id);
                CHECK(ids.insert(each.id).second);
                CHECK(!each.label.empty());
                CHECK(!each.unit.empty());
                CHECK(std::isfinite(each.value));
                checkSource(each.source);
                checkRivals(each.rivals);
            }
        }
        for (const Variation& each : mechanism->variations()) {
            CHECK(!each.label.empty());
            checkSource(each.source);
        }
    }
}

TEST_CASE("every choice runs, and every observable that is known is a number in its unit")
{
    for (const Mechanism* mechanism : mechanisms()) {
        for (const Settings& settings : everyChoice(*mechanism)) {
            const std::vector<double> values = mechanism->run(settings).all(mechanism->usualSpan() / 2);
            for (double value : values) {
                CHECK(!std::isinf(value));
            }
        }
    }
}

TEST_CASE("the bands of plasma are sourced and overlap")
{
    const auto& bands = plasmaBands();
    REQUIRE(bands.size() >= 5);
    std::set<std::string> ids;
    bool overlap = false;
    for (const PlasmaBand& each : bands) {
        CAPTURE(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK(!each.label.empty());
        CHECK(each.unit == "ng/mL");
        CHECK(each.from <= each.to);
        checkSource(each.source);
        for (const PlasmaBand& other : bands) {
            overlap = overlap || (&other != &each && other.from < each.to && each.from < other.to);
        }
    }
    CHECK(overlap);
}
