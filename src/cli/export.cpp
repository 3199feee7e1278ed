// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/settings_arguments.h"
#include "exchange/sbml.h"
#include "kinetarium/model/catalogue.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>

namespace kinetarium::cli {

namespace {

struct Arguments {
    std::string mechanism;
    std::vector<std::string> set;
    std::string file;
};

/// The settings that are not the defaults, in words.
std::string settingsText(const model::Settings& settings, const model::Settings& defaults)
{
    std::string text;
    for (const model::Parameter& each : settings.parameters()) {
        if (settings.value(each.id) != defaults.value(each.id)) {
            text += (text.empty() ? "" : ", ") + each.id + "=" + settings.text(each.id);
        }
    }
    return text.empty() ? "default settings" : text;
}

void exportModel(const Arguments& arguments)
{
    const model::Mechanism& mechanism = model::mechanism(arguments.mechanism);
    const model::Settings settings = settingsFrom(mechanism.defaults(), arguments.set);
    const model::Equations equations = model::equationsOf(mechanism, settings);
    std::string words = std::string(notice) + ". Kinetarium, " + mechanism.label() + ", " +
                        settingsText(settings, mechanism.defaults()) + ".";
    if (!equations.whole) {
        words += " The train goes on; its pulses are written out up to " +
                 model::exactNumber(equations.events.back().time) + " " + equations.timeUnit + ".";
    }
    const std::string xml = exchange::writeSbml(equations, words);
    std::ofstream stream(arguments.file, std::ios::binary);
    stream << xml;
    stream.close();
    if (!stream) {
        throw model::Refused(arguments.file + " cannot be written");
    }
}

}  // namespace

void addExport(CLI::App& app)
{
    CLI::App* out = app.add_subcommand("export", "The model in other programs' formats");
    out->require_subcommand(1);
    auto arguments = std::make_shared<Arguments>();
    CLI::App* asModel = out->add_subcommand("model", "A mechanism's equations as SBML Level 3");
    asModel->add_option("mechanism", arguments->mechanism, "Which; `kinetarium list mechanisms` names them")
        ->required()
        ->type_name("MECHANISM");
    asModel->add_option("--set", arguments->set, "A setting, with its unit")->type_name("ID=VALUE")->allow_extra_args(false);
    asModel->add_option("-o,--output", arguments->file, "Where to")->required()->type_name("FILE.xml");
    asModel->callback([arguments] { exportModel(*arguments); });
}

}  // namespace kinetarium::cli
