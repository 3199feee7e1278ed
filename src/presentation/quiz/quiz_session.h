// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/quiz/model_questions.h"
#include "presentation/quiz/study.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <optional>

namespace kinetarium::presentation {

/// A run through some questions. Everything that happens is saved before it is shown, so that a session is taken up
/// again exactly where it was, after quitting or a crash. Where the store refuses, nothing is thrown: `trouble` says what
/// was not kept, and an answer that was not is asked again.
class QuizSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString kind READ kind NOTIFY changed)          ///< chapter, mixed, flagged, exam, quick; empty: none is running
    Q_PROPERTY(QString phase READ phase NOTIFY changed)        ///< none, asking, confidence, revealed, finished
    Q_PROPERTY(int index READ index NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool exam READ exam NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool flagged READ flagged NOTIFY changed)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked) ///< of an exam; -1: no limit
    /// key, kind, title, stem and after (CommonMark), chapter, several, unit, options [{text}], lefts, rights, items,
    /// step, link of the scene; curve {…}, goal {…}
    Q_PROPERTY(QVariant question READ question NOTIFY changed)
    Q_PROPERTY(QVariant response READ response NOTIFY responseChanged)
    /// right, share, feedback [text], explanation, answer (CommonMark), lines [the same, one by one], parts [of a scene],
    /// options [{text, chosen, weight, feedback}], scene (link where the explanation plays, or empty),
    /// curve [{what, yours, model, met}] of a drawn one
    Q_PROPERTY(QVariant result READ result NOTIFY changed)
    Q_PROPERTY(QVariant summary READ summary NOTIFY changed)  ///< of all answers when finished: {title, right, share, …}
    Q_PROPERTY(bool canResume READ canResume NOTIFY changed)
    /// kind, group (slug), title (of the chapter or deck, empty: all), index, count of the session that waits; or empty
    Q_PROPERTY(QVariant waiting READ waiting NOTIFY changed)
    /// What the store has just refused, in a sentence; empty when all is kept.
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubled)

public:
    QuizSession(const QuestionBank& bank, Study& study, QObject* parent = nullptr);

    /// False when there is nothing to ask, or the store refuses.
    Q_INVOKABLE bool start(const QString& kind, const QString& group = {}, int minutes = 0);
    Q_INVOKABLE bool resume();
    /// What the learner has answered so far: places of options or items, or points {time, value}; a text or a number; the
    /// settings of a goal, by id.
    Q_INVOKABLE void respondList(const QVariantList& places) { setResponse(places); }
    Q_INVOKABLE void respondText(const QString& text) { setResponse(text); }
    Q_INVOKABLE void respondMap(const QVariantMap& settings) { setResponse(settings); }
    Q_INVOKABLE void submit();                 ///< asking -> confidence, or straight on in an exam
    Q_INVOKABLE void setConfidence(int percent);   ///< confidence -> revealed; -1: would rather not say
    Q_INVOKABLE void next();
    Q_INVOKABLE void skip();                   ///< the question comes back at the end
    Q_INVOKABLE void toggleFlag();
    Q_INVOKABLE void undo();                   ///< takes the last answer back and asks again
    Q_INVOKABLE void finish();                 ///< of an exam: marks what was answered
    Q_INVOKABLE void quit();                   ///< leaves the session as it is, to be resumed
    Q_INVOKABLE void abandon();                ///< gives the session up, or the one that waits
    Q_INVOKABLE void tick();                   ///< once a second: an exam's time runs out

    QString kind() const { return m_now.kind; }
    QString phase() const { return m_now.phase; }
    int index() const { return static_cast<int>(m_now.index); }
    int count() const { return static_cast<int>(m_now.items.size()); }
    bool exam() const { return m_now.kind == QStringLiteral("exam"); }
    bool canUndo() const;
    bool flagged() const;
    int secondsLeft() const;
    QVariantMap question() const;
    QVariant response() const { return m_now.response; }
    QVariantMap result() const;
    QVariantList summary() const;
    bool canResume() const;
    QVariantMap waiting() const;
    QString trouble() const { return m_trouble; }

    /// The question as it is asked (numbers drawn, order of the options as in `book`); for tests and for the view of
    /// curves and goals.
    const book::Question& asked() const { return m_now.asked; }
    /// From the place on the screen to the place in the question.
    const std::vector<int>& order() const { return m_now.order; }
    const std::optional<CurveMark>& curveMark() const { return m_now.curve; }

signals:
    void changed();
    void responseChanged();
    void ticked();
    void troubled();

private:
    struct Item {
        std::string key;
        std::uint64_t seed = 0;
        bool answered = false;
        bool recorded = false;
        QVariant response;
        int confidence = -1;
        int seconds = 0;
        double share = 0;
        bool right = false;
    };
    /// All that a session is: kept whole before something is tried, put back where the store refuses.
    struct State {
        QString id, kind, group;
        QString phase = QStringLiteral("none");
        std::vector<Item> items;
        std::size_t index = 0;
        progress::Time deadline = 0;
        progress::Time askedAt = 0;
        std::vector<std::size_t> done;       ///< indices in the order in which they were answered
        book::Question asked;
        std::vector<int> order;
        QVariant response;
        book::Mark mark;
        std::optional<CurveMark> curve;
    };
    const QuestionBank& m_bank;
    Study& m_study;
    State m_now;
    QString m_trouble;

    const QuestionBank::Entry* entry() const;
    std::string uidOf(const Item& item) const;
    void ask();
    void advance();
    void close();
    void takeUp(const progress::SavedSession& saved);
    void setResponse(const QVariant& response);
    void record(Item& item);
    progress::SavedSession snapshot() const;
    void save();
    void keepPlace();
    bool trying(const QString& trouble, const std::function<void()>& act);
    void say(const QString& trouble);
    void clear();
};

}  // namespace kinetarium::presentation
