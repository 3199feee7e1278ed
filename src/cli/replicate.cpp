// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "kinetarium/model/quantity.h"
#include "presentation/experiments/hypotheses.h"
#include "presentation/experiments/replication.h"
#include "presentation/library.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
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

/// What a check expects: a number, bounds, or "rising".
Json expectedJson(const book::Experiment::Check& check)
{
    if (!check.order.empty()) {
        return "rising";
    }
    if (check.expected) {
        return *check.expected;
    }
    Json bounds = Json::object();
    if (check.least) {
        bounds["at-least"] = *check.least;
    }
    if (check.most) {
        bounds["at-most"] = *check.most;
    }
    return bounds;
}

/// One row a check. What is not a number is null.
Json toJson(const Replication& each, const book::Book& book)
{
    const book::Experiment& experiment = *each.experiment;
    Json row{{"id", experiment.id}};
    row["check"] = each.check == nullptr ? experiment.title : each.check->name;
    row["expected"] = each.check == nullptr ? Json() : expectedJson(*each.check);
    row["got"] = each.got.all.empty() ? Json(each.got.value) : Json(each.got.all);
    row["unit"] = each.got.unit;
    row["tolerance"] = each.tolerance;
    row["verdict"] = presentation::verdictWord(each.verdict);
    row["citation"] = citationOf(experiment, book);
    row["locator"] = experiment.locator;
    row["standing"] = each.check == nullptr ? "not modelled" : presentation::standingWord(experiment.standing);
    row["grade"] = presentation::gradeWord(experiment.grade);
    row["mechanism"] = experiment.mechanism;
    if (each.check != nullptr && !each.check->knownMiss.empty()) {
        row["known-miss"] = each.check->knownMiss;
    }
    if (!each.why.empty()) {
        row["why"] = each.why;
    }
    row["notice"] = notice;  // each row is read alone, too
    return row;
}

std::string padded(const std::string& text, std::size_t width)
{
    // Counted in characters: a unit may hold a micro sign.
    const auto length = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
    return text + std::string(width > length ? width - length : 1, ' ');
}

void tellOne(const Replication& each)
{
    std::cout << "  " << padded(presentation::verdictWord(each.verdict), 17);
    if (each.check == nullptr) {
        std::cout << each.why << "\n";
        return;
    }
    std::cout << padded(each.check->name, 46) << "expected "
              << padded(each.expected + (each.tolerance.empty() ? "" : " ± " + each.tolerance), 28) << "got "
              << presentation::valueText(each.got) << "\n";
    if (each.misses()) {
        std::cout << "    the model differs from the paper here" << (each.why.empty() ? "" : ": " + each.why) << "\n";
    } else if (!each.check->knownMiss.empty()) {
        std::cout << "    declared as a known miss, and yet it holds: take the declaration away\n";
    }
}

void tell(const std::vector<Replication>& results, const book::Book& book)
{
    const book::Experiment* last = nullptr;
    for (const Replication& each : results) {
        if (each.experiment != last) {
            last = each.experiment;
            std::cout << (last == results.front().experiment ? "" : "\n") << last->id << ": " << last->title << " ("
                      << citationOf(*last, book);
            if (each.check != nullptr) {
                std::cout << "; " << presentation::standingWord(last->standing);
            }
            std::cout << ")\n";
        }
        tellOne(each);
    }
}

std::size_t count(const std::vector<Replication>& results, Verdict verdict)
{
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [&](const auto& each) { return each.verdict == verdict; }));
}

/// Only what is independent counts as replicated; and a closed form of published equations is not yet a measurement.
void tellCounts(const std::vector<Replication>& results)
{
    const auto measured = std::count_if(results.begin(), results.end(), [](const Replication& each) {
        return each.verdict == Verdict::Replicated && each.experiment->grade == book::Experiment::Grade::Measured;
    });
    std::cout << "\n"
              << count(results, Verdict::Replicated) << " replicated, independent of the model's making (" << measured
              << " of them against measurements)\n"
              << count(results, Verdict::Met) << " met by tuning, " << count(results, Verdict::ByConstruction)
              << " built in, " << count(results, Verdict::NotModelled) << " not modelled\n"
              << count(results, Verdict::KnownMiss) << " known misses, " << count(results, Verdict::Differs)
              << " that should hold and do not\n";
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
        tellCounts(results);
        std::cout << notice << "\n";
    }
    if (count(results, Verdict::Differs) > 0) {
        throw Failed();
    }
}

Json toJson(const presentation::HypothesisGrid& grid)
{
    Json rows = Json::array();
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            const presentation::Prediction& cell = grid.cells[row][column];
            rows.push_back({{"hypothesis", grid.rows[row]->id}, {"finding", grid.columns[column]->id},
                            {"found", grid.found[column]}, {"predicted", cell.predicted}, {"value", cell.value},
                            {"unit", cell.unit}, {"verdict", presentation::verdictWord(cell.verdict)},
                            {"why", cell.why}, {"notice", notice}});
        }
    }
    return rows;
}

void tell(const presentation::HypothesisGrid& grid)
{
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const book::Hypothesis& hypothesis = *grid.rows[row];
        std::cout << (row == 0 ? "" : "\n") << hypothesis.id << ": " << hypothesis.title << "\n";
        if (!hypothesis.modelled()) {
            std::cout << "  not modelled: " << hypothesis.notModelled << "\n";
            continue;
        }
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            const presentation::Prediction& cell = grid.cells[row][column];
            std::cout << "  " << padded(presentation::verdictWord(cell.verdict), 9)
                      << padded(grid.columns[column]->title, 76) << "predicted " << padded(cell.predicted, 11)
                      << "found " << grid.found[column] << "\n";
            if (!cell.why.empty()) {
                std::cout << "    " << cell.why << "\n";
            }
        }
    }
}

void runHypotheses(const Arguments& arguments, const book::Book& book)
{
    if (!arguments.ids.empty()) {
        throw model::Refused("--hypotheses takes no experiments; leave out \"" + arguments.ids.front() + "\"");
    }
    const presentation::HypothesisGrid grid = presentation::hypothesisGrid(book);
    if (arguments.json) {
        std::cout << toJson(grid).dump(2) << "\n";
        return;
    }
    tell(grid);
    std::cout << "\n" << notice << "\n";
}

/// An experiment that cannot be read is not run; that must not pass for success.
bool tellFaults(const presentation::Library& library)
{
    bool faulty = false;
    for (const book::Fault& fault : library.faults()) {
        if (fault.file.starts_with("experiments/") || fault.file == "hypotheses.yaml") {
            std::cerr << book::toString(fault) << "\n";
            faulty = true;
        }
    }
    return faulty;
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
        const bool faulty = tellFaults(library);
        if (arguments->hypotheses) {
            runHypotheses(*arguments, library.book());
        } else {
            runExperiments(*arguments, library.book());
        }
        if (faulty) {
            throw Failed();
        }
    });
}

}  // namespace kinetarium::cli
