// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/question.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kinetarium::presentation {

/// Questions that came from elsewhere, beside the book's own. Each deck is a folder with a bank.gift and its pictures.
struct Deck {
    std::string id;
    std::string title;
    std::vector<book::Question> questions;
    std::vector<book::BankNote> notes;
    std::filesystem::path folder;
};

class Decks {
public:
    /// `folder` need not exist yet.
    explicit Decks(std::filesystem::path folder);

    const std::vector<Deck>& all() const { return m_decks; }
    const Deck* deck(const std::string& id) const;

    /// Keeps a bank as a deck. Throws std::runtime_error when the folder cannot be written, and when there is a deck of
    /// that id and `replace` is not set: nothing is overwritten without being asked for.
    const Deck& save(const std::string& id, const std::vector<book::Question>& questions,
                     const std::map<std::string, std::string>& pictures, bool replace);
    void remove(const std::string& id);
    /// Reads the folder again: another program may have kept a deck meanwhile.
    void reload();

    /// A file's name as a deck's id: "My Bank.xml" -> "my-bank".
    static std::string idFrom(const std::string& name);

private:
    std::filesystem::path m_folder;
    std::vector<Deck> m_decks;

    void mend();
};

}  // namespace kinetarium::presentation
