// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/mechanism.h"
#include "kinetarium/model/readout.h"

#include <optional>
#include <string>
#include <string_view>

namespace kinetarium::presentation {

/// What stands between {{ and }} in prose. The grammar is in docs/authoring.md.
class ProseValue {
public:
    enum class Kind {
        Parameter,   ///< {{drug-level}}: the setting now; live
        Now,         ///< {{now: block}}: an observable at the present moment; live
        NowCount,    ///< {{now: count block}}: the same, of a hundred channels; live
        NowClock,    ///< {{now: clock}}: the present moment; live
        ReadOut,     ///< {{nmda: steady block; drug=ketamine}}: a number under fixed settings
        Constant     ///< {{constant: gilling-koff; drug=ketamine}}: a constant of the mechanism
    };

    /// Reads and, where it is not live, computes. Throws model::Refused.
    static ProseValue parse(std::string_view text, const model::Mechanism& chapterMechanism);

    Kind kind() const { return m_kind; }
    bool live() const { return m_kind <= Kind::NowClock; }
    const std::string& subject() const { return m_subject; }   ///< parameter, observable or constant id
    const std::string& explanation() const { return m_explanation; }  ///< for the card: which read-out, which settings
    const std::string& species() const { return m_species; }   ///< colour token, or empty
    model::Source source() const { return m_source; }

    /// For the screen. The arguments matter to live values only.
    std::string display(const model::Course& course, double time, double clockFrom) const;

private:
    Kind m_kind = Kind::Parameter;
    std::string m_subject;
    std::string m_explanation;
    std::string m_species;
    model::Source m_source{model::Grade::Derived, "Kinetarium"};
    std::string m_fixed;         ///< the text of a value that is not live
    bool m_percent = false;
    int m_digits = 3;
    std::string format(double value, const std::string& unit) const;
    std::string shown(const model::Course& course, double time, double clockFrom) const;
};

}  // namespace kinetarium::presentation
