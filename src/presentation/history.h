// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/settings.h"

#include <optional>
#include <vector>

namespace kinetarium::presentation {

struct PreparedChapter;

/// Where the reader is and what is set there; all that undoing brings back.
struct ReaderState {
    const PreparedChapter* chapter;
    std::size_t step;
    model::Settings settings;
    model::Settings opened;      ///< what Reset returns to

    bool sameAs(const ReaderState& other) const;       ///< place and settings
    bool samePlace(const ReaderState& other) const { return chapter == other.chapter && step == other.step; }
};

/// The states that changes of settings have led through, for undoing and redoing. Moving to another step is no change:
/// it is kept only when a change follows it, or when it left changed settings behind, which undoing then brings back.
/// Nothing is ever dropped while the program runs: an entry is two kilobytes, and a person makes a few hundred.
class History {
public:
    /// The settings have become `after`; `here` is what was before. Within one gesture only the first change of it makes an
    /// entry, the later ones alter that entry; a gesture that ends where it began leaves none.
    void change(const ReaderState& here, const ReaderState& after);
    void beginGesture();
    void endGesture();

    /// `here`: what is on the screen.
    bool canUndo(const ReaderState& here) const;
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    /// The state to bring back; nothing when there is none.
    std::optional<ReaderState> undo(const ReaderState& here);
    std::optional<ReaderState> redo();

private:
    std::vector<ReaderState> m_states;   ///< those up to m_at are behind us, those after it were undone
    std::size_t m_at = 0;
    bool m_gesture = false;
    bool m_entered = false;              ///< the gesture under way has its entry
    bool leftSomething(const ReaderState& here) const;
};

}  // namespace kinetarium::presentation
