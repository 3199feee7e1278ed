// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/prepared_lesson.h"

#include <algorithm>

namespace kinetarium::presentation {

namespace {

const book::Question* questionOf(const book::Book& book, const std::string& id)
{
    const auto found = std::find_if(book.questions.begin(), book.questions.end(),
                                    [&](const book::Question& each) { return each.id == id; });
    return found == book.questions.end() ? nullptr : &*found;
}

PreparedItem figure(const Library& library, const book::LessonItem& item)
{
    PreparedItem ready;
    ready.opening = library.resolveForWindow(itemLink(item.what));
    const book::Step& step = *ready.opening->chapter->steps[ready.opening->step].step;
    ready.title = step.title;
    ready.notes = item.notes.empty() ? step.notes : item.notes;
    return ready;
}

PreparedItem question(const Library& library, const book::LessonItem& item)
{
    PreparedItem ready;
    ready.question = questionOf(library.book(), item.what);
    if (!ready.question) {
        throw model::Refused("there is no question '" + item.what + "'");
    }
    if (ready.question->kind == book::Question::Kind::Generated) {
        throw model::Refused("the question '" + item.what + "' is made anew for each learner and cannot be asked to a class");
    }
    ready.title = questionTitle(*ready.question);
    ready.notes = item.notes;
    return ready;
}

}  // namespace

std::string questionTitle(const book::Question& question)
{
    constexpr std::size_t longest = 60;
    if (!question.title.empty()) {
        return question.title;
    }
    if (question.stem.size() <= longest) {
        return question.stem;
    }
    const std::size_t space = question.stem.rfind(' ', longest);
    return question.stem.substr(0, space == std::string::npos ? longest : space) + " …";
}

Link itemLink(const std::string& what)
{
    return Link::parse(Link::looksLikeOne(what) ? what : "kinetarium://" + what + "?v=1");
}

std::vector<PreparedItem> prepare(const Library& library, const book::Lesson& lesson, std::vector<book::Fault>& faults)
{
    std::vector<PreparedItem> items;
    for (std::size_t i = 0; i < lesson.items.size(); ++i) {
        const book::LessonItem& item = lesson.items[i];
        const bool shows = item.kind == book::LessonItem::Kind::Show;
        try {
            items.push_back(shows ? figure(library, item) : question(library, item));
            items.back().index = i;
            items.back().minutes = item.minutes;
        } catch (const model::Refused& refused) {
            faults.push_back({item.place.file.empty() ? lesson.place.file : item.place.file, item.place.line, refused.what(),
                              shows ? "`kinetarium list steps` names what can be shown" : "`kinetarium list questions` names what can be asked"});
        }
    }
    return items;
}

book::Lesson lessonOf(const PreparedChapter& chapter)
{
    book::Lesson lesson;
    lesson.id = chapter.chapter->id;
    lesson.title = chapter.chapter->title;
    lesson.minutes = chapter.chapter->minutes;
    for (const PreparedStep& step : chapter.steps) {
        lesson.items.push_back({book::LessonItem::Kind::Show, chapter.chapter->id + "/" + step.step->id, "", 0, step.step->place});
    }
    return lesson;
}

}  // namespace kinetarium::presentation
