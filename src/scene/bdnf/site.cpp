// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/bdnf/site.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::bdnf {

namespace {

// Where a drawing is at its end; the levels themselves are written beside it.
constexpr double kFullDrive = 0.30;
constexpr double kFullRelease = 1.6;
constexpr double kFullTrkb = 1.4;
constexpr double kFullMade = 0.30;

double held(double value)
{
    return pathway::stepped(std::clamp(value, 0.0, 1.0));
}

/// Shares of vesicles that reach the membrane, by genotype: science.md H5, illustrative.
double reachingOf(const std::string& genotype)
{
    return genotype == "met-met" ? 0.3 : genotype == "val-met" ? 0.65 : 1;
}

void placeVesicles(Site& out)
{
    const double w = out.frame.width;
    for (int i = 0; i < kDocked; ++i) {
        const Point on = out.membraneAt(0.232 + 0.052 * i);
        out.vesicles.push_back({on.x, on.y + out.unit * 1.45});
    }
    out.reserveTop = out.membraneAt(0.3).y + out.unit * 4.2;
    out.reserveBottom = out.frame.foot() - out.frame.type.note * 2.0 - out.frame.type.name * 2.2;
    out.reserveLeft = 0.155 * w;
    out.reserveRight = 0.42 * w;
    const int rest = kVesicles - kDocked;
    for (int i = 0; i < rest; ++i) {
        const int row = i % 2;
        const double x = out.reserveLeft + (out.reserveRight - out.reserveLeft) * (i + 0.5) / rest;
        const double y = out.reserveTop + (out.reserveBottom - out.reserveTop) * (row == 0 ? 0.32 : 0.78);
        out.vesicles.push_back({x, y});
    }
}

}  // namespace

Reading read(const pathway::Levels& levels)
{
    Reading out{};
    out.time = levels.time();
    out.felt = levels.felt();
    out.channelBlock = levels.setting("vdcc-block");
    out.antibody = levels.setting("anti-bdnf");
    out.genotype = levels.choice("bdnf-genotype");
    out.drug = levels.choice("drug");
    if (out.drug.empty() || out.drug == "none")
        out.drug = "ketamine";
    out.armOff = levels.choice("eef2-arm") == "off";
    out.reaching = reachingOf(out.genotype);
    out.drive = held(levels.change("ampa") / kFullDrive);
    out.entry = out.drive * (1 - out.channelBlock);
    out.release = held(levels.now("bdnf-release") / kFullRelease);
    out.trkb = held(levels.now("trkb") / kFullTrkb);
    // told either as the kinase's activity (1 at rest) or as what is taken off it (0 at rest)
    const double kinase = levels.now("eef2");
    out.kinase = levels.rest("eef2") > 0.5 ? kinase / levels.rest("eef2") : 1 - kinase;
    out.brake = held(out.kinase);
    out.made = held(levels.change("bdnf") / kFullMade);
    return out;
}

std::string genotypeWords(const std::string& choice)
{
    return choice == "met-met" ? "Met/Met" : choice == "val-met" ? "Val/Met" : "Val/Val";
}

Point Site::membraneAt(double share) const
{
    const double away = (share - 0.5) * 2;
    return {share * frame.width, membrane + frame.height * 0.055 * away * away};
}

Site laidOut(const Stage& stage)
{
    Site out{};
    out.frame = pathway::frameOf(stage);
    const pathway::Frame& f = out.frame;
    out.top = f.margin + f.type.name * 2.22 + f.type.note * 0.6;
    out.unit = std::clamp(22.5 * std::min(f.width / 992, f.height / 610), 12.0, 36.0);
    // on a low stage there is less outside, so that the inside keeps its room
    const double outside = std::clamp(0.285 + 0.06 * (f.height - 340) / 160, 0.285, 0.345);
    out.membrane = out.top + (f.height - out.top) * outside;
    out.channel = out.membraneAt(0.12);
    placeVesicles(out);
    for (int i = 0; i < kDimers; ++i)
        out.dimers.push_back(out.membraneAt(0.538 + 0.076 * i));
    for (int i = 0; i < kResting; ++i)
        out.resting.push_back(out.membraneAt(0.848 + 0.054 * i));
    const double bottom = f.foot() - f.type.note * 2.0 - f.type.name * 2.2;
    const double line = bottom - out.unit * 1.1;
    out.messenger = {{f.width * 0.545, line + out.unit * 0.5},
                     {f.width * 0.66, line - out.unit * 0.1},
                     {f.width * 0.80, line + out.unit * 0.4},
                     {f.width * 0.955, line - out.unit * 0.1}};
    const Points fine = smoothPoints(out.messenger, 20);
    for (int i = 0; i < kRibosomes; ++i)
        out.ribosomes.push_back(fine[static_cast<std::size_t>(6 + i * 11)]);
    out.kinase = {f.width * 0.84, (out.membraneAt(0.84).y + out.unit * 2 + line - out.unit * 3.4) / 2};
    return out;
}

Box boundsOf(const Site& site, const std::string& part)
{
    const double w = site.frame.width;
    const double u = site.unit;
    const auto box = [](double left, double top, double right, double bottom) {
        return Box{left, top, right - left, bottom - top, 8, {}, {}};
    };
    if (part == "release")
        return box(0.06 * w, site.top, 0.49 * w,
                   std::min(site.channel.y + 4.5 * u, site.vesicles[kDocked].y - 1.4 * u));
    if (part == "translation")
        return box(0.515 * w, std::max(site.kinase.y - 2.2 * u, site.resting.back().y + 1.4 * u), 0.985 * w,
                   site.frame.foot() - site.frame.type.note * 1.4);
    if (part == "trkb")
        return box(site.dimers.front().x - 2.5 * u, site.membrane - 3.0 * u,
                   std::min(site.dimers.back().x + 2.5 * u, site.resting.front().x - 1.1 * u),
                   site.dimers.back().y + 2.6 * u);
    if (part == "genotype")
        return box(site.storeLeft(), site.vesicles.front().y - 1.6 * u, 0.49 * w,
                   site.frame.foot() - site.frame.type.note * 1.25);
    if (part == "antibody")
        return box(0.20 * w, site.top, 0.80 * w, site.membrane - 3.05 * u);
    if (part == "channel")
        return box(site.channel.x - 2.2 * u, site.channel.y - 2.2 * u, site.channel.x + 2.2 * u,
                   site.channel.y + 2.2 * u);
    return box(0.815 * w, site.resting.front().y - 2 * u, 0.985 * w, site.resting.front().y + 2 * u);
}

}  // namespace kinetarium::scene::bdnf
