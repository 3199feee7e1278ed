// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/moodle_xml.h"
#include "kinetarium/book/book.h"
#include "presentation/quiz/decks.h"

#include <map>
#include <string>
#include <vector>

/// Banks as files: what window and commands share.
namespace kinetarium::presentation {

/// Somebody's bank: Moodle XML where it begins like XML, GIFT otherwise. Never throws for what is in the text.
exchange::ImportedBank readBank(const std::string& text);

/// What can leave as a file: a deck or a chapter by its id, or, with none, all of the book's questions.
struct BankSource {
    std::vector<book::Question> questions;
    std::map<std::string, std::string> pictures;   ///< name to bytes
    std::map<std::string, std::string> references; ///< key of a citation to "Gilling 2009"
};
/// Empty questions when there is nothing under that id. Throws std::runtime_error when a picture cannot be read.
BankSource bankSource(const book::Book& book, const Decks& decks, const std::string& id);

/// `format` is gift, moodle or anki; anything else counts as gift. `notes` says what the format cannot hold.
std::string writeBank(const BankSource& source, const std::string& format, const std::string& deck,
                      std::vector<book::BankNote>* notes);

}  // namespace kinetarium::presentation
