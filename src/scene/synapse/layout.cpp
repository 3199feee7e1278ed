// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/synapse/layout.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::scene::synapse {

namespace {

constexpr double kWidth = 228;         ///< nm, of what must be seen
constexpr double kFirst = 44;          ///< nm from its left end: room for words, then the first receptor
constexpr double kReceptorPitch = 23;  ///< nm
constexpr double kSlotPitch = 58;      ///< nm
constexpr double kNmda = 200;          ///< nm from the left end
constexpr double kNmdaPitch = 17.5;    ///< nm
constexpr double kAvogadro = 6.02214076e23;

}  // namespace

Point Layout::receptor(int index) const
{
    return {middle + (kFirst - kWidth / 2 + index * kReceptorPitch) * nanometre, after};
}

Point Layout::nmda(int index) const
{
    return {middle + (kNmda - kWidth / 2 + index * kNmdaPitch) * nanometre, after};
}

Point Layout::docked(int slot) const
{
    return {middle + (slot - (kSlots - 1) / 2.0) * kSlotPitch * nanometre,
            before - (kMembrane / 2 + 0.6) * nanometre - vesicle()};
}

Layout laidOut(const Stage& stage)
{
    Layout out{};
    out.frame = pathway::frameOf(stage);
    const pathway::Frame& f = out.frame;
    out.nanometre = std::min(f.width / kWidth, f.height / 148);
    out.middle = f.width / 2;
    const double a = out.nanometre;
    const double barRoom = f.type.name * 1.5 + f.type.note * 5.6;  // its title, itself, its words and the foot
    const double above = 46 * a;
    const double whole = kCleft + 2 * kMembrane;
    const double free = f.height - barRoom - whole * a - 25 * a;
    out.before = std::clamp(free, above, 0.62 * f.height) + kMembrane / 2 * a;
    out.before = std::min(out.before, f.height * 0.47);
    out.after = out.before + (kCleft + kMembrane) * a;
    out.half = f.width / 2;
    out.words = kReceptorPitch * a > textWidth("desens.", f.type.note, 600) + 4;
    out.longWords = kReceptorPitch * a > textWidth("desensitised", f.type.note, 600) + 10;
    out.wordsY = out.after + (kMembrane / 2 + 3) * a + f.type.note * 1.6;
    const double barWidth = std::min(f.width - 2 * f.margin, 0.62 * f.width);
    const double height = (f.projector ? 14 : 10) * std::clamp(f.scale, 0.8, 1.4);
    out.bar = {out.middle - barWidth / 2, f.foot() - f.type.note * 3.1 - height, barWidth, height, 0, {}, {}, 0};
    return out;
}

double moleculesOf(const Layout& layout, double level)
{
    // nm3 to litres: 1e-24; uM to mol/L: 1e-6
    const double volume = 2 * layout.half / layout.nanometre * kCleft * kSlice * 1e-24;
    return level * 1e-6 * volume * kAvogadro;
}

}  // namespace kinetarium::scene::synapse
