// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/quiz/tasks.h"

#include "book/words.h"

#include <algorithm>
#include <map>

namespace kinetarium::book {

namespace {

using Kind = Question::Kind;

std::string path(const Chapter& chapter, const std::string& name)
{
    return "chapters/" + chapter.id + "/" + name;
}

void readBank(const ContentFolder& folder, const Chapter& chapter, std::vector<Question>& questions, FaultList& faults)
{
    const std::string name = path(chapter, "quiz.gift");
    if (!folder.contains(name))
        return;
    const auto file = folder.read(name, faults);
    if (!file)
        return;
    Bank bank = readGift(file->text);
    for (const BankNote& note : bank.notes)
        faults.add(name, note.line, note.what, note.remedy);
    for (Question& question : bank.questions) {
        question.place.file = name;
        questions.push_back(std::move(question));
    }
}

void readTaskFile(const ContentFolder& folder, const Chapter& chapter, std::vector<Question>& questions,
                  FaultList& faults)
{
    const std::string name = path(chapter, "tasks.md");
    if (!folder.contains(name))
        return;
    const auto file = folder.read(name, faults);
    if (!file)
        return;
    for (const ProseBlock& block : readProse(*file, 0, faults).blocks) {
        const Fence* fence = std::get_if<Fence>(&block);
        if (fence == nullptr)
            continue;
        if (fence->info != "task") {
            faults.add(fence->place, "tasks.md knows no block " + inQuotes(fence->info), "write ```task");
        } else if (auto question = readTask(*fence, faults)) {
            questions.push_back(std::move(*question));
        }
    }
}

/// Whether an explanation says how it is known, or leads to where it can be seen.
bool leadsSomewhere(const std::string& text)
{
    return text.find("[@") != std::string::npos || text.find("](kinetarium://") != std::string::npos ||
           text.find("](chapter:") != std::string::npos;
}

void checkReasons(const Question& question, FaultList& faults)
{
    for (const Option& option : question.options) {
        const bool judged = question.kind == Kind::MultipleChoice || question.kind == Kind::TrueFalse;
        if (judged && option.weight <= 0 && option.feedback.empty())
            faults.add(question.place, "the wrong answer " + inQuotes(option.text) + " gives no reason",
                       "write after a # which misconception leads to it");
    }
    if (question.kind != Kind::Description && !leadsSomewhere(question.feedback))
        faults.add(question.place, "the explanation of " + inQuotes(question.id) + " neither cites nor leads to a scene",
                   "add [@key] or a link kinetarium://… to it");
}

/// The words of a stem, so that two that differ in blanks and case count as one.
std::string bare(const std::string& stem)
{
    std::string text;
    for (const char c : lowerCase(stem)) {
        if (c != ' ' && c != '\n')
            text += c;
    }
    return text;
}

}  // namespace

std::vector<Question> readQuestions(const ContentFolder& folder, const Chapter& chapter, FaultList& faults)
{
    std::vector<Question> questions;
    readBank(folder, chapter, questions, faults);
    readTaskFile(folder, chapter, questions, faults);
    std::map<std::string, int> ids;
    std::map<std::string, std::string> stems;
    for (Question& question : questions) {
        question.chapter = chapter.id;
        if (!ids.emplace(question.id, question.place.line).second)
            faults.add(question.place, "the id " + inQuotes(question.id) + " stands twice in the chapter",
                       "give one of the questions another");
        const auto [first, fresh] = stems.emplace(bare(question.stem + question.after), question.id);
        if (!fresh)
            faults.add(question.place, "the question asks in the same words as " + inQuotes(first->second),
                       "ask it in another way or leave it out");
        const bool stated = std::any_of(chapter.aims.begin(), chapter.aims.end(),
                                        [&](const auto& aim) { return aim.first == question.aim; });
        if (question.aim.empty())
            faults.add(question.place, "the question names no learning aim", "tag it with an aim of the chapter");
        else if (!stated)
            faults.add(question.place, "the chapter states no aim " + inQuotes(question.aim),
                       "write it under `aims` in chapter.md");
        checkReasons(question, faults);
    }
    return questions;
}

}  // namespace kinetarium::book
