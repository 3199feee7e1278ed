// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/mechanism.h"

namespace kinetarium::model {

ClassBand Mechanism::people(const Settings&, const ClassRequest&) const
{
    throw Refused(id() + " knows no people: it is one molecule or one synapse; leave out --people");
}

}  // namespace kinetarium::model
