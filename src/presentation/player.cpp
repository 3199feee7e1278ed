// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/player.h"

#include "kinetarium/model/quantity.h"
#include "kinetarium/model/zoom.h"
#include "presentation/link.h"
#include "presentation/text.h"
#include "presentation/time_line.h"
#include "presentation/words.h"

#include <QVariant>

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double secondsPerStep = 12;        // how long a step plays at speed 1
constexpr double framesPerSecond = 60;
constexpr int timesOfPeople = 120;           // at which a virtual class is asked
constexpr int stillsWithReducedMotion = 6;
constexpr double secondsPerStill = 1.5;

}  // namespace

Player::Player(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(static_cast<int>(1000 / framesPerSecond));
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // A long pause of the machine must not become a leap in the course.
        advance(std::min(0.1, static_cast<double>(m_elapsed.restart()) / 1000));
    });
}

void Player::show(const PreparedChapter& chapter, std::size_t step)
{
    m_zoom.reset();
    m_chapter = &chapter;
    m_step = std::min(step, chapter.steps.size() - 1);
    m_stepCourse.reset();
    m_opened.reset();
    m_course = this->step().mechanism->run(this->step().settings);
    m_time = this->step().at;
    m_fresh = true;
    m_waited = 0;
    announce();
}

const std::vector<PublishedCurve>& Player::published() const
{
    if (!m_published) {
        m_published.emplace();
        for (const std::string& id : ready() && !m_zoom ? step().curves : std::vector<std::string>()) {
            for (PublishedCurve& each : publishedCurves(*chapter().book, course().settings(), step().mechanism->id(), id)) {
                m_published->push_back(std::move(each));
            }
        }
    }
    return *m_published;
}

const VirtualClass& Player::people() const
{
    if (!m_people) {
        m_people.emplace();
        if (ready() && step().people > 0) {
            model::ClassRequest request{step().people, 1, {}, {}};
            for (int i = 0; i < timesOfPeople; ++i) {
                const double time = i == 0 ? firstTime() : timeAt(static_cast<double>(i) / (timesOfPeople - 1));
                request.times.push_back(std::min(time, step().to));
            }
            // A bend, as at an infusion's end, keeps its place.
            for (const double edge : course().trajectory().edges(step().to)) {
                if (edge > request.times.front() && request.times.size() < 2 * timesOfPeople) {
                    request.times.push_back(edge);
                }
            }
            std::sort(request.times.begin(), request.times.end());
            for (const std::string& id : step().curves) {
                request.observables.push_back(course().index(id));
            }
            const model::ClassBand band = step().mechanism->people(course().settings(), request);
            m_people->times = request.times;
            m_people->curves.resize(step().curves.size());
            for (std::size_t i = 0; i < band.p5.size(); ++i) {
                VirtualClass::Curve& curve = m_people->curves[i % step().curves.size()];
                curve.low.push_back(band.p5[i]);
                curve.high.push_back(band.p95[i]);
            }
        }
    }
    return *m_people;
}

QString Player::plotNote() const
{
    QStringList notes;
    if (ready() && step().people > 0) {
        notes.append(tr("%1 virtual people, 5th to 95th percentile").arg(step().people));
    }
    if (std::any_of(published().begin(), published().end(), [](const PublishedCurve& each) { return each.differs; })) {
        notes.append(tr("the model differs from the paper here"));
    }
    return notes.join("; ");
}

void Player::announce()
{
    m_published.reset();
    m_people.reset();
    emit stepChanged();
    emit slowTimeChanged();
    emit courseChanged();
    emit timeChanged();
    emit paceChanged();
}

void Player::show(const Opening& opening)
{
    show(*opening.chapter, opening.step, opening.settings, opening.settings);
    setTime(opening.time);
    setSeed(opening.seed);
    if (opening.zoom) {
        openZoom(*opening.zoom);
    }
}

void Player::show(const PreparedChapter& chapter, std::size_t step, const model::Settings& settings,
                  const model::Settings& opened)
{
    show(chapter, step);
    if (!(opened == this->step().settings)) {
        m_opened = opened;
    }
    if (!(settings == this->step().settings)) {
        rerun(settings);
    } else if (m_opened) {
        emit courseChanged();   // `changed` is another now
    }
}

scene::Moment Player::moment() const
{
    return {course(), m_time, span(), step().step->focus, m_seed};
}

void Player::setPlaying(bool on)
{
    if (on == playing() || (on && !ready())) {
        return;
    }
    if (on) {
        if (m_fresh || m_time >= step().to) {
            setTime(step().from);
        }
        m_fresh = false;
        m_waited = 0;
        m_elapsed.restart();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    emit playingChanged();
}

double Player::firstTime() const
{
    return TimeLine(step()).first();
}

double Player::positionOf(double time) const
{
    return ready() ? TimeLine(step()).positionOf(time) : 0;
}

double Player::timeAt(double position) const
{
    return TimeLine(step()).timeAt(position);
}

double Player::position() const
{
    return positionOf(m_time);
}

void Player::setPosition(double position)
{
    if (ready() && std::isfinite(position)) {
        setTime(timeAt(position));
    }
}

void Player::setTime(double time)
{
    if (!ready() || !std::isfinite(time)) {
        return;
    }
    const double inside = std::clamp(time, step().from, step().to);
    m_fresh = false;
    if (inside == m_time) {
        return;
    }
    m_time = inside;
    emit timeChanged();
    if (step().logTime) {
        emit paceChanged();
    }
}

void Player::setSpeed(double speed)
{
    const double inside = std::clamp(speed, 1.0 / 16, 16.0);
    if (inside != m_speed) {
        m_speed = inside;
        emit speedChanged();
        emit paceChanged();
    }
}

/// Model time that one frame stands for at the present pace.
double Player::span() const
{
    if (!ready()) {
        return 0;
    }
    const double perFrame = m_speed / secondsPerStep / framesPerSecond;
    const double position = this->position();
    if (!step().logTime) {
        return perFrame * (step().to - step().from);
    }
    return timeAt(std::min(1.0, position + perFrame)) - timeAt(std::max(0.0, std::min(1.0, position + perFrame) - perFrame));
}

void Player::advance(double seconds)
{
    if (!ready()) {
        return;
    }
    if (m_reducedMotion) {
        m_waited += seconds;
        if (m_waited < secondsPerStill / m_speed) {
            return;
        }
        m_waited = 0;
        setPosition((std::floor(position() * stillsWithReducedMotion + 1e-6) + 1) / stillsWithReducedMotion);
    } else {
        setPosition(position() + seconds * m_speed / secondsPerStep);
        if (step().logTime && m_time <= step().from) {
            setTime(timeAt(1e-6));
        }
    }
    if (m_time >= step().to) {
        setPlaying(false);
    }
}

void Player::setReducedMotion(bool on)
{
    m_reducedMotion = on;
}

QString Player::clock() const
{
    return ready() ? clockWords(step(), m_time) : QString();
}

QString Player::clockWords(const PreparedStep& step, double time)
{
    const double since = time - step.clockFrom;
    QString words = qt(step.step->clock);
    if (since < 0 && words.startsWith("after ")) {
        words.replace(0, 5, "before");
    }
    const double shown = words.startsWith("before ") ? -since : since;
    const QString amount = qt(timeWords(shown, step.mechanism->timeUnit()));
    return words.isEmpty() ? amount : amount + " " + words;
}

QString Player::caption() const
{
    return ready() ? qt(plainWords(chapter(), step().step->caption, course(), m_time, step().clockFrom)) : QString();
}

QString Player::pace() const
{
    if (!ready()) {
        return {};
    }
    if (step().logTime) {
        const QString now = qt(model::displayQuantity(span() * framesPerSecond, course().timeUnit(), 1));
        return tr("Logarithmic time: 1 s here is %1 there").arg(now);
    }
    const double perSecond = m_speed * (step().to - step().from) / secondsPerStep;
    const double seconds = perSecond * model::unitFactor(course().timeUnit(), "s");
    const QString amount = qt(model::displayQuantity(perSecond, course().timeUnit(), 2));
    if (std::abs(seconds - 1) < 0.05) {
        return tr("Real time");
    }
    const double ratio = seconds < 1 ? 1 / seconds : seconds;
    const QString times = qt(model::displayQuantity(ratio, "1", 2));
    return seconds < 1 ? tr("1 s here is %1 there: %2 times slower").arg(amount, times)
                       : tr("1 s here is %1 there: %2 times faster").arg(amount, times);
}

QVariantList Player::ticks() const
{
    QVariantList ticks;
    if (ready()) {
        for (const TimeLine::Tick& each : TimeLine(step()).ticks()) {
            ticks.append(QVariant(QVariantList{each.position, qt(each.label)}));
        }
    }
    return ticks;
}

bool Player::changed() const
{
    return ready() && !(course().settings() == openedSettings());
}

bool Player::logTime() const
{
    return ready() && step().logTime;
}

void Player::setSeed(quint64 seed)
{
    if (seed != m_seed) {
        m_seed = seed;
        emit courseChanged();
    }
}

model::Course Player::run(const model::Settings& settings) const
{
    return m_zoom ? model::restedReceptor(settings) : step().mechanism->run(settings);
}

void Player::rerun(const model::Settings& settings)
{
    m_course = run(settings);
    if (settings == step().settings) {
        m_stepCourse.reset();
    } else if (!m_stepCourse) {
        m_stepCourse = run(step().settings);
    }
    m_published.reset();
    m_people.reset();
    emit courseChanged();
}

void Player::setValue(const std::string& id, model::Value value)
{
    model::Settings settings = course().settings();
    settings.setValue(id, std::move(value));
    if (!(settings == course().settings())) {
        rerun(settings);
    }
}

QString Player::set(const QString& id, const QString& text)
{
    if (!ready()) {
        return tr("No chapter is open.");
    }
    try {
        model::Settings settings = course().settings();
        settings.set(id.toStdString(), text.toStdString());
        if (!(settings == course().settings())) {
            rerun(settings);
        }
        return {};
    } catch (const model::Refused& refused) {
        return QString::fromUtf8(refused.what());
    }
}

void Player::toggle()
{
    setPlaying(!playing());
}

void Player::restart()
{
    if (ready()) {
        setTime(step().from);
        setPlaying(true);
    }
}

void Player::reset()
{
    if (changed()) {
        rerun(model::Settings(openedSettings()));
    }
}

void Player::nudge(double delta)
{
    setPosition(position() + delta);
}

QString Player::link(const QString& theme) const
{
    if (!ready()) {
        return {};
    }
    // Of an open receptor: the slow state, and where it is open. What was changed on the receptor itself stays here.
    const PreparedStep& told = toldStep();
    const model::Settings& settings = toldCourse().settings();
    Link link;
    link.chapter = chapter().chapter->id;
    link.step = told.step->id;
    if (toldTime() != told.at) {
        link.time = model::exactNumber(toldTime()) + toldCourse().timeUnit();
    }
    if (m_zoom) {
        link.zoom = model::exactNumber(m_time) + course().timeUnit();
    }
    if (m_seed != 1) {
        link.seed = m_seed;
    }
    if (!theme.isEmpty() && theme != "light") {
        link.theme = theme.toStdString();
    }
    for (const model::Parameter& parameter : settings.parameters()) {
        if (settings.value(parameter.id) != told.settings.value(parameter.id)) {
            link.settings[parameter.id] = settings.text(parameter.id);
        }
    }
    return qt(link.text());
}

}  // namespace kinetarium::presentation
