// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "presentation/experiments/replication.h"
#include "presentation/library.h"
#include "scene/catalogue.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <iostream>
#include <map>
#include <memory>

namespace kinetarium::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
    std::string what;
    std::string mechanism;
    bool json = false;
};

std::vector<const model::Mechanism*> wanted(const Arguments& arguments)
{
    return arguments.mechanism.empty() ? model::mechanisms() : std::vector{&model::mechanism(arguments.mechanism)};
}

Json sourceJson(const model::Source& source)
{
    return {{"grade", model::gradeName(source.grade)}, {"citation", source.citation}, {"note", source.note}};
}

Json rivalsJson(const std::vector<model::RivalValue>& rivals)
{
    Json list = Json::array();
    for (const auto& rival : rivals) {
        list.push_back({{"label", rival.label}, {"value", rival.value}, {"unit", rival.unit}, {"source", sourceJson(rival.source)}});
    }
    return list;
}

Json mechanismRows(const Arguments& arguments)
{
    Json rows = Json::array();
    for (const model::Mechanism* each : wanted(arguments)) {
        rows.push_back({{"id", each->id()}, {"label", each->label()}, {"summary", each->summary()}, {"time", each->timeUnit()}});
    }
    return rows;
}

Json parameterRows(const Arguments& arguments)
{
    Json rows = Json::array();
    for (const model::Mechanism* each : wanted(arguments)) {
        const model::Settings defaults = each->defaults();
        for (const model::Parameter& parameter : defaults.parameters()) {
            Json row{{"mechanism", each->id()}, {"id", parameter.id}, {"label", parameter.label},
                     {"default", defaults.text(parameter.id)}, {"unit", parameter.unit}};
            if (parameter.kind == model::Parameter::Kind::Choice) {
                Json choices = Json::array();
                for (const auto& choice : parameter.choices) {
                    choices.push_back(choice.id);
                }
                row["choices"] = choices;
            } else {
                row["minimum"] = parameter.minimum;
                row["maximum"] = parameter.maximum;
                row["scale"] = parameter.scale == model::Scale::Logarithmic ? "logarithmic" : "linear";
            }
            row["description"] = parameter.description;
            row["source"] = sourceJson(parameter.source);
            row["rivals"] = rivalsJson(parameter.rivals);
            rows.push_back(row);
        }
    }
    return rows;
}

Json constantRows(const Arguments& arguments)
{
    Json rows = Json::array();
    for (const model::Mechanism* each : wanted(arguments)) {
        for (const model::Constant& constant : each->constants(each->defaults())) {
            rows.push_back({{"mechanism", each->id()}, {"id", constant.id}, {"label", constant.label}, {"value", constant.value},
                            {"unit", constant.unit}, {"source", sourceJson(constant.source)}, {"rivals", rivalsJson(constant.rivals)}});
        }
    }
    return rows;
}

Json observableRows(const Arguments& arguments)
{
    Json rows = Json::array();
    for (const model::Mechanism* each : wanted(arguments)) {
        const auto observables = each->observables();
        for (const model::Observable& observable : *observables) {
            rows.push_back({{"mechanism", each->id()}, {"id", observable.id}, {"label", observable.label},
                            {"unit", observable.unit}, {"description", observable.description}});
        }
    }
    return rows;
}

Json sceneRows(const Arguments& arguments)
{
    Json rows = Json::array();
    for (const scene::Scene* each : scene::scenes()) {
        if (arguments.mechanism.empty() || each->mechanism() == arguments.mechanism) {
            rows.push_back({{"id", each->id()}, {"label", each->label()}, {"mechanism", each->mechanism()}, {"parts", each->focusParts()}});
        }
    }
    return rows;
}

/// The library's faults go to stderr: a list of what is good is still a list.
void tellFaults(const presentation::Library& library)
{
    for (const book::Fault& fault : library.faults()) {
        std::cerr << book::toString(fault) << "\n";
    }
}

Json chapterRows(const Arguments& arguments, const presentation::Library& library)
{
    Json rows = Json::array();
    for (const auto& each : library.chapters()) {
        if (arguments.mechanism.empty() || each.mechanism->id() == arguments.mechanism) {
            rows.push_back({{"id", each.chapter->id}, {"title", each.chapter->title}, {"order", each.chapter->order},
                            {"mechanism", each.mechanism->id()}, {"scene", each.scene->id()}, {"steps", each.steps.size()}});
        }
    }
    return rows;
}

Json stepRows(const Arguments& arguments, const presentation::Library& library)
{
    Json rows = Json::array();
    for (const auto& chapter : library.chapters()) {
        for (const auto& each : chapter.steps) {
            if (!arguments.mechanism.empty() && each.mechanism->id() != arguments.mechanism) {
                continue;
            }
            rows.push_back({{"chapter", chapter.chapter->id}, {"id", each.step->id}, {"title", each.step->title},
                            {"from", each.from}, {"to", each.to}, {"at", each.at}, {"unit", each.mechanism->timeUnit()},
                            {"mechanism", each.mechanism->id()}, {"scene", each.scene->id()},
                            {"caption", each.step->caption}});
        }
    }
    return rows;
}

Json questionRows(const Arguments&, const presentation::Library& library)
{
    static const std::map<book::Question::Kind, const char*> kinds{
        {book::Question::Kind::MultipleChoice, "choice"}, {book::Question::Kind::TrueFalse, "true-false"},
        {book::Question::Kind::ShortAnswer, "short-answer"}, {book::Question::Kind::Numeric, "numeric"},
        {book::Question::Kind::Matching, "matching"}, {book::Question::Kind::Essay, "essay"},
        {book::Question::Kind::Description, "description"}, {book::Question::Kind::Order, "order"},
        {book::Question::Kind::Label, "label"}, {book::Question::Kind::Predict, "predict"},
        {book::Question::Kind::Goal, "goal"}, {book::Question::Kind::Generated, "generated"}};
    Json rows = Json::array();
    for (const book::Question& each : library.book().questions) {
        rows.push_back({{"chapter", each.chapter}, {"id", each.id}, {"kind", kinds.at(each.kind)}, {"stem", each.stem},
                        {"aim", each.aim}, {"tags", each.tags}});
    }
    return rows;
}

Json experimentRows(const Arguments& arguments, const presentation::Library& library)
{
    Json rows = Json::array();
    for (const book::Experiment& each : library.book().experiments) {
        if (arguments.mechanism.empty() || each.mechanism == arguments.mechanism) {
            const std::string standing =
                each.notModelled.empty() ? presentation::standingWord(each.standing) : "not modelled";
            rows.push_back({{"id", each.id}, {"mechanism", each.mechanism}, {"standing", standing}, {"title", each.title},
                            {"citation", each.citation}, {"species", each.species}, {"checks", each.checks.size()}});
        }
    }
    return rows;
}

Json lessonRows(const Arguments&, const presentation::Library& library)
{
    Json rows = Json::array();
    for (const book::Lesson& each : library.book().lessons) {
        Json items = Json::array();
        for (const book::LessonItem& item : each.items) {
            items.push_back({{item.kind == book::LessonItem::Kind::Show ? "show" : "ask", item.what}, {"minutes", item.minutes}});
        }
        rows.push_back({{"id", each.id}, {"minutes", each.planned()}, {"title", each.title}, {"about", each.about}, {"items", items}});
    }
    return rows;
}

/// One line a row, the shown columns separated by tabs: made for grep and cut.
void print(const Json& rows, const std::vector<std::string>& columns)
{
    for (const Json& row : rows) {
        std::string line;
        for (const std::string& column : columns) {
            if (!row.contains(column)) {
                continue;
            }
            const Json& cell = row[column];
            std::string text = cell.is_string() ? cell.get<std::string>() : cell.is_number_float()
                ? model::exactNumber(cell.get<double>()) : cell.dump();
            line += (line.empty() ? "" : "\t") + text;
        }
        std::cout << line << "\n";
    }
}

const std::map<std::string, std::vector<std::string>>& columnsOf()
{
    static const std::map<std::string, std::vector<std::string>> columns{
        {"mechanisms", {"id", "label", "summary"}},
        {"parameters", {"mechanism", "id", "default", "unit", "choices", "minimum", "maximum", "label"}},
        {"observables", {"mechanism", "id", "unit", "label", "description"}},
        {"constants", {"mechanism", "id", "value", "unit", "label"}},
        {"chapters", {"id", "title"}},
        {"steps", {"chapter", "id", "title"}},
        {"questions", {"chapter", "id", "kind", "stem"}},
        {"experiments", {"id", "mechanism", "standing", "title"}},
        {"lessons", {"id", "minutes", "title"}},
        {"scenes", {"id", "label", "mechanism", "parts"}}};
    return columns;
}

void runList(const Arguments& arguments, const Context& context)
{
    if (!arguments.mechanism.empty()) {
        model::mechanism(arguments.mechanism);   // an unknown one is refused by name
    }
    Json rows;
    static const std::map<std::string, Json (*)(const Arguments&, const presentation::Library&)> ofContent{
        {"chapters", chapterRows}, {"steps", stepRows}, {"questions", questionRows}, {"experiments", experimentRows},
        {"lessons", lessonRows}};
    if (const auto found = ofContent.find(arguments.what); found != ofContent.end()) {
        const presentation::Library library(context.content);
        tellFaults(library);
        rows = found->second(arguments, library);
    } else {
        static const std::map<std::string, std::function<Json(const Arguments&)>> lists{
            {"mechanisms", mechanismRows}, {"parameters", parameterRows}, {"observables", observableRows},
            {"constants", constantRows},   {"scenes", sceneRows}};
        rows = lists.at(arguments.what)(arguments);
    }
    if (arguments.json) {
        std::cout << Json{{arguments.what, rows}, {"notice", notice}}.dump(2) << "\n";
    } else {
        print(rows, columnsOf().at(arguments.what));
    }
}

}  // namespace

void addList(CLI::App& app, const Context& context)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* list = app.add_subcommand("list", "List what there is, one a line");
    std::vector<std::string> names;
    for (const auto& [name, columns] : columnsOf()) {
        names.push_back(name);
    }
    list->add_option("what", arguments->what, "What to list")->required()->check(CLI::IsMember(names));
    list->add_option("--mechanism", arguments->mechanism, "Only what belongs to this mechanism")->type_name("ID");
    list->add_flag("--json", arguments->json, "As JSON, with everything known");
    list->callback([arguments, &context] { runList(*arguments, context); });
}

}  // namespace kinetarium::cli
