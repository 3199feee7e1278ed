// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dendrite/branch.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::dendrite {

namespace {

constexpr int kFacing = 11;              ///< spines that point at the viewer
constexpr double kLengthOfSpine = 1.35;  ///< micrometres, of a common one; illustrative anatomy, as all sizes here

double lengthOf(const Points& along)
{
    const Points fine = smoothPoints(along, 16);
    double out = 0;
    for (std::size_t i = 1; i < fine.size(); ++i)
        out += std::hypot(fine[i].x - fine[i - 1].x, fine[i].y - fine[i - 1].y);
    return out;
}

Points placed(const Branch& branch, const Points& shares)
{
    Points out;
    for (const Point& p : shares)
        out.push_back({branch.x + p.x * branch.width, branch.y + p.y * branch.height});
    return out;
}

/// The trunk runs on past both sides of the stage; the twig leaves it in the middle.
void layShafts(Branch& out)
{
    out.trunk.along =
        placed(out, {{-0.06, 0.80}, {0.14, 0.70}, {0.36, 0.66}, {0.58, 0.72}, {0.80, 0.66}, {1.06, 0.74}});
    out.twig.along = placed(out, {{0.33, 0.665}, {0.43, 0.53}, {0.56, 0.38}, {0.72, 0.31}, {0.88, 0.26}, {1.06, 0.19}});
    const double unit = std::min(out.height * 0.098, out.width * 0.042);
    out.trunk.start = unit * 1.2;
    out.trunk.end = unit * 0.92;
    out.twig.start = unit * 0.74;
    out.twig.end = unit * 0.52;
    out.micrometre = unit * 1.06;
}

spine::Shape shapeAt(const spine::Shaft& shaft, double along, double side, double micrometre, std::uint64_t own)
{
    const spine::Place place = spine::placeOn(shaft, along, side);
    const double tilt = (fraction(hashed(own, 1)) - 0.5) * 0.7;
    spine::Shape out;
    out.x = place.x * std::cos(tilt) - place.y * std::sin(tilt);
    out.y = place.x * std::sin(tilt) + place.y * std::cos(tilt);
    out.foot = {place.at.x + place.x * place.half * 0.9, place.at.y + place.y * place.half * 0.9};
    // mushrooms, thin ones and stubby ones
    const double kind = fraction(hashed(own, 2));
    const double more = fraction(hashed(own, 3));
    const double size = micrometre * (0.82 + 0.3 * more);
    out.length = kLengthOfSpine * size * (kind < 0.15 ? 0.70 : kind < 0.38 ? 1.14 : 1.0);
    out.head = size * (kind < 0.15 ? 0.72 : kind < 0.38 ? 0.56 : 0.92);
    out.neck = size * (kind < 0.15 ? 0.42 : 0.22);
    return out;
}

/// Which of all places belong to extra spines, in the order in which they come: dealt by the seed.
void dealRanks(Branch& out, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    for (std::size_t i = 0; i < out.sites.size(); ++i) {
        if (!out.sites[i].front)  // an extra one is seen from the side, where its growth shows
            order.emplace_back(hashed(seed, i + 900), i);
    }
    std::sort(order.begin(), order.end());
    const int extra = std::max(0, static_cast<int>(out.sites.size()) - kBefore);
    for (int rank = 0; rank < extra && rank < static_cast<int>(order.size()); ++rank)
        out.sites[order[static_cast<std::size_t>(rank)].second].rank = rank;
    out.before = static_cast<int>(out.sites.size()) - extra;
}

/// Whether there is room for a site's head beside the others, on the stage, and clear of the other shaft.
bool free(const Branch& branch, const spine::Shape& shape)
{
    const Point tip = spine::at(shape, 0.8, 0);
    if (tip.x < 12 || tip.x > branch.x + branch.width - 12)
        return false;
    return std::none_of(branch.sites.begin(), branch.sites.end(), [&](const Site& other) {
        for (const double mine : {0.15, 0.5, 0.8}) {
            for (const double theirs : {0.15, 0.5, 0.8}) {
                const Point p = spine::at(shape, mine, 0);
                const Point q = spine::at(other.shape, theirs, 0);
                const double heads =
                    (mine > 0.7 ? shape.head : shape.neck) + (theirs > 0.7 ? other.shape.head : other.shape.neck);
                if (std::hypot(p.x - q.x, p.y - q.y) < heads * 0.54)
                    return true;
            }
        }
        return false;
    });
}

bool hitsShaft(const spine::Shaft& shaft, const spine::Shape& shape)
{
    const Point tip = spine::at(shape, 1, 0);
    for (int i = 0; i <= 60; ++i) {
        const spine::Place place = spine::placeOn(shaft, i / 60.0, 1);
        if (std::hypot(place.at.x - tip.x, place.at.y - tip.y) < place.half + shape.head * 0.5)
            return true;
    }
    return false;
}

void settle(Branch& out, std::uint64_t seed)
{
    const double trunk = lengthOf(out.trunk.along);
    const double twig = lengthOf(out.twig.along);
    out.length = (trunk / 1.12 + twig / 1.06) / out.micrometre;
    int facing = 0;
    const double shareOfTrunk = trunk / (trunk + twig);
    // Tries in a fixed order until every place is taken: the dendrite is a function of the seed and the stage.
    for (std::uint64_t attempt = 0; out.sites.size() < kMost && attempt < 3000; ++attempt) {
        const std::uint64_t own = hashed(seed, attempt + 5000);
        const bool onTrunk = fraction(hashed(own, 7)) < shareOfTrunk;
        const double side = fraction(hashed(own, 8)) < 0.5 ? -1 : 1;
        const double along = 0.05 + 0.9 * fraction(hashed(own, 9));
        const spine::Shaft& shaft = onTrunk ? out.trunk : out.twig;
        if (!onTrunk && along < 0.14)
            continue;
        Site site{shapeAt(shaft, along, side, out.micrometre, own), -1,
                  facing < kFacing && fraction(hashed(own, 4)) < 0.2};
        if (site.front) {
            // it points at the viewer: only its head is seen, on the shaft
            const spine::Place place = spine::placeOn(shaft, along, side);
            site.shape.head *= 0.9;
            site.shape.length = site.shape.head;
            site.shape.foot = {place.at.x + place.x * place.half * 0.25 - site.shape.x * site.shape.head / 2,
                               place.at.y + place.y * place.half * 0.25 - site.shape.y * site.shape.head / 2};
        }
        if (!free(out, site.shape) || hitsShaft(onTrunk ? out.twig : out.trunk, site.shape))
            continue;
        facing += site.front;
        out.sites.push_back(site);
    }
    dealRanks(out, seed);
}

}  // namespace

Branch grown(const pathway::Frame& frame, std::uint64_t seed, double top, double bottom)
{
    Branch out{};
    out.width = frame.width;
    out.y = top;
    out.height = bottom - top;
    layShafts(out);
    settle(out, seed);
    return out;
}

std::shared_ptr<const Branch> BranchStore::get(const pathway::Frame& frame, std::uint64_t seed, double top,
                                               double bottom)
{
    const std::scoped_lock lock(m_mutex);
    const std::uint64_t key = hashNumber(hashNumber(hashed(pathway::frameKey(frame), seed), top), bottom);
    if (m_branches.size() > 50)
        m_branches.clear();
    auto& kept = m_branches[key];
    if (!kept)
        kept = std::make_shared<const Branch>(grown(frame, seed, top, bottom));
    return kept;
}

double growthOf(const Branch& branch, const Site& site, double extra)
{
    return site.rank < 0 ? 1 : pathway::presence(extra * branch.before, site.rank);
}

spine::Look oldLook(double line)
{
    return {mixed(Token::Spine, Token::Stage, 0.72f),
            mixed(Token::Spine, Token::Stage, 0.12f),
            mixed(Token::Spine, Token::Stage, 0.56f),
            Token::SynProtein,
            line,
            0.9};
}

spine::Look newLook(double line)
{
    return {mixed(Token::Spine, Token::Stage, 0.14f),
            mixed(Token::Spine, Token::Ink, 0.55f),
            mixed(Token::Spine, Token::Ink, 0.16f),
            Token::Ink,
            line * 1.1,
            0.7};
}

}  // namespace kinetarium::scene::dendrite
