// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/clip.h"

#include "figures/foot.h"
#include "figures/step_plot.h"
#include "kinetarium/model/quantity.h"
#include "paint/painter.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::figures {

namespace {

using presentation::Player;

constexpr double playerFrames = 60;   // per second of the viewer, for which the player tells a frame's span

/// Brings `copy` to the same step, settings, seed and moment.
void follow(Player& copy, const Player& player)
{
    const presentation::PreparedStep& told = player.toldStep();
    presentation::Opening opening{&player.chapter(), player.chapter().stepIndex(told.step->id), player.toldCourse().settings(),
                                  player.toldTime(), player.seed(), {}, {}};
    if (player.zoomed()) {
        opening.zoom = player.time();
    }
    copy.show(opening);
    // What was changed on the open receptor itself is in no link.
    for (const model::Parameter& parameter : player.course().settings().parameters()) {
        copy.setValue(parameter.id, player.course().settings().value(parameter.id));
    }
}

/// How long the player takes for the whole step, in s: what it covers in one second tells.
double ownPace(Player& player)
{
    player.setTime(player.step().from);
    const double before = player.position();
    player.advance(1);
    const double covered = player.position() - before;
    return covered > 0 ? std::round(1 / covered) : shortestClip;
}

void check(const ClipOptions& options)
{
    if (options.seconds != 0 && !(options.seconds >= shortestClip && options.seconds <= longestClip)) {
        throw model::Refused("a clip lasts from " + model::exactNumber(shortestClip) + " to " +
                             model::exactNumber(longestClip) + " s");
    }
    if (options.framesPerSecond < slowestClip || options.framesPerSecond > fastestClip) {
        throw model::Refused("a clip has from " + std::to_string(slowestClip) + " to " + std::to_string(fastestClip) +
                             " frames a second");
    }
    if (options.moment.page.transparent) {
        throw model::Refused("a clip cannot be transparent; a picture can");
    }
}

}  // namespace

struct Clip::State {
    Player player;
    ClipOptions options;
    double seconds = 0;
    int frames = 0;
    QString title, foot;
    paint::Figure page;   ///< what all frames share: foot, curve, and the room that the longest words need
    paint::Painter painter;
    std::shared_ptr<plot::CurvePlot> curves = std::make_shared<plot::CurvePlot>();

    void goTo(int index) { player.setPosition(frames < 2 ? 0 : static_cast<double>(index) / (frames - 1)); }
    void makeRoom();
};

/// Room for the longest caption and the widest clock of all frames, so that nothing moves but the scene.
void Clip::State::makeRoom()
{
    const paint::ExportOptions& layout = options.moment.page;
    paint::Figure words;
    for (int pass = 0; pass < 2; ++pass) {   // the clock's width first: it narrows the caption
        for (int i = 0; i < frames; ++i) {
            goTo(i);
            words.clock = player.clock();
            words.caption = pass == 0 ? QString() : player.caption();
            page.clockWidth = std::max(page.clockWidth, paint::clockWidth(words, layout));
            page.captionLines = std::max(page.captionLines, paint::captionLines(words, layout));
        }
        words.clockWidth = page.clockWidth;
    }
}

Clip::Clip(const presentation::Player& player, const ClipOptions& options) : m_state(std::make_unique<State>())
{
    check(options);
    State& state = *m_state;
    state.options = options;
    paint::ExportOptions& layout = state.options.moment.page;
    layout.size = QSize(layout.size.width() & ~1, layout.size.height() & ~1);
    follow(state.player, player);
    state.seconds = options.seconds > 0 ? options.seconds : ownPace(state.player) / player.speed();
    state.seconds = std::clamp(state.seconds, shortestClip, longestClip);
    state.frames = std::max(1, static_cast<int>(std::lround(state.seconds * options.framesPerSecond)));
    state.player.setSpeed(ownPace(state.player) / state.seconds);

    const std::string_view name = paint::themeName(layout.theme);
    const QString theme = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const bool curve = options.moment.curve && !player.step().curves.empty();
    Foot foot = footOf(state.player, theme, curve);
    foot.link = timelessLink(state.player, theme);
    // One pace cannot be named where the line of time is logarithmic.
    foot.settings += (foot.settings.isEmpty() ? QString() : QStringLiteral(" ")) +
                     (state.player.logTime() ? QObject::tr("Logarithmic time") : state.player.pace()) + QLatin1Char('.');
    state.foot = foot.text();
    state.player.setPosition(0);
    state.page = momentFigure(state.player, state.options.moment);
    state.page.footer = state.foot;
    state.title = state.page.title;
    state.makeRoom();
}

Clip::~Clip() = default;

int Clip::frames() const
{
    return m_state->frames;
}

double Clip::seconds() const
{
    return m_state->seconds;
}

int Clip::framesPerSecond() const
{
    return m_state->options.framesPerSecond;
}

QSize Clip::pixels() const
{
    return m_state->options.moment.page.size * m_state->options.moment.page.pixelRatio;
}

const QString& Clip::title() const
{
    return m_state->title;
}

const QString& Clip::foot() const
{
    return m_state->foot;
}

QImage Clip::frame(int index)
{
    State& state = *m_state;
    const MomentOptions& options = state.options.moment;
    state.goTo(std::clamp(index, 0, state.frames - 1));
    paint::Figure& page = state.page;
    page.caption = state.player.caption();
    page.clock = state.player.clock();
    if (page.curve) {
        page.curve = stepCurve(state.player, options.page, state.curves);
    }
    scene::Moment moment = state.player.moment();
    moment.span *= playerFrames / state.options.framesPerSecond;
    page.picture = pictureFor(page, options, *state.player.step().scene, moment);
    return paint::figureImage(page, options.page, &state.painter);
}

}  // namespace kinetarium::figures
