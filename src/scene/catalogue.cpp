// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/catalogue.h"

#include "scene/nmda_channel.h"

#include <algorithm>

namespace kinetarium::scene {

const std::vector<const Scene*>& scenes()
{
    static const NmdaChannel nmdaChannel;
    static const std::vector<const Scene*> all{&nmdaChannel};
    return all;
}

const Scene* find(std::string_view id)
{
    const auto found = std::find_if(scenes().begin(), scenes().end(), [id](const Scene* s) { return s->id() == id; });
    return found == scenes().end() ? nullptr : *found;
}

}  // namespace kinetarium::scene
