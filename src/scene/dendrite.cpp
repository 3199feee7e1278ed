// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dendrite.h"

#include "scene/dendrite/branch.h"
#include "scene/dendrite/ruler.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene {

namespace {

using namespace dendrite;
using pathway::Frame;
using pathway::Levels;

constexpr double kSeen = 0.1;  ///< grown so far, a spine is large enough to be ringed

/// Everything that one picture is made from.
struct View {
    Frame frame;
    std::shared_ptr<const Branch> branch;
    Ruler ruler;
    std::uint64_t key;  ///< of what does not change with time
    double extra;       ///< fraction of those before; 0 where not known
    bool known, rises;
    int full;  ///< extra spines at least half grown
};

View viewed(BranchStore& branches, const Moment& moment, const Stage& stage, const Levels& levels)
{
    View out{};
    out.frame = pathway::frameOf(stage);
    const Frame& f = out.frame;
    const double head = f.margin + f.type.name * 2.5;
    const double axis = f.foot() - f.type.note * 3.5;
    const double rulerHeight = std::clamp(f.height * 0.13, 46.0, 130.0);
    out.ruler = ruled(f, moment, axis - rulerHeight, axis);
    out.key = hashed(pathway::frameKey(f), moment.seed);
    out.branch = branches.get(f, moment.seed, head, out.ruler.top - f.type.name * 1.9);
    out.extra = levels.now("spines");
    out.known = !std::isnan(out.extra);
    if (!out.known)
        out.extra = 0;
    out.rises = levels.rises("spines");
    for (const Site& site : out.branch->sites)
        out.full += site.rank >= 0 && growthOf(*out.branch, site, out.extra) >= 0.5;
    return out;
}

/// Axons that pass behind, with their swellings: paler, since they are further away.
void drawNeuropil(std::vector<Mark>& marks, const View& view)
{
    const Branch& b = *view.branch;
    const double unit = b.micrometre;
    for (const std::uint64_t axon : {1u, 2u, 3u, 4u}) {
        const double from = fraction(hashed(axon, 41));
        const double to = fraction(hashed(axon, 42));
        const Points line{{-10, b.y + b.height * (0.02 + 0.94 * from)},
                          {b.width * 0.3, b.y + b.height * (0.15 + 0.7 * fraction(hashed(axon, 43)))},
                          {b.width * 0.66, b.y + b.height * (0.15 + 0.7 * fraction(hashed(axon, 44)))},
                          {b.width + 10, b.y + b.height * (0.02 + 0.94 * to)}};
        const Ink faint = mixed(Token::Ghost, Token::Stage, 0.45f);
        marks.push_back(stroked(smoothPath(line), faint, unit * 0.22));
        const Points fine = smoothPoints(line, 12);
        for (std::size_t i = 4 + axon; i + 3 < fine.size(); i += 8 + axon)
            marks.push_back(filled(pathway::ellipse(fine[i], unit * 0.42, unit * 0.27, 0.2), faint));
    }
}

/// The old ones or the extra ones, behind the shaft's body or in front of it.
void drawSpines(std::vector<Mark>& marks, const View& view, bool old, bool front)
{
    const spine::Look look = old ? oldLook(1.3 * view.frame.line) : newLook(1.3 * view.frame.line);
    for (const Site& site : view.branch->sites) {
        if ((site.rank < 0) != old || site.front != front)
            continue;
        spine::Shape shape = site.shape;
        shape.growth = growthOf(*view.branch, site, view.extra);
        if (front)
            spine::drawFacing(marks, spine::at(site.shape, 0.5, 0), site.shape.head, shape.growth, look);
        else
            spine::draw(marks, shape, look);
    }
}

std::string countWords(const View& view)
{
    return view.known ? std::to_string(view.full) + " new" : "new";
}

void drawKey(std::vector<Mark>& marks, const View& view, const Levels& levels)
{
    const Frame& f = view.frame;
    const double size = f.type.name;
    const double r = size * 0.72;
    const double y = f.margin + size;
    const auto mushroom = [&](double x, const spine::Look& look) {
        spine::draw(marks, {{x, y + r * 0.55}, 0, -1, r * 2.1, r * 1.35, r * 0.5, 1.3, 1}, look);
    };
    mushroom(f.margin + r, oldLook(1.2 * f.line));
    const std::string before = std::to_string(view.branch->before) + " before";
    const double second = f.margin + 3 * r + textWidth(before, size, 600) + size * 1.4;
    mushroom(second + r, newLook(1.2 * f.line));
    if (!f.labels)
        return;
    marks.push_back(plainText({f.margin + 2.2 * r, y}, before, size, ink(Token::Ink), 600));
    marks.push_back(plainText({second + 2.2 * r, y}, countWords(view), size, ink(Token::Spine), 600));
    const std::string more = view.known ? levels.changeWords("spines") + " spines" : "Spines: not known here";
    marks.push_back(plainText({f.width - f.margin, y}, more, size, ink(Token::Ink), 600, Text::Anchor::End));
    const std::string way = !view.known           ? ""
                            : view.extra < 0.0005 ? "none yet"
                            : view.rises          ? "still growing in"
                                                  : "fading";
    const double below = y + size * 1.4;  // clear of the two in the key
    if (!way.empty())
        marks.push_back(
            plainText({f.width - f.margin, below}, way, f.type.note, ink(Token::Ink2), 400, Text::Anchor::End));
    marks.push_back(plainText({f.margin, below}, "Apical dendrite", f.type.note, ink(Token::Ink2)));
}

void drawWords(std::vector<Mark>& marks, const View& view, const Levels& levels)
{
    const Frame& f = view.frame;
    drawKey(marks, view, levels);
    if (f.labels) {
        const double size = f.type.note;
        const double y = view.ruler.top - size * 0.7;
        const std::string title = "Extra spines, over days";
        marks.push_back(plainText({view.ruler.left, y}, title, size, ink(Token::Ink), 600));
        const std::string seen = "shaded: first seen in mice, 12 to 24\u202fh";
        if (textWidth(seen, size) + textWidth(title, size, 600) + 30 < view.ruler.right - view.ruler.left)
            marks.push_back(plainText({view.ruler.right, y}, seen, size, ink(Token::Ink2), 400, Text::Anchor::End));
    }
    pathway::drawFoot(marks,
                      {5 * view.branch->micrometre, "5\u202fµm", clock::words(levels.time()) + " after the start",
                       "sizes illustrative", levels.time()},
                      f);
}

void drawFocus(std::vector<Mark>& marks, const View& view, const std::string& focus)
{
    const Frame& f = view.frame;
    const Branch& b = *view.branch;
    const double weight = 1.75 * f.line;
    if (focus == "spines") {
        drawEmphasis(marks, Box{8, b.y, f.width - 16, b.height, 8, {}, {}}, weight);
        return;
    }
    if (focus != "new" && focus != "fading")
        return;
    bool any = false;
    for (const Site& site : b.sites) {
        const double growth = growthOf(b, site, view.extra);
        const bool partial = growth < 1;
        if (site.rank < 0 || growth < kSeen || (focus == "fading" && !partial))
            continue;
        spine::Shape shape = site.shape;
        shape.growth = growth;
        drawEmphasis(marks, spine::at(shape, 0.62, 0), site.shape.length * 0.62, weight);
        any = true;
    }
    if (!any || focus == "fading") {
        const double from = focus == "new" ? view.ruler.left : view.ruler.x(7 * 1440.0);
        drawEmphasis(
            marks,
            Box{from, view.ruler.top - 2, view.ruler.right - from, view.ruler.base - view.ruler.top + 4, 8, {}, {}},
            weight);
    }
}

std::vector<Part> partsOf(const View& view, const Levels& levels)
{
    const Frame& f = view.frame;
    std::vector<Part> out;
    int number = 0;
    for (const Site& site : view.branch->sites) {
        const double growth = growthOf(*view.branch, site, view.extra);
        if (site.rank < 0 || growth <= 0)
            continue;
        const Point c = spine::at(site.shape, 0.55, 0);
        const double r = site.shape.length * 0.6;
        Part part{"new-" + std::to_string(site.rank + 1), "New spine",
                  std::string(growth >= 1  ? "grown"
                              : view.rises ? "growing"
                                           : "fading") +
                      "; in all " + levels.changeWords("spines") + " spines",
                  "spines"};
        part.round = true;
        out.push_back(pathway::partOn(f, part, c.x - r, c.y - r, 2 * r, 2 * r));
        ++number;
    }
    for (std::size_t i = 0; i < view.branch->sites.size(); ++i) {
        const Site& site = view.branch->sites[i];
        if (site.rank >= 0)
            continue;
        const Point c = spine::at(site.shape, 0.6, 0);
        const double r = site.shape.length * 0.5;
        Part part{"spine-" + std::to_string(i + 1), "Spine",
                  "there before; to " + std::to_string(view.branch->before) + " such there are now " +
                      std::to_string(view.full) + " new ones",
                  "spines"};
        part.round = true;
        out.push_back(pathway::partOn(f, part, c.x - r, c.y - r, 2 * r, 2 * r));
    }
    out.push_back(pathway::partOn(f, {"days", "Two weeks", levels.changeWords("spines") + " spines now", "spines"},
                                  view.ruler.left, view.ruler.top, view.ruler.right - view.ruler.left,
                                  view.ruler.base - view.ruler.top));
    out.push_back(pathway::partOn(
        f,
        {"dendrite", "Apical dendrite", "carries " + levels.changeWords("spines") + " spines against before", "spines"},
        0, view.branch->y, f.width, view.branch->height));
    return out;
}

}  // namespace

const std::string& Dendrite::id() const
{
    static const std::string id = "dendrite";
    return id;
}

const std::string& Dendrite::label() const
{
    static const std::string label = "A stretch of dendrite over two weeks";
    return label;
}

const std::string& Dendrite::mechanism() const
{
    static const std::string mechanism = "cascade";
    return mechanism;
}

const std::vector<std::string>& Dendrite::focusParts() const
{
    static const std::vector<std::string> parts{"spines", "new", "fading"};
    return parts;
}

Picture Dendrite::picture(const Moment& moment, const Stage& stage) const
{
    const Levels levels(moment);
    const View view = viewed(m_branches, moment, stage, levels);
    const Frame& f = view.frame;
    Picture out;
    out.width = stage.width;
    out.height = stage.height;
    const auto kept = [&](const char* name, std::uint64_t key, const auto& draw) {
        out.layers.push_back(m_layers.get(name, key, draw));
    };
    // what follows the levels changes with every frame: drawn at once, not kept
    const auto moving = [&](const char* name, const auto& draw) {
        auto layer = pathway::layerNamed(name);
        draw(layer->marks);
        out.layers.push_back(layer);
    };
    // what changes in steps is kept by what it is made of
    const auto stepped = [&](const char* name, const auto& draw) {
        moving(name, draw);
        auto layer = pathway::layerNamed(name);
        layer->marks = out.layers.back()->marks;
        layer->key = pathway::keyOf(layer->marks, view.key);
        out.layers.back() = layer;
    };
    kept("neuropil", view.key, [&](std::vector<Mark>& marks) { drawNeuropil(marks, view); });
    kept("dendrite", view.key, [&](std::vector<Mark>& marks) {
        const spine::Look look = oldLook(1.3 * f.line);
        spine::drawShaftEdge(marks, view.branch->trunk, look);
        spine::drawShaftEdge(marks, view.branch->twig, look);
        drawSpines(marks, view, true, false);
    });
    moving("new-spines", [&](std::vector<Mark>& marks) { drawSpines(marks, view, false, false); });
    kept("shaft", view.key, [&](std::vector<Mark>& marks) {
        const spine::Look look = oldLook(1.3 * f.line);
        spine::drawShaftBody(marks, view.branch->twig, look);
        spine::drawShaftBody(marks, view.branch->trunk, look);
        drawSpines(marks, view, true, true);
    });
    kept("ruler", hashed(view.key, levels.settingsKey()),
         [&](std::vector<Mark>& marks) { drawRuler(marks, view.ruler, f, moment); });
    moving("now", [&](std::vector<Mark>& marks) { drawNow(marks, view.ruler, f, levels); });
    if (stage.labels && !moment.focus.empty())
        stepped("emphasis", [&](std::vector<Mark>& marks) { drawFocus(marks, view, moment.focus); });
    moving("labels", [&](std::vector<Mark>& marks) { drawWords(marks, view, levels); });
    out.parts = partsOf(view, levels);
    return out;
}

std::string Dendrite::describe(const Moment& moment) const
{
    const Levels levels(moment);
    const View view = viewed(m_branches, moment, {}, levels);
    std::string out = "At " + clock::words(levels.time()) +
                      " after the start a stretch of apical dendrite is shown; it had " +
                      std::to_string(view.branch->before) + " spines before";
    if (!view.known)
        return out + ". How many extra spines there are is not known here.";
    out += ". It carries " + pathway::percentWords(view.extra) + " more than then, drawn as " +
           std::to_string(view.full) + " new ones";
    out += view.extra < 0.0005 ? ". " : view.rises ? ", and the number grows. " : ", and the number falls. ";
    return out + "Of the synaptic protein behind them " + levels.shareWords("protein") +
           " is there; in mice new spines were first seen 12 to 24\u202fh after a dose, and the sizes drawn are "
           "illustrative.";
}

}  // namespace kinetarium::scene
