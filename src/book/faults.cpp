// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/faults.h"

#include "book/words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kinetarium::book {

namespace {

constexpr int mostFaultsOfAFile = 100;
constexpr std::size_t longestQuote = 60;

std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string toString(const Fault& fault)
{
    std::string text = fault.file;
    if (fault.line > 0)
        text.append(":").append(std::to_string(fault.line));
    text.append(": ").append(fault.what);
    if (!fault.remedy.empty())
        text.append("; ").append(fault.remedy);
    return text;
}

void FaultList::add(const std::string& file, int line, std::string what, std::string remedy)
{
    if (++m_countOfFile[file] <= mostFaultsOfAFile)
        m_faults.push_back({file, line, std::move(what), std::move(remedy)});
}

void FaultList::add(const Place& place, std::string what, std::string remedy)
{
    add(place.file, place.line, std::move(what), std::move(remedy));
}

bool FaultList::isFull(const std::string& file) const
{
    const auto count = m_countOfFile.find(file);
    return count != m_countOfFile.end() && count->second >= mostFaultsOfAFile;
}

std::vector<Fault> FaultList::take()
{
    // A file's own faults (line 0) come first; the note that there are more comes last.
    const auto order = [](const Fault& fault) { return std::tie(fault.file, fault.line); };
    std::stable_sort(m_faults.begin(), m_faults.end(),
                     [&](const Fault& a, const Fault& b) { return order(a) < order(b); });
    std::vector<Fault> sorted;
    sorted.reserve(m_faults.size());
    for (std::size_t i = 0; i < m_faults.size(); ++i) {
        const std::string file = m_faults[i].file;
        const int line = m_faults[i].line;
        sorted.push_back(std::move(m_faults[i]));
        const bool lastOfFile = i + 1 == m_faults.size() || m_faults[i + 1].file != file;
        const int hidden = m_countOfFile[file] - mostFaultsOfAFile;
        if (lastOfFile && hidden > 0)
            sorted.push_back({file, line, std::to_string(hidden) + " more faults in this file",
                              "mend those above first"});
    }
    m_faults.clear();
    m_countOfFile.clear();
    return sorted;
}

std::string inQuotes(std::string_view text)
{
    std::string quote("'");
    if (text.size() <= longestQuote)
        return quote.append(text).append("'");
    std::size_t end = longestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)  // never cut a character in two
        --end;
    return quote.append(text.substr(0, end)).append("…'");
}

std::string nearest(const std::string& name, const std::vector<std::string>& candidates)
{
    constexpr std::size_t longestName = 80;
    if (name.size() > longestName)
        return {};
    const std::string wanted = lowerCase(name);
    std::size_t best = std::max<std::size_t>(2, name.size() / 3) + 1;
    std::string found;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longestName)
            continue;
        const std::size_t distance = editDistance(wanted, lowerCase(candidate));
        if (distance < best && distance < candidate.size()) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

std::string suggest(const std::string& name, const std::vector<std::string>& candidates, const std::string& otherwise)
{
    const std::string near = nearest(name, candidates);
    return near.empty() ? otherwise : "did you mean " + inQuotes(near) + "?";
}

}  // namespace kinetarium::book
