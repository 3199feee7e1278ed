// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/inline.h"
#include "book/source_cursor.h"

#include <md4c.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::book {

/// Collects the runs of one line of prose from md4c's spans and texts: styles, links, images, entities.
class RunCollector {
public:
    RunCollector(const SourceCursor& cursor, FaultList& faults) : m_cursor(cursor), m_faults(faults) {}

    /// Both return the number of bytes that they had to copy beyond the text itself.
    std::size_t enterSpan(MD_SPANTYPE type, void* detail);
    std::size_t addText(MD_TEXTTYPE type, std::string_view text, std::optional<std::size_t> offset, int line);
    void leaveSpan(MD_SPANTYPE type);

    bool isEmpty() const { return m_runs.empty(); }
    /// Line of the first run; only when there is one.
    int line() const { return m_runs.front().line; }
    /// The line so far, with its values, citations and terms recognised; the next begins empty.
    Line take();

private:
    void enterLink(const MD_ATTRIBUTE& href);
    void enterImage(const MD_ATTRIBUTE& src);
    void leaveImage();
    int lineOf(const MD_ATTRIBUTE& attribute, std::string_view mark) const;
    void fault(int line, std::string what, std::string remedy);

    const SourceCursor& m_cursor;
    FaultList& m_faults;
    std::vector<Run> m_runs;
    int m_emphasis = 0;
    int m_strong = 0;
    int m_imageDepth = 0;
    std::optional<std::string> m_link;
    std::optional<Run> m_image;
};

}  // namespace kinetarium::book
