// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/cascade_map/layers.h"
#include "scene/vocabulary/clock.h"
#include "scene/vocabulary/label.h"
#include "scene/vocabulary/pathway.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinetarium::scene::cascade_map {

namespace {

constexpr double kPace = 34;  ///< px that a pulse runs while felt time grows by one

bool aboutRest(const Station& station)
{
    return station.says == Says::Change || station.says == Says::Score;
}

/// The height in a station's disc that stands for rest: the middle where it may fall too, else the foot.
double restLine(const Station& station, Point at, double radius)
{
    return aboutRest(station) ? at.y : at.y + radius;
}

/// Where the small curve under a station stands.
struct Spark {
    double left, base, tall;
    Point at(const Layout& layout, double place, double level) const
    {
        return {left + layout.sparkWidth * place, base - tall * level};
    }
};

Spark sparkOf(const Layout& layout, Site site)
{
    const Point at = layout.at(site);
    const double half = layout.sparkHeight / 2;
    // the same for all, so that a row of them aligns, but for what falls
    const bool falls = site == Site::Interneuron || site == Site::Mood;
    return {at.x - layout.sparkWidth / 2, at.y + layout.sparkDrop + half * (falls ? -0.4 : 0.65), half * 1.7};
}

/// The stretch of a station's curve from one of its places to another, over its own ground.
void drawStretch(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, std::size_t site,
                 std::size_t from, std::size_t to)
{
    const Station& station = stations()[site];
    const Spark spark = sparkOf(layout, static_cast<Site>(site));
    const std::vector<double>& past = reading.past[site];
    Path curve;
    Path below;
    bool drawing = false;
    Point last;
    for (std::size_t i = from; i <= to; ++i) {
        if (std::isnan(past[i])) {
            if (drawing)
                below.line({last.x, spark.base}).close();
            drawing = false;
            continue;
        }
        const Point p = spark.at(layout, reading.places[i], past[i]);
        if (drawing) {
            // a level stretch needs no points between its ends
            const bool flat = i < to && std::abs(p.y - last.y) < 0.25 &&
                              std::abs(spark.at(layout, 0, past[i + 1]).y - p.y) < 0.25;
            if (flat)
                continue;
            curve.line(p);
            below.line(p);
        } else {
            curve.move(p);
            below.move({p.x, spark.base}).line(p);
        }
        drawing = true;
        last = p;
    }
    if (drawing)
        below.line({last.x, spark.base}).close();
    if (curve.points.empty())
        return;
    marks.push_back(filled(below, ink(station.token, 0.2f)));
    marks.push_back(stroked(curve, ink(station.token), 1.8 * layout.frame.line));
}

/// The end of the curve, which moves with every frame.
void drawPresent(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, std::size_t site)
{
    if (layout.sparkHeight <= 0)
        return;
    const std::size_t now = reading.places.size() - 1;
    const double level = reading.past[site][now];
    if (now > 0)
        drawStretch(marks, layout, reading, site, now - 1, now);
    if (std::isnan(level))
        return;
    const double line = layout.frame.line;
    marks.push_back(Disc{sparkOf(layout, static_cast<Site>(site)).at(layout, reading.places[now], level), 2.6 * line,
                         ink(Token::Stage), ink(stations()[site].token), 1.8 * line});
}

/// Pulses along a way: as many as `amount` says, at one pace.
void drawPulses(std::vector<Mark>& marks, const Layout& layout, const Reading& reading, const Points& way,
                double amount, const std::string& carries, Token token, std::uint64_t salt)
{
    if (!(amount > 0))
        return;
    const pathway::Frame& f = layout.frame;
    const Points fine = smoothPoints(way, 10);
    const double length = lengthOf(fine);
    const double gap = std::max(carries.empty() ? 11.0 : 16.0, 3.0 * f.glyph * 0.7) * std::clamp(f.scale, 0.8, 1.5);
    const int room = std::max(1, static_cast<int>(length / gap));
    const double phase =
        reading.felt * kPace * std::clamp(f.scale, 0.7, 1.5) / length + fraction(hashed(reading.seed, salt));
    for (int k = 0; k < room; ++k) {
        // those that come first are spread evenly, so that a thin stream is not a clump
        const int order = k * 5 % room == 0 && k > 0 && room % 5 == 0 ? k : k * 5 % room;
        const double there = pathway::presence(amount * room, order);
        if (there <= 0.02)
            continue;
        double share = phase + static_cast<double>(k) / room;
        share -= std::floor(share);
        const double ends = std::min({1.0, share * length / 8, (1 - share) * length / 8});
        const auto alpha = static_cast<float>(there * ends);
        const Point at = along(fine, share).at;
        if (carries.empty())
            marks.push_back(Disc{at, 2.9 * f.line * std::clamp(f.scale, 0.9, 1.4), ink(token, alpha), {}});
        else
            marks.push_back(Glyph{carries, at, f.glyph * 0.68, 0, alpha});
    }
}

/// The feedback that S6K closes on mTORC1: a loop over the station, as strong as it is.
void drawFeedback(std::vector<Mark>& marks, const Layout& layout, const Reading& reading)
{
    const auto strength = static_cast<float>(std::isnan(reading.s6k) ? 0 : std::clamp(reading.s6k / 0.3, 0.0, 1.0));
    const pathway::Frame& f = layout.frame;
    const Point centre = layout.feedback();
    const double size = layout.feedbackSize();
    const Path loop = pathway::arc(centre, size, std::numbers::pi, std::numbers::pi * 2.5);
    marks.push_back(stroked(loop, ink(Token::Edge, 0.8f), 1.3 * f.line));
    marks.push_back(stroked(loop, ink(Token::Mtorc1, strength), (1.4 + 1.6 * strength) * f.line));
    const Point end{centre.x, centre.y + size};
    Path bar;
    bar.move({end.x - size * 0.1, end.y - size * 0.45}).line({end.x - size * 0.1, end.y + size * 0.45});
    marks.push_back(stroked(bar, ink(Token::Ink2), 2.2 * f.line));
}

}  // namespace

LayerPtr fillsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("fills");
    const double r = layout.radius;
    // the band that the present lies in
    const double band = (layout.ladderRight - layout.ladderLeft) / kBands;
    const double now = std::min(kBands - 1.0, std::floor(onLadder(reading.minutes) * kBands));
    layer->marks.push_back(Box{layout.ladderLeft + band * now,
                               layout.ladderTop - 4,
                               band,
                               layout.ladderBar - layout.ladderTop + 4,
                               0,
                               ink(Token::AccentSoft),
                               {}});
    for (std::size_t i = 0; i < kSites; ++i) {
        const Station& station = stations()[i];
        const Point at = layout.at(static_cast<Site>(i));
        const double level = reading.level[i];
        if (std::isnan(level) || std::abs(level) < 1e-4)
            continue;
        const double base = restLine(station, at, r);
        const double tall = aboutRest(station) ? r : 2 * r;
        const double top = base - tall * std::max(0.0, level);
        const double foot = base + tall * std::max(0.0, -level);
        std::vector<Mark> inside;
        inside.push_back(Box{at.x - r, top, 2 * r, foot - top, 0, ink(station.token, 0.3f), {}});
        const double edge = level > 0 ? top : foot;
        inside.push_back(
            stroked(segment({at.x - r, edge}, {at.x + r, edge}), ink(station.token, 0.8f), 1.5 * layout.frame.line));
        layer->marks.push_back(clipped(std::move(inside), at, r));
    }
    return layer;
}

LayerPtr pastLayer(LayerStore& store, const Layout& layout, const Reading& reading)
{
    // all but the last stretch: it stays as it is until the present has passed the next place
    const std::uint64_t key = hashed(hashed(pathway::frameKey(layout.frame), reading.settled), reading.places.size());
    return store.get("past", key, [&](std::vector<Mark>& marks) {
        if (layout.sparkHeight <= 0)
            return;
        for (std::size_t i = 0; i < kSites; ++i) {
            const Spark spark = sparkOf(layout, static_cast<Site>(i));
            marks.push_back(stroked(segment({spark.left, spark.base}, {spark.left + layout.sparkWidth, spark.base}),
                                    ink(Token::Line), 1 * layout.frame.line));
            if (reading.places.size() > 2)
                drawStretch(marks, layout, reading, i, 0, reading.places.size() - 2);
        }
    });
}

LayerPtr lightsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("lights");
    auto& marks = layer->marks;
    const double line = layout.frame.line;
    for (std::size_t i = 0; i < kSites; ++i) {
        const Station& station = stations()[i];
        const Point at = layout.at(static_cast<Site>(i));
        const double level = reading.level[i];
        // a little activity is seen: the eye answers to the root
        const double lit = std::isnan(level) ? 0 : std::sqrt(std::abs(level));
        if (lit < 0.95)
            marks.push_back(Disc{at, layout.radius, ink(Token::Stage, static_cast<float>(0.5 * (1 - lit))), {}});
        Path rim = pathway::arc(at, layout.radius, 0, 2 * std::numbers::pi);
        if (static_cast<Site>(i) == Site::Mood || std::isnan(level))
            rim.dash = {6 * line, 5 * line};
        const auto quiet = static_cast<float>(lit > 0 ? std::max(0.0, 0.75 - lit) : 1);
        marks.push_back(stroked(rim, mixed(station.token, Token::Edge, quiet), (1.5 + 2 * lit) * line));
        drawPresent(marks, layout, reading, i);
    }
    drawFeedback(marks, layout, reading);
    return layer;
}

LayerPtr streamsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("streams");
    auto& marks = layer->marks;
    for (std::size_t i = 0; i < links().size(); ++i) {
        const Link& link = links()[i];
        const Points way = wayOf(layout, link);
        const std::string carries = std::string(link.carries) == "ketamine" ? reading.drug : link.carries;
        drawPulses(marks, layout, reading, way, reading.flow[i] * (1 - reading.stopped[i]), carries, link.token, i);
        if (reading.stopped[i] > 0)
            pathway::drawStop(marks, along(smoothPoints(way, 10), 0.5).at, layout.frame.glyph, reading.stopped[i],
                              layout.frame);
    }
    drawPulses(marks, layout, reading, bypass(layout), std::clamp(reading.pyramidalBlock / 0.4, 0.0, 1.0), "",
               Token::NmdaBlocked, 41);
    return layer;
}

LayerPtr wordsLayer(const Layout& layout, const Reading& reading)
{
    auto layer = pathway::layerNamed("words");
    auto& marks = layer->marks;
    const pathway::Frame& f = layout.frame;
    const double note = f.type.note;
    // the present on the ladder
    const double x = layout.ladderX(reading.minutes);
    marks.push_back(
        stroked(segment({layout.ladderLeft, layout.ladderBar}, {x, layout.ladderBar}), ink(Token::Accent), 5 * f.line));
    if (reading.givenUntil > 0) {
        const double end = layout.ladderLeft + (layout.ladderRight - layout.ladderLeft) * reading.givenUntil;
        const double y = layout.ladderBar + 5.5 * f.line;
        marks.push_back(stroked(segment({layout.ladderLeft, y}, {end, y}), ink(Token::Ketamine), 3 * f.line));
    }
    marks.push_back(Disc{{x, layout.ladderBar}, layout.handle, ink(Token::Surface), ink(Token::Accent), 2.6 * f.line});
    if (!f.labels)
        return layer;
    const std::string present = clock::words(reading.minutes) + " after the start";
    const double half = textWidth(present, note, 650) / 2;
    // values change with every frame and stand where nothing is drawn: an outline would cost more than all the rest
    const auto quiet = [&marks](Text text) {
        text.halo = false;
        marks.push_back(std::move(text));
    };
    const double below = layout.ladderBar + layout.handle + note * 0.98;
    if (reading.givenUntil > 0 && x - half > f.margin + textWidth("infusion", note, 600) + note)
        quiet(plainText({f.margin, below}, "infusion", note, ink(Token::Ketamine), 600));
    quiet(plainText(
        {std::clamp(x, f.margin + half, f.width - f.margin - half), below},
        present, note, ink(Token::Accent), 650, Text::Anchor::Middle));
    for (std::size_t i = 0; layout.values && i < kSites; ++i) {
        const Point at = layout.at(static_cast<Site>(i));
        const std::string what = stations()[i].what;
        const std::string longer = what + " " + reading.says[i];
        const bool fits = !what.empty() && textWidth(longer, note) < layout.pitch() - 24;
        const std::string plain =
            textWidth(reading.says[i], note) < layout.pitch() - 6 ? reading.says[i] : std::string("unknown");
        quiet(plainText({at.x, at.y + layout.valueDrop}, fits ? longer : plain, note, ink(Token::Ink2), 400,
                        Text::Anchor::Middle));
    }
    return layer;
}

}  // namespace kinetarium::scene::cascade_map
