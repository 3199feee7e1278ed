// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"

#include <optional>
#include <string_view>

namespace kinetarium::book {

/// How far a parser has come in a file. md4c reports no lines, but most of its texts point into the source, and the
/// last of them tells where a block without text must stand.
class SourceCursor {
public:
    SourceCursor(const TextFile& file, std::size_t offset) : m_file(file), m_start(offset), m_at(offset) {}

    const TextFile& file() const { return m_file; }
    std::size_t position() const { return m_at; }
    int line() const { return m_file.lineAt(m_at); }

    /// Offset of a text in the file; nothing for one that stands elsewhere in memory.
    std::optional<std::size_t> offsetOf(std::string_view text) const;
    /// Whether the character at the offset follows a backslash.
    bool isEscaped(std::size_t offset) const { return offset > m_start && m_file.text[offset - 1] == '\\'; }

    void moveTo(std::size_t offset) { m_at = offset; }
    /// Moves over a line that gives no text.
    void passLine(int number);

    /// The first line after the cursor's that is not blank.
    int nextLine() const;
    /// The line of the next `mark`; the cursor's own when there is none.
    int lineOfNext(std::string_view mark) const;

private:
    const TextFile& m_file;
    std::size_t m_start;
    std::size_t m_at;
};

}  // namespace kinetarium::book
