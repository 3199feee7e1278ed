// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "kinetarium/model/quantity.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>

namespace kinetarium::cli {

namespace {

constexpr std::array commands{"list", "simulate", "render", "check", "quiz", "replicate", "export"};

}  // namespace

bool namesCommand(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--content") {
            ++i;
        } else if (arguments[i] == "--help" || arguments[i] == "-h" || arguments[i] == "--version") {
            return true;
        } else if (!arguments[i].starts_with("-")) {
            return std::find(commands.begin(), commands.end(), arguments[i]) != commands.end();
        }
    }
    return false;
}

int run(const std::vector<std::string>& arguments, const std::filesystem::path& defaultContent, Request& request)
{
    CLI::App app("Kinetarium: how ketamine works in the brain, an explorable article.\n"
                 "Without a command it opens the window. Teaching model, not medical advice.",
                 "kinetarium");
    app.set_version_flag("--version", std::string("kinetarium ") + KINETARIUM_VERSION);
    Context context{defaultContent};
    app.add_option("--content", context.content, "The content folder")->type_name("DIR")->capture_default_str();
    app.add_flag("--verbose", request.verbose, "Write the log to stderr as well");
    app.require_subcommand(0, 1);
    addList(app, context);
    addSimulate(app, context);
    addRender(app, context);
    addCheck(app, context);
    addReplicate(app, context);
    addQuiz(app, context);
    addExport(app);
    if (!namesCommand(arguments)) {
        app.add_option("link", request.link, "A kinetarium:// link or a lesson plan to open")->type_name("LINK|PLAN");
    }

    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help();
        return 0;
    } catch (const CLI::CallForVersion&) {
        std::cout << "kinetarium " << KINETARIUM_VERSION << "\n";
        return 0;
    } catch (const CLI::ParseError& error) {
        std::cerr << "kinetarium: " << error.what() << "; `kinetarium --help` tells the usage\n";
        return 2;
    } catch (const model::Refused& refused) {
        std::cerr << "kinetarium: " << refused.what() << "\n";
        return 1;
    } catch (const Failed&) {
        return 1;
    } catch (const std::filesystem::filesystem_error& error) {
        std::cerr << "kinetarium: " << error.what() << "\n";
        return 1;
    }
    if (std::cout.flush(); !std::cout) {
        std::cerr << "kinetarium: standard output cannot be written\n";
        return 1;
    }
    request.window = app.get_subcommands().empty();
    request.content = context.content;
    return 0;
}

}  // namespace kinetarium::cli
