// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/vocabulary/plasma_bands.h"

namespace kinetarium::scene::dose {

using plasma::Band;
using plasma::bands;

}  // namespace kinetarium::scene::dose
