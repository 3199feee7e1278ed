// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kinetarium::cli {

/// What every command knows.
struct Context {
    std::filesystem::path content;   ///< the content folder in force
};

/// What was asked of the program as a whole.
struct Request {
    bool window = false;                 ///< no command: the window is wanted
    std::filesystem::path content;
    std::string link;                    ///< of the window: a link or the file of a lesson plan to open, or empty
    bool verbose = false;
};

/// Reads the command line and runs the command, if there is one. Returns the exit status: 0, 1 a fault in what was given
/// (one line on stderr), 2 usage. With `request.window` set nothing has run yet: the caller opens the window.
int run(const std::vector<std::string>& arguments, const std::filesystem::path& defaultContent, Request& request);

/// True when the arguments name a command, so that no window (and no display) is needed.
bool namesCommand(const std::vector<std::string>& arguments);

/// Each adds one subcommand, in a file of its own.
void addList(CLI::App& app, const Context& context);
void addSimulate(CLI::App& app, const Context& context);
void addRender(CLI::App& app, const Context& context);
void addCheck(CLI::App& app, const Context& context);
void addReplicate(CLI::App& app, const Context& context);
void addExport(CLI::App& app);
void addQuiz(CLI::App& app, const Context& context);

/// A fault in what was given, already told on stderr; ends the command with status 1.
struct Failed {};

inline constexpr const char* notice = "Teaching model, not medical advice";

}  // namespace kinetarium::cli
