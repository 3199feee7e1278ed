// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/history.h"

namespace kinetarium::presentation {

bool ReaderState::sameAs(const ReaderState& other) const
{
    return samePlace(other) && settings == other.settings;
}

void History::beginGesture()
{
    m_gesture = true;
    m_entered = false;
}

void History::endGesture()
{
    // A slider that was pulled out and pushed back has changed nothing.
    if (m_entered && m_at > 0 && m_states[m_at].sameAs(m_states[m_at - 1])) {
        m_states.pop_back();
        --m_at;
    }
    m_gesture = false;
    m_entered = false;
}

void History::change(const ReaderState& here, const ReaderState& after)
{
    if (m_gesture && m_entered && m_states[m_at].samePlace(after)) {
        m_states[m_at] = after;
        return;
    }
    if (!m_states.empty()) {
        m_states.erase(m_states.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_states.end());
    }
    if (m_states.empty() || !m_states.back().sameAs(here)) {
        m_states.push_back(here);
    }
    m_states.push_back(after);
    m_at = m_states.size() - 1;
    m_entered = m_gesture;
}

/// Somebody moved away from changed settings, and what is here now is not what they were.
bool History::leftSomething(const ReaderState& here) const
{
    const ReaderState& last = m_states[m_at];
    return !last.sameAs(here) && !(last.settings == last.opened);
}

bool History::canUndo(const ReaderState& here) const
{
    return !m_states.empty() && (m_at > 0 || leftSomething(here));
}

std::optional<ReaderState> History::undo(const ReaderState& here)
{
    if (!canUndo(here)) {
        return std::nullopt;
    }
    endGesture();
    if (!leftSomething(here) && m_at > 0) {
        --m_at;
    }
    return m_states[m_at];
}

std::optional<ReaderState> History::redo()
{
    if (!canRedo()) {
        return std::nullopt;
    }
    endGesture();
    return m_states[++m_at];
}

}  // namespace kinetarium::presentation
