// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/zoom.h"
#include "presentation/player.h"
#include "presentation/text.h"
#include "presentation/time_line.h"
#include "presentation/words.h"
#include "scene/catalogue.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double shownFor = 1;   // s
constexpr double still = 0.021;  // s after the pulse: the peak of the current

}  // namespace

Player::Zoom::Zoom(model::Course slowCourse, std::optional<model::Course> slowBefore, double time)
    : step{.step = nullptr,
           .mechanism = &model::mechanism("nmda"),
           .scene = scene::find("nmda-channel"),
           .settings = model::receptorAt(slowCourse, time),
           .from = 0,
           .to = shownFor,
           .at = still,
           .controls = {"magnesium", "voltage", "train-rate"},
           .curves = {"open", "block"}},
      slow(std::move(slowCourse)), slowStepCourse(std::move(slowBefore)), slowTime(time)
{
    step.step = &words;
}

/// The words of the moment at which the receptor is open.
void Player::tellZoom()
{
    const QString moment = clockWords(toldStep(), m_zoom->slowTime);
    m_zoom->title = tr("The receptor %1").arg(moment);
    m_zoom->words.caption = "One receptor with the drug's level " + moment.toStdString() +
                            ". Glutamate comes five times a second: our choice, for a synapse at work.";
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
    auto zoom = std::make_unique<Zoom>(course(), m_stepCourse, m_time);
    zoom->words.id = step().step->id;
    zoom->words.title = step().step->title;
    zoom->words.clock = "after a pulse";
    m_zoom = std::move(zoom);
    tellZoom();
    m_stepCourse.reset();
    m_course = run(step().settings);
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

void Player::setSlowTime(double time)
{
    if (!m_zoom || !std::isfinite(time)) {
        return;
    }
    const double inside = std::clamp(time, toldStep().from, toldStep().to);
    if (inside == m_zoom->slowTime || !model::hasReceptor(m_zoom->slow, inside)) {
        return;
    }
    // What the person changed on the receptor stays changed.
    const model::Settings before = m_zoom->step.settings, changed = course().settings();
    model::Settings settings = model::receptorAt(m_zoom->slow, inside);
    m_zoom->step.settings = settings;
    m_zoom->slowTime = inside;
    for (const model::Parameter& parameter : changed.parameters()) {
        if (changed.value(parameter.id) != before.value(parameter.id)) {
            settings.setValue(parameter.id, changed.value(parameter.id));
        }
    }
    tellZoom();
    m_stepCourse.reset();
    rerun(settings);
    emit slowTimeChanged();
    emit timeChanged();
}

double Player::slowPosition() const
{
    return m_zoom ? TimeLine(toldStep()).positionOf(m_zoom->slowTime) : position();
}

void Player::setSlowPosition(double position)
{
    if (m_zoom && std::isfinite(position)) {
        setSlowTime(TimeLine(toldStep()).timeAt(position));
    }
}

void Player::setSlowSeconds(double seconds)
{
    if (m_zoom) {
        setSlowTime(seconds * model::unitFactor("s", m_zoom->slow.timeUnit()) + toldStep().clockFrom);
    }
}

QString Player::slowClock() const
{
    return m_zoom ? qt(timeWords(m_zoom->slowTime - toldStep().clockFrom, m_zoom->slow.timeUnit())) : QString();
}

QVariantList Player::zoomTimes() const
{
    if (!m_zoom) {
        return {};
    }
    const double slow = m_zoom->slowTime - toldStep().clockFrom;
    return {slow * model::unitFactor(m_zoom->slow.timeUnit(), "s"), m_time};
}

void Player::openZoom(double time)
{
    zoomIn();
    if (m_zoom) {
        setTime(time);
    }
}

}  // namespace kinetarium::presentation
