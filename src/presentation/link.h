// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kinetarium::presentation {

/// The state of a figure in one short text: kinetarium://CHAPTER/STEP?v=1&t=VALUE&seed=N&theme=NAME&ID=VALUE…
/// Keys sorted, percent-encoded; only what differs from the step.
struct Link {
    std::string chapter;
    std::string step;                            ///< empty: the chapter's first
    std::optional<std::string> time;             ///< as written, "3.2s"
    std::optional<std::string> zoom;             ///< time in the open receptor, as written, "21ms"
    std::optional<std::uint64_t> seed;
    std::optional<std::string> theme;
    std::map<std::string, std::string> settings; ///< as written

    static constexpr std::size_t longest = 4096;     ///< bytes; the longest that the chapters make is a tenth of it
    static constexpr std::size_t mostFields = 128;

    /// Throws model::Refused with the reason: not a kinetarium link, too long, too many fields, version not 1, a key twice,
    /// a bad escape, no UTF-8, a control character, a name that is none.
    static Link parse(std::string_view text);
    static bool looksLikeOne(std::string_view text);
    std::string text() const;
};

}  // namespace kinetarium::presentation
