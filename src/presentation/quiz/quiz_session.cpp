// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_session.h"

#include "presentation/quiz/answering.h"
#include "presentation/quiz/entered_number.h"
#include "presentation/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace kinetarium::presentation {

namespace {

using book::Question;
using Kind = Question::Kind;

constexpr progress::Time examSecondsPerQuestion = 75;

QVariantMap toMap(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    QVariantMap map;
    for (const auto& [id, value] : pairs) {
        map[qt(id)] = qt(value);
    }
    return map;
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

}  // namespace kinetarium::presentation
