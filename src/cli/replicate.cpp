// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "kinetarium/model/quantity.h"
#include "presentation/experiments/replication.h"
#include "presentation/library.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <memory>

namespace kinetarium::cli {

namespace {

using Json = nlohmann::ordered_json;
using presentation::Replication;
using presentation::Verdict;

struct Arguments {
    std::vector<std::string> ids;
    bool json = false;
    bool hypotheses = false;
};

std::string standingWord(book::Experiment::Standing standing)
{
    return standing == book::Experiment::Standing::Independent ? "independent"
           : standing == book::Experiment::Standing::Tuned     ? "tuned"
                                                               : "built-in";
}

std::string gradeWord(book::Experiment::Grade grade)
{
    switch (grade) {
    case book::Experiment::Grade::Measured: return "measured";
    case book::Experiment::Grade::Derived: return "derived";
    case book::Experiment::Grade::Illustrative: return "illustrative";
    case book::Experiment::Grade::ToBeChecked: break;
    }
    return "to be checked";
}

std::string citationOf(const book::Experiment& experiment, const book::Book& book)
{
    const auto reference = book.references.find(experiment.citation);
    return reference == book.references.end() ? experiment.computed : reference->second.shortForm();
}

std::vector<const book::Experiment*> wanted(const book::Book& book, const std::vector<std::string>& ids)
{
    std::vector<const book::Experiment*> list;
    std::string known;
    for (const book::Experiment& each : book.experiments) {
        known += (known.empty() ? "" : ", ") + each.id;
        if (ids.empty() || std::find(ids.begin(), ids.end(), each.id) != ids.end()) {
            list.push_back(&each);
        }
    }
    for (const std::string& id : ids) {
        if (std::none_of(list.begin(), list.end(), [&](const auto* each) { return each->id == id; })) {
            throw model::Refused("there is no experiment \"" + id + "\"; there is " + known);
        }
    }
    return list;
}

Json toJson(const Replication& each, const book::Book& book)
{
    const book::Experiment& experiment = *each.experiment;
    Json row{{"id", experiment.id}, {"check", each.check->name}};
    if (each.check->expected) {
        row["expected"] = *each.check->expected;
    } else {
        row["expected"] = Json::object();
        if (each.check->least) {
            row["expected"]["at-least"] = *each.check->least;
        }
        if (each.check->most) {
            row["expected"]["at-most"] = *each.check->most;
        }
    }
    row["got"] = each.got;
    row["unit"] = each.unit;
    row["tolerance"] = each.tolerance;
    row["verdict"] = presentation::verdictWord(each.verdict);
    row["citation"] = citationOf(experiment, book);
    row["locator"] = experiment.locator;
    row["standing"] = standingWord(experiment.standing);
    row["grade"] = gradeWord(experiment.grade);
    row["mechanism"] = experiment.mechanism;
    if (!each.check->knownMiss.empty()) {
        row["known-miss"] = each.check->knownMiss;
    }
    return row;
}

std::string padded(const std::string& text, std::size_t width)
{
    // Counted in characters: a unit may hold a micro sign.
    const auto length = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
    return text + std::string(width > length ? width - length : 1, ' ');
}

void tell(const std::vector<Replication>& results, const book::Book& book)
{
    const book::Experiment* last = nullptr;
    for (const Replication& each : results) {
        if (each.experiment != last) {
            last = each.experiment;
            std::cout << (last == results.front().experiment ? "" : "\n") << last->id << ": " << last->title << " ("
                      << citationOf(*last, book) << "; " << standingWord(last->standing) << ")\n";
        }
        std::cout << "  " << padded(presentation::verdictWord(each.verdict), 17) << padded(each.check->name, 46)
                  << "expected " << padded(each.expected + (each.tolerance.empty() ? "" : " ± " + each.tolerance), 26)
                  << "got " << model::displayQuantity(each.got, each.unit) << "\n";
        if (each.verdict == Verdict::KnownMiss || each.verdict == Verdict::Differs) {
            std::cout << "    the model differs from the paper here"
                      << (each.check->knownMiss.empty() ? "" : ": " + each.check->knownMiss) << "\n";
        }
    }
}

std::size_t count(const std::vector<Replication>& results, Verdict verdict)
{
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [&](const auto& each) { return each.verdict == verdict; }));
}

void runExperiments(const Arguments& arguments, const book::Book& book)
{
    std::vector<Replication> results;
    for (const book::Experiment* each : wanted(book, arguments.ids)) {
        for (Replication& result : presentation::replicate(*each)) {
            results.push_back(std::move(result));
        }
    }
    if (arguments.json) {
        Json rows = Json::array();
        for (const Replication& each : results) {
            rows.push_back(toJson(each, book));
        }
        std::cout << rows.dump(2) << "\n";
    } else {
        tell(results, book);
        std::cout << "\n"
                  << count(results, Verdict::Replicated) << " replicated (independent of the model's making), "
                  << count(results, Verdict::Met) << " met by tuning, " << count(results, Verdict::ByConstruction)
                  << " built in, " << count(results, Verdict::KnownMiss) << " known misses, "
                  << count(results, Verdict::Differs) << " that should hold and do not\n"
                  << notice << "\n";
    }
    if (count(results, Verdict::Differs) > 0) {
        throw Failed();
    }
}

void runHypotheses(const Arguments& arguments, const book::Book& book)
{
    const presentation::HypothesisGrid grid = presentation::hypothesisGrid(book);
    Json rows = Json::array();
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        if (!arguments.json) {
            std::cout << (row == 0 ? "" : "\n") << grid.rows[row]->id << ": " << grid.rows[row]->title << "\n";
        }
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            const auto& cell = grid.cells[row][column];
            const std::string verdict = !cell.modelled ? "not modelled" : cell.agrees ? "agrees" : "differs";
            if (arguments.json) {
                rows.push_back({{"hypothesis", grid.rows[row]->id}, {"finding", grid.columns[column]->id},
                                {"found", grid.found[column]}, {"predicted", cell.predicted}, {"verdict", verdict}});
            } else {
                std::cout << "  " << padded(verdict, 14) << padded(grid.columns[column]->title, 62) << "predicted "
                          << padded(cell.predicted, 20) << "found " << grid.found[column] << "\n";
            }
        }
    }
    if (arguments.json) {
        std::cout << rows.dump(2) << "\n";
    } else {
        std::cout << "\n" << notice << "\n";
    }
}

}  // namespace

void addReplicate(CLI::App& app, const Context& context)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* replicate = app.add_subcommand("replicate", "Run published experiments and compare");
    replicate->add_option("id", arguments->ids, "Experiments (default: all)")->type_name("ID");
    replicate->add_flag("--json", arguments->json, "As JSON");
    replicate->add_flag("--hypotheses", arguments->hypotheses, "The hypotheses, each against every finding");
    replicate->callback([arguments, &context] {
        const presentation::Library library(context.content);
        if (arguments->hypotheses) {
            runHypotheses(*arguments, library.book());
        } else {
            runExperiments(*arguments, library.book());
        }
    });
}

}  // namespace kinetarium::cli
