// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

/// The table that the scene draws. Every entry stands in the project's collection of evidence; what was recalled and
/// not read again is graded "to be checked".
namespace kinetarium::scene::evidence {

enum class Study { Receptor, Slice, Rodent, Volunteer, Patient };
inline constexpr int kStudies = 5;
inline constexpr std::array<std::string_view, kStudies> kStudyNames{"Receptor", "Slice", "Rodent", "Volunteer",
                                                                    "Patient"};
/// The same for a stage that has no room.
inline constexpr std::array<std::string_view, kStudies> kShortStudyNames{"Cell", "Slice", "Rodent", "Healthy",
                                                                         "Patient"};

/// How a claim's value is said.
enum class Says { Share, Change, Level };

/// A link of the cascade, with the observable that stands for it.
struct Claim {
    std::string_view id, name, observable, glyph;
    Says says;
    double full;  ///< of the value: where its bar ends
};
std::span<const Claim> claims();

/// What one study found about a claim.
struct Finding {
    int claim;  ///< index into claims()
    Study study;
    bool against;
    std::string_view grade;   ///< "measured" or "to be checked"
    std::string_view author;  ///< as short as can be
    std::string_view year;
    std::string_view found;     ///< a sentence's end: "ketamine blocks half the current at 0.71 µM"
    std::string_view source;    ///< DOI, PMC or PMID; empty where none was checked
    std::string_view about;     ///< "memantine", "rapamycin" or empty: what a focus may point at
    std::string_view tag = {};  ///< of what contradicts: two words that say how, where there is room
};
std::span<const Finding> findings();

}  // namespace kinetarium::scene::evidence
