// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/pathway.h"
#include "scene/vocabulary/spine.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace kinetarium::scene::dendrite {

inline constexpr int kMost = 90;    ///< places for spines
inline constexpr int kBefore = 54;  ///< of them that old ones hold, on every stage; the rest is kept for extra ones

/// A place on the dendrite where a spine stands, or may come to stand.
struct Site {
    spine::Shape shape;  ///< fully grown
    int rank;            ///< of an extra one: 0 comes first and goes last; of an old one -1
    bool front;          ///< faces the viewer: drawn over the shaft
};

/// The dendrite with all its places, for a stage and a seed.
struct Branch {
    double x, y, width, height;  ///< zone
    double micrometre;           ///< px
    spine::Shaft trunk, twig;
    double length;  ///< of both together, micrometres
    std::vector<Site> sites;
    int before;  ///< how many of them are old spines
};
Branch grown(const pathway::Frame& frame, std::uint64_t seed, double top, double bottom);

/// Branches that were grown before: one is a function of its stage and seed, so keeping it changes only the time it
/// takes. Safe to use from several threads.
class BranchStore {
public:
    std::shared_ptr<const Branch> get(const pathway::Frame& frame, std::uint64_t seed, double top, double bottom);

private:
    std::mutex m_mutex;
    std::map<std::uint64_t, std::shared_ptr<const Branch>> m_branches;
};

/// How far a site's spine is grown when there are `extra` more spines, as a fraction of those before.
double growthOf(const Branch& branch, const Site& site, double extra);

spine::Look oldLook(double line);
spine::Look newLook(double line);

}  // namespace kinetarium::scene::dendrite
