// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_session.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "presentation/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// The right answer in words.
QString answerText(const Question& question)
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
    return parts.join(question.kind == Kind::ShortAnswer ? QStringLiteral(", or ") : QStringLiteral("; "));
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
    case Kind::ShortAnswer: given.text = response.toString().toStdString(); break;
    case Kind::Numeric: {
        bool good = false;
        const double value = response.toString().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&good);
        if (good) {
            given.number = value;
        }
        break;
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

}  // namespace

QuizSession::QuizSession(const QuestionBank& bank, Study& study, QObject* parent) : QObject(parent), m_bank(bank), m_study(study)
{}

bool QuizSession::start(const QString& kind, const QString& group, int minutes)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const std::uint64_t seed = std::hash<std::string>{}(id.toStdString());
    const auto keys = m_study.choose(kind.toStdString(), group.toStdString(), seed);
    if (keys.empty()) {
        return false;
    }
    clear();
    m_id = id;
    m_kind = kind;
    m_group = group;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Item item;
        item.key = keys[i];
        item.seed = seed + i * 7919;
        m_items.push_back(std::move(item));
    }
    if (exam()) {
        m_deadline = m_study.now() + (minutes > 0 ? minutes * 60 : examSecondsPerQuestion * static_cast<int>(keys.size()));
    }
    m_phase = QStringLiteral("asking");
    ask();
    save();
    emit changed();
    return true;
}

const QuestionBank::Entry* QuizSession::entry() const
{
    return m_index < m_items.size() ? m_bank.find(m_items[m_index].key) : nullptr;
}

void QuizSession::ask()
{
    m_mark = {};
    m_curve.reset();
    m_asked_at = m_study.now();
    const auto* present = entry();
    if (present == nullptr) {
        return;
    }
    const Item& item = m_items[m_index];
    m_asked = *present->question;
    if (m_asked.kind == Kind::Generated) {
        m_asked = drawn(*present->question, item.seed);
    }
    m_order = orderOf(m_asked, item.seed);
    m_response = item.response;
    if (!m_response.isValid() && m_asked.kind == Kind::Order) {
        QVariantList places;
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            places << static_cast<int>(i);
        }
        m_response = places;
    }
    emit responseChanged();
}

QVariantMap QuizSession::question() const
{
    const auto* present = entry();
    if (present == nullptr || m_phase == QStringLiteral("none") || m_phase == QStringLiteral("finished")) {
        return {};
    }
    QVariantMap map{{"key", qt(present->key)},
                    {"kind", kindName(m_asked.kind)},
                    {"title", qt(m_asked.title)},
                    {"stem", qt(m_asked.stem)},
                    {"after", m_asked.kind == Kind::MultipleChoice ? qt(m_asked.after) : QString()},
                    {"unit", m_asked.kind == Kind::Numeric ? qt(m_asked.after) : QString()},
                    {"chapter", qt(m_asked.chapter)},
                    {"group", qt(present->groupTitle)},
                    {"several", m_asked.several},
                    {"step", qt(m_asked.step)},
                    {"pictures", qt(present->pictures.string())}};
    QVariantList options;
    for (const int each : m_order) {
        const auto i = static_cast<std::size_t>(each);
        if (m_asked.kind == Kind::MultipleChoice || m_asked.kind == Kind::TrueFalse) {
            options << QVariantMap{{"text", qt(m_asked.options[i].text)}};
        } else if (m_asked.kind == Kind::Matching) {
            options << QVariantMap{{"text", qt(rightSides(m_asked)[i])}};
        } else if (m_asked.kind == Kind::Order) {
            options << QVariantMap{{"text", qt(m_asked.items[i])}};
        }
    }
    map["options"] = options;
    QStringList lefts;
    for (const auto& pair : m_asked.pairs) {
        lefts << qt(pair.left);
    }
    map["lefts"] = lefts;
    if (m_asked.curve) {
        map["curve"] = QVariantMap{{"mechanism", qt(m_asked.curve->mechanism)}, {"settings", toMap(m_asked.curve->settings)},
                                   {"observable", qt(m_asked.curve->observable)}, {"from", qt(m_asked.curve->from)},
                                   {"to", qt(m_asked.curve->to)}, {"logTime", m_asked.curve->logTime}};
    }
    if (m_asked.goal) {
        QStringList controls;
        for (const auto& each : m_asked.goal->controls) {
            controls << qt(each);
        }
        map["goal"] = QVariantMap{{"mechanism", qt(m_asked.goal->mechanism)}, {"settings", toMap(m_asked.goal->settings)},
                                  {"controls", controls}};
    }
    return map;
}

void QuizSession::setResponse(const QVariant& response)
{
    const QVariant given = QJsonValue::fromVariant(response).toVariant();  // as it will be read back
    if (m_phase != QStringLiteral("asking") || given == m_response) {
        return;
    }
    m_response = given;
    m_items[m_index].response = given;
    save();
    emit responseChanged();
}

void QuizSession::submit()
{
    if (m_phase != QStringLiteral("asking") || isEmpty(m_response)) {
        return;
    }
    Item& item = m_items[m_index];
    item.response = m_response;
    item.seconds = static_cast<int>(m_study.now() - m_asked_at);
    item.answered = true;
    m_done.push_back(m_index);
    if (exam()) {
        next();
        return;
    }
    m_phase = QStringLiteral("confidence");
    save();
    emit changed();
}

void QuizSession::record(Item& item)
{
    const auto* of = m_bank.find(item.key);
    if (of == nullptr || item.recorded) {
        return;
    }
    progress::Attempt attempt;
    // The same answer recorded again, after a crash between two writes, is one answer.
    attempt.uid = m_id.toStdString() + "/" + item.key;
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
    attempt.session = m_id.toStdString();
    m_study.store().record(attempt, m_study.scheduler());
    item.recorded = true;
}

void QuizSession::setConfidence(int percent)
{
    if (m_phase != QStringLiteral("confidence")) {
        return;
    }
    Item& item = m_items[m_index];
    item.confidence = percent;
    m_mark = markOf(m_asked, m_order, m_response, m_curve);
    item.share = m_mark.share;
    item.right = m_mark.right;
    if (m_asked.kind != Kind::Essay) {
        record(item);
    }
    m_phase = QStringLiteral("revealed");
    save();
    emit changed();
}

void QuizSession::next()
{
    const auto open = std::find_if(m_items.begin() + static_cast<std::ptrdiff_t>(m_index) + 1, m_items.end(),
                                   [](const Item& each) { return !each.answered; });
    const auto any = open != m_items.end()
                         ? open
                         : std::find_if(m_items.begin(), m_items.end(), [](const Item& each) { return !each.answered; });
    if (any == m_items.end()) {
        finish();
        return;
    }
    m_index = static_cast<std::size_t>(any - m_items.begin());
    m_phase = QStringLiteral("asking");
    ask();
    save();
    emit changed();
}

void QuizSession::skip()
{
    if (m_phase != QStringLiteral("asking")) {
        return;
    }
    if (!exam()) {
        // To the end of the line, so that the others come first.
        std::rotate(m_items.begin() + static_cast<std::ptrdiff_t>(m_index),
                    m_items.begin() + static_cast<std::ptrdiff_t>(m_index) + 1, m_items.end());
        for (std::size_t& each : m_done) {
            each = each > m_index ? each - 1 : each;
        }
        while (m_items[m_index].answered) {  // the one put back is not
            ++m_index;
        }
        ask();
        save();
        emit changed();
        return;
    }
    next();
}

void QuizSession::finish()
{
    for (Item& item : m_items) {
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
    if (!m_id.isEmpty()) {
        m_study.store().endSession(m_id.toStdString());
    }
    m_phase = QStringLiteral("finished");
    emit changed();
}

void QuizSession::toggleFlag()
{
    if (const auto* present = entry()) {
        m_study.store().setFlag(m_study.learner().id, present->key, !flagged());
        emit changed();
    }
}

bool QuizSession::flagged() const
{
    const auto* present = entry();
    return present != nullptr && m_study.store().flags(m_study.learner().id).count(present->key) > 0;
}

bool QuizSession::canUndo() const
{
    return !m_done.empty() && m_phase != QStringLiteral("finished") && m_phase != QStringLiteral("none");
}

void QuizSession::undo()
{
    if (!canUndo()) {
        return;
    }
    m_index = m_done.back();
    m_done.pop_back();
    Item& item = m_items[m_index];
    if (item.recorded) {
        m_study.store().undoLast(m_study.learner().id);
    }
    item.answered = false;
    item.recorded = false;
    item.confidence = -1;
    m_phase = QStringLiteral("asking");
    ask();
    save();
    emit changed();
}

void QuizSession::quit()
{
    clear();
    emit changed();
}

void QuizSession::abandon()
{
    if (!m_id.isEmpty()) {
        m_study.store().endSession(m_id.toStdString());
    }
    clear();
    emit changed();
}

void QuizSession::clear()
{
    m_id.clear();
    m_kind.clear();
    m_phase = QStringLiteral("none");
    m_items.clear();
    m_done.clear();
    m_index = 0;
    m_deadline = 0;
    m_response = {};
    m_curve.reset();
}

int QuizSession::secondsLeft() const
{
    return m_deadline == 0 ? -1 : static_cast<int>(std::max<progress::Time>(0, m_deadline - m_study.now()));
}

void QuizSession::tick()
{
    if (exam() && m_phase != QStringLiteral("finished") && secondsLeft() == 0) {
        finish();
    }
    emit ticked();
}

QVariantMap QuizSession::result() const
{
    if (m_phase != QStringLiteral("revealed")) {
        return {};
    }
    QStringList feedback;
    for (const std::string& each : m_mark.feedback) {
        feedback << qt(each);
    }
    QVariantMap map{{"right", m_mark.right}, {"share", m_mark.share}, {"feedback", feedback},
                    {"explanation", qt(m_asked.feedback)}, {"answer", answerText(m_asked)}};
    QVariantList options;
    const QVariantList chosen = m_response.toList();
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (m_asked.kind == Kind::MultipleChoice || m_asked.kind == Kind::TrueFalse) {
            const auto& option = m_asked.options[static_cast<std::size_t>(m_order[i])];
            options << QVariantMap{{"text", qt(option.text)}, {"weight", option.weight}, {"feedback", qt(option.feedback)},
                                   {"chosen", chosen.contains(QVariant(static_cast<int>(i)))}};
        }
    }
    map["options"] = options;
    return map;
}

QVariantList QuizSession::summary() const
{
    QVariantList list;
    for (const Item& item : m_items) {
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
        list << QVariantMap{{"key", qt(item.key)}, {"title", qt(asked.title.empty() ? asked.stem : asked.title)},
                            {"answered", item.answered}, {"right", item.right}, {"share", item.share},
                            {"confidence", item.confidence}, {"answer", answerText(asked)},
                            {"feedback", feedback}, {"explanation", qt(asked.feedback)}};
    }
    return list;
}

void QuizSession::save()
{
    if (m_study.store().readOnly()) {
        return;
    }
    QJsonArray items;
    for (const Item& each : m_items) {
        items.append(QJsonObject{{"key", qt(each.key)}, {"seed", QString::number(each.seed)}, {"answered", each.answered},
                                 {"recorded", each.recorded}, {"response", QJsonValue::fromVariant(each.response)},
                                 {"confidence", each.confidence}, {"seconds", each.seconds}, {"share", each.share},
                                 {"right", each.right}});
    }
    QJsonArray done;
    for (const std::size_t each : m_done) {
        done.append(static_cast<int>(each));
    }
    const QJsonObject state{{"group", m_group}, {"phase", m_phase}, {"index", index()}, {"items", items}, {"done", done},
                            {"deadline", static_cast<double>(m_deadline)}};
    m_study.store().saveSession({m_id.toStdString(), m_study.learner().id, m_kind.toStdString(),
                                 QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString(), m_study.now()});
}

bool QuizSession::canResume() const
{
    return m_phase == QStringLiteral("none") && m_study.store().lastSession(m_study.learner().id).has_value();
}

bool QuizSession::resume()
{
    const auto saved = m_study.store().lastSession(m_study.learner().id);
    if (!saved) {
        return false;
    }
    const QJsonObject state = QJsonDocument::fromJson(QByteArray::fromStdString(saved->state)).object();
    clear();
    m_id = qt(saved->id);
    m_kind = qt(saved->kind);
    m_group = state["group"].toString();
    m_deadline = static_cast<progress::Time>(state["deadline"].toDouble());
    std::vector<int> places;  // of the saved items among those that still exist
    for (const QJsonValue& each : state["items"].toArray()) {
        const std::string key = each["key"].toString().toStdString();
        if (m_bank.find(key) == nullptr) {
            places.push_back(-1);  // the question has gone from the book meanwhile
            continue;
        }
        places.push_back(static_cast<int>(m_items.size()));
        m_items.push_back({key, each["seed"].toString().toULongLong(), each["answered"].toBool(), each["recorded"].toBool(),
                           each["response"].isNull() ? QVariant() : each["response"].toVariant(), each["confidence"].toInt(-1), each["seconds"].toInt(),
                           each["share"].toDouble(), each["right"].toBool()});
    }
    for (const QJsonValue& each : state["done"].toArray()) {
        const auto i = static_cast<std::size_t>(each.toInt());
        if (i < places.size() && places[i] >= 0) {
            m_done.push_back(static_cast<std::size_t>(places[i]));
        }
    }
    const auto at = static_cast<std::size_t>(state["index"].toInt());
    if (m_items.empty()) {
        abandon();
        return false;
    }
    m_phase = state["phase"].toString();
    m_index = at < places.size() && places[at] >= 0 ? static_cast<std::size_t>(places[at]) : 0;
    ask();
    if (m_phase == QStringLiteral("revealed")) {
        m_mark = markOf(m_asked, m_order, m_response, m_curve);
        if (!m_items[m_index].recorded && m_asked.kind != Kind::Essay) {
            record(m_items[m_index]);
            save();
        }
    } else if (at >= places.size() || places[at] < 0) {
        next();
        return true;
    }
    if (exam() && secondsLeft() == 0) {
        finish();
    }
    emit changed();
    return true;
}

}  // namespace kinetarium::presentation
