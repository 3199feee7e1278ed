// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/cards.h"
#include "presentation/lecture/lesson_desk.h"
#include "presentation/quiz/quiz_desk.h"
#include "presentation/reader.h"

#include <QtQml/qqml.h>

/// What QML may name of the layer below, which knows nothing of QML.
namespace kinetarium::ui {

struct ForeignReader {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Reader)
    QML_NAMED_ELEMENT(Reader)
    QML_UNCREATABLE("handed in by the window")
};

struct ForeignPlayer {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Player)
    QML_NAMED_ELEMENT(Player)
    QML_UNCREATABLE("belongs to the reader")
};

struct ForeignControls {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Controls)
    QML_NAMED_ELEMENT(Controls)
    QML_UNCREATABLE("belongs to the reader")
};

struct ForeignBlocks {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Blocks)
    QML_NAMED_ELEMENT(Blocks)
    QML_UNCREATABLE("belongs to the reader")
};

struct ForeignSearch {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Search)
    QML_NAMED_ELEMENT(Search)
    QML_UNCREATABLE("belongs to the reader")
};

struct ForeignPreferences {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Preferences)
    QML_NAMED_ELEMENT(Preferences)
    QML_UNCREATABLE("handed in by the window")
};

struct ForeignQuizDesk {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::QuizDesk)
    QML_NAMED_ELEMENT(QuizDesk)
    QML_UNCREATABLE("handed in by the window")
};

struct ForeignDeckDesk {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::DeckDesk)
    QML_NAMED_ELEMENT(DeckDesk)
    QML_UNCREATABLE("belongs to the quiz")
};

struct ForeignQuizSession {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::QuizSession)
    QML_NAMED_ELEMENT(QuizSession)
    QML_UNCREATABLE("belongs to the desk")
};

struct ForeignLessonDesk {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::LessonDesk)
    QML_NAMED_ELEMENT(LessonDesk)
    QML_UNCREATABLE("handed in by the window")
};

struct ForeignLecture {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Lecture)
    QML_NAMED_ELEMENT(Lecture)
    QML_UNCREATABLE("handed in by the window")
};

struct ForeignPointing {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Pointing)
    QML_NAMED_ELEMENT(Pointing)
    QML_UNCREATABLE("belongs to the lecture")
};

struct ForeignCard {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Card)
    QML_VALUE_TYPE(card)
};

struct ForeignRival {
    Q_GADGET
    QML_FOREIGN(kinetarium::presentation::Rival)
    QML_VALUE_TYPE(rival)
};

}  // namespace kinetarium::ui
