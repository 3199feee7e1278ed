// SPDX-License-Identifier: GPL-3.0-or-later
// No number without unit and source: every parameter, observable and constant of every mechanism, under many settings;
// and every measured one cites what stands in the bibliography.
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/plasma_bands.h"
#include "kinetarium/model/quantity.h"
#include "model/mechanisms/body.h"
#include "model/mechanisms/body_values.h"

#include <catch2/catch.hpp>

#include <algorithm>
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

/// The words of a citation without what joins them: "Kotermanski & Johnson 2009, title" has four.
std::vector<std::string> wordsOf(const std::string& citation)
{
    std::vector<std::string> words;
    std::istringstream text(citation);
    for (std::string word; text >> word;) {
        if (word.back() == ',') {
            word.pop_back();
        }
        if (word != "&") {
            words.push_back(word);
        }
    }
    return words;
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

bool isYear(const std::string& word)
{
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
}

/// How many entries a citation may mean: by first author and year ("Gilling 2009"; "A & B 2009" has these two authors
/// alone) and whatever else it says, or by the words of a title or an identifier ("PMC9118341").
std::size_t entriesFor(const std::string& citation)
{
    const std::vector<std::string> words = wordsOf(citation);
    const bool byAuthor = std::any_of(words.begin(), words.end(), isYear);
    const bool two = citation.find(" & ") != std::string::npos && citation.find(", ") == std::string::npos;
    return static_cast<std::size_t>(
        std::count_if(bibliography().begin(), bibliography().end(), [&](const std::string& entry) {
            const bool holds = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                return entry.find(word) != std::string::npos;
            });
            const bool first = entry.find("\"author\": [{\"family\": \"" + words.front()) != std::string::npos ||
                               entry.find("\"author\": [{\"literal\": \"" + words.front()) != std::string::npos;
            return holds && (!byAuthor || first) && (!two || count(entry, "\"family\"") == 2);
        }));
}

void checkSource(const Source& source)
{
    CAPTURE(source.citation, source.note);
    REQUIRE(!source.citation.empty());
    // Who chose a number may be we ourselves; who measured or tells it may not, and is found in one place.
    const bool ours = source.citation == "Kinetarium";
    CHECK((ours || entriesFor(source.citation) == 1));
    CHECK((!ours || source.grade == Grade::Illustrative || source.grade == Grade::Derived));
    if (source.grade == Grade::Illustrative && ours) {
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

TEST_CASE("no number of the body's network goes untold")
{
    // What a setting says outright, and what is left of a whole when another share is told.
    const std::set<std::string> settled{"infusion-rate",  "not-absorbed", "other-share",    "hnk-other-share",
                                        "through-plasma", "rat-brain",    "constant-level", "interneuron-arm",
                                        "eef2-arm",       "ampa-open",    "vdcc-open",      "trkb-free",
                                        "mtorc1-free"};
    Settings swallowed = mechanism("cascade").defaults();
    swallowed.set("route", "oral");
    std::set<std::string> told;
    for (const Constant& each : mechanism("cascade").constants(swallowed)) {
        told.insert(each.id);
    }
    for (std::string_view each : body::bodySolver().network().parameters) {
        CAPTURE(each);
        CHECK(told.count(std::string(each)) + settled.count(std::string(each)) == 1);
    }
    for (const body::Fixed& each : body::fixedConstants()) {
        CAPTURE(each.id);
        CHECK(told.count(each.id) == 1);
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
