// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/evidence/table.h"

#include "scene/vocabulary/clock.h"

namespace kinetarium::scene::evidence {

namespace {

/// "Li 2010 in rodents", all of one side that the step is about; what contradicts says what it found.
std::string listed(int claim, bool against, const std::string& focus)
{
    std::string out;
    for (const Finding& finding : findings()) {
        if (finding.claim != claim || finding.against != against || !concerns(focus, finding))
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

std::string about(const std::string& focus)
{
    if (focus == "rodents" || focus == "memantine" || focus == "rapamycin")
        return "What was found about each claim " + std::string(focus == "rodents" ? "in " : "with ") + focus;
    if (focus == "humans")
        return "What was found about each claim in people";
    return focus == "contradictions" ? "What speaks against each claim"
                                     : "What each claim rests on, from a cell to a patient";
}

}  // namespace

std::string description(const pathway::Levels& levels, const std::string& focus)
{
    std::string out =
        about(focus) + ", beside the model's own value " + clock::words(levels.time()) + " after the start. ";
    for (std::size_t row = 0; row < claims().size(); ++row) {
        const Claim& claim = claims()[row];
        const std::string value = valueWords(claim, levels);
        const std::string supports = listed(static_cast<int>(row), false, focus);
        const std::string contradicts = listed(static_cast<int>(row), true, focus);
        out += std::string(claim.name) + ", " + (value == "not known" ? "not known here" : value) + " in the model: ";
        out += supports.empty() ? "" : "for it " + supports;
        out += contradicts.empty() ? "" : (supports.empty() ? "against it " : "; against it ") + contradicts;
        out += supports.empty() && contradicts.empty() ? "nothing is listed. " : ". ";
    }
    out.pop_back();
    return out;
}

}  // namespace kinetarium::scene::evidence
