// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/player.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/zoom.h"
#include "presentation/link.h"
#include "presentation/text.h"
#include "presentation/words.h"
#include "scene/catalogue.h"

#include <QVariant>

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double secondsPerStep = 12;        // how long a step plays at speed 1
constexpr double framesPerSecond = 60;
constexpr double logDecades = 6;             // of a logarithmic scrubber that starts at 0
constexpr int timesOfPeople = 120;           // at which a virtual class is asked
constexpr int stillsWithReducedMotion = 6;
constexpr double secondsPerStill = 1.5;

/// The smallest step between named ticks that is at least `rough` seconds and reads well: 1, 2, 5 times a power of ten,
/// and whole parts of minutes, hours and days from there on.
double roundStep(double rough)
{
    for (const double step : {60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 43200.0, 86400.0, 172800.0,
                              259200.0, 604800.0}) {
        if (rough > 30 && step >= rough * (1 - 1e-9)) {
            return step;
        }
    }
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade >= rough * (1 - 1e-9)) {
            return factor * decade;
        }
    }
    return 10 * decade;
}

// The receptor of a moment is shown when its drug has long come to rest, at the beginning of a pulse of its train.
constexpr double settled = 10000;  // s

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
    emit courseChanged();
    emit timeChanged();
    emit paceChanged();
}

bool Player::canZoom() const
{
    return ready() && !m_zoom && model::hasReceptor(course(), m_time);
}

void Player::zoomIn()
{
    if (!canZoom()) {
        return;
    }
    setPlaying(false);
    const model::Settings settings = model::receptorAt(course(), m_time);
    const QString moment = clock();
    book::Step words;
    words.id = step().step->id;
    words.title = step().step->title;
    words.clock = "after a pulse";
    words.caption = "One receptor with the drug's level " + moment.toStdString() +
                    ". Glutamate comes five times a second: our choice, for a synapse at work.";
    const model::Mechanism& receptor = model::mechanism("nmda");
    auto zoom = std::make_unique<Zoom>(Zoom{std::move(words),
                                            PreparedStep{.step = nullptr,
                                                         .mechanism = &receptor,
                                                         .scene = scene::find("nmda-channel"),
                                                         .settings = settings,
                                                         .from = settled,
                                                         .to = settled + 1,
                                                         .at = settled + 0.021,
                                                         .clockFrom = settled,
                                                         .controls = {"magnesium", "voltage", "train-rate"},
                                                         .curves = {"open", "block"}},
                                            tr("The receptor %1").arg(moment), course(), m_stepCourse, m_time});
    zoom->step.step = &zoom->words;
    m_zoom = std::move(zoom);
    m_stepCourse.reset();
    m_course = receptor.run(settings);
    m_time = step().at;
    m_fresh = true;
    announce();
}

void Player::zoomOut()
{
    if (!m_zoom) {
        return;
    }
    setPlaying(false);
    const std::unique_ptr<Zoom> zoom = std::move(m_zoom);
    m_course = zoom->slow;
    m_stepCourse = zoom->slowStepCourse;
    m_time = zoom->slowTime;
    m_fresh = false;
    announce();
}

QVariantList Player::zoomTimes() const
{
    if (!m_zoom) {
        return {};
    }
    const double slow = m_zoom->slowTime - toldStep().clockFrom;
    return {slow * model::unitFactor(m_zoom->slow.timeUnit(), "s"), m_time - step().clockFrom};
}

void Player::show(const Opening& opening)
{
    show(*opening.chapter, opening.step);
    if (!(opening.settings == step().settings)) {
        rerun(opening.settings);
    }
    setTime(opening.time);
    setSeed(opening.seed);
    if (opening.zoom) {
        zoomIn();
        setTime(m_zoom ? settled + *opening.zoom : m_time);
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
    const double from = step().from, to = step().to;
    if (!step().logTime || from > 0) {
        return from;
    }
    // Days are told from about a minute on: what comes earlier is the business of faster courses.
    return course().timeUnit() == "min" ? std::min(1.0, to / 1000) : to * std::pow(10, -logDecades);
}

double Player::positionOf(double time) const
{
    if (!ready()) {
        return 0;
    }
    const double from = step().from, to = step().to;
    if (!step().logTime) {
        return std::clamp((time - from) / (to - from), 0.0, 1.0);
    }
    const double first = firstTime();
    return time <= first ? 0 : std::clamp(std::log(time / first) / std::log(to / first), 0.0, 1.0);
}

double Player::timeAt(double position) const
{
    const double from = step().from, to = step().to;
    const double at = std::clamp(position, 0.0, 1.0);
    if (!step().logTime) {
        return from + at * (to - from);
    }
    const double first = firstTime();
    return at <= 0 ? from : first * std::pow(to / first, at);
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
    if (!ready()) {
        return {};
    }
    const double since = m_time - step().clockFrom;
    QString words = qt(step().step->clock);
    if (since < 0 && words.startsWith("after ")) {
        words.replace(0, 5, "before");
    }
    const bool saysBefore = words.startsWith("before ");
    const double shown = saysBefore ? -since : since;
    const QString amount = qt(timeWords(shown, course().timeUnit()));
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
    if (!ready()) {
        return ticks;
    }
    const auto add = [&](double time, bool named) {
        const QString label = named ? qt(timeTick(time - step().clockFrom, course().timeUnit())) : QString();
        ticks.append(QVariant(QVariantList{positionOf(time), label}));
    };
    if (step().logTime) {
        const double first = firstTime();
        if (course().timeUnit() == "min") {
            for (const double minutes : {1.0, 10.0, 60.0, 360.0, 1440.0, 4320.0, 10080.0, 20160.0, 40320.0}) {
                if (minutes >= first && minutes <= step().to) {
                    ticks.append(QVariant(QVariantList{positionOf(minutes), qt(timeTick(minutes, "min"))}));
                }
            }
            return ticks;
        }
        const int low = static_cast<int>(std::ceil(std::log10(first) - 1e-9));
        const int high = static_cast<int>(std::floor(std::log10(step().to) + 1e-9));
        for (int decade = low; decade <= high; ++decade) {
            // The clock of a logarithmic step counts from 0: a shifted zero has no place on this axis.
            ticks.append(QVariant(QVariantList{positionOf(std::pow(10, decade)), (high - decade) % 3 == 0
                             ? qt(model::displayQuantity(std::pow(10, decade), course().timeUnit())) : QString()}));
        }
        return ticks;
    }
    const double range = step().to - step().from;
    const double second = model::unitFactor("s", course().timeUnit());
    const double major = roundStep(range / 6 / second) * second;
    const double start = std::ceil((step().from - step().clockFrom) / major - 1e-9) * major + step().clockFrom;
    for (int i = 0; start + i * major <= step().to + 1e-9 * range; ++i) {
        add(start + i * major, true);
    }
    return ticks;
}

bool Player::changed() const
{
    return m_stepCourse.has_value();
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

void Player::rerun(const model::Settings& settings)
{
    m_course = step().mechanism->run(settings);
    if (settings == step().settings) {
        m_stepCourse.reset();
    } else if (!m_stepCourse) {
        m_stepCourse = step().mechanism->run(step().settings);
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
    if (ready() && changed()) {
        rerun(step().settings);
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
    Link link;
    link.chapter = chapter().chapter->id;
    link.step = step().step->id;
    if (m_zoom) {
        // The slow state, and that its receptor is open; what was changed on the receptor itself stays here.
        link.zoom = model::exactNumber(std::round((m_time - settled) * 1e9) / 1e9) + course().timeUnit();
        const PreparedStep& slow = m_chapter->steps[m_step];
        if (m_zoom->slowTime != slow.at) {
            link.time = model::exactNumber(m_zoom->slowTime) + m_zoom->slow.timeUnit();
        }
        const model::Settings& settings = m_zoom->slow.settings();
        for (const model::Parameter& parameter : settings.parameters()) {
            if (settings.value(parameter.id) != slow.settings.value(parameter.id)) {
                link.settings[parameter.id] = settings.text(parameter.id);
            }
        }
        link.seed = m_seed != 1 ? std::optional(m_seed) : std::nullopt;
        if (!theme.isEmpty() && theme != "light") {
            link.theme = theme.toStdString();
        }
        return qt(link.text());
    }
    if (m_time != step().at) {
        link.time = model::exactNumber(m_time) + course().timeUnit();
    }
    if (m_seed != 1) {
        link.seed = m_seed;
    }
    if (!theme.isEmpty() && theme != "light") {
        link.theme = theme.toStdString();
    }
    for (const model::Parameter& parameter : course().settings().parameters()) {
        if (course().settings().value(parameter.id) != step().settings.value(parameter.id)) {
            link.settings[parameter.id] = course().settings().text(parameter.id);
        }
    }
    return qt(link.text());
}

}  // namespace kinetarium::presentation
