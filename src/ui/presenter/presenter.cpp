// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/presenter.h"

#include "figures/foot.h"
#include "paint/theme.h"

#include <QDir>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QStandardPaths>

#include <algorithm>

namespace kinetarium::ui {

namespace {

constexpr double pointerStep = 0.02, finePointerStep = 0.004;   // of the stage's height, for one press of an arrow
constexpr double sizeStep = 1.2;
constexpr double smallestNotes = 0.7, largestNotes = 2.2;

/// The displays that show something of their own: a mirrored one is no second.
QList<QScreen*> displays()
{
    QList<QScreen*> found;
    for (QScreen* screen : QGuiApplication::screens()) {
        const auto same = [screen](const QScreen* other) { return other->geometry() == screen->geometry(); };
        if (!screen->geometry().isEmpty() && std::none_of(found.begin(), found.end(), same)) {
            found.append(screen);
        }
    }
    return found;
}

std::vector<ScreenFact> facts(const QList<QScreen*>& screens)
{
    std::vector<ScreenFact> list;
    for (const QScreen* screen : screens) {
        list.push_back({screen->name(), screen == QGuiApplication::primaryScreen()});
    }
    return list;
}

bool isText(int key)
{
    return key < Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace ||
           (key >= Qt::Key_Home && key <= Qt::Key_Down) || key == Qt::Key_Delete || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

/// Somebody writes there, and the key is one to write with: what an entry for digits cannot take is not.
bool writes(const QObject* window, const QKeyEvent& key)
{
    const auto* quick = qobject_cast<const QQuickWindow*>(window);
    const QQuickItem* item = quick ? quick->activeFocusItem() : nullptr;
    const bool writing = item && (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit")) && !item->property("readOnly").toBool();
    if (!writing || !isText(key.key())) {
        return false;
    }
    const bool sign = key.key() < Qt::Key_Escape && !(key.modifiers() & Qt::ControlModifier);
    const bool digit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    return digit || !sign || !(item->property("inputMethodHints").toInt() & Qt::ImhDigitsOnly);
}

/// A full-screen window cannot be moved: it is shown anew where it belongs. True when it was.
bool put(QWindow& window, QScreen& screen, Qt::WindowState state)
{
    const QRect room = state == Qt::WindowFullScreen ? screen.geometry() : screen.availableGeometry();
    if (window.isVisible() && window.screen() == &screen && room.contains(window.geometry().center()) &&
        (window.windowState() == state || window.geometry() == room) && window.geometry().size().width() <= room.width()) {
        return false;
    }
    window.hide();
    window.setScreen(&screen);
    window.setGeometry(room);
    window.setWindowState(state);
    window.show();
    return true;
}

/// A picture with words under it, as every export has them.
QImage footed(const QImage& picture, const QString& words)
{
    const double type = std::max(12.0, picture.width() / 110.0), margin = type * 1.2;
    const QFont font = paint::interfaceFont(type);
    const QRectF room(margin, 0, picture.width() - 2 * margin, 1e4);
    const double height = QFontMetricsF(font).boundingRect(room, Qt::TextWrapAnywhere, words).height();
    QImage whole(picture.width(), picture.height() + static_cast<int>(height + 2 * margin), QImage::Format_RGB32);
    whole.fill(Qt::white);
    whole.setText("Description", words);
    QPainter painter(&whole);
    painter.drawImage(0, 0, picture);
    painter.setFont(font);
    painter.setPen(paint::color(paint::ThemeId::Projector, scene::Token::Ink2));
    painter.drawText(room.translated(0, picture.height() + margin), Qt::TextWrapAnywhere, words);
    return whole;
}

/// A name that is free: kinetarium-lesson-3.png.
QString freePicture()
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    QDir().mkpath(pictures);
    for (int number = 1;; ++number) {
        const QString path = pictures + QString("/kinetarium-lesson-%1.png").arg(number);
        if (!QFile::exists(path)) {
            return path;
        }
    }
}

}  // namespace

Presenter::Presenter(presentation::Reader& reader, presentation::Preferences& preferences, presentation::Lecture& lecture,
                     presentation::LessonDesk* lessons, QObject* parent)
    : QObject(parent), m_reader(reader), m_preferences(preferences), m_lecture(lecture), m_lessons(lessons), m_clicker(preferences),
      m_audienceTheme(preferences, Theme::Wearer::Audience)
{
    const auto still = [this] {
        m_lecture.player()->setReducedMotion(m_preferences.reducedMotion());
        m_lecture.nextPlayer()->setReducedMotion(m_preferences.reducedMotion());
    };
    connect(&preferences, &presentation::Preferences::changed, this, still);
    still();
    connect(&m_clicker, &Clicker::command, this, &Presenter::run);
    connect(&m_clicker, &Clicker::jump, this, [this](int number) { m_lecture.jump(number); });
    connect(&lecture, &presentation::Lecture::runningChanged, this, [this] { m_lecture.running() ? place() : leave(); });
    connect(&lecture, &presentation::Lecture::itemChanged, this, [this] { tell({}); });
    if (lessons) {
        connect(lessons, &presentation::LessonDesk::planChanged, this, [this] { m_given.clear(); });
    }
    // A screen that goes is still there while its signal is told.
    const auto later = [this] { QMetaObject::invokeMethod(this, &Presenter::place, Qt::QueuedConnection); };
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Presenter::watch);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, later);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, later);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, later);
    for (QScreen* screen : QGuiApplication::screens()) {
        watch(screen);
    }
    qGuiApp->installEventFilter(this);
}

Presenter::~Presenter() = default;

void Presenter::watch(QScreen* screen)
{
    const auto later = [this] { QMetaObject::invokeMethod(this, &Presenter::place, Qt::QueuedConnection); };
    connect(screen, &QScreen::geometryChanged, this, later);
    connect(screen, &QScreen::availableGeometryChanged, this, later);
}

void Presenter::take(QObject* audience, QObject* notes)
{
    m_audience = qobject_cast<QWindow*>(audience);
    m_notes = qobject_cast<QWindow*>(notes);
    for (QWindow* window : {m_audience.data(), m_notes.data()}) {
        if (window) {
            window->setTransientParent(nullptr);   // else it would follow the reader's window about
        }
    }
    place();
}

QString Presenter::front() const
{
    const bool plan = m_planInFront && m_lessons && !m_lessons->key().isEmpty();
    return plan ? "plan " + m_lessons->key() : "chapter " + m_reader.chapterId();
}

/// Makes ready what is open, unless it is what was given last.
bool Presenter::load()
{
    const QString wanted = front();
    if (wanted == m_given && m_lecture.count() > 0) {
        return true;
    }
    m_given.clear();
    const bool loaded = wanted.startsWith("plan ") ? m_lecture.load(m_lessons->plan()) : m_lecture.loadChapter(m_reader.chapterId());
    if (loaded) {
        m_given = wanted;
    }
    return loaded;
}

void Presenter::start()
{
    if (m_lecture.running() || load()) {
        m_lecture.startOrResume();
    }
}

void Presenter::startHere()
{
    if (m_lecture.running() || front().startsWith("plan ")) {
        start();
    } else if (m_lecture.loadChapter(m_reader.chapterId())) {
        m_given = front();
        m_lecture.start(m_reader.stepIndex());
    }
}

void Presenter::swap()
{
    if (m_oneScreen) {
        m_notesInFront = !m_notesInFront;
    } else {
        m_wanted = nextAudience(facts(displays()), m_wanted);
    }
    place();
}

/// Puts the windows where they belong, whatever became of the screens meanwhile.
void Presenter::place()
{
    const QList<QScreen*> screens = displays();
    if (!m_lecture.running() || !m_audience || !m_notes || screens.isEmpty()) {
        return;
    }
    if (m_given.isEmpty()) {
        m_given = front();   // somebody else started it from what is open
    }
    const ScreenPlan plan = planScreens(facts(screens), m_wanted);
    QScreen& audience = *screens[plan.audience];
    QScreen& presenter = *screens[plan.presenter];
    m_oneScreen = plan.audience == plan.presenter;
    const QSize size = audience.geometry().size();
    m_aspect = size.height() > 0 ? double(size.width()) / size.height() : m_aspect;
    m_audienceScreen = tr("%1, %2 × %3").arg(audience.name()).arg(qRound(size.width() * audience.devicePixelRatio()))
                           .arg(qRound(size.height() * audience.devicePixelRatio()));
    emit placed();
    const bool first = !m_shown;
    m_shown = true;
    const auto show = [](QWindow& window, QScreen& screen, Qt::WindowState state, bool wanted) {
        if (!wanted) {
            window.hide();
        }
        return wanted && put(window, screen, state);
    };
    const bool audienceMoved = show(*m_audience, audience, Qt::WindowFullScreen, !m_oneScreen || !m_notesInFront);
    const bool notesMoved = show(*m_notes, presenter, Qt::WindowMaximized, !m_oneScreen || m_notesInFront);
    QWindow& front = m_notes->isVisible() ? *m_notes : *m_audience;
    // A window that was shown anew has lost the keyboard, though Qt does not know of it yet.
    if (first || m_oneScreen || audienceMoved || notesMoved || QGuiApplication::focusWindow() != &front) {
        front.raise();
        front.requestActivate();
    }
}

void Presenter::leave()
{
    m_clicker.learn({});
    m_shown = false;
    m_notesInFront = false;
    for (QWindow* window : {m_audience.data(), m_notes.data()}) {
        if (window) {
            window->hide();
        }
    }
    if (m_home) {
        m_home->raise();
        m_home->requestActivate();
    }
}

void Presenter::size(double factor)
{
    presentation::Pointing& pointing = *m_lecture.pointing();
    if (pointing.tool() == "spotlight" || pointing.tool() == "magnifier") {
        pointing.setSize(pointing.size() * factor);
    } else {
        m_noteScale = std::clamp(m_noteScale * factor, smallestNotes, largestNotes);
        emit noteScaleChanged();
    }
}

void Presenter::keepPicture()
{
    auto* window = qobject_cast<QQuickWindow*>(m_audience.data());
    if (!window || !m_lecture.running() || !m_lecture.player()->ready()) {
        return;
    }
    if (!m_lecture.blank().isEmpty()) {
        tell(tr("There is nothing to keep while the audience sees %1").arg(m_lecture.blank() == "white" ? tr("white") : tr("black")));
        return;
    }
    QImage seen = window->grabWindow();
    seen.setDevicePixelRatio(1);
    const QString words = m_lecture.atQuestion() ? figures::noticeLine()
                                                 : figures::footOf(*m_lecture.player(), m_audienceTheme.name(), m_lecture.curve()).text();
    const QString path = freePicture();
    tell(!seen.isNull() && footed(seen, words).save(path) ? tr("Kept: %1").arg(path) : tr("%1 could not be written").arg(path));
}

void Presenter::tell(const QString& message)
{
    if (message != m_kept) {
        m_kept = message;
        emit keptChanged();
    }
}

void Presenter::run(const QString& command)
{
    if (command == "start" || command == "start-here") {
        command == "start" ? start() : startHere();
        return;
    }
    if (!m_lecture.running()) {
        return;
    }
    presentation::Pointing& pointing = *m_lecture.pointing();
    if (command == "next") {
        m_lecture.next();
    } else if (command == "previous") {
        m_lecture.previous();
    } else if (command == "first") {
        m_lecture.first();
    } else if (command == "last") {
        m_lecture.last();
    } else if (command == "end") {
        pointing.tool().isEmpty() ? m_lecture.end() : pointing.setTool({});
    } else if (command == "black" || command == "white") {
        m_lecture.toggleBlank(command);
    } else if (command == "reveal") {
        m_lecture.toggleReveal();
    } else if (command == "play") {
        m_lecture.player()->toggle();
    } else if (command == "curve") {
        m_lecture.setCurve(!m_lecture.curve());
    } else if (command == "swap") {
        swap();
    } else if (command == "undo-stroke") {
        pointing.undo();
    } else if (command == "clear") {
        pointing.clear();
    } else if (command == "picture") {
        keepPicture();
    } else if (command == "larger" || command == "smaller") {
        size(command == "larger" ? sizeStep : 1 / sizeStep);
    } else {
        pointing.toggle(command);
    }
}

/// Arrows move the pointer while a tool is on, Space lifts and lowers the pen.
bool Presenter::points(const QKeyEvent& key) const
{
    const QString tool = m_lecture.pointing()->tool();
    if (!m_lecture.running() || tool.isEmpty() || (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
        return false;
    }
    const bool arrow = key.key() >= Qt::Key_Left && key.key() <= Qt::Key_Down;
    return arrow || (tool == "pen" && key.key() == Qt::Key_Space);
}

bool Presenter::point(const QKeyEvent& key)
{
    if (!points(key)) {
        return false;
    }
    presentation::Pointing& pointing = *m_lecture.pointing();
    if (key.key() == Qt::Key_Space) {
        if (!repeats(key)) {
            pointing.drawing() ? pointing.penUp() : pointing.penDown();
        }
        return true;
    }
    const double step = key.modifiers() & Qt::ShiftModifier ? finePointerStep : pointerStep;
    const double across = key.key() == Qt::Key_Left ? -step : key.key() == Qt::Key_Right ? step : 0;
    const double down = key.key() == Qt::Key_Up ? -step : key.key() == Qt::Key_Down ? step : 0;
    pointing.move(across / m_aspect, down);
    return true;
}

bool Presenter::repeats(const QKeyEvent& key) const
{
    static const bool x = QGuiApplication::platformName() == "xcb";   // others tell of every repeat themselves
    return key.isAutoRepeat() || (x && m_held.repeats(key.key(), key.timestamp()));
}

bool Presenter::wants(const QKeyEvent& key) const
{
    if (!m_clicker.learning().isEmpty()) {
        return m_clicker.takes(key.key(), key.modifiers());
    }
    if (m_sheet && key.key() == Qt::Key_Escape) {
        return false;
    }
    if (m_lecture.running()) {
        return points(key) || m_clicker.takes(key.key(), key.modifiers());
    }
    const QString command = m_clicker.commandOf(key.key(), key.modifiers());
    return command == "start" || command == "start-here";
}

bool Presenter::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWindowType()) {
        return false;
    }
    if (event->type() == QEvent::Close && watched == m_home) {
        m_lecture.end();
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (event->type() == QEvent::KeyRelease) {
        m_held.released(key.key(), key.timestamp());
        return false;
    }
    if (!wants(key) || (m_clicker.learning().isEmpty() && writes(watched, key))) {
        return false;
    }
    event->accept();   // an override: then it comes again as a key, and no shortcut has it
    if (event->type() == QEvent::KeyPress) {
        if (!m_clicker.learning().isEmpty() || !point(key)) {
            m_clicker.press(key.key(), key.modifiers(), repeats(key));
        }
    }
    return true;
}

}  // namespace kinetarium::ui
