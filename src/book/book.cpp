// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/book/book.h"

#include "book/chapter.h"
#include "book/crossings.h"
#include "book/experiments/experiments.h"
#include "book/glossary.h"
#include "book/lessons.h"
#include "book/quiz/tasks.h"
#include "book/references.h"
#include "book/words.h"

#include <algorithm>

namespace kinetarium::book {

namespace {

Place placeIn(const std::map<std::string, int>& lines, const std::string& key, const Place& otherwise)
{
    const auto line = lines.find(key);
    return line == lines.end() ? otherwise : Place{otherwise.file, line->second};
}

}  // namespace

Place Step::placeOf(const std::string& key) const
{
    return placeIn(keyLines, key, place);
}

Place Chapter::placeOf(const std::string& key) const
{
    return placeIn(keyLines, key, place);
}

const Step* Chapter::step(const std::string& wanted) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.id == wanted; });
    return found == steps.end() ? nullptr : &*found;
}

const Chapter* Book::chapter(const std::string& id) const
{
    const auto found = std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& c) { return c.id == id; });
    return found == chapters.end() ? nullptr : &*found;
}

const GlossaryTerm* Book::term(const std::string& name) const
{
    const std::string wanted = lowerCase(name);
    const auto isBefore = [](const GlossaryTerm& t, const std::string& w) { return lowerCase(t.term) < w; };
    const auto found = std::lower_bound(glossary.begin(), glossary.end(), wanted, isBefore);
    return found == glossary.end() || lowerCase(found->term) != wanted ? nullptr : &*found;
}

std::string plainText(const Line& line)
{
    std::string text;
    for (const Span& span : line) {
        switch (span.kind) {
        case Span::Kind::Value: text += "{{" + span.text + "}}"; break;
        case Span::Kind::Citation: text += "[@" + span.text + "]"; break;
        case Span::Kind::Break: text += " "; break;
        default: text += span.text; break;
        }
    }
    return text;
}

Loaded loadBook(const std::filesystem::path& content)
{
    Loaded loaded;
    FaultList faults;
    const ContentFolder folder(content);
    if (!folder.exists()) {
        faults.add(content.string(), 0, "expected the content folder, found none", "point to one with --content");
        loaded.faults = faults.take();
        return loaded;
    }
    Book& book = loaded.book;
    Known known;
    if (auto references = readReferences(folder, faults)) {
        book.references = std::move(*references);
        known.references = true;
    }
    if (auto glossary = readGlossary(folder, faults)) {
        book.glossary = std::move(*glossary);
        known.terms = true;
    }
    for (const std::string& slug : folder.chapterFolders(faults)) {
        if (auto chapter = readChapter(folder, slug, faults))
            book.chapters.push_back(std::move(*chapter));
    }
    std::stable_sort(book.chapters.begin(), book.chapters.end(),
                     [](const Chapter& a, const Chapter& b) { return a.order < b.order; });
    for (const Chapter& chapter : book.chapters) {
        for (Question& question : readQuestions(folder, chapter, faults))
            book.questions.push_back(std::move(question));
        for (Lesson& lesson : readLessons(folder, chapter.id, faults))
            book.lessons.push_back(std::move(lesson));
    }
    book.experiments = readExperiments(folder, faults);
    book.hypotheses = readHypotheses(folder, faults);
    checkCrossings(book, known, folder, faults);
    loaded.faults = faults.take();
    return loaded;
}

}  // namespace kinetarium::book
