// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rows and columns of content/hypotheses.yaml as the scene draws them; a test holds both together.
namespace kinetarium::scene::hypotheses {

struct Hypothesis {
    std::string_view id, title;
    std::string_view off;    ///< the switch that it turns off; empty: none
    std::string_view lacks;  ///< what the model lacks to ask it; empty: it can be asked
    constexpr bool modelled() const { return lacks.empty(); }
};
std::span<const Hypothesis> hypotheses();  ///< those that can be asked come first
inline constexpr std::size_t kModelled = 3;

/// What a paper found, as a question to the model.
struct Finding {
    std::string_view id, what, when, citation;
    std::string_view title;       ///< the whole of it
    std::string_view species;     ///< glyph
    std::string_view observable;  ///< of the cascade
    std::string_view mechanism, readOut;
    std::vector<std::pair<std::string_view, std::string_view>> settings;
    bool atLeast;            ///< else at most
    double limit;            ///< in the read-out's unit
    double from, to;         ///< of the scale it is drawn on
    std::string_view brief;  ///< one word beside its glyph, where there is no room for more
};
const std::vector<Finding>& findings();
std::string foundWords(const Finding& finding);  ///< "at least 1.1"
std::string limitWords(const Finding& finding);  ///< "≥ 1.1"

enum class Verdict { Agrees, Differs, Silent };  ///< Silent: the model gives no number
struct Prediction {
    double value;
    std::string words;  ///< "1.35", "no number"
    Verdict verdict;
};
/// What the model says to a finding under a hypothesis of the first kModelled. All are run once, when first asked.
const Prediction& prediction(std::size_t hypothesis, std::size_t finding);

}  // namespace kinetarium::scene::hypotheses
