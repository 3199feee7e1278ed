// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/parameter.h"

#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

namespace kinetarium::model::body {

/// Under which conditions a quantity is known at all; where it is not, a course says "not a number".
enum class Known {
    Always,
    InPeople,   ///< needs a person who was given ketamine: nobody measured it here in rats, a clamp has no plasma
    WhileMild,  ///< people on ketamine, below the level of anaesthesia and until it was first exceeded
    WhenTried   ///< protocols after which mood was followed, for as long as it was
};

/// A quantity of the body's network as a mechanism shows it. Network and observable share the id.
struct Shown {
    Observable observable;
    Known known;
};

/// The quantities of these ids, in this order.
std::vector<Shown> shown(std::initializer_list<std::string_view> ids);

/// Of what is shown, the observables alone.
std::shared_ptr<const std::vector<Observable>> observablesOf(const std::vector<Shown>& list);

}  // namespace kinetarium::model::body
