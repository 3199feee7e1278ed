// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/references.h"

#include "book/tree.h"
#include "book/words.h"

#include <algorithm>
#include <charconv>

namespace kinetarium::book {

namespace {

const std::string fileName = "references.json";

// Reads one entry of CSL-JSON: the fields a reference card shows. Others are somebody else's and stay unread.
class EntryReader {
public:
    EntryReader(const Node& entry, FaultList& faults) : m_entry(entry), m_faults(faults) {}

    Reference read()
    {
        Reference reference;
        reference.key = text("id");
        reference.title = text("title");
        reference.container = text("container-title");
        reference.volume = text("volume");
        reference.issue = text("issue");
        reference.page = text("page");
        reference.doi = text("DOI");
        reference.url = text("URL");
        reference.pmid = text("PMID");
        reference.pmcid = text("PMCID");
        reference.publisher = text("publisher");
        reference.note = text("note");
        reference.year = year();
        reference.authors = authors();
        require("id", reference.key);
        // A title that nobody read stays away, and the note says so.
        if (reference.note.empty())
            require("title", reference.title);
        if (!reference.url.empty() && !lowerCase(reference.url).starts_with("https://")
            && !lowerCase(reference.url).starts_with("http://")) {
            fault(*m_entry.find("URL"), "'URL' expects a web address, found " + inQuotes(reference.url),
                  "write https://…");
            reference.url.clear();
        }
        return reference;
    }

private:
    void fault(const Node& at, std::string what, std::string remedy)
    {
        m_faults.add(fileName, at.line, std::move(what), std::move(remedy));
    }

    void require(const std::string& key, const std::string& value)
    {
        const Node* node = m_entry.find(key);
        if (value.empty() && (node == nullptr || node->kind == Node::Kind::Scalar))
            fault(m_entry, "a reference needs the key " + inQuotes(key) + ", found none", "add it");
    }

    std::string text(const std::string& key)
    {
        const Node* node = m_entry.find(key);
        if (node == nullptr)
            return {};
        if (node->kind != Node::Kind::Scalar) {
            fault(*node, inQuotes(key) + " of a reference expects a text", "write it in quotes");
            return {};
        }
        return std::string(trimmed(node->scalar));
    }

    int year()
    {
        const Node* issued = m_entry.find("issued");
        if (issued == nullptr)
            return 0;
        const Node* parts = issued->find("date-parts");
        const bool dated = parts != nullptr && !parts->items.empty() && !parts->items.front().items.empty();
        const std::string value = dated ? parts->items.front().items.front().scalar : std::string();
        int number = 0;
        const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
        if (value.empty() || result.ec != std::errc() || result.ptr != value.data() + value.size() || number < 1
            || number > 2999) {
            fault(*issued, "'issued' of a reference expects a year", "write it like {\"date-parts\": [[2009]]}");
            return 0;
        }
        return number;
    }

    std::vector<std::string> authors()
    {
        std::vector<std::string> names;
        const Node* list = m_entry.find("author");
        if (list == nullptr)
            return names;
        if (list->kind != Node::Kind::List)
            fault(*list, "'author' of a reference expects a list", "write it like [{\"family\": …, \"given\": …}]");
        for (const Node& author : list->items) {
            const std::string name = nameOf(author);
            if (name.empty())
                fault(author, "an author expects a family name", "write it like {\"family\": …, \"given\": …}");
            else
                names.push_back(name);
        }
        return names;
    }

    static std::string scalarOf(const Node& map, std::string_view key)
    {
        const Node* node = map.find(key);
        return node == nullptr ? std::string() : std::string(trimmed(node->scalar));
    }

    static std::string nameOf(const Node& author)
    {
        const std::string literal = scalarOf(author, "literal");
        if (!literal.empty())
            return literal;
        std::string name = scalarOf(author, "non-dropping-particle");
        const std::string family = scalarOf(author, "family");
        if (family.empty())
            return {};
        name += (name.empty() ? "" : " ") + family;
        const std::string given = initials(scalarOf(author, "given"));
        return given.empty() ? name : name + ", " + given;
    }

    // "Klaus Erich" and "K.E." become "K. E."; "Jean-Pierre" becomes "J.-P."
    static std::string initials(const std::string& given)
    {
        std::string text;
        bool starts = true;
        char before = ' ';
        for (std::size_t i = 0; i < given.size(); ++i) {
            const char c = given[i];
            if (c == ' ' || c == '.' || c == '-') {
                starts = true;
                before = c == '.' && before == '-' ? before : c;
                continue;
            }
            if (!starts)
                continue;
            starts = false;
            if (!text.empty())
                text += before == '-' ? "-" : " ";
            std::size_t end = i + 1;
            while (end < given.size() && (static_cast<unsigned char>(given[end]) & 0xC0U) == 0x80U)
                ++end;
            text += given.substr(i, end - i) + ".";
            i = end - 1;
        }
        return text;
    }

    const Node& m_entry;
    FaultList& m_faults;
};

// The family name, by which a work is cited.
std::string familyOf(const std::string& author)
{
    return author.substr(0, author.find(", "));
}

// A sentence ends once: "… of memory?" takes no full stop.
void endSentence(std::string& text)
{
    if (!text.empty() && text.back() != '.' && text.back() != '?' && text.back() != '!')
        text += '.';
}

}  // namespace

std::optional<std::map<std::string, Reference>> readReferences(const ContentFolder& folder, FaultList& faults)
{
    const auto file = folder.read(fileName, faults);
    if (!file)
        return std::nullopt;
    const auto tree = readJson(*file, faults);
    if (!tree)
        return std::nullopt;
    if (tree->kind != Node::Kind::List) {
        faults.add(fileName, tree->line, "expected a list of references, [ … ]", "export it as CSL-JSON");
        return std::nullopt;
    }
    std::map<std::string, Reference> references;
    for (const Node& entry : tree->items) {
        if (entry.kind != Node::Kind::Map) {
            faults.add(fileName, entry.line, "expected a reference, { … }", "export it as CSL-JSON");
            continue;
        }
        Reference reference = EntryReader(entry, faults).read();
        if (reference.key.empty())
            continue;
        const std::string key = reference.key;
        if (!references.emplace(key, std::move(reference)).second)
            faults.add(fileName, entry.find("id")->line,
                       "the reference " + inQuotes(key) + " stands here a second time", "keep one of the two");
    }
    return references;
}

std::string Reference::shortForm() const
{
    std::string who;
    if (authors.empty())
        who = !publisher.empty() ? publisher : !title.empty() ? title : container;
    else if (authors.size() == 1)
        who = familyOf(authors[0]);
    else if (authors.size() == 2)
        who = familyOf(authors[0]) + " & " + familyOf(authors[1]);
    else
        who = familyOf(authors[0]) + " et al.";
    return who + " " + (year > 0 ? std::to_string(year) : "n.d.");
}

std::string Reference::longForm() const
{
    constexpr std::size_t mostNames = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(authors.size(), mostNames); ++i)
        text += (i == 0 ? "" : i + 1 == authors.size() ? " & " : "; ") + authors[i];
    if (authors.size() > mostNames)
        text += " et al.";
    text += (text.empty() ? "(" : " (") + (year > 0 ? std::to_string(year) : std::string("n.d.")) + ")." + (title.empty() ? "" : " " + title);
    endSentence(text);
    const std::string where = !container.empty() ? container : publisher;
    if (!where.empty()) {
        text += " " + where;
        if (!volume.empty())
            text += " " + volume;
        if (!issue.empty())
            text += volume.empty() ? ", issue " + issue : "(" + issue + ")";
        if (!page.empty())
            text += (volume.empty() && issue.empty() ? ", " : ": ") + page;
        endSentence(text);
    }
    if (!doi.empty())
        text += " doi:" + doi;
    else if (!pmcid.empty())
        text += " " + (pmcid.starts_with("PMC") ? pmcid : "PMC" + pmcid);
    else if (!pmid.empty())
        text += " PMID " + pmid;
    else if (!url.empty())
        text += " " + url;
    return text;
}

}  // namespace kinetarium::book
