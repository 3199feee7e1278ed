// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/lecture.h"

#include "presentation/quiz/quiz_text.h"
#include "presentation/text.h"
#include "presentation/words.h"

#include <algorithm>
#include <numeric>

namespace kinetarium::presentation {

namespace {

constexpr qint64 resumeWithin = 60000;   // ms after Escape in which F5 goes on
constexpr int mostHands = 9999;

Lecture::Clock sinceNow()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

/// A number that depends on the text alone, so that a question's options keep their order from lesson to lesson.
std::uint64_t numberOf(const std::string& text)
{
    std::uint64_t number = 1469598103934665603ULL;   // FNV-1a
    for (const unsigned char letter : text) {
        number = (number ^ letter) * 1099511628211ULL;
    }
    return number;
}

/// What a class may be shown as the answer of a question without options.
QString answerOf(const book::Question& question)
{
    using Kind = book::Question::Kind;
    QStringList lines;
    switch (question.kind) {
    case Kind::ShortAnswer:
        for (const book::Option& option : question.options) {
            if (option.weight >= 1 && option.text != "*") {
                lines.append(qt(option.text));
            }
        }
        return lines.join(", ");
    case Kind::Numeric:
        for (const book::NumericAnswer& each : question.numbers) {
            if (!each.catchAll && each.weight >= 1) {
                lines.append(each.low == each.high ? QString::number(each.low)
                                                   : Lecture::tr("%1 to %2").arg(each.low).arg(each.high));
            }
        }
        return lines.join(", ");
    case Kind::Matching:
        for (const book::Pair& pair : question.pairs) {
            lines.append(qt(pair.left) + ": " + qt(pair.right));
        }
        return lines.join("<br>");
    case Kind::Order:
        for (const std::string& each : question.items) {
            lines.append(QString::number(lines.size() + 1) + ". " + qt(each));
        }
        return lines.join("<br>");
    case Kind::Label:
        for (const std::string& each : question.parts) {
            lines.append(qt(each));
        }
        return lines.join(", ");
    default: return {};
    }
}

bool hasOptions(const book::Question& question)
{
    return question.kind == book::Question::Kind::MultipleChoice || question.kind == book::Question::Kind::TrueFalse;
}

}  // namespace

Lecture::Lecture(const Library& library, Clock clock, QObject* parent)
    : QObject(parent), m_library(library), m_clock(clock ? std::move(clock) : sinceNow()), m_controls(m_player)
{
    connect(&m_player, &Player::courseChanged, this, &Lecture::captionChanged);
    connect(&m_player, &Player::timeChanged, this, [this] {
        if (!m_player.playing()) {
            emit captionChanged();
        }
    });
    connect(&m_player, &Player::playingChanged, this, &Lecture::captionChanged);
    connect(this, &Lecture::itemChanged, this, &Lecture::captionChanged);
    connect(this, &Lecture::itemChanged, this, &Lecture::questionChanged);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Lecture::ticked);
}

bool Lecture::load(const book::Lesson& lesson)
{
    end();
    m_lesson = lesson;
    std::vector<book::Fault> faults;
    m_items = prepare(m_library, m_lesson, faults);
    m_faults.clear();
    for (const book::Fault& fault : faults) {
        m_faults.append(qt(book::toString(fault)));
    }
    m_index = 0;
    m_ended = -1;
    m_hands.clear();
    m_pointing.forget();
    emit lessonChanged();
    if (!m_items.empty()) {
        show(0, false);
    }
    return !m_items.empty();
}

bool Lecture::loadChapter(const QString& chapter)
{
    const PreparedChapter* found = m_library.chapter(chapter.toStdString());
    return found && load(lessonOf(*found));
}

void Lecture::start(int index)
{
    if (m_items.empty()) {
        return;
    }
    const bool fresh = !m_running;
    m_running = true;
    if (fresh) {
        m_blank.clear();
        restartClock();
        emit runningChanged();
        emit blankChanged();
    }
    show(std::clamp(index, 0, count() - 1), true);
}

void Lecture::startOrResume()
{
    if (m_running) {
        leaveBlank();
        return;
    }
    const bool resumes = m_ended >= 0 && m_clock() - m_ended <= resumeWithin;
    if (!resumes) {
        start(0);
        return;
    }
    m_running = true;
    m_ended = -1;
    setClockRuns(true);
    emit runningChanged();
}

void Lecture::end()
{
    if (!m_running) {
        return;
    }
    m_running = false;
    m_ended = m_clock();
    m_player.setPlaying(false);
    m_pointing.setTool({});
    m_blank.clear();
    setClockRuns(false);
    emit blankChanged();
    emit runningChanged();
}

void Lecture::look(int index)
{
    if (!m_running && index >= 0 && index < count()) {
        show(index, false);
    }
}

void Lecture::show(int index, bool play)
{
    m_index = index;
    m_revealed = false;
    m_player.setPlaying(false);
    const PreparedItem& now = item();
    if (now.opening) {
        m_player.show(*now.opening);
        if (play) {
            m_player.restart();
            m_player.setPlaying(true);
        }
    }
    const auto following = std::find_if(m_items.begin() + index + 1, m_items.end(), [](const auto& each) { return each.opening.has_value(); });
    if (following != m_items.end()) {
        m_nextPlayer.show(*following->opening);
    }
    m_pointing.show(index);
    emit itemChanged();
}

bool Lecture::leaveBlank()
{
    if (m_blank.isEmpty()) {
        return false;
    }
    m_blank.clear();
    emit blankChanged();
    return true;
}

void Lecture::next()
{
    if (!m_running || leaveBlank()) {
        return;
    }
    if (item().opening && m_player.playing()) {
        m_player.setPlaying(false);
        m_player.setPosition(1);
    } else if (item().question && !m_revealed) {
        toggleReveal();
    } else if (m_index + 1 < count()) {
        show(m_index + 1, true);
    }
}

void Lecture::previous()
{
    if (!m_running || leaveBlank()) {
        return;
    }
    if (m_index > 0) {
        show(m_index - 1, false);
    }
}

void Lecture::first()
{
    if (m_running && !leaveBlank()) {
        show(0, true);
    }
}

void Lecture::last()
{
    if (m_running && !leaveBlank()) {
        show(count() - 1, true);
    }
}

bool Lecture::jump(int number)
{
    if (!m_running || number < 1 || number > count()) {
        return false;
    }
    leaveBlank();
    show(number - 1, true);
    return true;
}

void Lecture::toggleBlank(const QString& colour)
{
    if (!m_running || (colour != "black" && colour != "white")) {
        return;
    }
    m_blank = m_blank == colour ? QString() : colour;
    emit blankChanged();
}

void Lecture::toggleReveal()
{
    if (atQuestion()) {
        m_revealed = !m_revealed;
        emit questionChanged();
    }
}

void Lecture::setHands(int option, int hands)
{
    if (!atQuestion() || !hasOptions(*item().question)) {
        return;
    }
    std::vector<int>& counted = m_hands[item().question->id];
    counted.resize(item().question->options.size());
    if (option >= 0 && option < static_cast<int>(counted.size())) {
        counted[static_cast<std::size_t>(order(*item().question)[static_cast<std::size_t>(option)])] = std::clamp(hands, 0, mostHands);
        emit questionChanged();
    }
}

void Lecture::setCurve(bool on)
{
    if (on != m_curve) {
        m_curve = on;
        emit curveChanged();
    }
}

void Lecture::restartClock()
{
    m_counted = 0;
    m_begun = m_clock();
    m_clockRuns = true;
    m_second.start();
    emit ticked();
}

void Lecture::setClockRuns(bool on)
{
    if (on == m_clockRuns) {
        return;
    }
    if (on) {
        m_begun = m_clock();
        m_second.start();
    } else {
        m_counted += m_clock() - m_begun;
        m_second.stop();
    }
    m_clockRuns = on;
    emit ticked();
}

int Lecture::elapsed() const
{
    return static_cast<int>((m_counted + (m_clockRuns ? m_clock() - m_begun : 0)) / 1000);
}

int Lecture::planned() const
{
    return static_cast<int>(m_lesson.planned() * 60);
}

int Lecture::due() const
{
    // Items that say nothing share what the others leave of the plan.
    double said = 0;
    int silent = 0;
    for (const PreparedItem& each : m_items) {
        said += each.minutes;
        silent += each.minutes > 0 ? 0 : 1;
    }
    const double rest = silent > 0 ? std::max(0.0, m_lesson.planned() - said) / silent : 0;
    double until = 0;
    for (int i = 0; i <= m_index && i < count(); ++i) {
        const double minutes = m_items[static_cast<std::size_t>(i)].minutes;
        until += minutes > 0 ? minutes : rest;
    }
    return static_cast<int>(until * 60 + 0.5);
}

QString Lecture::title() const
{
    return qt(m_lesson.title);
}

QVariant Lecture::items() const
{
    QVariantList list;
    for (int i = 0; i < count(); ++i) {
        const PreparedItem& each = m_items[static_cast<std::size_t>(i)];
        list.append(QVariantMap{{"title", qt(each.title)},
                                {"question", each.question != nullptr},
                                {"minutes", each.minutes},
                                {"here", i == m_index}});
    }
    return list;
}

QString Lecture::itemTitle() const
{
    return m_items.empty() ? QString() : qt(item().title);
}

QString Lecture::caption() const
{
    return m_items.empty() || !item().opening ? QString() : m_player.caption();
}

QString Lecture::description() const
{
    return m_items.empty() || !item().opening ? QString() : qt(m_player.step().scene->describe(m_player.moment()));
}

QString Lecture::notes() const
{
    if (m_items.empty()) {
        return {};
    }
    if (!item().opening) {
        return qt(item().notes);
    }
    const PreparedStep& step = m_player.toldStep();
    return qt(plainWords(*item().opening->chapter, item().notes, m_player.toldCourse(), m_player.toldTime(), step.clockFrom));
}

QString Lecture::nextTitle() const
{
    return m_index + 1 < count() ? qt(m_items[static_cast<std::size_t>(m_index) + 1].title) : QString();
}

bool Lecture::nextIsQuestion() const
{
    return m_index + 1 < count() && m_items[static_cast<std::size_t>(m_index) + 1].question;
}

std::vector<int> Lecture::order(const book::Question& question) const
{
    std::vector<int> order(question.options.size());
    std::iota(order.begin(), order.end(), 0);
    if (question.kind == book::Question::Kind::MultipleChoice) {
        // Banks write the right one first.
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            const auto key = [&](int i) { return numberOf(question.id + "/" + question.options[static_cast<std::size_t>(i)].text); };
            return key(a) < key(b);
        });
    }
    return order;
}

QVariant Lecture::question() const
{
    if (!atQuestion()) {
        return {};
    }
    const book::Question& asked = *item().question;
    const book::Book& book = m_library.book();
    QVariantList options;
    const auto hands = m_hands.find(asked.id);
    if (hasOptions(asked)) {
        for (const int i : order(asked)) {
            const auto at = static_cast<std::size_t>(i);
            const book::Option& option = asked.options[at];
            const bool truth = asked.kind == book::Question::Kind::TrueFalse;
            options.append(QVariantMap{{"text", truth ? (i == 0 ? tr("True") : tr("False")) : questionHtml(book, qt(option.text))},
                                       {"share", option.weight},
                                       {"hands", hands == m_hands.end() ? 0 : hands->second[at]},
                                       {"feedback", questionHtml(book, qt(option.feedback))}});
        }
    }
    const std::string stem = asked.after.empty() ? asked.stem : asked.stem + " _____ " + asked.after;
    return QVariantMap{{"stem", questionHtml(book, qt(stem))},
                       {"options", options},
                       {"answer", answerOf(asked)},
                       {"explanation", questionHtml(book, qt(asked.feedback))}};
}

}  // namespace kinetarium::presentation
