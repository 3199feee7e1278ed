// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/catalogue.h"

#include "scene/bdnf.h"
#include "scene/cascade_map.h"
#include "scene/circuit.h"
#include "scene/dendrite.h"
#include "scene/dose.h"
#include "scene/evidence.h"
#include "scene/experience.h"
#include "scene/hypotheses.h"
#include "scene/monitor.h"
#include "scene/mtor.h"
#include "scene/nmda_channel.h"
#include "scene/synapse.h"

#include <algorithm>

namespace kinetarium::scene {

const std::vector<const Scene*>& scenes()
{
    static const NmdaChannel nmdaChannel;
    static const Circuit circuit;
    static const Synapse synapse;
    static const CascadeMap cascadeMap;
    static const Bdnf bdnf;
    static const Mtor mtor;
    static const Dendrite dendrite;
    static const Evidence evidence;
    static const Hypotheses hypotheses;
    static const Dose dose;
    static const Monitor monitor;
    static const Experience experience;
    static const std::vector<const Scene*> all{&cascadeMap, &nmdaChannel, &circuit, &synapse, &bdnf,      &mtor,
                                               &dendrite,   &evidence,    &hypotheses, &dose, &monitor, &experience};
    return all;
}

const Scene* find(std::string_view id)
{
    const auto found = std::find_if(scenes().begin(), scenes().end(), [id](const Scene* s) { return s->id() == id; });
    return found == scenes().end() ? nullptr : *found;
}

}  // namespace kinetarium::scene
