// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/question.h"

#include <map>
#include <string>

namespace kinetarium::exchange {

/// Questions that came in, with the pictures their texts name (name to bytes).
struct ImportedBank {
    book::Bank bank;
    std::map<std::string, std::string> pictures;
};

/// Moodle's XML. HTML becomes text with simple markup; embedded pictures are kept. Never throws for what is in the text:
/// a file that is no Moodle XML is one note.
ImportedBank readMoodleXml(const std::string& xml);

/// The same questions as Moodle XML; `notes` says what that format cannot hold.
std::string writeMoodleXml(const std::vector<book::Question>& questions,
                           const std::map<std::string, std::string>& pictures, std::vector<book::BankNote>* notes);

/// GIFT for other people's files: as book::readGift, with HTML turned into text.
ImportedBank readForeignGift(const std::string& text);

/// Anki's text import, with its header lines: one note a question, front, back, tags; the id keeps notes the same when
/// they are imported again. Kinds that make no card are named in `notes`.
std::string writeAnki(const std::vector<book::Question>& questions, const std::string& deck,
                      std::vector<book::BankNote>* notes);

}  // namespace kinetarium::exchange
