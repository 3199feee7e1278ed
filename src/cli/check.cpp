// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "presentation/library.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kinetarium::cli {

void addCheck(CLI::App& app, const Context& context)
{
    auto folder = std::make_shared<std::filesystem::path>();
    CLI::App* check = app.add_subcommand("check", "Lint content: every fault with file, line and remedy");
    check->add_option("folder", *folder, "The content folder (default: the one in force)")->type_name("DIR");
    check->callback([folder, &context] {
        const presentation::Library library(folder->empty() ? context.content : *folder);
        for (const book::Fault& fault : library.faults()) {
            std::cout << book::toString(fault) << "\n";
        }
        std::size_t steps = 0;
        for (const auto& chapter : library.chapters()) {
            steps += chapter.steps.size();
        }
        const std::size_t faults = library.faults().size();
        std::cout << library.chapters().size() << (library.chapters().size() == 1 ? " chapter, " : " chapters, ") << steps
                  << (steps == 1 ? " step, " : " steps, ") << library.book().references.size() << " references, "
                  << library.book().glossary.size() << " terms: " << (faults ? std::to_string(faults) : std::string("no"))
                  << (faults == 1 ? " fault" : " faults") << "\n";
        if (faults) {
            throw Failed();
        }
    });
}

}  // namespace kinetarium::cli
