// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/quiz/quiz_session.h"

#include <QTemporaryDir>

#include <memory>

/// A book of one chapter, a store in a folder of its own and a clock that is turned by hand. A store whose learner is
/// gone refuses whatever is to be kept for him: what a full disk does, without one.
struct QuizRoom {
    QTemporaryDir folder;
    kinetarium::progress::Time now = 1'750'000'000;
    kinetarium::book::Book book;
    std::unique_ptr<kinetarium::presentation::Decks> decks;
    std::unique_ptr<kinetarium::presentation::QuestionBank> bank;
    std::unique_ptr<kinetarium::presentation::Study> study;
    std::unique_ptr<kinetarium::presentation::QuizSession> session;

    explicit QuizRoom(const char* gift)
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
        decks = std::make_unique<presentation::Decks>(std::filesystem::path(folder.path().toStdString()) / "decks");
        bank = std::make_unique<presentation::QuestionBank>(book, *decks);
        study = std::make_unique<presentation::Study>(*bank, folder.path().toStdString(), [this] { return now; });
        session = std::make_unique<presentation::QuizSession>(*bank, *study);
    }
    void refuse() { study->store().deleteEverything(); }
    void allow() { study->store().undoDelete(); }
    std::size_t answers() { return study->store().attempts(study->learner().id).size(); }
};
