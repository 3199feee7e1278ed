// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/controls.h"
#include "presentation/lecture/pointing.h"
#include "presentation/lecture/prepared_lesson.h"
#include "presentation/player.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariant>

#include <functional>
#include <map>

namespace kinetarium::presentation {

/// A lesson while it is given: which item the audience sees, what the presenter reads, and the clock. A click shows the
/// next item and plays it; a click while it plays takes it to its end. Nothing moves on by itself.
class Lecture : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool running READ running NOTIFY runningChanged)
    Q_PROPERTY(QString title READ title NOTIFY lessonChanged)
    Q_PROPERTY(QStringList faults READ faults NOTIFY lessonChanged)         ///< of the plan: "file:line: …"
    Q_PROPERTY(int count READ count NOTIFY lessonChanged)
    Q_PROPERTY(int index READ index NOTIFY itemChanged)                     ///< 0-based
    Q_PROPERTY(QVariant items READ items NOTIFY itemChanged)                ///< list of {title, question, minutes, here}
    Q_PROPERTY(bool atQuestion READ atQuestion NOTIFY itemChanged)          ///< a question, not a figure
    Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY itemChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged)          ///< of the figure, values read now
    Q_PROPERTY(QString description READ description NOTIFY captionChanged)  ///< of the scene, for a screen reader
    Q_PROPERTY(QString notes READ notes NOTIFY itemChanged)                 ///< plain text, may have several lines
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY itemChanged)         ///< empty at the end
    Q_PROPERTY(bool nextIsQuestion READ nextIsQuestion NOTIFY itemChanged)
    Q_PROPERTY(QString blank READ blank NOTIFY blankChanged)                ///< "", "black" or "white": the audience's screen
    Q_PROPERTY(bool curve READ curve WRITE setCurve NOTIFY curveChanged)    ///< the audience sees the plot too
    Q_PROPERTY(QVariant question READ question NOTIFY questionChanged)      ///< {stem, options: [{text, share, hands, feedback}], answer, explanation}
    Q_PROPERTY(bool revealed READ revealed NOTIFY questionChanged)
    Q_PROPERTY(int elapsed READ elapsed NOTIFY ticked)                      ///< s since the start, without pauses of the clock
    Q_PROPERTY(int planned READ planned NOTIFY lessonChanged)               ///< s in all; 0: not planned
    Q_PROPERTY(int due READ due NOTIFY itemChanged)                         ///< s after the start at which this item should be over; 0: not planned
    Q_PROPERTY(bool clockRuns READ clockRuns WRITE setClockRuns NOTIFY ticked)
    Q_PROPERTY(kinetarium::presentation::Player* player READ player CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Player* nextPlayer READ nextPlayer CONSTANT)  ///< stands at the next figure's still
    Q_PROPERTY(kinetarium::presentation::Controls* controls READ controls CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Pointing* pointing READ pointing CONSTANT)

public:
    using Clock = std::function<qint64()>;   ///< ms, never going back; a test hands in its own

    explicit Lecture(const Library& library, Clock clock = {}, QObject* parent = nullptr);

    /// Takes a plan; what of it cannot be shown is told in faults(). False where nothing of it can.
    bool load(const book::Lesson& lesson);
    /// The plan of a chapter's own steps. False for an unknown chapter.
    Q_INVOKABLE bool loadChapter(const QString& chapter);

    /// Begins at an item. A lesson that Escape ended less than a minute ago goes on where it was when `resume` is wanted:
    /// one button of many clickers sends F5 and Escape in turn.
    Q_INVOKABLE void start(int index = 0);
    Q_INVOKABLE void startOrResume();
    Q_INVOKABLE void end();

    /// Stands at an item without giving the lecture: its figure at its still moment. For a hand-out.
    void look(int index);

    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void first();
    Q_INVOKABLE void last();
    Q_INVOKABLE bool jump(int number);        ///< 1-based; false where there is none
    Q_INVOKABLE void toggleBlank(const QString& colour);  ///< "black" or "white"; any other click brings the figure back
    Q_INVOKABLE void toggleReveal();          ///< the answer of the question
    Q_INVOKABLE void setHands(int option, int hands);     ///< hands counted for an option; they stay with the question
    Q_INVOKABLE void restartClock();

    bool running() const { return m_running; }
    QString title() const;
    QStringList faults() const { return m_faults; }
    int count() const { return static_cast<int>(m_items.size()); }
    int index() const { return m_index; }
    QVariant items() const;
    bool atQuestion() const { return !m_items.empty() && item().question; }
    QString itemTitle() const;
    QString caption() const;
    QString description() const;
    QString notes() const;
    QString nextTitle() const;
    bool nextIsQuestion() const;
    QString blank() const { return m_blank; }
    bool curve() const { return m_curve; }
    void setCurve(bool on);
    QVariant question() const;
    bool revealed() const { return m_revealed; }
    int elapsed() const;
    int planned() const;
    int due() const;
    bool clockRuns() const { return m_clockRuns; }
    void setClockRuns(bool on);
    Player* player() { return &m_player; }
    Player* nextPlayer() { return &m_nextPlayer; }
    Controls* controls() { return &m_controls; }
    Pointing* pointing() { return &m_pointing; }
    const book::Lesson& lesson() const { return m_lesson; }
    const std::vector<PreparedItem>& prepared() const { return m_items; }

signals:
    void runningChanged();
    void lessonChanged();
    void itemChanged();
    void captionChanged();
    void blankChanged();
    void curveChanged();
    void questionChanged();
    void ticked();

private:
    const Library& m_library;
    Clock m_clock;
    book::Lesson m_lesson;
    std::vector<PreparedItem> m_items;
    QStringList m_faults;
    Player m_player, m_nextPlayer;
    Controls m_controls;
    Pointing m_pointing;
    int m_index = 0;
    bool m_running = false;
    bool m_curve = false;
    bool m_revealed = false;
    QString m_blank;
    std::map<std::string, std::vector<int>> m_hands;   ///< by question
    bool m_clockRuns = false;
    qint64 m_begun = 0, m_counted = 0;                  ///< ms
    qint64 m_ended = -1;                                ///< when Escape ended it
    QTimer m_second;

    const PreparedItem& item() const { return m_items[static_cast<std::size_t>(m_index)]; }
    void show(int index, bool play);
    bool leaveBlank();
    std::vector<int> order(const book::Question& question) const;
};

}  // namespace kinetarium::presentation
