// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "presentation/library.h"
#include "presentation/quiz/bank_files.h"

#include <CLI/CLI.hpp>

#include <QStandardPaths>

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>

namespace kinetarium::cli {

namespace {

namespace fs = std::filesystem;
using book::BankNote;

[[noreturn]] void fail(const std::string& what)
{
    std::cerr << "kinetarium: " << what << "\n";
    throw Failed();
}

/// Where a learner's decks are kept: the same place as the window's.
fs::path decksFolder()
{
    return fs::path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()) / "Kinetarium" /
           "decks";
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
        fail(file.string() + " cannot be read; check its name and permissions");
    }
    return text.str();
}

const char* word(BankNote::Outcome outcome)
{
    return outcome == BankNote::Outcome::Refused ? "refused" : outcome == BankNote::Outcome::Altered ? "altered" : "taken";
}

/// One line a note, on `stream`; returns how many were refused.
std::size_t tell(const std::vector<BankNote>& notes, const std::string& file, std::ostream& stream)
{
    std::size_t refused = 0;
    for (const BankNote& note : notes) {
        stream << file << ":" << note.line << ": " << word(note.outcome) << ": " << note.what
               << (note.remedy.empty() ? "" : "; ") << note.remedy << "\n";
        refused += note.outcome == BankNote::Outcome::Refused ? 1 : 0;
    }
    return refused;
}

struct Arguments {
    fs::path file;
    std::string deck;
    std::string format;
    bool replace = false;
};

void import(const Arguments& arguments)
{
    const std::string text = bytesOf(arguments.file);
    const exchange::ImportedBank imported = presentation::readBank(text);
    const std::size_t refused = tell(imported.bank.notes, arguments.file.string(), std::cout);
    if (imported.bank.questions.empty()) {
        fail("no question could be taken from " + arguments.file.string());
    }
    presentation::Decks decks(decksFolder());
    const std::string id =
        arguments.deck.empty() ? presentation::Decks::idFrom(arguments.file.filename().string()) : arguments.deck;
    try {
        decks.save(id, imported.bank.questions, imported.pictures, arguments.replace);
    } catch (const std::runtime_error& error) {
        fail(std::string(error.what()) + (decks.deck(id) != nullptr && !arguments.replace ? " (--replace, or --deck NAME)" : ""));
    }
    std::cout << imported.bank.questions.size() << (imported.bank.questions.size() == 1 ? " question" : " questions")
              << " taken into the deck \"" << id << "\"";
    if (!imported.pictures.empty()) {
        std::cout << ", with " << imported.pictures.size() << (imported.pictures.size() == 1 ? " picture" : " pictures");
    }
    std::cout << "\n";
    if (refused > 0) {
        fail(std::to_string(refused) + (refused == 1 ? " question was" : " questions were") + " refused; the reasons stand above");
    }
}

/// The questions of a deck or a chapter, or all of the book's; with the pictures they name.
presentation::BankSource chosen(const Context& context, const std::string& deck)
{
    const presentation::Decks decks(decksFolder());
    const presentation::Library library(context.content);
    presentation::BankSource source;
    try {
        source = presentation::bankSource(library.book(), decks, deck);
    } catch (const std::runtime_error& error) {
        fail(error.what());
    }
    if (source.questions.empty()) {
        std::string known;
        for (const auto& each : decks.all()) {
            known += ", " + each.id;
        }
        for (const book::Chapter& chapter : library.book().chapters) {
            known += ", " + chapter.id;
        }
        fail(deck.empty() ? "the book has no questions"
                          : "there are no questions under \"" + deck + "\"; there is " + known.substr(std::min<std::size_t>(2, known.size())));
    }
    return source;
}

std::string formatOf(const Arguments& arguments)
{
    if (!arguments.format.empty()) {
        return arguments.format;
    }
    const std::string end = arguments.file.extension().string();
    return end == ".xml" ? "moodle" : end == ".txt" ? "anki" : "gift";
}

void exportTo(const Arguments& arguments, const Context& context)
{
    const presentation::BankSource source = chosen(context, arguments.deck);
    std::vector<BankNote> notes;
    const std::string text = presentation::writeBank(source, formatOf(arguments), arguments.deck, &notes);
    std::ofstream stream(arguments.file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) {
        fail(arguments.file.string() + " cannot be written");
    }
    for (const BankNote& note : notes) {
        std::cout << word(note.outcome) << ": " << note.what << (note.remedy.empty() ? "" : "; ") << note.remedy << "\n";
    }
    std::cout << source.questions.size() << (source.questions.size() == 1 ? " question, " : " questions, ") << notes.size()
              << " not or not wholly, in " << arguments.file.string() << "\n";
}

}  // namespace

void addQuiz(CLI::App& app, const Context& context)
{
    CLI::App* quiz = app.add_subcommand("quiz", "Questions in and out: GIFT, Moodle XML, Anki");
    quiz->require_subcommand(1);
    auto arguments = std::make_shared<Arguments>();

    CLI::App* in = quiz->add_subcommand("import", "Takes a bank (GIFT or Moodle XML) into a deck of its own");
    in->add_option("file", arguments->file, "The bank")->required()->type_name("FILE");
    in->add_option("--deck", arguments->deck, "Name of the deck (default: from the file's)")->type_name("ID");
    in->add_flag("--replace", arguments->replace, "Take the place of a deck of that name");
    in->callback([arguments] { import(*arguments); });

    CLI::App* out = quiz->add_subcommand("export", "Writes a deck or a chapter's questions, or all of the book's");
    out->add_option("file", arguments->file, "Where to: .gift, .xml (Moodle) or .txt (Anki)")->required()->type_name("FILE");
    out->add_option("--deck", arguments->deck, "A deck or a chapter (default: the whole book)")->type_name("ID");
    out->add_option("--format", arguments->format, "Whatever the file is called")
        ->check(CLI::IsMember({"gift", "moodle", "anki"}));
    out->callback([arguments, &context] { exportTo(*arguments, context); });
}

}  // namespace kinetarium::cli
