// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/source_cursor.h"

#include <algorithm>
#include <functional>

namespace kinetarium::book {

std::optional<std::size_t> SourceCursor::offsetOf(std::string_view text) const
{
    const char* const begin = m_file.text.data();
    const std::less<> before;  // pointers into different objects
    if (text.empty() || before(text.data(), begin) || !before(text.data(), begin + m_file.text.size()))
        return std::nullopt;
    return static_cast<std::size_t>(text.data() - begin);
}

void SourceCursor::passLine(int number)
{
    if (number >= 1 && static_cast<std::size_t>(number) <= m_file.lineStarts.size())
        m_at = std::max(m_at, m_file.lineStarts[static_cast<std::size_t>(number) - 1] + m_file.line(number).size());
}

int SourceCursor::nextLine() const
{
    std::size_t at = m_at;
    if (at > m_start && m_file.text[at - 1] != '\n')  // what is left of this line only closes its text
        at = std::min(m_file.text.find('\n', at), m_file.text.size());
    at = m_file.text.find_first_not_of(" \t\n", at);
    return m_file.lineAt(at == std::string::npos ? m_at : at);
}

int SourceCursor::lineOfNext(std::string_view mark) const
{
    const std::size_t at = m_file.text.find(mark, m_at);
    return m_file.lineAt(at == std::string::npos ? m_at : at);
}

}  // namespace kinetarium::book
