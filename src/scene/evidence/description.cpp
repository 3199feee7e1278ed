// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence/table.h"

#include "scene/vocabulary/clock.h"

namespace kinetarium::scene::evidence {

namespace {

/// "Li 2010 in rodents", all of one side; what contradicts says what it found.
std::string listed(int claim, bool against)
{
    std::string out;
    for (const Finding& finding : findings()) {
        if (finding.claim != claim || finding.against != against)
            continue;
        std::string study(kStudyNames[static_cast<std::size_t>(finding.study)]);
        study[0] = static_cast<char>(study[0] - 'A' + 'a');
        out += (out.empty() ? ""
                : against   ? "; "
                            : ", ") +
               citation(finding) + " in " + (finding.study == Study::Slice ? "slices or cultures" : study + "s") +
               (finding.grade == "measured" ? "" : " (to be checked)") +
               (against ? ": " + std::string(finding.found) : "");
    }
    return out;
}

}  // namespace

std::string description(const pathway::Levels& levels)
{
    std::string out = "Evidence for the cascade from cell to patient, beside the model " + clock::words(levels.time()) +
                      " after the start. ";
    for (std::size_t row = 0; row < claims().size(); ++row) {
        const Claim& claim = claims()[row];
        const std::string value = valueWords(claim, levels);
        out += std::string(claim.name) + ": the model's value is " + (value == "not known" ? "not known here" : value);
        if (const std::string supports = listed(static_cast<int>(row), false); !supports.empty())
            out += "; for it stand " + supports;
        if (const std::string contradicts = listed(static_cast<int>(row), true); !contradicts.empty())
            out += "; against it " + contradicts;
        out += row + 1 < claims().size() ? ". " : "; all these values are the model's and illustrative.";
    }
    return out;
}

}  // namespace kinetarium::scene::evidence
