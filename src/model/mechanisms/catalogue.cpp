// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/catalogue.h"

#include "kinetarium/model/quantity.h"
#include "model/mechanisms/ampa.h"
#include "model/mechanisms/cascade.h"
#include "model/mechanisms/disinhibition.h"
#include "model/mechanisms/effects.h"
#include "model/mechanisms/nmda.h"
#include "model/mechanisms/pk.h"

namespace kinetarium::model {

const std::vector<const Mechanism*>& mechanisms()
{
    static const std::vector<const Mechanism*> all{
        &nmda(),
        &ampa(),
        &pk(),
        &disinhibition(),
        &cascade(),
        &effects(),
    };
    return all;
}

const Mechanism& mechanism(std::string_view id)
{
    std::string known;
    for (const Mechanism* each : mechanisms()) {
        if (each->id() == id) {
            return *each;
        }
        known += (known.empty() ? "" : ", ") + each->id();
    }
    throw Refused("there is no mechanism \"" + std::string(id.substr(0, 40)) + "\"; there is " + known);
}

}  // namespace kinetarium::model
