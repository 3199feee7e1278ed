// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_desk.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "presentation/controls.h"
#include "presentation/quiz/quiz_text.h"
#include "presentation/text.h"
#include "presentation/words.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

/// The next number above that an axis may end on: 1, 2, 2.5 or 5 times a power of ten.
double roundUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 2.5, 5.0}) {
        if (value <= step * decade * (1 + 1e-9)) {
            return step * decade;
        }
    }
    return 10 * decade;
}

QVariantMap tick(double at, const std::string& label)
{
    return {{"at", at}, {"label", qt(label)}};
}

}  // namespace

QuizDesk::QuizDesk(const Library& library, const QuestionBank& bank, Study& study, QuizSession& session, QObject* parent)
    : QObject(parent), m_library(library), m_bank(bank), m_study(study), m_session(session),
      m_notice(qt(study.opened().message))
{
    connect(&session, &QuizSession::changed, this, [this] {
        showTask();
        emit changed();
    });
    connect(&session, &QuizSession::responseChanged, this, [this] { emit boardChanged(); });
}

void QuizDesk::setDecks(DeckDesk* decks)
{
    m_decks = decks;
    connect(decks, &DeckDesk::changed, this, [this] { emit changed(); });
}

QVariantList QuizDesk::groups() const
{
    QVariantList groups;
    for (const auto& each : m_study.groups()) {
        groups << QVariantMap{{"group", qt(each.group)}, {"title", qt(each.title)},
                              {"questions", static_cast<qulonglong>(each.questions)},
                              {"seen", static_cast<qulonglong>(each.seen)}, {"due", static_cast<qulonglong>(each.due)},
                              {"mastery", each.mastery}};
    }
    return groups;
}

QVariantMap QuizDesk::home() const
{
    QVariantMap home{{"groups", QVariantList()}, {"questions", 0}, {"seen", 0}, {"due", 0}, {"answersToday", 0}, {"fault", QString()},
                     {"flagged", 0}, {"planned", -1}, {"examDays", 0}};
    try {
        const QVariantList all = groups();
        home["groups"] = all;
        for (const QVariant& each : all) {
            for (const char* count : {"questions", "seen", "due"}) {
                home[count] = home[count].toInt() + each.toMap()[count].toInt();
            }
        }
        home["answersToday"] = static_cast<qulonglong>(m_study.answersToday());
        home["flagged"] = static_cast<qulonglong>(m_study.flagged());
        if (const auto planned = m_study.plannedToday()) {
            home["planned"] = static_cast<qulonglong>(planned->size());
            home["examDays"] = static_cast<qlonglong>(*m_study.examDate() / progress::day - m_study.now() / progress::day);
        }
    } catch (const progress::StoreError& error) {
        home["fault"] = tr("Your progress could not be read: %1").arg(QString::fromUtf8(error.what()));
    }
    return home;
}

QVariantList QuizDesk::pictures(const QString& text, const QString& folder) const
{
    QVariantList list;
    for (const auto& [name, words] : pictureNames(text)) {
        const QString path = QDir(folder).filePath(name);
        if (!folder.isEmpty() && QFileInfo(name).fileName() == name && QFileInfo::exists(path)) {
            list << QVariantMap{{"source", QUrl::fromLocalFile(path).toString()}, {"words", words}};
        }
    }
    return list;
}

QString QuizDesk::html(const QString& text) const
{
    return questionHtml(m_library.book(), text);
}

QString QuizDesk::plain(const QString& text) const
{
    return questionPlain(m_library.book(), text);
}

void QuizDesk::begin(const QString& kind, const QString& group)
{
    try {
        const bool begun = m_session.start(kind, group);
        say(begun || !m_session.trouble().isEmpty()   ? QString()
            : kind != QStringLiteral("mixed")         ? tr("There is nothing to ask here yet.")
            : m_study.examPlan()                      ? tr("Today's part of the plan is done.")
            : m_study.answersToday() >= static_cast<std::size_t>(m_study.dailyLimit())
                ? tr("That was enough for today: your daily limit is reached. Quick five asks more.")
                : tr("Nothing is due. Quick five asks something new."));
    } catch (const std::exception& error) {
        say(QString::fromUtf8(error.what()));
    }
}

void QuizDesk::showTask()
{
    const bool revealed = m_session.phase() == QStringLiteral("revealed");
    const QVariantMap question = m_session.question();
    const QString shown = question["key"].toString() + (revealed ? "!" : "?") + QString::number(m_session.index());
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    m_board.clear();
    m_truth.clear();
    m_conditions.clear();
    m_settings.reset();
    const book::Question& asked = m_session.asked();
    const QString kind = question["kind"].toString();
    try {
        if (kind == QStringLiteral("label")) {
            const PreparedChapter* chapter = m_library.chapter(asked.chapter);
            if (chapter != nullptr) {
                m_player.show(*chapter, chapter->stepIndex(asked.step));
            }
        } else if (kind == QStringLiteral("predict")) {
            showBoard(*asked.curve, revealed);
        } else if (kind == QStringLiteral("goal")) {
            showGoal(*asked.goal);
        }
    } catch (const std::exception& refused) {
        say(QString::fromUtf8(refused.what()));
    }
    emit boardChanged();
    emit goalChanged();
}

double QuizDesk::timeAt(double share) const
{
    const double from = m_board["from"].toDouble(), to = m_board["to"].toDouble();
    return m_board["logTime"].toBool() ? from * std::pow(to / from, share) : from + share * (to - from);
}

void QuizDesk::showBoard(const book::CurveTask& task, bool revealed)
{
    const CurveCourse run = courseOf(task);
    const auto& observable = run.course.observables()[run.course.index(task.observable)];
    const double from = task.logTime && run.from <= 0 ? run.to / 1e4 : run.from;
    const std::string unit = run.course.timeUnit();
    m_board = {{"label", qt(observable.label)}, {"description", qt(observable.description)},
               {"token", qt(observable.species)}, {"from", from},
               {"to", run.to}, {"logTime", task.logTime}, {"unit", qt(model::displayUnit(observable.unit))}};
    std::vector<double> values;
    for (int i = 0; i < fineSamples; ++i) {
        values.push_back(run.course.at(task.observable, timeAt(i / (fineSamples - 1.0))));
    }
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double low = *least < 0 ? -roundUp(-*least * 1.25) : 0;
    // Room above the truth, so that the end of the axis does not give it away.
    const double high = *most > 0 ? roundUp(*most * 1.25) : 0;
    const double span = high > low ? high - low : 1;
    m_board["low"] = low;
    m_board["high"] = low + span;
    QVariantList ticks, levels;
    if (task.logTime) {
        for (double at = std::pow(10, std::ceil(std::log10(from) - 1e-9)); at <= run.to * (1 + 1e-9); at *= 10) {
            ticks << tick(std::log(at / from) / std::log(run.to / from), timeWords(at, unit));
        }
    } else {
        for (int i = 0; i <= 4; ++i) {
            ticks << tick(i / 4.0, timeWords(from + i / 4.0 * (run.to - from), unit));
        }
    }
    for (int i = 0; i <= 2; ++i) {
        levels << tick(i / 2.0, model::displayQuantity(low + i / 2.0 * span, observable.unit));
    }
    m_board["ticks"] = ticks;
    m_board["levels"] = levels;
    if (revealed) {
        for (const double value : values) {
            m_truth << (value - low) / span;
        }
    }
}

QVariantList QuizDesk::sketch() const
{
    QVariantList heights;
    if (m_board.isEmpty()) {
        return heights;
    }
    std::vector<double> drawn(samples, -1);
    const double low = m_board["low"].toDouble(), high = m_board["high"].toDouble();
    const double from = m_board["from"].toDouble(), to = m_board["to"].toDouble();
    for (const QVariant& each : m_session.response().toList()) {
        const QVariantMap point = each.toMap();
        const double time = point["time"].toDouble();
        const double share = m_board["logTime"].toBool() ? std::log(time / from) / std::log(to / from) : (time - from) / (to - from);
        const auto i = std::lround(share * (samples - 1));
        if (i >= 0 && i < samples) {
            drawn[static_cast<std::size_t>(i)] = (point["value"].toDouble() - low) / (high - low);
        }
    }
    for (const double each : drawn) {
        heights << each;
    }
    return heights;
}

void QuizDesk::drawn(const QVariantList& heights)
{
    QVariantList points;
    const double low = m_board["low"].toDouble(), high = m_board["high"].toDouble();
    for (int i = 0; i < heights.size() && i < samples; ++i) {
        const double height = heights[i].toDouble();
        if (height >= 0) {
            points << QVariantMap{{"time", timeAt(i / (samples - 1.0))}, {"value", low + height * (high - low)}};
        }
    }
    m_session.respondList(points);
}

void QuizDesk::showGoal(const book::GoalTask& goal)
{
    m_settings = settingsOf(goal);
    const QVariantMap given = m_session.response().toMap();
    for (auto each = given.begin(); each != given.end(); ++each) {
        m_settings->set(each.key().toStdString(), each.value().toString().toStdString());
    }
    m_conditions.clear();
    for (const auto& each : checkGoal(goal, *m_settings).conditions) {
        m_conditions << QVariantMap{{"text", qt(each.text)}, {"met", each.met}};
    }
}

QVariantList QuizDesk::controls() const
{
    QVariantList list;
    if (!m_settings || !m_session.asked().goal) {
        return list;
    }
    for (const std::string& id : m_session.asked().goal->controls) {
        const auto& all = m_settings->parameters();
        const auto found = std::find_if(all.begin(), all.end(), [&](const model::Parameter& each) { return each.id == id; });
        if (found == all.end()) {
            continue;   // an imported or older question may name what the mechanism no longer has
        }
        const model::Parameter& one = *found;
        QStringList choices;
        int chosen = -1;
        for (const auto& choice : one.choices) {
            if (m_settings->choice(id) == choice.id) {
                chosen = static_cast<int>(choices.size());
            }
            choices << qt(choice.label);
        }
        list << QVariantMap{{"id", qt(id)}, {"label", qt(one.label)}, {"valueText", qt(m_settings->display(id))},
                            {"choices", choices}, {"choiceIndex", chosen},
                            {"position", choices.isEmpty() ? sliderPosition(one, m_settings->number(id)) : 0.0}};
    }
    return list;
}

void QuizDesk::settle(const QString& id)
{
    QVariantMap given = m_session.response().toMap();
    given[id] = qt(m_settings->text(id.toStdString()));
    m_session.respondMap(given);
    showGoal(*m_session.asked().goal);
    emit goalChanged();
}

void QuizDesk::setControl(const QString& id, double position)
{
    if (m_settings && m_session.phase() == QStringLiteral("asking")) {
        try {
            const model::Parameter& one = m_settings->parameter(id.toStdString());
            m_settings->setValue(one.id, sliderValue(one, position));
            settle(id);
        } catch (const std::exception& refused) {
            say(QString::fromUtf8(refused.what()));
        }
    }
}

void QuizDesk::setChoice(const QString& id, int choice)
{
    if (m_settings && m_session.phase() == QStringLiteral("asking")) {
        try {
            const model::Parameter& one = m_settings->parameter(id.toStdString());
            if (choice >= 0 && static_cast<std::size_t>(choice) < one.choices.size()) {
                m_settings->set(one.id, one.choices[static_cast<std::size_t>(choice)].id);
                settle(id);
            }
        } catch (const std::exception& refused) {
            say(QString::fromUtf8(refused.what()));
        }
    }
}

}  // namespace kinetarium::presentation
