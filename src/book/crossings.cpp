// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/crossings.h"

#include "book/inline.h"
#include "book/links.h"

#include <algorithm>
#include <set>

namespace kinetarium::book {

namespace {

template <typename Visit>
void forEachLine(Block& block, const Visit& visit)
{
    const auto each = [&](std::vector<Line>& lines) { std::for_each(lines.begin(), lines.end(), visit); };
    if (auto* heading = std::get_if<Heading>(&block)) {
        visit(heading->line);
    } else if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        visit(paragraph->line);
    } else if (auto* quote = std::get_if<Quote>(&block)) {
        each(quote->lines);
    } else if (auto* list = std::get_if<List>(&block)) {
        each(list->items);
    } else if (auto* table = std::get_if<Table>(&block)) {
        each(table->head);
        std::for_each(table->rows.begin(), table->rows.end(), each);
    }
}

class Crossings {
public:
    Crossings(Book& book, const Known& known, const ContentFolder& folder, FaultList& faults)
        : m_book(book), m_known(known), m_folder(folder), m_faults(faults)
    {
        for (const auto& [key, reference] : book.references)
            m_keys.push_back(key);
        for (const GlossaryTerm& term : book.glossary)
            m_terms.push_back(term.term);
        for (const Chapter& chapter : book.chapters)
            m_chapters.push_back(chapter.id);
    }

    void check()
    {
        checkOrder();
        for (Chapter& chapter : m_book.chapters) {
            m_imageFolder = "chapters/" + chapter.id + "/";
            checkText(chapter.summary, chapter.placeOf("summary"));
            for (Block& block : chapter.blocks)
                checkBlock(block);
            for (const Step& step : chapter.steps) {
                checkText(step.caption, step.placeOf("caption"));
                checkText(step.notes, step.placeOf("notes"));
            }
        }
        for (const GlossaryTerm& term : m_book.glossary)
            checkText(term.text, term.place);
        for (const Question& question : m_book.questions) {
            checkText(question.stem, question.place);
            checkText(question.feedback, question.place);
        }
        for (const Experiment& experiment : m_book.experiments) {
            if (!experiment.citation.empty())
                (void)isCited(experiment.citation, experiment.placeOf("citation"));
        }
        checkHypotheses();
    }

private:
    void checkHypotheses()
    {
        for (const Hypothesis& each : m_book.hypotheses.rows)
            for (const std::string& key : each.citations)
                (void)isCited(key, each.place);
        for (const Finding& each : m_book.hypotheses.findings)
            for (const std::string& key : each.citations)
                (void)isCited(key, each.place);
    }

    void checkOrder()
    {
        std::map<int, std::string> taken;
        for (const Chapter& chapter : m_book.chapters) {
            const auto [other, isFree] = taken.emplace(chapter.order, chapter.id);
            if (!isFree && chapter.order <= lastOrder)
                m_faults.add(chapter.placeOf("order"), "the chapter's order " + std::to_string(chapter.order)
                                 + " is that of " + inQuotes(other->second),
                             "give each chapter its own");
        }
    }

    void checkBlock(Block& block)
    {
        forEachLine(block, [&](Line& line) { checkLine(line); });
        if (Claim* claim = std::get_if<Claim>(&block)) {
            std::erase_if(claim->citations, [&](const std::string& key) { return !isCited(key, claim->place); });
            checkText(claim->text, claim->place);
            checkText(claim->contradiction, claim->place);
        } else if (const Figure* figure = std::get_if<Figure>(&block)) {
            checkText(figure->caption, figure->place);
        }
    }

    void checkText(const std::string& text, const Place& place)
    {
        Run run;
        run.text = text;
        run.line = place.line;
        Line line = toSpans({run}, place.file, m_faults);
        checkLine(line);
    }

    void checkLine(Line& line)
    {
        for (Span& span : line) {
            if (span.kind == Span::Kind::Citation && !isCited(span.text, span.place))
                toText(span, "[@" + span.text + "]");
            else if (span.kind == Span::Kind::Term)
                resolveTerm(span);
            else if (span.kind == Span::Kind::Link)
                checkLink(span);
            else if (span.image)
                resolveImage(span);
        }
    }

    static void toText(Span& span, const std::string& text)
    {
        span.kind = Span::Kind::Text;
        span.text = text;
        span.target.clear();
        span.image = false;
    }

    bool isCited(const std::string& key, const Place& place)
    {
        if (m_book.references.contains(key))
            return true;
        if (m_known.references)
            m_faults.add(place, "cites " + inQuotes(key) + ", which references.json has not",
                         remedy(place, key, m_keys, "add it there"));
        return false;
    }

    void resolveTerm(Span& span)
    {
        if (const GlossaryTerm* term = m_book.term(span.target)) {
            span.target = term->term;
            return;
        }
        if (m_known.terms)
            m_faults.add(span.place, "names the term " + inQuotes(span.target) + ", which glossary.md has not",
                         remedy(span.place, span.target, m_terms, "add it there"));
        toText(span, span.text);
    }

    void checkLink(Span& span)
    {
        if (const auto page = pageOfLink(span.target)) {
            if (!m_folder.hasFile(*page, span.place, m_faults))
                toText(span, span.text);
            return;
        }
        const auto slug = chapterOfLink(span.target);
        if (!slug || m_book.chapter(*slug) != nullptr)
            return;
        m_faults.add(span.place, "links to the chapter " + inQuotes(*slug) + ", which is not there",
                     remedy(span.place, *slug, m_chapters, "name a chapter's folder"));
        toText(span, span.text);
    }

    void resolveImage(Span& span)
    {
        const std::string path = m_imageFolder + span.target;
        if (m_folder.hasFile(path, span.place, m_faults))
            span.target = path;
        else
            toText(span, span.text);
    }

    std::string remedy(const Place& place, const std::string& name, const std::vector<std::string>& candidates,
                       const std::string& otherwise) const
    {
        return m_faults.isFull(place.file) ? std::string() : suggest(name, candidates, otherwise);
    }

    static constexpr int lastOrder = 999;

    Book& m_book;
    const Known& m_known;
    const ContentFolder& m_folder;
    FaultList& m_faults;
    std::vector<std::string> m_keys, m_terms, m_chapters;
    std::string m_imageFolder;
};

}  // namespace

void checkCrossings(Book& book, const Known& known, const ContentFolder& folder, FaultList& faults)
{
    Crossings(book, known, folder, faults).check();
}

}  // namespace kinetarium::book
