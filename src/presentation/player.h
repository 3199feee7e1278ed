// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/experiments/replication.h"
#include "presentation/library.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariant>

#include <memory>
#include <optional>

namespace kinetarium::presentation {

/// The middle nine tenths of a virtual class: for each of the step's curves a low and a high curve.
struct VirtualClass {
    struct Curve {
        std::vector<double> low, high;
    };
    std::vector<double> times;
    std::vector<Curve> curves;   ///< in the order of the step's curves; empty without a class
};

/// Holds the settings, the course they make, and the present moment in it. Time is an index into the course: playing,
/// scrubbing and stepping back are all the same thing. Nothing moves while it is paused.
class Player : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged)
    Q_PROPERTY(double position READ position WRITE setPosition NOTIFY timeChanged)   ///< 0..1 along the scrubber
    Q_PROPERTY(double time READ time NOTIFY timeChanged)                             ///< mechanism's time unit
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)           ///< 0.25, 0.5, 1, 2, 4 times the step's own pace
    Q_PROPERTY(QString clock READ clock NOTIFY timeChanged)                          ///< "3.2 s after washing"
    Q_PROPERTY(QString pace READ pace NOTIFY paceChanged)                            ///< "1 s here is 42 ms there: 24 times slower"
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY stepChanged)                     ///< of the scrubber: [position, label, …] pairs
    Q_PROPERTY(bool changed READ changed NOTIFY courseChanged)                       ///< settings differ from those opened
    Q_PROPERTY(bool logTime READ logTime NOTIFY stepChanged)
    Q_PROPERTY(bool canZoom READ canZoom NOTIFY timeChanged)   ///< a receptor can be opened at this moment
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY stepChanged)       ///< it is open
    Q_PROPERTY(QString zoomTitle READ zoomTitle NOTIFY slowTimeChanged)  ///< "The receptor 2 h 40 min after …"
    Q_PROPERTY(QString slowClock READ slowClock NOTIFY slowTimeChanged)  ///< "2 h 40 min", while the receptor is open
    Q_PROPERTY(double slowPosition READ slowPosition WRITE setSlowPosition NOTIFY slowTimeChanged)  ///< 0..1, of its moment
    Q_PROPERTY(QVariantList zoomTimes READ zoomTimes NOTIFY timeChanged)  ///< s: of the slow moment and of the receptor's
    Q_PROPERTY(quint64 seed READ seed WRITE setSeed NOTIFY courseChanged)

public:
    explicit Player(QObject* parent = nullptr);

    /// The step's settings, range and moment. Keeps what the person changed only when `keepSettings`.
    void show(const PreparedChapter& chapter, std::size_t step);
    /// What a link names, exactly.
    void show(const Opening& opening);
    /// The step under these settings; reset() returns to `opened`.
    void show(const PreparedChapter& chapter, std::size_t step, const model::Settings& settings, const model::Settings& opened);
    /// What reset() returns to: the settings a link opened, or the step's own.
    const model::Settings& openedSettings() const { return m_opened && !m_zoom ? *m_opened : step().settings; }
    bool ready() const { return m_course.has_value(); }
    const PreparedChapter& chapter() const { return *m_chapter; }
    /// The step that is shown; while zoomed the receptor's own.
    const PreparedStep& step() const { return m_zoom ? m_zoom->step : m_chapter->steps[m_step]; }

    const model::Course& course() const { return *m_course; }
    /// The course of the step's own settings, for a ghost of what was before the change; nothing when nothing changed.
    const std::optional<model::Course>& stepCourse() const { return m_stepCourse; }
    /// Published points that may lie over the step's curves under the present settings; none while zoomed.
    const std::vector<PublishedCurve>& published() const;
    /// The virtual class of the step under the present settings; its band is empty where the step asks for none.
    const VirtualClass& people() const;
    /// "200 virtual people, 5th to 95th percentile. The model differs from the paper here." or empty.
    QString plotNote() const;
    /// What the chapter's prose speaks of: while the receptor is open still the slow course.
    const model::Course& toldCourse() const { return m_zoom ? m_zoom->slow : *m_course; }
    double toldTime() const { return m_zoom ? m_zoom->slowTime : m_time; }
    const PreparedStep& toldStep() const { return m_chapter->steps[m_step]; }
    scene::Moment moment() const;

    bool playing() const { return m_timer.isActive(); }
    void setPlaying(bool on);
    double position() const;
    void setPosition(double position);
    double time() const { return m_time; }
    void setTime(double time);
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    QString clock() const;
    QString caption() const;                ///< of the step, its values read at this moment
    QString pace() const;
    QVariantList ticks() const;
    bool changed() const;
    bool logTime() const;
    quint64 seed() const { return m_seed; }
    void setSeed(quint64 seed);
    double firstTime() const;               ///< where the line of time begins: a logarithmic one cannot at 0
    double positionOf(double time) const;
    double timeAt(double position) const;

    /// Sets one parameter from text ("1uM"). Returns an empty string, or why not.
    Q_INVOKABLE QString set(const QString& id, const QString& text);
    void setValue(const std::string& id, model::Value value);   ///< throws model::Refused
    Q_INVOKABLE void toggle();              ///< play or pause; plays from the start when at the end
    Q_INVOKABLE void restart();
    Q_INVOKABLE void reset();               ///< the settings that were opened again: a link's, or the step's
    /// Opens the receptor's fast course with the concentrations of the present moment as its settings; zoomOut() returns
    /// to exactly where it was. Changing the step leaves the zoom.
    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    bool canZoom() const;
    bool zoomed() const { return m_zoom != nullptr; }
    QString zoomTitle() const { return m_zoom ? m_zoom->title : QString(); }
    QVariantList zoomTimes() const;
    /// While the receptor is open: goes to another moment of the slow course and gives the receptor its concentrations.
    void setSlowTime(double time);
    double slowPosition() const;            ///< 0..1 along the slow step's line of time
    void setSlowPosition(double position);
    Q_INVOKABLE void setSlowSeconds(double seconds);   ///< the same, in s as its clock counts
    QString slowClock() const;
    Q_INVOKABLE void nudge(double delta);   ///< moves the position, in scrubber units
    Q_INVOKABLE QString link(const QString& theme) const;

    /// Moves on by `seconds` of the viewer's time, as the timer does. For tests and for video.
    void advance(double seconds);
    void setReducedMotion(bool on);         ///< then playing jumps through a few still moments instead

signals:
    void courseChanged();    ///< settings or step: curves and picture are new
    void timeChanged();
    void slowTimeChanged();  ///< the moment at which the receptor is open
    void stepChanged();
    void playingChanged();
    void speedChanged();
    void paceChanged();

private:
    /// The receptor at a moment, and where the slow course stood when it was opened.
    struct Zoom {
        Zoom(model::Course slowCourse, std::optional<model::Course> slowBefore, double time);
        book::Step words;
        PreparedStep step;
        QString title;
        model::Course slow;
        std::optional<model::Course> slowStepCourse;
        double slowTime;
    };
    const PreparedChapter* m_chapter = nullptr;
    std::unique_ptr<Zoom> m_zoom;
    std::size_t m_step = 0;
    std::optional<model::Course> m_course;
    std::optional<model::Course> m_stepCourse;
    std::optional<model::Settings> m_opened;                         ///< by a link; of the slow course while zoomed
    mutable std::optional<std::vector<PublishedCurve>> m_published;  ///< of the present course
    mutable std::optional<VirtualClass> m_people;                    ///< of the present course
    double m_time = 0;
    double m_speed = 1;
    quint64 m_seed = 1;
    bool m_fresh = true;         ///< the step has just been shown: its still stands there, playing starts at the beginning
    bool m_reducedMotion = false;
    double m_waited = 0;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    model::Course run(const model::Settings& settings) const;   ///< of the step's mechanism, or of the open receptor
    void rerun(const model::Settings& settings);
    void announce();
    double span() const;
    static QString clockWords(const PreparedStep& step, double time);
    void tellZoom();
    void openZoom(double time);             ///< at that time of the receptor's own, in s
};

}  // namespace kinetarium::presentation
