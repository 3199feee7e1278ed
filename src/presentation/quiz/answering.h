// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/progress/schedule.h"
#include "presentation/quiz/model_questions.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A question as it is asked and an answer as it is given, without a session.
namespace kinetarium::presentation {

QString kindName(book::Question::Kind kind);

/// Right sides of a matching question: those of the pairs, then the decoys.
std::vector<std::string> rightSides(const book::Question& question);

/// In which order options, right sides or items stand on the screen; empty where nothing is shuffled.
std::vector<int> orderOf(const book::Question& question, std::uint64_t seed);

/// The right answer in words: in lines, or as one.
QStringList answerLines(const book::Question& question);
QString answerText(const book::Question& question);

progress::Rating ratingOf(double share, bool right, int confidence, int seconds);

bool isEmpty(const QVariant& response);

/// Of a number: behind its gap, or as the question asks for it.
QString unitOf(const book::Question& question);

/// Marks a response given in places on the screen; of a drawn curve also what was marked.
book::Mark markOf(const book::Question& question, const std::vector<int>& order, const QVariant& response,
                  std::optional<CurveMark>& curve);

}  // namespace kinetarium::presentation
