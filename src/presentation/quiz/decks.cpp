// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/decks.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kinetarium::presentation {

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    stream.close();
    if (!stream) {
        throw std::runtime_error("the deck cannot be written: " + file.string());
    }
}

}  // namespace

Decks::Decks(fs::path folder) : m_folder(std::move(folder))
{
    reload();
}

/// A program that was killed while it replaced a deck left the old one aside: back with it, unless the new one is there.
void Decks::mend()
{
    std::error_code error;
    std::vector<fs::path> aside;
    for (const auto& entry : fs::directory_iterator(m_folder, error)) {
        if (entry.path().extension() == ".old") {
            aside.push_back(entry.path());
        }
    }
    for (const fs::path& each : aside) {
        const fs::path place = m_folder / each.stem().string().substr(1);
        if (fs::exists(place, error)) {
            fs::remove_all(each, error);
        } else {
            fs::rename(each, place, error);
        }
    }
}

void Decks::reload()
{
    m_decks.clear();
    mend();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_folder, error)) {
        if (entry.path().filename().string().front() == '.') {
            continue;   // half of one
        }
        std::ifstream stream(entry.path() / "bank.gift", std::ios::binary);
        if (!stream) {
            continue;
        }
        std::ostringstream text;
        text << stream.rdbuf();
        book::Bank bank = book::readGift(text.str());
        Deck deck{entry.path().filename().string(), {}, std::move(bank.questions), std::move(bank.notes), entry.path()};
        deck.title = deck.id;
        std::replace(deck.title.begin(), deck.title.end(), '-', ' ');
        m_decks.push_back(std::move(deck));
    }
    std::sort(m_decks.begin(), m_decks.end(), [](const Deck& a, const Deck& b) { return a.id < b.id; });
}

const Deck* Decks::deck(const std::string& id) const
{
    const auto found = std::find_if(m_decks.begin(), m_decks.end(), [&](const Deck& each) { return each.id == id; });
    return found == m_decks.end() ? nullptr : &*found;
}

const Deck& Decks::save(const std::string& id, const std::vector<book::Question>& questions,
                        const std::map<std::string, std::string>& pictures, bool replace)
{
    if (id.empty() || idFrom(id) != id) {
        throw std::runtime_error("\"" + id + "\" is no name for a deck; use small letters, digits and hyphens");
    }
    if (deck(id) != nullptr && !replace) {
        throw std::runtime_error("there is a deck \"" + id + "\" already; choose another name, or replace it");
    }
    // Made whole beside its place, then moved there: a killed program leaves the old deck or the new one.
    const fs::path made = m_folder / ("." + id + ".part");
    std::error_code error;
    fs::remove_all(made, error);
    fs::create_directories(made, error);
    write(made / "bank.gift", book::writeGift(questions));
    for (const auto& [name, bytes] : pictures) {
        write(made / name, bytes);
    }
    const fs::path aside = m_folder / ("." + id + ".old");
    fs::remove_all(aside, error);
    if (fs::exists(m_folder / id, error)) {
        fs::rename(m_folder / id, aside, error);
    }
    fs::rename(made, m_folder / id, error);
    if (error) {
        const std::string reason = error.message();
        reload();
        throw std::runtime_error("the deck cannot be written: " + reason);
    }
    reload();
    return *deck(id);
}

void Decks::remove(const std::string& id)
{
    std::error_code error;
    if (deck(id) != nullptr) {
        fs::remove_all(m_folder / id, error);
        reload();
    }
}

std::string Decks::idFrom(const std::string& name)
{
    const std::string stem = fs::path(name).stem().string();
    std::string id;
    for (const char c : stem) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 128) {
            id += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id.empty() ? "deck" : id;
}

}  // namespace kinetarium::presentation
