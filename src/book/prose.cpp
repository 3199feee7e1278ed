// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/prose.h"

#include "book/run_collector.h"
#include "book/source_cursor.h"
#include "book/words.h"

#include <md4c.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace kinetarium::book {

namespace {

constexpr unsigned mostColumns = 16;
constexpr int giveUp = 1;

// Receives md4c's events and puts blocks together.
class ProseReader {
public:
    ProseReader(const TextFile& file, std::size_t offset, FaultList& faults)
        : m_file(file), m_faults(faults), m_offset(offset), m_cursor(file, offset), m_runs(m_cursor, faults),
          m_budget(8 * (file.text.size() - offset) + 4096)
    {
    }

    Prose read()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return of(self).spend(1) ? of(self).enterBlock(type, detail) : giveUp;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return of(self).spend(1) ? of(self).leaveBlock(type, detail) : giveUp;
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return of(self).spend(1 + of(self).m_runs.enterSpan(type, detail)) ? 0 : giveUp;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            of(self).m_runs.leaveSpan(type);
            return of(self).spend(1) ? 0 : giveUp;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return of(self).spend(1 + size) ? of(self).addText(type, {text, size}) : giveUp;
        };
        const auto size = static_cast<MD_SIZE>(m_file.text.size() - m_offset);
        m_prose.complete = md_parse(m_file.text.data() + m_offset, size, &parser, this) == 0;
        if (!m_prose.complete && !m_explained)
            fault(m_cursor.line(), "the text cannot be read on from here", "rewrite the paragraph");
        return std::move(m_prose);
    }

private:
    static ProseReader& of(void* self) { return *static_cast<ProseReader*>(self); }

    // Markdown can be written whose reading grows with the square of its length; honest prose never comes near.
    bool spend(std::size_t work)
    {
        m_budget -= std::min(m_budget, work);
        return m_budget > 0;
    }

    void fault(int line, std::string what, std::string remedy)
    {
        m_faults.add(m_file.name, line, std::move(what), std::move(remedy));
    }

    // --- blocks ----------------------------------------------------------------------------------------------

    bool isNested() const { return m_depth > 0; }

    void refuseNested(const std::string& what)
    {
        fault(m_cursor.nextLine(), what + " stands inside a quote or a list", "move it out: only text stands there");
    }

    int enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        flushParagraph();  // the text of a tight item ends where a block inside it begins
        switch (type) {
        case MD_BLOCK_QUOTE: enterContainer(Quote{}, "a quote"); break;
        case MD_BLOCK_UL: enterContainer(List{}, "a list"); break;
        case MD_BLOCK_OL: enterContainer(List{true, {}, {}}, "a list"); break;
        case MD_BLOCK_LI:
            if (List* list = m_depth == 1 ? std::get_if<List>(&*m_open) : nullptr)
                list->items.emplace_back();
            break;
        case MD_BLOCK_H: m_headingLevel = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level; break;
        case MD_BLOCK_CODE: enterFence(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail)); break;
        case MD_BLOCK_HR: refuseRule(); break;
        case MD_BLOCK_HTML: m_htmlBlock = true; break;
        case MD_BLOCK_TABLE: return enterTable(*static_cast<MD_BLOCK_TABLE_DETAIL*>(detail));
        case MD_BLOCK_TBODY: m_inTableBody = true; break;
        case MD_BLOCK_TR:
            if (m_inTableBody && m_table)
                m_table->rows.emplace_back();
            break;
        default: break;
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type, void*)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: leaveContainer(); break;
        case MD_BLOCK_LI:
        case MD_BLOCK_P: flushParagraph(); break;
        case MD_BLOCK_H: flushHeading(); break;
        case MD_BLOCK_CODE: leaveFence(); break;
        case MD_BLOCK_HTML: m_htmlBlock = m_htmlReported = false; break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: flushCell(); break;
        case MD_BLOCK_TBODY: m_inTableBody = false; break;
        case MD_BLOCK_TABLE: leaveTable(); break;
        default: break;
        }
        return 0;
    }

    void enterContainer(std::variant<Quote, List> container, const std::string& name)
    {
        if (isNested())
            refuseNested(name);
        else
            m_open = std::move(container);
        ++m_depth;
    }

    void leaveContainer()
    {
        flushParagraph();
        if (--m_depth > 0)
            return;
        std::visit([&](auto& block) {
            if (block.place.line == 0)
                block.place = m_file.placeAt(m_cursor.position());
            m_prose.blocks.emplace_back(std::move(block));
        }, *m_open);
        m_open.reset();
    }

    int enterTable(const MD_BLOCK_TABLE_DETAIL& detail)
    {
        if (detail.col_count > mostColumns) {
            fault(m_cursor.nextLine(), "the table has more than " + std::to_string(mostColumns) + " columns",
                  "split it");
            m_explained = true;
            return giveUp;
        }
        if (isNested())
            refuseNested("a table");
        m_table = Table{{}, {}, {m_file.name, m_cursor.nextLine()}};
        return 0;
    }

    void leaveTable()
    {
        if (!isNested())
            m_prose.blocks.emplace_back(std::move(*m_table));
        m_table.reset();
    }

    void refuseRule()
    {
        const int line = m_cursor.nextLine();
        fault(line, "found a horizontal rule", "divide with a heading of level 2");
        m_cursor.passLine(line);
    }

    void enterFence(const MD_BLOCK_CODE_DETAIL& detail)
    {
        m_fence = Fence{};
        m_fenceChar = detail.fence_char;
        if (detail.info.size > 0) {
            m_fence->info = trimmed(std::string_view(detail.info.text, detail.info.size));
            if (const auto offset = m_cursor.offsetOf({detail.info.text, detail.info.size})) {
                m_fence->place = m_file.placeAt(*offset);
                m_cursor.moveTo(*offset);
            }
        }
        if (m_fence->place.line == 0)
            m_fence->place = {m_file.name, m_cursor.nextLine()};
        m_fence->textLine = m_fenceChar != 0 ? m_fence->place.line + 1 : m_fence->place.line;
    }

    void leaveFence()
    {
        Fence fence = std::move(*m_fence);
        m_fence.reset();
        const int lines = static_cast<int>(std::count(fence.text.begin(), fence.text.end(), '\n'));
        const int closing = fence.textLine + lines;
        if (m_fenceChar == 0) {
            fault(fence.textLine, "found an indented block", "take the four spaces at its start away");
            return;
        }
        m_cursor.passLine(closing);
        if (isNested()) {
            fault(fence.place.line, "a fenced block stands inside a quote or a list", "move it out to the margin");
            return;
        }
        if (!trimmed(m_file.line(closing)).starts_with(std::string(3, m_fenceChar)))
            fault(fence.place.line, "the fenced block is never closed",
                  "end it with a line of " + std::string(3, m_fenceChar));
        m_prose.blocks.emplace_back(std::move(fence));
    }

    // --- lines of prose --------------------------------------------------------------------------------------

    Place placeOfRuns() const { return {m_file.name, m_runs.isEmpty() ? m_cursor.nextLine() : m_runs.line()}; }

    void flushParagraph()
    {
        if (m_runs.isEmpty() || m_table)
            return;
        const Place place = placeOfRuns();
        Line line = m_runs.take();
        if (line.empty())
            return;
        if (!m_open) {
            m_prose.blocks.emplace_back(Paragraph{std::move(line), place});
        } else if (Quote* quote = std::get_if<Quote>(&*m_open)) {
            if (quote->lines.empty())
                quote->place = place;
            quote->lines.push_back(std::move(line));
        } else {
            addToItem(std::get<List>(*m_open), std::move(line), place);
        }
    }

    static void addToItem(List& list, Line line, const Place& place)
    {
        if (list.place.line == 0)
            list.place = place;
        Line& item = list.items.back();
        if (!item.empty()) {
            Span end;
            end.kind = Span::Kind::Break;
            end.place = place;
            item.push_back(std::move(end));
        }
        item.insert(item.end(), std::make_move_iterator(line.begin()), std::make_move_iterator(line.end()));
    }

    void flushHeading()
    {
        if (m_runs.isEmpty()) {
            fault(m_cursor.nextLine(), "found a heading without text", "write it, or delete the line");
            return;
        }
        const Place place = placeOfRuns();
        if (isNested()) {
            fault(place.line, "a heading stands inside a quote or a list", "start it at the margin");
            return flushParagraph();
        }
        if (m_headingLevel != 2 && m_headingLevel != 3)
            fault(place.line, "expected a heading of level 2 or 3 (## or ###), found level "
                      + std::to_string(m_headingLevel), "the title stands in the front matter alone");
        Heading heading{std::clamp(static_cast<int>(m_headingLevel), 2, 3), m_runs.take(), {}, place};
        heading.anchor = anchorFor(plainText(heading.line));
        m_prose.blocks.emplace_back(std::move(heading));
    }

    std::string anchorFor(const std::string& text)
    {
        const std::string slug = toSlug(text);
        std::string anchor = slug;
        for (int& uses = m_anchors[slug]; uses > 0 && m_anchors.contains(anchor); ++uses)
            anchor = slug + "-" + std::to_string(uses + 1);
        m_anchors.try_emplace(anchor, 0);
        ++m_anchors[anchor];
        return anchor;
    }

    void flushCell()
    {
        Line line = m_runs.take();
        if (!m_table)
            return;
        if (m_inTableBody)
            m_table->rows.back().push_back(std::move(line));
        else
            m_table->head.push_back(std::move(line));
    }

    // --- text ------------------------------------------------------------------------------------------------

    int addText(MD_TEXTTYPE type, std::string_view text)
    {
        const auto offset = m_cursor.offsetOf(text);
        const std::size_t before = m_cursor.position();
        const int line = m_file.lineAt(offset.value_or(before > 0 ? before - 1 : 0));
        if (offset)
            m_cursor.moveTo(*offset + text.size());
        if (m_fence)
            addToFence(text, offset);
        else if (type == MD_TEXT_HTML)
            refuseHtml(text, line);
        else
            spend(m_runs.addText(type, text, offset, line));
        return 0;
    }

    void addToFence(std::string_view text, std::optional<std::size_t> offset)
    {
        if (offset && trimmed(m_fence->text).empty()) {
            m_fence->textLine = m_file.lineAt(*offset)
                - static_cast<int>(std::count(m_fence->text.begin(), m_fence->text.end(), '\n'));
            if (m_fence->info.empty() && m_fenceChar != 0)
                m_fence->place.line = m_fence->textLine - 1;
        }
        m_fence->text += text;
    }

    void refuseHtml(std::string_view text, int line)
    {
        if (m_htmlBlock && std::exchange(m_htmlReported, true))
            return;
        fault(line, "found raw HTML: " + inQuotes(trimmed(text)),
              "write plain CommonMark: HTML and scripts are refused");
    }

    const TextFile& m_file;
    FaultList& m_faults;
    std::size_t m_offset;
    SourceCursor m_cursor;
    RunCollector m_runs;
    std::size_t m_budget;
    bool m_explained = false;

    Prose m_prose;
    std::optional<std::variant<Quote, List>> m_open;
    std::optional<Table> m_table;
    std::optional<Fence> m_fence;
    char m_fenceChar = 0;
    int m_depth = 0;
    unsigned m_headingLevel = 0;
    bool m_inTableBody = false;
    bool m_htmlBlock = false;
    bool m_htmlReported = false;
    std::map<std::string, int> m_anchors;
};

}  // namespace

Prose readProse(const TextFile& file, std::size_t offset, FaultList& faults)
{
    return ProseReader(file, offset, faults).read();
}

}  // namespace kinetarium::book
