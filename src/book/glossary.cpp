// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/glossary.h"

#include "book/prose.h"
#include "book/words.h"

#include <algorithm>
#include <set>

namespace kinetarium::book {

namespace {

const std::string fileName = "glossary.md";

// A line as it was written, so that toLine finds its values, citations and terms again.
std::string asWritten(const Line& line)
{
    std::string text;
    for (const Span& span : line) {
        switch (span.kind) {
        case Span::Kind::Value: text += "{{" + span.text + "}}"; break;
        case Span::Kind::Citation: text += "[@" + span.text + "]"; break;
        case Span::Kind::Term: text += "[[" + span.target + "|" + span.text + "]]"; break;
        case Span::Kind::Break: text += " "; break;
        default: text += span.text; break;
        }
    }
    return text;
}

class GlossaryReader {
public:
    explicit GlossaryReader(FaultList& faults) : m_faults(faults) {}

    std::vector<GlossaryTerm> read(const std::vector<ProseBlock>& blocks)
    {
        for (const ProseBlock& block : blocks)
            std::visit([&](const auto& part) { add(part); }, block);
        finish();
        std::sort(m_terms.begin(), m_terms.end(), [](const GlossaryTerm& a, const GlossaryTerm& b) {
            return lowerCase(a.term) < lowerCase(b.term);
        });
        return std::move(m_terms);
    }

private:
    void add(const Heading& heading)
    {
        finish();
        const std::string name = plainText(heading.line);
        if (heading.level != 2)
            m_faults.add(heading.place, "a term expects a heading of level 2", "write `## " + name + "`");
        m_term = GlossaryTerm{name, {}, heading.place};
    }

    void add(const Paragraph& paragraph)
    {
        if (!m_term) {
            m_faults.add(paragraph.place, "found text that belongs to no term", "put a heading of level 2 over it");
            return;
        }
        for (const Span& span : paragraph.line) {
            if (span.image)
                m_faults.add(span.place, "an image stands in the glossary", "show it in a chapter");
        }
        m_term->text += (m_term->text.empty() ? "" : "\n\n") + asWritten(paragraph.line);
    }

    template <typename Other>
    void add(const Other& block)
    {
        m_faults.add(block.place, "a term expects paragraphs of text alone", "write it as a paragraph");
    }

    void finish()
    {
        if (!m_term)
            return;
        GlossaryTerm term = *std::exchange(m_term, std::nullopt);
        if (term.text.empty())
            m_faults.add(term.place, "the term " + inQuotes(term.term) + " has no text", "write a paragraph below it");
        else if (!m_names.insert(lowerCase(term.term)).second)
            m_faults.add(term.place, "the term " + inQuotes(term.term) + " stands here a second time",
                         "keep one of the two");
        else
            m_terms.push_back(std::move(term));
    }

    FaultList& m_faults;
    std::optional<GlossaryTerm> m_term;
    std::vector<GlossaryTerm> m_terms;
    std::set<std::string> m_names;
};

}  // namespace

std::optional<std::vector<GlossaryTerm>> readGlossary(const ContentFolder& folder, FaultList& faults)
{
    const auto file = folder.read(fileName, faults);
    if (!file)
        return std::nullopt;
    const Prose prose = readProse(*file, 0, faults);
    if (!prose.complete)
        return std::nullopt;
    return GlossaryReader(faults).read(prose.blocks);
}

}  // namespace kinetarium::book
