// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/model/mechanism.h"
#include "presentation/link.h"
#include "presentation/prose_value.h"
#include "scene/scene.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::presentation {

/// A step whose words have become numbers: times in the mechanism's unit, settings complete and checked.
struct PreparedStep {
    const book::Step* step;      ///< nullptr only for the chapter's own opening state
    const model::Mechanism* mechanism;   ///< the step's own, or the chapter's
    const scene::Scene* scene;
    model::Settings settings;
    double from = 0;
    double to = 1;
    double at = 1;               ///< the moment of the still frame
    double clockFrom = 0;        ///< the clock counts from here
    bool logTime = false;
    std::vector<std::string> controls;
    std::vector<std::string> curves;
    std::size_t people = 0;      ///< size of the virtual class under the curves, or 0
};

/// Whether a dose that somebody was given drives the step's course.
bool showsDose(const PreparedStep& step);

/// A chapter joined with the mechanism and the scene it names. Everything in it is valid.
struct PreparedChapter {
    const book::Chapter* chapter;
    const book::Book* book;                           ///< that it belongs to
    const model::Mechanism* mechanism;
    const scene::Scene* scene;
    std::vector<PreparedStep> steps;                  ///< in reading order, never empty
    std::map<std::string, ProseValue> values;         ///< by the text between the braces

    const PreparedStep* step(const std::string& id) const;
    std::size_t stepIndex(const std::string& id) const;   ///< 0 for an unknown id
};

/// A block of the chapter and the step it belongs to: a heading to the one that begins right under it, everything else
/// to the last one begun above it, or to the first.
struct BlockPlace {
    const book::Block* block;
    std::size_t step;            ///< index
};
/// What is read, in order: the marks at which steps begin are no blocks of their own.
std::vector<BlockPlace> placedBlocks(const PreparedChapter& chapter);

/// A link whose words have become numbers: where to open, and how. Everything in it is valid.
struct Opening {
    const PreparedChapter* chapter;
    std::size_t step;
    model::Settings settings;
    double time;
    std::uint64_t seed = 1;
    std::string theme;           ///< empty: the link names none
    std::optional<double> zoom;  ///< the receptor is open, at this time of its own
};

/// Where content meets the catalogues: reads the content folder and checks every name in it against mechanisms and
/// scenes. Faults are kept with file and line; what is good can be used.
class Library {
public:
    explicit Library(std::filesystem::path content);
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    const book::Book& book() const { return m_loaded.book; }
    const std::vector<book::Fault>& faults() const { return m_loaded.faults; }
    const std::vector<PreparedChapter>& chapters() const { return m_chapters; }
    const PreparedChapter* chapter(const std::string& id) const;

    /// Throws model::Refused: no such chapter or step (with those there are), a setting that does not fit, a time outside
    /// the step, an unknown theme.
    Opening resolve(const Link& link) const;
    /// The same for a window and a class: a link that gives somebody a dose, a weight or a rhythm of its own is refused
    /// too. In a window doses are the step's, or named protocols.
    Opening resolveForWindow(const Link& link) const;

private:
    std::filesystem::path m_folder;
    book::Loaded m_loaded;
    std::vector<PreparedChapter> m_chapters;

    /// Parts that a question asks to point at, and that its scene does not have.
    void checkLabels();
};

}  // namespace kinetarium::presentation
