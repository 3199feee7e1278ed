// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/quiz/quiz_session.h"

#include <QTemporaryDir>

#include <memory>

/// A book of one chapter, a store in a folder of its own and a clock that is turned by hand. A store whose learner is
/// gone refuses whatever is to be kept for him: what a full disk does, without one.
struct QuizRoom {
    static constexpr kinetarium::progress::Time begin = 1'750'000'000;
    QTemporaryDir own;
    std::filesystem::path folder;
    kinetarium::progress::Time now = begin;
    kinetarium::book::Book book;
    std::unique_ptr<kinetarium::presentation::Decks> decks;
    std::unique_ptr<kinetarium::presentation::QuestionBank> bank;
    std::unique_ptr<kinetarium::presentation::Study> study;
    std::unique_ptr<kinetarium::presentation::QuizSession> session;

    /// In a folder of its own, or in one that was there before.
    explicit QuizRoom(const char* gift, const QString& in = {}) : folder((in.isEmpty() ? own.path() : in).toStdString())
    {
        using namespace kinetarium;
        book::Chapter chapter;
        chapter.id = "nmda-antagonism";
        chapter.title = "Blocking";
        book.chapters.push_back(chapter);
        book.questions = book::readGift(gift).questions;
        for (book::Question& each : book.questions) {
            each.chapter = "nmda-antagonism";
        }
        decks = std::make_unique<presentation::Decks>(folder / "decks");
        bank = std::make_unique<presentation::QuestionBank>(book, *decks);
        open();
    }
    /// As another start of the program would.
    void open()
    {
        using namespace kinetarium;
        session.reset();
        study.reset();
        study = std::make_unique<presentation::Study>(*bank, folder, [this] { return now; });
        session = std::make_unique<presentation::QuizSession>(*bank, *study);
    }
    void refuse() { study->store().deleteEverything(); }
    void allow() { study->store().undoDelete(); }
    std::size_t answers() { return study->store().attempts(study->learner().id).size(); }
};
