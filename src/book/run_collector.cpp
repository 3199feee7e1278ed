// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/run_collector.h"

#include "book/entities.h"
#include "book/links.h"
#include "book/words.h"

#include <utility>

namespace kinetarium::book {

namespace {

std::string decoded(const MD_ATTRIBUTE& attribute)
{
    std::string text;
    for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        const auto character = attribute.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : std::nullopt;
        text += character ? *character : std::string(part);
    }
    return text;
}

}  // namespace

void RunCollector::fault(int line, std::string what, std::string remedy)
{
    m_faults.add(m_cursor.file().name, line, std::move(what), std::move(remedy));
}

Line RunCollector::take()
{
    Line line = toSpans(m_runs, m_cursor.file().name, m_faults);
    m_runs.clear();
    return line;
}

std::size_t RunCollector::enterSpan(MD_SPANTYPE type, void* detail)
{
    if (type == MD_SPAN_EM) {
        ++m_emphasis;
    } else if (type == MD_SPAN_STRONG) {
        ++m_strong;
    } else if (type == MD_SPAN_A && m_imageDepth == 0) {
        const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        enterLink(href);
        return href.size;
    } else if (type == MD_SPAN_IMG && m_imageDepth++ == 0) {
        const MD_ATTRIBUTE& src = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
        enterImage(src);
        return src.size;
    }
    return 0;
}

void RunCollector::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_EM)
        --m_emphasis;
    else if (type == MD_SPAN_STRONG)
        --m_strong;
    else if (type == MD_SPAN_A && m_imageDepth == 0)
        m_link.reset();
    else if (type == MD_SPAN_IMG && --m_imageDepth == 0 && m_image)
        leaveImage();
}

// An attribute stands in the source wherever it holds no escape or entity.
int RunCollector::lineOf(const MD_ATTRIBUTE& attribute, std::string_view mark) const
{
    const auto offset = m_cursor.offsetOf({attribute.text, attribute.size});
    return offset ? m_cursor.file().lineAt(*offset) : m_cursor.lineOfNext(mark);
}

void RunCollector::enterLink(const MD_ATTRIBUTE& href)
{
    std::string target = decoded(href);
    if (const auto refusal = linkRefusal(target))
        fault(lineOf(href, "]("), refusal->what, refusal->remedy);
    else
        m_link = std::move(target);
}

void RunCollector::enterImage(const MD_ATTRIBUTE& src)
{
    std::string path = decoded(src);
    const int line = lineOf(src, "![");
    m_image.reset();
    if (const auto refusal = imageRefusal(path)) {
        fault(line, refusal->what, refusal->remedy);
        return;
    }
    m_image = Run{};
    m_image->kind = Run::Kind::Image;
    m_image->target = std::move(path);
    m_image->line = line;
}

void RunCollector::leaveImage()
{
    Run image = *std::exchange(m_image, std::nullopt);
    if (trimmed(image.text).empty())
        fault(image.line, "the image has no words for who cannot see it", "write ![what it shows](file)");
    m_runs.push_back(std::move(image));
}

std::size_t RunCollector::addText(MD_TEXTTYPE type, std::string_view text, std::optional<std::size_t> offset, int line)
{
    Run run;
    run.text = text;
    run.emphasis = m_emphasis > 0;
    run.strong = m_strong > 0;
    run.line = line;
    if (type == MD_TEXT_BR) {
        run.kind = Run::Kind::Break;
        run.text.clear();
    } else if (type == MD_TEXT_SOFTBR) {
        run.text = " ";
    } else if (type == MD_TEXT_CODE) {
        run.kind = Run::Kind::Code;
    } else if (type == MD_TEXT_ENTITY) {
        run.literal = true;
        if (const auto character = decodeEntity(text))
            run.text = *character;
        else
            fault(line, "found the unknown entity " + inQuotes(text), "write the character itself");
    } else {
        run.literal = offset && m_cursor.isEscaped(*offset);
    }
    if (m_imageDepth > 0) {
        if (m_image)
            m_image->text += run.text;
        return 0;
    }
    if (m_link && run.kind != Run::Kind::Break) {
        run.kind = Run::Kind::Link;
        run.target = *m_link;
    }
    const std::size_t copied = run.target.size();
    m_runs.push_back(std::move(run));
    return copied;
}

}  // namespace kinetarium::book
