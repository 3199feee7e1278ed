// SPDX-License-Identifier: GPL-3.0-or-later
// Where a session is, on disk and back.
#include "presentation/quiz/answering.h"
#include "presentation/quiz/quiz_session.h"
#include "presentation/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kinetarium::presentation {

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
        if (!m_now.items[m_now.index].recorded && m_now.asked.kind != book::Question::Kind::Essay) {
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
