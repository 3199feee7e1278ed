// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence/findings.h"

namespace kinetarium::scene::evidence {

namespace {

constexpr std::array kClaims{
    Claim{"block", "NMDA block", "interneuron-block", "nmda-blocked", Says::Share, 0.5},
    Claim{"disinhibition", "Disinhibition", "interneuron", "gaba", Says::Change, 0.4},
    Claim{"glutamate", "Glutamate rises", "glutamate", "glutamate", Says::Change, 0.4},
    Claim{"ampa", "AMPA needed", "ampa", "ampa", Says::Change, 0.4},
    Claim{"bdnf", "BDNF needed", "bdnf-release", "bdnf", Says::Level, 1.6},
    Claim{"mtorc1", "mTORC1 needed", "mtorc1", "mtorc1", Says::Level, 0.45},
    Claim{"spines", "New spines", "spines", "spine", Says::Change, 0.15},
    Claim{"relief", "Symptoms ease", "mood", "", Says::Change, 0.5},
};

constexpr bool kFor = false;
constexpr bool kAgainst = true;
constexpr std::string_view kMeasured = "measured";
constexpr std::string_view kCheck = "to be checked";

constexpr std::array kFindings{
    // 0: NMDA receptors are blocked
    Finding{0, Study::Receptor, kFor, kMeasured, "Gilling", "2009",
            "at human GluN1/2A, −70 mV and no Mg²⁺, 0.71 µM ketamine halves the current", "", ""},
    Finding{0, Study::Slice, kFor, kMeasured, "Gideons", "2014",
            "in physiological Mg²⁺ ketamine blocks receptors at rest, memantine does not", "PNAS 111:8649",
            "memantine"},
    Finding{0, Study::Rodent, kFor, kCheck, "Shaffer", "2014",
            "1.42 µM unbound ketamine occupies half the receptors of the rat", "", ""},
    Finding{0, Study::Rodent, kAgainst, kMeasured, "Yang", "2019",
            "R-ketamine blocks less than S-ketamine and acts longer", "PMC6838457", "", "R-ketamine"},
    Finding{0, Study::Patient, kAgainst, kCheck, "Zarate", "2006b",
            "memantine, which blocks these receptors too, failed as an antidepressant", "", "memantine", "memantine"},
    // 1: interneurons fire less
    Finding{1, Study::Receptor, kFor, kCheck, "Kotermanski", "2009",
            "in 1 mM Mg²⁺ ketamine blocks GluN2C and 2D at lower levels than 2A and 2B", "", ""},
    Finding{1, Study::Slice, kFor, kMeasured, "Gerhard", "2020",
            "1 µM lowers spontaneous inhibition of pyramidal cells and raises their excitation", "10.1172/JCI130808",
            ""},
    Finding{1, Study::Rodent, kFor, kMeasured, "Homayoun", "2007",
            "an NMDA antagonist, MK-801, quietens most prefrontal interneurons; pyramidal cells rise later",
            "J Neurosci 27:11496", ""},
    Finding{1, Study::Rodent, kAgainst, kMeasured, "Wood", "2012",
            "MK-801 raises neuronal discharge in life, other psychotomimetics do not", "PMC3531997", "", "other drugs"},
    // 2: prefrontal glutamate rises
    Finding{2, Study::Rodent, kFor, kMeasured, "Moghaddam", "1997",
            "10 to 30 mg/kg raise prefrontal glutamate, 50 do not, 200 lower it", "10.1523/JNEUROSCI.17-08-02921.1997",
            ""},
    Finding{2, Study::Volunteer, kFor, kMeasured, "Abdallah", "2018",
            "in people prefrontal glutamine enrichment in ¹³C spectroscopy rises by 13 %, n = 21",
            "10.1038/s41386-018-0136-3", ""},
    Finding{2, Study::Volunteer, kAgainst, kMeasured, "¹H-MRS", "2018",
            "proton spectroscopy found no rise: cingulate with S-ketamine, and under 4 % at 3 h", "PMC8024494", "",
            "no rise"},
    // 3: AMPA receptors are needed
    Finding{3, Study::Slice, kFor, kMeasured, "Lepack", "2014",
            "in cortical cultures an AMPA block keeps ketamine from releasing BDNF", "10.1093/ijnp/pyu033", ""},
    Finding{3, Study::Rodent, kFor, kMeasured, "Maeng", "2008", "NBQX weakens the behavioural effect", "PMID 17643398",
            ""},
    // 4: BDNF is needed
    Finding{4, Study::Receptor, kFor, kMeasured, "Casarotto", "2021",
            "ketamine binds TrkB itself, with low affinity; a mutation there abolishes its effects",
            "10.1016/j.cell.2021.01.034", ""},
    Finding{4, Study::Slice, kFor, kMeasured, "Lepack", "2014",
            "ketamine releases BDNF from cortical neurons, through L-type Ca²⁺ channels", "10.1093/ijnp/pyu033", ""},
    Finding{4, Study::Rodent, kFor, kMeasured, "Autry", "2011",
            "block at rest lifts eEF2 kinase's brake, and the fast effect needs new BDNF", "10.1038/nature10130", ""},
    Finding{4, Study::Rodent, kFor, kMeasured, "Liu", "2012",
            "in Met/Met mice synapse formation is markedly impaired and the behavioural effect is lost", "PMC3290730",
            ""},
    Finding{4, Study::Patient, kFor, kMeasured, "Haile", "2014",
            "plasma BDNF is higher in responders at 240 min, n = 22; an association", "", ""},
    // 5: mTORC1 is needed
    Finding{5, Study::Rodent, kFor, kMeasured, "Li", "2010",
            "rapamycin in the ventricle blocks proteins, spines and behaviour", "10.1126/science.1190287", "rapamycin"},
    Finding{5, Study::Rodent, kAgainst, kMeasured, "Yang", "2019",
            "S-ketamine needs mTORC1, R-ketamine does not and works through ERK", "PMC6838457", "", "R-ketamine"},
    Finding{5, Study::Patient, kAgainst, kMeasured, "Abdallah", "2020",
            "6 mg of rapamycin before did not block the effect at 24 h; response at 2 weeks 41 % against 13 %, n = 20",
            "10.1038/s41386-020-0644-9", "rapamycin", "rapamycin"},
    // 6: new spines
    Finding{6, Study::Rodent, kFor, kMeasured, "Moda-Sava", "2019",
            "lost spines come back; they sustain the effect and do not start it", "10.1126/science.aat8078", ""},
    Finding{6, Study::Rodent, kAgainst, kMeasured, "Pryazhnikov", "2018",
            "in somatosensory cortex formation rose at 72 to 132 h, not at 6 to 24 h", "10.1038/s41598-018-24933-8", "",
            "later"},
    // 7: symptoms ease
    Finding{7, Study::Rodent, kFor, kMeasured, "Maeng", "2008",
            "behaviour in stress tests improves; a forced swim is not depression", "PMID 17643398", ""},
    Finding{7, Study::Patient, kFor, kMeasured, "Cochrane", "2021",
            "response at 24 h 46.5 % against 25.9 % with midazolam; certainty very low",
            "10.1002/14651858.CD011612.pub3", ""},
    Finding{7, Study::Patient, kAgainst, kMeasured, "Lii", "2023",
            "under anaesthesia, which hid the drug, 60 % against 50 % responded, n = 40", "10.1038/s44220-023-00140-x",
            "", "masked"},
};

}  // namespace

std::span<const Claim> claims()
{
    return kClaims;
}

std::span<const Finding> findings()
{
    return kFindings;
}

}  // namespace kinetarium::scene::evidence
