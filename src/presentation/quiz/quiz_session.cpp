// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_session.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "presentation/quiz/entered_number.h"
#include "presentation/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinetarium::presentation {

namespace {

using book::Question;
using Kind = Question::Kind;

constexpr int quickSeconds = 20;       // a sure and quick right answer is an easy one
constexpr int sureConfidence = 90;
constexpr int unsureConfidence = 50;
constexpr progress::Time examSecondsPerQuestion = 75;

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

/// Right sides of a matching question: those of the pairs, then the decoys.
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

QVariantMap toMap(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    QVariantMap map;
    for (const auto& [id, value] : pairs) {
        map[qt(id)] = qt(value);
    }
    return map;
}

/// The right answer in words: one, or in lines.
QStringList answerLines(const Question& question)
{
    QStringList parts;
    for (const auto& option : question.options) {
        if (option.weight > 0) {
            parts << qt(option.text);
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

bool isEmpty(const QVariant& response)
{
    return !response.isValid() || (response.toList().isEmpty() && response.toString().trimmed().isEmpty() &&
                                   response.toMap().isEmpty());
}

/// Of a number: behind its gap, or as the question asks for it.
QString unitOf(const Question& question)
{
    return question.after.empty() ? unitAsked(qt(question.stem)) : qt(question.after);
}

/// Marks a response given in places on the screen.
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

/// What a store said, as the middle of a sentence.
QString reason(const std::exception& error)
{
    QString words = QString::fromUtf8(error.what()).remove(QStringLiteral("Unable to fetch row")).simplified();
    while (words.endsWith(QLatin1Char('.'))) {
        words.chop(1);
    }
    return words;
}

QString askedAgain()
{
    return QuizSession::tr("This answer could not be kept: %1. It is asked again.");
}

}  // namespace

QuizSession::QuizSession(const QuestionBank& bank, Study& study, QObject* parent) : QObject(parent), m_bank(bank), m_study(study)
{}

bool QuizSession::trying(const QString& trouble, const std::function<void()>& act)
{
    const State before = m_now;
    say({});
    bool good = true;
    try {
        act();
    } catch (const std::exception& error) {
        m_now = before;
        say(trouble.arg(reason(error)));
        emit responseChanged();
        good = false;
    }
    emit changed();
    return good;
}

void QuizSession::say(const QString& trouble)
{
    if (trouble != m_trouble) {
        m_trouble = trouble;
        emit troubled();
    }
}

void QuizSession::keepPlace()
{
    try {
        save();
    } catch (const std::exception& error) {
        say(tr("Where you are could not be kept: %1. Your answers are.").arg(reason(error)));
    }
}

bool QuizSession::start(const QString& kind, const QString& group, int minutes)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const std::uint64_t seed = std::hash<std::string>{}(id.toStdString());
    bool any = false;
    const bool begun = trying(tr("A session could not be begun: %1."), [&] {
        const auto keys = m_study.choose(kind.toStdString(), group.toStdString(), seed);
        any = !keys.empty();
        if (!any) {
            return;
        }
        clear();
        m_now.id = id;
        m_now.kind = kind;
        m_now.group = group;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            Item item;
            item.key = keys[i];
            item.seed = seed + i * 7919;
            m_now.items.push_back(std::move(item));
        }
        if (exam()) {
            m_now.deadline = m_study.now() + (minutes > 0 ? minutes * 60 : examSecondsPerQuestion * static_cast<int>(keys.size()));
        }
        m_now.phase = QStringLiteral("asking");
        ask();
        save();
    });
    return begun && any;
}

const QuestionBank::Entry* QuizSession::entry() const
{
    return m_now.index < m_now.items.size() ? m_bank.find(m_now.items[m_now.index].key) : nullptr;
}

void QuizSession::ask()
{
    m_now.mark = {};
    m_now.curve.reset();
    m_now.askedAt = m_study.now();
    const auto* present = entry();
    if (present == nullptr) {
        return;
    }
    const Item& item = m_now.items[m_now.index];
    m_now.asked = *present->question;
    if (m_now.asked.kind == Kind::Generated) {
        m_now.asked = drawn(*present->question, item.seed);
    }
    m_now.order = orderOf(m_now.asked, item.seed);
    m_now.response = item.response;
    if (!m_now.response.isValid() && m_now.asked.kind == Kind::Order) {
        QVariantList places;
        for (std::size_t i = 0; i < m_now.order.size(); ++i) {
            places << static_cast<int>(i);
        }
        m_now.response = places;
    }
    emit responseChanged();
}

QVariantMap QuizSession::question() const
{
    const auto* present = entry();
    if (present == nullptr || m_now.phase == QStringLiteral("none") || m_now.phase == QStringLiteral("finished")) {
        return {};
    }
    QVariantMap map{{"key", qt(present->key)},
                    {"kind", kindName(m_now.asked.kind)},
                    {"title", qt(m_now.asked.title)},
                    {"stem", qt(m_now.asked.stem)},
                    {"after", m_now.asked.kind == Kind::Numeric ? QString() : qt(m_now.asked.after)},
                    {"unit", m_now.asked.kind == Kind::Numeric ? unitOf(m_now.asked) : QString()},
                    {"chapter", qt(m_now.asked.chapter)},
                    {"group", qt(present->groupTitle)},
                    {"several", m_now.asked.several},
                    {"step", qt(m_now.asked.step)},
                    {"pictures", qt(present->pictures.string())}};
    QVariantList options;
    for (const int each : m_now.order) {
        const auto i = static_cast<std::size_t>(each);
        if (m_now.asked.kind == Kind::MultipleChoice || m_now.asked.kind == Kind::TrueFalse) {
            options << QVariantMap{{"text", qt(m_now.asked.options[i].text)}};
        } else if (m_now.asked.kind == Kind::Matching) {
            options << QVariantMap{{"text", qt(rightSides(m_now.asked)[i])}};
        } else if (m_now.asked.kind == Kind::Order) {
            options << QVariantMap{{"text", qt(m_now.asked.items[i])}};
        }
    }
    map["options"] = options;
    QStringList lefts;
    for (const auto& pair : m_now.asked.pairs) {
        lefts << qt(pair.left);
    }
    map["lefts"] = lefts;
    if (m_now.asked.curve) {
        map["curve"] = QVariantMap{{"mechanism", qt(m_now.asked.curve->mechanism)}, {"settings", toMap(m_now.asked.curve->settings)},
                                   {"observable", qt(m_now.asked.curve->observable)}, {"from", qt(m_now.asked.curve->from)},
                                   {"to", qt(m_now.asked.curve->to)}, {"logTime", m_now.asked.curve->logTime}};
    }
    if (m_now.asked.goal) {
        QStringList controls;
        for (const auto& each : m_now.asked.goal->controls) {
            controls << qt(each);
        }
        map["goal"] = QVariantMap{{"mechanism", qt(m_now.asked.goal->mechanism)}, {"settings", toMap(m_now.asked.goal->settings)},
                                  {"controls", controls}};
    }
    return map;
}

void QuizSession::setResponse(const QVariant& response)
{
    const QVariant given = QJsonValue::fromVariant(response).toVariant();  // as it will be read back
    if (m_now.phase != QStringLiteral("asking") || given == m_now.response) {
        return;
    }
    m_now.response = given;
    m_now.items[m_now.index].response = given;
    say({});
    try {
        save();
    } catch (const std::exception& error) {  // it stays on the screen
        say(tr("What you chose is not on disk yet: %1.").arg(reason(error)));
    }
    emit responseChanged();
}

void QuizSession::submit()
{
    if (m_now.phase != QStringLiteral("asking") || isEmpty(m_now.response)) {
        return;
    }
    if (const QString unit = unitOf(m_now.asked); m_now.asked.kind == Kind::Numeric && !enteredNumber(m_now.response.toString(), unit)) {
        say(unit.isEmpty() ? tr("That could not be read as a number: write it like 0.7 or 0,7.")
                           : tr("That could not be read as a number in %1: write it like 0.7 or 0,7.").arg(unit));
        return;
    }
    trying(askedAgain(), [&] {
        Item& item = m_now.items[m_now.index];
        item.response = m_now.response;
        item.seconds = static_cast<int>(m_study.now() - m_now.askedAt);
        item.answered = true;
        m_now.done.push_back(m_now.index);
        if (exam()) {
            advance();
        } else {
            m_now.phase = QStringLiteral("confidence");
        }
        if (m_now.phase != QStringLiteral("finished")) {
            save();
        }
    });
}

/// The same answer recorded again, after a crash between two writes, is one answer.
std::string QuizSession::uidOf(const Item& item) const
{
    return m_now.id.toStdString() + "/" + item.key;
}

void QuizSession::record(Item& item)
{
    const auto* of = m_bank.find(item.key);
    if (of == nullptr || item.recorded) {
        return;
    }
    if (m_study.store().readOnly()) {
        say(tr("This answer is not kept: the progress is open for reading only."));
        return;
    }
    progress::Attempt attempt;
    attempt.uid = uidOf(item);
    attempt.learner = m_study.learner().id;
    attempt.question = item.key;
    attempt.chapter = of->group;
    attempt.aim = of->question->aim;
    attempt.at = m_study.now();
    attempt.share = item.share;
    attempt.right = item.right;
    attempt.rating = ratingOf(item.share, item.right, item.confidence, item.seconds);
    if (item.confidence >= 0) {
        attempt.confidence = item.confidence;
    }
    attempt.seconds = item.seconds;
    attempt.response =
        QJsonDocument(QJsonArray{QJsonValue::fromVariant(item.response)}).toJson(QJsonDocument::Compact).toStdString();
    attempt.session = m_now.id.toStdString();
    item.recorded = true;
    const progress::SavedSession place = snapshot();   // in one with the answer
    m_study.store().record(attempt, m_study.scheduler(), &place);
}

void QuizSession::setConfidence(int percent)
{
    if (m_now.phase != QStringLiteral("confidence")) {
        return;
    }
    const bool kept = trying(askedAgain(), [&] {
        Item& item = m_now.items[m_now.index];
        item.confidence = percent;
        m_now.mark = markOf(m_now.asked, m_now.order, m_now.response, m_now.curve);
        item.share = m_now.mark.share;
        item.right = m_now.mark.right;
        m_now.phase = QStringLiteral("revealed");
        if (m_now.asked.kind != Kind::Essay) {
            record(item);
        } else {
            keepPlace();
        }
    });
    if (!kept) {  // nothing was told yet: the question stands open again, with what was chosen
        m_now.items[m_now.index].answered = false;
        m_now.done.pop_back();
        m_now.phase = QStringLiteral("asking");
        emit changed();
    }
}

/// To the next open question, or the end.
void QuizSession::advance()
{
    const auto isOpen = [](const Item& each) { return !each.answered; };
    const auto from = m_now.items.begin() + static_cast<std::ptrdiff_t>(m_now.index) + 1;
    auto open = std::find_if(from, m_now.items.end(), isOpen);
    if (open == m_now.items.end()) {
        open = std::find_if(m_now.items.begin(), m_now.items.end(), isOpen);
    }
    if (open == m_now.items.end()) {
        close();
        return;
    }
    m_now.index = static_cast<std::size_t>(open - m_now.items.begin());
    m_now.phase = QStringLiteral("asking");
    ask();
}

void QuizSession::next()
{
    trying(tr("The session could not go on: %1. Nothing is lost; try again."), [&] {
        advance();
        if (m_now.phase != QStringLiteral("finished")) {
            keepPlace();
        }
    });
}

void QuizSession::skip()
{
    if (m_now.phase != QStringLiteral("asking")) {
        return;
    }
    if (exam()) {
        next();
        return;
    }
    trying(tr("The question could not be skipped: %1."), [&] {
        // To the end of the line, so that the others come first.
        const auto here = m_now.items.begin() + static_cast<std::ptrdiff_t>(m_now.index);
        std::rotate(here, here + 1, m_now.items.end());
        for (std::size_t& each : m_now.done) {
            each = each > m_now.index ? each - 1 : each;
        }
        while (m_now.items[m_now.index].answered) {  // the one put back is not
            ++m_now.index;
        }
        ask();
        keepPlace();
    });
}

/// Marks what an exam left unmarked, and ends the session.
void QuizSession::close()
{
    for (Item& item : m_now.items) {
        if (!item.answered || item.recorded) {
            continue;
        }
        if (const auto* of = m_bank.find(item.key); of != nullptr && exam()) {
            const Question asked = of->question->kind == Kind::Generated ? drawn(*of->question, item.seed) : *of->question;
            std::optional<CurveMark> curve;
            const book::Mark mark = markOf(asked, orderOf(asked, item.seed), item.response, curve);
            item.share = mark.share;
            item.right = mark.right;
            if (asked.kind != Kind::Essay) {
                record(item);
            }
        }
    }
    if (!m_now.id.isEmpty() && !m_study.store().readOnly()) {
        m_study.store().endSession(m_now.id.toStdString());
    }
    m_now.phase = QStringLiteral("finished");
}

void QuizSession::finish()
{
    trying(tr("The session could not be ended: %1. Nothing is lost; try again."), [&] { close(); });
}

void QuizSession::toggleFlag()
{
    if (const auto* present = entry()) {
        trying(tr("The flag could not be kept: %1."),
               [&] { m_study.store().setFlag(m_study.learner().id, present->key, !flagged()); });
    }
}

bool QuizSession::flagged() const
{
    const auto* present = entry();
    try {
        return present != nullptr && m_study.store().flags(m_study.learner().id).count(present->key) > 0;
    } catch (const progress::StoreError&) {
        return false;
    }
}

bool QuizSession::canUndo() const
{
    return !m_now.done.empty() && m_now.phase != QStringLiteral("finished") && m_now.phase != QStringLiteral("none");
}

void QuizSession::undo()
{
    if (!canUndo()) {
        return;
    }
    trying(tr("The answer could not be taken back: %1."), [&] {
        m_now.index = m_now.done.back();
        m_now.done.pop_back();
        Item& item = m_now.items[m_now.index];
        const bool recorded = item.recorded;
        item.answered = false;
        item.recorded = false;
        item.confidence = -1;
        m_now.phase = QStringLiteral("asking");
        ask();
        if (recorded) {
            const progress::SavedSession place = snapshot();
            m_study.store().takeBack(uidOf(item), m_study.scheduler(), &place);
        } else {
            keepPlace();
        }
    });
}

void QuizSession::quit()
{
    clear();
    say({});
    emit changed();
}

void QuizSession::abandon()
{
    trying(tr("The session could not be given up: %1."), [&] {
        const auto waits = m_now.id.isEmpty() ? m_study.store().lastSession(m_study.learner().id) : std::nullopt;
        const std::string id = waits ? waits->id : m_now.id.toStdString();
        if (!id.empty() && !m_study.store().readOnly()) {
            m_study.store().endSession(id);
        }
        clear();
    });
}

void QuizSession::clear()
{
    m_now = {};
}

int QuizSession::secondsLeft() const
{
    return m_now.deadline == 0 ? -1 : static_cast<int>(std::max<progress::Time>(0, m_now.deadline - m_study.now()));
}

void QuizSession::tick()
{
    if (exam() && m_now.phase != QStringLiteral("finished") && secondsLeft() == 0) {
        finish();
    }
    emit ticked();
}

QVariantMap QuizSession::result() const
{
    if (m_now.phase != QStringLiteral("revealed")) {
        return {};
    }
    QStringList feedback;
    for (const std::string& each : m_now.mark.feedback) {
        feedback << qt(each);
    }
    QVariantMap map{{"right", m_now.mark.right}, {"share", m_now.mark.share}, {"feedback", feedback},
                    {"explanation", qt(m_now.asked.feedback)}, {"answer", answerText(m_now.asked)},
                    {"lines", answerLines(m_now.asked)}};
    QStringList parts;
    for (const std::string& each : m_now.asked.parts) {
        parts << qt(each);
    }
    map["parts"] = parts;
    QVariantList options;
    const QVariantList chosen = m_now.response.toList();
    for (std::size_t i = 0; i < m_now.order.size(); ++i) {
        if (m_now.asked.kind == Kind::MultipleChoice || m_now.asked.kind == Kind::TrueFalse) {
            const auto& option = m_now.asked.options[static_cast<std::size_t>(m_now.order[i])];
            options << QVariantMap{{"text", qt(option.text)}, {"weight", option.weight}, {"feedback", qt(option.feedback)},
                                   {"chosen", chosen.contains(QVariant(static_cast<int>(i)))}};
        }
    }
    map["options"] = options;
    static const QRegularExpression scene(QStringLiteral("\\]\\((kinetarium://[^)\\s]+)\\)"));
    map["scene"] = scene.match(qt(m_now.asked.feedback)).captured(1);
    if (m_now.curve) {
        QVariantList aspects;
        for (const auto& each : m_now.curve->aspects) {
            aspects << QVariantMap{{"what", qt(each.what)}, {"yours", qt(each.drawn)}, {"model", qt(each.truth)}, {"met", each.met}};
        }
        map["curve"] = aspects;
    }
    return map;
}

QVariantList QuizSession::summary() const
{
    QVariantList list;
    for (const Item& item : m_now.items) {
        const auto* of = m_bank.find(item.key);
        if (of == nullptr) {
            continue;
        }
        const Question asked = of->question->kind == Kind::Generated ? drawn(*of->question, item.seed) : *of->question;
        QStringList feedback;
        if (exam() && item.answered) {
            std::optional<CurveMark> curve;
            for (const auto& each : markOf(asked, orderOf(asked, item.seed), item.response, curve).feedback) {
                feedback << qt(each);
            }
        }
        list << QVariantMap{{"key", qt(item.key)}, {"kind", kindName(asked.kind)}, {"title", qt(asked.title.empty() ? asked.stem : asked.title)},
                            {"answered", item.answered}, {"right", item.right}, {"share", item.share},
                            {"confidence", item.confidence}, {"answer", answerText(asked)},
                            {"feedback", feedback}, {"explanation", qt(asked.feedback)}};
    }
    return list;
}

void QuizSession::save()
{
    if (!m_study.store().readOnly()) {
        m_study.store().saveSession(snapshot());
    }
}

progress::SavedSession QuizSession::snapshot() const
{
    QJsonArray items;
    for (const Item& each : m_now.items) {
        items.append(QJsonObject{{"key", qt(each.key)}, {"seed", QString::number(each.seed)}, {"answered", each.answered},
                                 {"recorded", each.recorded}, {"response", QJsonValue::fromVariant(each.response)},
                                 {"confidence", each.confidence}, {"seconds", each.seconds}, {"share", each.share},
                                 {"right", each.right}});
    }
    QJsonArray done;
    for (const std::size_t each : m_now.done) {
        done.append(static_cast<int>(each));
    }
    const QJsonObject state{{"group", m_now.group}, {"phase", m_now.phase}, {"index", index()}, {"items", items}, {"done", done},
                            {"deadline", static_cast<double>(m_now.deadline)}};
    return {m_now.id.toStdString(), m_study.learner().id, m_now.kind.toStdString(),
            QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString(), m_study.now()};
}

bool QuizSession::canResume() const
{
    try {
        return m_now.phase == QStringLiteral("none") && m_study.store().lastSession(m_study.learner().id).has_value();
    } catch (const progress::StoreError&) {
        return false;
    }
}

QVariantMap QuizSession::waiting() const
{
    if (!canResume()) {
        return {};
    }
    try {
        const auto saved = m_study.store().lastSession(m_study.learner().id);
        if (!saved) {
            return {};
        }
        const QJsonObject state = QJsonDocument::fromJson(QByteArray::fromStdString(saved->state)).object();
        const QString group = state["group"].toString();
        const auto of = std::find_if(m_bank.entries().begin(), m_bank.entries().end(),
                                     [&](const auto& each) { return qt(each.group) == group; });
        return {{"kind", qt(saved->kind)}, {"group", group}, {"index", state["index"].toInt()},
                {"count", state["items"].toArray().size()},
                {"title", of == m_bank.entries().end() ? QString() : qt(of->groupTitle)}};
    } catch (const progress::StoreError&) {
        return {};
    }
}

bool QuizSession::resume()
{
    trying(tr("The session could not be taken up: %1. It waits."), [&] {
        if (const auto saved = m_study.store().lastSession(m_study.learner().id)) {
            takeUp(*saved);
        }
    });
    return m_now.phase != QStringLiteral("none");
}

void QuizSession::takeUp(const progress::SavedSession& saved)
{
    const QJsonObject state = QJsonDocument::fromJson(QByteArray::fromStdString(saved.state)).object();
    clear();
    m_now.id = qt(saved.id);
    m_now.kind = qt(saved.kind);
    m_now.group = state["group"].toString();
    m_now.deadline = static_cast<progress::Time>(state["deadline"].toDouble());
    std::vector<int> places;  // of the saved items among those that still exist
    for (const QJsonValue& each : state["items"].toArray()) {
        const std::string key = each["key"].toString().toStdString();
        if (m_bank.find(key) == nullptr) {
            places.push_back(-1);  // the question has gone from the book meanwhile
            continue;
        }
        places.push_back(static_cast<int>(m_now.items.size()));
        m_now.items.push_back({key, each["seed"].toString().toULongLong(), each["answered"].toBool(), each["recorded"].toBool(),
                               each["response"].isNull() ? QVariant() : each["response"].toVariant(),
                               each["confidence"].toInt(-1), each["seconds"].toInt(), each["share"].toDouble(),
                               each["right"].toBool()});
    }
    for (const QJsonValue& each : state["done"].toArray()) {
        const auto i = static_cast<std::size_t>(each.toInt());
        if (i < places.size() && places[i] >= 0) {
            m_now.done.push_back(static_cast<std::size_t>(places[i]));
        }
    }
    if (m_now.items.empty()) {
        m_study.store().endSession(saved.id);
        clear();
        return;
    }
    const auto at = static_cast<std::size_t>(state["index"].toInt());
    const bool there = at < places.size() && places[at] >= 0;
    const QString phase = state["phase"].toString();
    m_now.phase = phase == QStringLiteral("confidence") || phase == QStringLiteral("revealed") ? phase : QStringLiteral("asking");
    m_now.index = there ? static_cast<std::size_t>(places[at]) : 0;
    ask();
    if (!there) {
        m_now.index = m_now.items.size() - 1;  // and on from the first
        advance();
    } else if (m_now.phase == QStringLiteral("revealed")) {
        m_now.mark = markOf(m_now.asked, m_now.order, m_now.response, m_now.curve);
        if (!m_now.items[m_now.index].recorded && m_now.asked.kind != Kind::Essay) {
            record(m_now.items[m_now.index]);
        }
    }
    if (exam() && secondsLeft() == 0) {
        close();
    }
    if (m_now.phase != QStringLiteral("finished")) {
        keepPlace();
    }
}

}  // namespace kinetarium::presentation
