// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/settings_arguments.h"
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <optional>

namespace kinetarium::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
    std::string mechanism;
    std::vector<std::string> set;
    bool steady = false;
    std::optional<std::string> until;
    std::optional<std::string> at;
    std::optional<std::string> every;
    std::size_t points = 0;
    std::size_t people = 0;
    std::uint64_t seed = 1;
    bool csv = false;
    bool json = false;
};

constexpr double mostRows = 5e6;
constexpr std::size_t usualRows = 1001;
constexpr std::size_t usualRowsOfPeople = 201;

/// A time that an option gives; a refusal names the option.
double timeOf(const char* option, const std::string& text, const std::string& unit)
{
    try {
        return model::parseQuantity(text, unit);
    } catch (const model::Refused& refused) {
        throw model::Refused(std::string(option) + ": " + refused.what());
    }
}

std::vector<double> timesOf(const Arguments& arguments, const model::Mechanism& mechanism)
{
    const std::string& unit = mechanism.timeUnit();
    std::vector<double> times;
    if (arguments.at) {
        std::size_t begin = 0;
        while (begin <= arguments.at->size()) {
            const auto end = std::min(arguments.at->find(',', begin), arguments.at->size());
            times.push_back(timeOf("--at", arguments.at->substr(begin, end - begin), unit));
            begin = end + 1;
        }
        for (const double time : times) {
            if (time < 0) {
                throw model::Refused("--at: a time before 0 has no course");
            }
        }
        return times;
    }
    const double until = arguments.until ? timeOf("--until", *arguments.until, unit) : mechanism.usualSpan();
    if (!(until > 0)) {
        throw model::Refused("--until: the end must lie after 0");
    }
    double steps = 0;
    double every = 0;
    if (arguments.every) {
        every = timeOf("--every", *arguments.every, unit);
        if (!(every > 0)) {
            throw model::Refused("--every: the interval must be longer than 0");
        }
        steps = std::floor(until / every + 1e-9);
    } else {
        const std::size_t usual = arguments.people > 0 ? usualRowsOfPeople : usualRows;
        steps = static_cast<double>((arguments.points > 1 ? arguments.points : usual) - 1);
        every = until / steps;
    }
    if (steps > mostRows) {
        throw model::Refused("that makes more than 5 million rows; ask for fewer with --every or --points");
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(steps); ++i) {
        times.push_back(!arguments.every && i == static_cast<std::size_t>(steps) ? until : static_cast<double>(i) * every);
    }
    return times;
}

Json settingsJson(const model::Settings& settings)
{
    Json json = Json::object();
    for (const model::Parameter& parameter : settings.parameters()) {
        const model::Value& value = settings.value(parameter.id);
        if (const double* number = std::get_if<double>(&value)) {
            json[parameter.id] = {{"value", *number}, {"unit", parameter.unit}};
        } else {
            json[parameter.id] = {{"value", settings.text(parameter.id)}, {"unit", parameter.unit}};
        }
    }
    return json;
}

/// What every JSON answer of simulate begins with.
Json head(const model::Mechanism& mechanism, const model::Settings& settings, const std::vector<double>& times)
{
    return {{"mechanism", mechanism.id()},
            {"settings", settingsJson(settings)},
            {"time", {{"unit", mechanism.timeUnit()}, {"values", times}}},
            {"observables", Json::object()}};
}

void printPeopleJson(const Arguments& arguments, const model::Mechanism& mechanism, const model::Settings& settings,
                     const model::ClassBand& band, const std::vector<double>& times)
{
    const auto& observables = *mechanism.observables();
    const auto column = [&](const std::vector<double>& rows, std::size_t i) {
        std::vector<double> values;
        for (std::size_t row = 0; row < times.size(); ++row) {
            values.push_back(rows[row * observables.size() + i]);
        }
        return values;
    };
    Json json = head(mechanism, settings, times);
    json["people"] = {{"number", arguments.people}, {"seed", arguments.seed}};
    for (std::size_t i = 0; i < observables.size(); ++i) {
        json["observables"][observables[i].id] = {
            {"unit", observables[i].unit},
            {"values", {{"p5", column(band.p5, i)}, {"p50", column(band.p50, i)}, {"p95", column(band.p95, i)}}}};
    }
    json["notice"] = notice;
    std::cout << json.dump() << "\n";
}

/// A value that is not known leaves its cell empty.
std::string cell(double value)
{
    return std::isnan(value) ? std::string() : model::exactNumber(value);
}

void printPeopleCsv(const model::Mechanism& mechanism, const model::ClassBand& band, const std::vector<double>& times)
{
    const auto& observables = *mechanism.observables();
    std::string text = "time [" + mechanism.timeUnit() + "]";
    for (const auto& observable : observables) {
        for (const char* share : {" p5 [", " p50 [", " p95 ["}) {
            text += "," + observable.id + share + observable.unit + "]";
        }
    }
    text += "\n";
    for (std::size_t row = 0; row < times.size(); ++row) {
        text += model::exactNumber(times[row]);
        for (std::size_t i = 0; i < observables.size(); ++i) {
            const std::size_t at = row * observables.size() + i;
            for (const std::vector<double>* share : {&band.p5, &band.p50, &band.p95}) {
                text += "," + cell((*share)[at]);
            }
        }
        text += "\n";
    }
    std::cout << text;
}

void runPeople(const Arguments& arguments)
{
    const model::Mechanism& mechanism = model::mechanism(arguments.mechanism);
    const model::Settings settings = settingsFrom(mechanism.defaults(), arguments.set);
    const std::vector<double> times = timesOf(arguments, mechanism);
    if (!std::is_sorted(times.begin(), times.end())) {
        throw model::Refused("--at: with --people the times must ascend");
    }
    const model::ClassBand band =
        mechanism.people(settings, {arguments.people, arguments.seed, times, {}});
    if (arguments.json) {
        printPeopleJson(arguments, mechanism, settings, band, times);
    } else {
        printPeopleCsv(mechanism, band, times);
    }
}

void runSimulate(const Arguments& arguments)
{
    const model::Mechanism& mechanism = model::mechanism(arguments.mechanism);
    const model::Settings settings = settingsFrom(mechanism.defaults(), arguments.set);
    const model::Course course = mechanism.run(settings);
    const auto& observables = course.observables();

    std::vector<double> times;
    std::vector<std::vector<double>> columns(observables.size());
    if (arguments.steady) {
        for (std::size_t i = 0; i < observables.size(); ++i) {
            columns[i].push_back(course.steady(observables[i].id));
        }
    } else {
        times = timesOf(arguments, mechanism);
        const std::vector<double> table = course.table(times);
        for (std::size_t i = 0; i < observables.size(); ++i) {
            for (std::size_t row = 0; row < times.size(); ++row) {
                columns[i].push_back(table[row * observables.size() + i]);
            }
        }
    }

    if (arguments.json) {
        Json json = head(mechanism, settings, times);
        if (arguments.steady) {
            json["steady"] = true;
        }
        for (std::size_t i = 0; i < observables.size(); ++i) {
            json["observables"][observables[i].id] = {{"unit", observables[i].unit}, {"values", columns[i]}};
        }
        json["notice"] = notice;
        std::cout << json.dump() << "\n";
        return;
    }
    std::string text = arguments.steady ? "" : "time [" + mechanism.timeUnit() + "]";
    for (const auto& observable : observables) {
        text += (text.empty() ? "" : ",") + observable.id + " [" + observable.unit + "]";
    }
    text += "\n";
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        std::string line = arguments.steady ? "" : model::exactNumber(times[row]) + ",";
        for (const auto& column : columns) {
            line += (&column == &columns.front() ? "" : ",") + cell(column[row]);
        }
        text += line + "\n";
        if (text.size() > (1 << 16)) {
            std::cout << text;
            text.clear();
        }
    }
    std::cout << text;
}

}  // namespace

void addSimulate(CLI::App& app, const Context&)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* simulate = app.add_subcommand("simulate", "Run a mechanism and print its course");
    simulate->add_option("mechanism", arguments->mechanism, "Which; `kinetarium list mechanisms` names them")->required()->type_name("MECHANISM");
    simulate->add_option("--set", arguments->set, "A setting, with its unit: drug-level=1uM")->type_name("ID=VALUE")->allow_extra_args(false);
    auto* steady = simulate->add_flag("--steady", arguments->steady, "Where it settles when the last inputs hold for ever");
    auto* until = simulate->add_option("--until", arguments->until, "Last time (default: 1 s of a receptor, 1 to 14 d of a body)")->type_name("TIME");
    auto* at = simulate->add_option("--at", arguments->at, "These times only: 1ms,20ms,1s")->type_name("TIME,…");
    auto* every = simulate->add_option("--every", arguments->every, "One row every so often")->type_name("TIME");
    auto* points = simulate->add_option("--points", arguments->points, "So many rows, evenly spread (default 1001, of people 201)")
                       ->type_name("N")->check(CLI::Range(std::size_t{2}, static_cast<std::size_t>(mostRows)));
    auto* csv = simulate->add_flag("--csv", arguments->csv, "Comma-separated values (the default)");
    simulate->add_flag("--json", arguments->json, "JSON, with settings and units")->excludes(csv);
    auto* people = simulate->add_option("--people", arguments->people, "So many virtual people: the 5th, 50th and 95th percentile")
                       ->type_name("N")->check(CLI::Range(std::size_t{2}, std::size_t{10000}));
    simulate->add_option("--seed", arguments->seed, "Which people (default 1)")->type_name("N")->needs(people);
    people->excludes(steady);
    at->excludes(every)->excludes(points)->excludes(until)->excludes(steady);
    every->excludes(points)->excludes(steady);
    points->excludes(steady);
    simulate->callback([arguments] { arguments->people > 0 ? runPeople(*arguments) : runSimulate(*arguments); });
}

}  // namespace kinetarium::cli
