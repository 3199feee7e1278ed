// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"
#include "scene/picture.h"

#include <cstdint>
#include <string>

namespace kinetarium::scene {

/// Everything a scene may know: a course, a time in it, what the step wants looked at, and a seed for chance.
struct Moment {
    model::Course course;
    double time = 0;  ///< in the course's time unit
    double span = 0;  ///< model time that one frame stands for; what changes faster is drawn as its mean. 0: an instant
    std::string focus;  ///< part that the step is about, or empty
    std::uint64_t seed = 1;
};

/// Where the picture goes: the scene lays itself out for this size.
struct Stage {
    double width = 992;
    double height = 632;
    bool labels = true;      ///< names, and the ring round what the step is about: without them a part can be asked for
    bool projector = false;  ///< double lines, larger glyphs and type, no glow
};

/// A scene is a pure function of a moment.
class Scene {
public:
    virtual ~Scene() = default;
    virtual const std::string& id() const = 0;  ///< "nmda-channel"
    virtual const std::string& label() const = 0;
    virtual const std::string& mechanism() const = 0;                ///< the mechanism whose courses it can draw
    virtual const std::vector<std::string>& focusParts() const = 0;  ///< what a step may name as its focus
    virtual Picture picture(const Moment& moment, const Stage& stage) const = 0;
    /// What a blind student hears: whole sentences, each with a value read from the course.
    virtual std::string describe(const Moment& moment) const = 0;
};

}  // namespace kinetarium::scene
