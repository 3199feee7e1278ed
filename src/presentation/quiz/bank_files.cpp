// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/bank_files.h"

#include "presentation/text.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kinetarium::presentation {

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream) {
        throw std::runtime_error(file.string() + " cannot be read; check its name and permissions");
    }
    return bytes.str();
}

/// "[@a; @b]" as "(Gilling 2009; Moda-Sava 2019)"; an unknown key stays as it is.
std::string withCitations(const std::string& text, const std::map<std::string, std::string>& references)
{
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find("[@"); at != std::string::npos; at = text.find("[@", at + 1)) {
        const std::size_t end = text.find(']', at);
        if (end == std::string::npos) {
            break;
        }
        std::string words;
        bool known = true;
        for (const std::string& each : split(text.substr(at + 1, end - at - 1), ';')) {
            const auto found = references.find(each.empty() ? each : each.substr(1));
            known = known && found != references.end();
            words += (words.empty() ? "" : "; ") + (known ? found->second : std::string());
        }
        if (known) {
            result += text.substr(done, at - done) + "(" + words + ")";
            done = end + 1;
        }
    }
    return result + text.substr(done);
}

}  // namespace

exchange::ImportedBank readBank(const std::string& text)
{
    const std::size_t first = text.find_first_not_of("\xef\xbb\xbf \t\r\n");
    const bool isXml = first != std::string::npos && text[first] == '<';
    return isXml ? exchange::readMoodleXml(text) : exchange::readForeignGift(text);
}

BankSource bankSource(const book::Book& book, const Decks& decks, const std::string& id)
{
    BankSource source;
    if (const Deck* found = id.empty() ? nullptr : decks.deck(id)) {
        for (const auto& entry : fs::directory_iterator(found->folder)) {
            if (entry.path().filename() != "bank.gift") {
                source.pictures[entry.path().filename().string()] = bytesOf(entry.path());
            }
        }
        source.questions = found->questions;
        return source;
    }
    for (const auto& [key, reference] : book.references) {
        source.references[key] = reference.shortForm();
    }
    for (book::Question question : book.questions) {
        if (id.empty() || question.chapter == id) {
            question.category = "Kinetarium/" + question.chapter;
            question.id = question.chapter + "-" + question.id;
            source.questions.push_back(std::move(question));
        }
    }
    return source;
}

std::string writeBank(const BankSource& source, const std::string& format, const std::string& deck,
                      std::vector<book::BankNote>* notes)
{
    if (format == "moodle") {
        return exchange::writeMoodleXml(source.questions, source.pictures, notes);
    }
    if (format == "anki") {
        // A card is read far from the bibliography.
        std::vector<book::Question> cited = source.questions;
        for (book::Question& question : cited) {
            question.stem = withCitations(question.stem, source.references);
            question.feedback = withCitations(question.feedback, source.references);
            for (book::Option& option : question.options) {
                option.feedback = withCitations(option.feedback, source.references);
            }
        }
        return exchange::writeAnki(cited, deck.empty() ? "Kinetarium" : "Kinetarium::" + deck, notes);
    }
    return "// Teaching model, not medical advice\n\n" + book::writeGift(source.questions, notes);
}

}  // namespace kinetarium::presentation
