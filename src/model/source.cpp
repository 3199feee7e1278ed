// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/source.h"

namespace kinetarium::model {

std::string gradeName(Grade grade)
{
    switch (grade) {
        case Grade::Measured:
            return "measured";
        case Grade::Derived:
            return "derived";
        case Grade::Illustrative:
            return "illustrative";
        case Grade::ToBeChecked:
            break;
    }
    return "to be checked";
}

}  // namespace kinetarium::model
