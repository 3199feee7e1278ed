// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/lecture/lesson_desk.h"
#include "presentation/preferences.h"
#include "presentation/reader.h"
#include "ui/presenter/clicker.h"
#include "ui/presenter/held_keys.h"
#include "ui/presenter/screens.h"
#include "ui/style/theme.h"

#include <QtQml/qqmlregistration.h>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QWindow>

class QScreen;

namespace kinetarium::ui {

/// Gives a lecture on the screens there are: the audience's window on one, the presenter's on another; on a single
/// screen one of the two is seen, and the swap key changes them. While a lecture runs every key goes through the
/// clicker, whatever has the focus.
class Presenter : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Presenter)
    QML_UNCREATABLE("handed in by the window")
    Q_PROPERTY(kinetarium::presentation::Lecture* lecture READ lecture CONSTANT)
    Q_PROPERTY(kinetarium::ui::Clicker* clicker READ clicker CONSTANT)
    Q_PROPERTY(kinetarium::ui::Theme* audienceTheme READ audienceTheme CONSTANT)
    Q_PROPERTY(bool oneScreen READ oneScreen NOTIFY placed)
    Q_PROPERTY(QString audienceScreen READ audienceScreen NOTIFY placed)   ///< "HDMI-1, 1920 × 1080", for the presenter
    Q_PROPERTY(double aspect READ aspect NOTIFY placed)                    ///< of the audience's screen, width : height
    Q_PROPERTY(double noteScale READ noteScale NOTIFY noteScaleChanged)    ///< of the notes' type
    Q_PROPERTY(QString kept READ kept NOTIFY keptChanged)                  ///< what became of the last picture, or empty
    Q_PROPERTY(bool planInFront MEMBER m_planInFront)                      ///< F5 starts the open plan, not the chapter
    Q_PROPERTY(bool sheet MEMBER m_sheet)                                  ///< one lies over a window: Escape is for it

public:
    /// `lessons` may be null: then chapters alone can be presented.
    Presenter(presentation::Reader& reader, presentation::Preferences& preferences, presentation::Lecture& lecture,
              presentation::LessonDesk* lessons, QObject* parent = nullptr);
    ~Presenter() override;

    /// The reader's window, to which the end leads back.
    void setHome(QWindow* home) { m_home = home; }
    /// The two windows, once they are made.
    Q_INVOKABLE void take(QObject* audience, QObject* notes);

    Q_INVOKABLE void start();       ///< what is open, from its beginning; or on, where Escape ended it just now
    Q_INVOKABLE void startHere();   ///< from the reader's present step
    Q_INVOKABLE void swap();
    /// The audience's view with its pen strokes as a PNG in the person's folder for pictures, its sources at the foot.
    Q_INVOKABLE void keepPicture();
    Q_INVOKABLE void run(const QString& command);   ///< as the clicker names it

    presentation::Lecture* lecture() const { return &m_lecture; }
    Clicker* clicker() { return &m_clicker; }
    Theme* audienceTheme() { return &m_audienceTheme; }
    bool oneScreen() const { return m_oneScreen; }
    QString audienceScreen() const { return m_audienceScreen; }
    double aspect() const { return m_aspect; }
    QString kept() const { return m_kept; }
    double noteScale() const { return m_noteScale; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void placed();
    void noteScaleChanged();
    void keptChanged();

private:
    presentation::Reader& m_reader;
    presentation::Preferences& m_preferences;
    presentation::Lecture& m_lecture;
    presentation::LessonDesk* m_lessons;
    Clicker m_clicker;
    HeldKeys m_held;
    Theme m_audienceTheme;
    QPointer<QWindow> m_home, m_audience, m_notes;
    QString m_wanted;               ///< screen that the presenter chose for the audience
    QString m_audienceScreen;
    QString m_kept;
    QString m_given;                ///< what was started last, as front() writes it
    bool m_planInFront = false;
    bool m_sheet = false;
    bool m_oneScreen = true;
    bool m_notesInFront = false;    ///< on one screen
    bool m_shown = false;
    double m_aspect = 16.0 / 9;
    double m_noteScale = 1;

    QString front() const;
    bool load();
    void place();
    void leave();
    void size(double factor);
    void tell(const QString& message);
    bool point(const QKeyEvent& key);
    bool points(const QKeyEvent& key) const;
    bool wants(const QKeyEvent& key) const;
    bool repeats(const QKeyEvent& key) const;
    void watch(QScreen* screen);
};

}  // namespace kinetarium::ui
