// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/answering.h"

#include "presentation/quiz/entered_number.h"
#include "presentation/text.h"

#include <algorithm>
#include <numeric>

namespace kinetarium::presentation {

namespace {

using book::Question;
using Kind = Question::Kind;

constexpr int quickSeconds = 20;       // a sure and quick right answer is an easy one
constexpr int sureConfidence = 90;
constexpr int unsureConfidence = 50;

std::vector<int> shuffled(std::size_t count, std::uint64_t seed)
{
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = count; i > 1; --i) {
        seed += 0x9e3779b97f4a7c15U;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        std::swap(order[i - 1], order[(z ^ (z >> 31)) % i]);
    }
    return order;
}

std::vector<DrawnPoint> pointsOf(const QVariant& response)
{
    std::vector<DrawnPoint> points;
    for (const QVariant& each : response.toList()) {
        const QVariantMap point = each.toMap();
        points.push_back({point[QStringLiteral("time")].toDouble(), point[QStringLiteral("value")].toDouble()});
    }
    std::sort(points.begin(), points.end(), [](const DrawnPoint& a, const DrawnPoint& b) { return a.time < b.time; });
    return points;
}

/// The learner's settings of a goal: what he changed over what the goal starts from.
model::Settings goalSettings(const book::GoalTask& goal, const QVariant& response)
{
    model::Settings settings = settingsOf(goal);
    const QVariantMap values = response.toMap();
    for (auto each = values.begin(); each != values.end(); ++each) {
        settings.set(each.key().toStdString(), each.value().toString().toStdString());
    }
    return settings;
}

}  // namespace

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::MultipleChoice: return QStringLiteral("choice");
    case Kind::TrueFalse: return QStringLiteral("truefalse");
    case Kind::ShortAnswer: return QStringLiteral("short");
    case Kind::Numeric: return QStringLiteral("number");
    case Kind::Matching: return QStringLiteral("matching");
    case Kind::Essay: return QStringLiteral("essay");
    case Kind::Description: return QStringLiteral("description");
    case Kind::Order: return QStringLiteral("order");
    case Kind::Label: return QStringLiteral("label");
    case Kind::Predict: return QStringLiteral("predict");
    case Kind::Goal: return QStringLiteral("goal");
    case Kind::Generated: return QStringLiteral("number");
    }
    return {};
}

std::vector<std::string> rightSides(const Question& question)
{
    std::vector<std::string> sides;
    for (const auto& pair : question.pairs) {
        sides.push_back(pair.right);
    }
    sides.insert(sides.end(), question.decoys.begin(), question.decoys.end());
    return sides;
}

std::vector<int> orderOf(const Question& question, std::uint64_t seed)
{
    switch (question.kind) {
    case Kind::MultipleChoice: return shuffled(question.options.size(), seed);
    case Kind::TrueFalse: return {0, 1};
    case Kind::Matching: return shuffled(rightSides(question).size(), seed);
    case Kind::Order: {
        std::vector<int> order = shuffled(question.items.size(), seed);
        if (std::is_sorted(order.begin(), order.end())) {
            std::rotate(order.begin(), order.begin() + 1, order.end());  // never shown solved
        }
        return order;
    }
    default: return {};
    }
}

QStringList answerLines(const Question& question)
{
    QStringList parts;
    double best = 0;
    for (const auto& option : question.options) {
        best = std::max(best, option.weight);
    }
    for (const auto& option : question.options) {
        // Of short answers the wholly right ones that stand for themselves; of several choices each that is part of it.
        const bool shown = question.kind != Kind::ShortAnswer ? option.weight > 0
                                                              : option.weight == best && option.text.find('*') == std::string::npos;
        if (shown) {
            parts << qt(option.text);
        }
    }
    if (parts.isEmpty() && question.kind == Kind::ShortAnswer) {
        for (const auto& option : question.options) {
            if (option.weight > 0 && option.weight == best) {
                parts << qt(option.text);
            }
        }
    }
    if (!question.numbers.empty()) {
        const auto& right = *std::max_element(question.numbers.begin(), question.numbers.end(),
                                              [](const auto& a, const auto& b) { return a.weight < b.weight; });
        const double middle = (right.low + right.high) / 2;
        parts << (right.isRange ? QString::number(right.low) + QStringLiteral(" to ") + QString::number(right.high)
                                : QString::number(middle, 'g', 3)) +
                     (question.after.empty() ? QString() : QStringLiteral(" ") + qt(question.after));
    }
    for (const auto& pair : question.pairs) {
        parts << qt(pair.left) + QStringLiteral(" → ") + qt(pair.right);
    }
    for (const auto& item : question.items) {
        parts << qt(item);
    }
    return parts;
}

QString answerText(const Question& question)
{
    return answerLines(question).join(question.kind == Kind::ShortAnswer ? QStringLiteral(", or ") : QStringLiteral("; "));
}

progress::Rating ratingOf(double share, bool right, int confidence, int seconds)
{
    if (share < 0.5) {
        return progress::Rating::Again;
    }
    if (!right || (confidence >= 0 && confidence < unsureConfidence)) {
        return progress::Rating::Hard;
    }
    return confidence >= sureConfidence && seconds <= quickSeconds ? progress::Rating::Easy : progress::Rating::Good;
}

bool isEmpty(const QVariant& response)
{
    return !response.isValid() || (response.toList().isEmpty() && response.toString().trimmed().isEmpty() &&
                                   response.toMap().isEmpty());
}

QString unitOf(const Question& question)
{
    return question.after.empty() ? unitAsked(qt(question.stem)) : qt(question.after);
}

book::Mark markOf(const Question& question, const std::vector<int>& order, const QVariant& response,
                  std::optional<CurveMark>& curve)
{
    book::Response given;
    const auto place = [&](const QVariant& each) {
        const int i = each.toInt();
        return i >= 0 && static_cast<std::size_t>(i) < order.size() ? order[static_cast<std::size_t>(i)] : -1;
    };
    switch (question.kind) {
    case Kind::MultipleChoice:
    case Kind::TrueFalse:
    case Kind::Matching:
    case Kind::Order:
        for (const QVariant& each : response.toList()) {
            given.chosen.push_back(place(each));
        }
        break;
    case Kind::ShortAnswer:
        // An accent may have come as a sign of its own.
        given.text = response.toString().normalized(QString::NormalizationForm_C).toStdString();
        break;
    case Kind::Numeric: {
        given.number = enteredNumber(response.toString(), unitOf(question));
        book::Mark mark = book::mark(question, given);
        if (given.number && unitOf(question).isEmpty() && response.toString().trimmed().endsWith(QLatin1Char('%')) && !mark.right) {
            *given.number /= 100;   // where a share is asked for, 50 % is 0.5
            const book::Mark asShare = book::mark(question, given);
            mark = asShare.share > mark.share ? asShare : mark;
        }
        return mark;
    }
    case Kind::Label: given.part = response.toString().toStdString(); break;
    case Kind::Predict: {
        curve = markCurve(*question.curve, pointsOf(response));
        return curve->mark;
    }
    case Kind::Goal: {
        book::Mark mark;
        const GoalState state = checkGoal(*question.goal, goalSettings(*question.goal, response));
        for (const auto& each : state.conditions) {
            mark.share += each.met ? 1.0 / static_cast<double>(state.conditions.size()) : 0;
            mark.feedback.push_back(each.text);
        }
        mark.right = state.reached;
        mark.share = state.reached ? 1 : mark.share;
        return mark;
    }
    default: break;
    }
    return book::mark(question, given);
}

}  // namespace kinetarium::presentation
