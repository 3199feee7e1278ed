// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"
#include "presentation/player.h"
#include "presentation/quiz/deck_desk.h"
#include "presentation/quiz/quiz_session.h"

namespace kinetarium::presentation {

/// What the quiz's pages show beside the session itself: home, learners, progress, and the boards of the questions that
/// the model answers. What a store refuses is told by `notice`, never thrown.
class QuizDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(kinetarium::presentation::QuizSession* session READ session CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Player* player READ player CONSTANT)   ///< of the scene that is pointed at
    Q_PROPERTY(kinetarium::presentation::DeckDesk* decks READ decks CONSTANT)   ///< null: none can come in or go out
    /// questions, seen, due, answersToday, flagged, planned (for today, -1 without an exam ahead), examDays (until it),
    /// fault (why it cannot be read, or empty),
    /// groups [{group, title, questions, seen, due, mastery}]
    Q_PROPERTY(QVariant home READ home NOTIFY changed)
    Q_PROPERTY(QStringList learners READ learners NOTIFY changed)
    Q_PROPERTY(int learnerIndex READ learnerIndex NOTIFY changed)
    /// groups (as in home), answers, forecast [{date, count}], calibration [{label, middle, answers, right}],
    /// aims [{text, group, title, link, answers, share}], retention, dailyLimit, minutes, examDate (yyyy-mm-dd),
    /// planFault (why there is none), plan {today, perDay, reviews, with, without, forecast [{date, recall}]}
    Q_PROPERTY(QVariant progress READ progress NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY noticed)       ///< what happened last, or what is wrong with the store
    Q_PROPERTY(QString backup READ backup NOTIFY noticed)       ///< "Take the backup of …", or empty
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY noticed)
    Q_PROPERTY(bool canUndoDelete READ canUndoDelete NOTIFY noticed)
    /// label, unit, token (of the species), from, to (mechanism's time unit), logTime, low, high, ticks [{at: 0..1, label}], levels [the same]
    Q_PROPERTY(QVariant board READ board NOTIFY boardChanged)
    Q_PROPERTY(QVariant truth READ truth NOTIFY boardChanged)   ///< heights 0..1, even along the board; after the reveal
    Q_PROPERTY(QVariant sketch READ sketch NOTIFY boardChanged) ///< heights 0..1, -1 where nothing is drawn
    /// id, label, valueText, position (0..1), choices, choiceIndex (-1: a slider)
    Q_PROPERTY(QVariant controls READ controls NOTIFY goalChanged)
    Q_PROPERTY(QVariant conditions READ conditions NOTIFY goalChanged)  ///< {text, met}

public:
    static constexpr int samples = 96;        ///< points of a sketch
    static constexpr int fineSamples = 480;   ///< points of the truth

    QuizDesk(const Library& library, const QuestionBank& bank, Study& study, QuizSession& session, QObject* parent = nullptr);

    /// Both must outlive the desk. `chooser` asks for a file to read and returns its path, empty when none was chosen.
    void setDecks(DeckDesk* decks);
    void setChooser(std::function<QString(const QString& filter)> chooser) { m_chooser = std::move(chooser); }

    QuizSession* session() { return &m_session; }
    DeckDesk* decks() const { return m_decks; }
    Player* player() { return &m_player; }
    QVariantMap home() const;
    QStringList learners() const;
    int learnerIndex() const;
    QVariantMap progress() const;
    QString notice() const { return m_notice; }
    QString backup() const;
    bool readOnly() const;
    bool canUndoDelete() const { return m_deleted; }
    QVariantMap board() const { return m_board; }
    QVariantList truth() const { return m_truth; }
    QVariantList sketch() const;
    QVariantList controls() const;
    QVariantList conditions() const { return m_conditions; }

    Q_INVOKABLE QString html(const QString& text) const;
    Q_INVOKABLE QString plain(const QString& text) const;
    /// The pictures that a text names and that lie in a deck's folder: {source, words}.
    Q_INVOKABLE QVariantList pictures(const QString& text, const QString& folder) const;
    Q_INVOKABLE bool canChoose() const { return static_cast<bool>(m_chooser); }
    Q_INVOKABLE QString chooseFile(const QString& filter) const { return m_chooser ? m_chooser(filter) : QString(); }

    Q_INVOKABLE void begin(const QString& kind, const QString& group = {});
    Q_INVOKABLE void chooseLearner(int index);
    Q_INVOKABLE void addLearner(const QString& name);
    Q_INVOKABLE void renameLearner(const QString& name);

    Q_INVOKABLE void drawn(const QVariantList& heights);             ///< the sketch becomes the response
    Q_INVOKABLE void setControl(const QString& id, double position); ///< of a goal
    Q_INVOKABLE void setChoice(const QString& id, int choice);

    Q_INVOKABLE void setRetention(int percent);
    Q_INVOKABLE void setDailyLimit(int questions);
    Q_INVOKABLE void setMinutes(int minutes);
    Q_INVOKABLE void setExamDate(const QString& date);   ///< yyyy-mm-dd; empty: none
    Q_INVOKABLE void exportJson();                       ///< into the Documents folder; `notice` says where
    Q_INVOKABLE void exportCsv();
    Q_INVOKABLE void importJson(const QString& path);
    Q_INVOKABLE void deleteEverything();
    Q_INVOKABLE void undoDelete();
    Q_INVOKABLE void takeBackup();

signals:
    void changed();
    void noticed();
    void boardChanged();
    void goalChanged();

private:
    const Library& m_library;
    const QuestionBank& m_bank;
    Study& m_study;
    QuizSession& m_session;
    Player m_player;
    DeckDesk* m_decks = nullptr;
    std::function<QString(const QString&)> m_chooser;
    QString m_notice;
    bool m_deleted = false;
    QString m_shown;        ///< key and phase that the boards stand for
    QVariantMap m_board;
    QVariantList m_truth;
    QVariantList m_conditions;
    std::optional<model::Settings> m_settings;  ///< of a goal, as the learner has set them

    template <typename Act>
    void attempt(Act act);
    void say(const QString& notice);
    void showTask();
    void showBoard(const book::CurveTask& task, bool revealed);
    void showGoal(const book::GoalTask& goal);
    void settle(const QString& id);
    double timeAt(double share) const;
    void write(const QString& name, const std::string& text);
    QVariantList groups() const;
    void addPlan(QVariantMap& progress) const;
};

}  // namespace kinetarium::presentation
