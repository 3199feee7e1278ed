// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/inline.h"

#include "book/words.h"

#include <algorithm>

namespace kinetarium::book {

namespace {

bool isCitationKey(std::string_view key)
{
    const auto isLetterOrDigit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !key.empty() && isLetterOrDigit(key.front())
        && std::all_of(key.begin(), key.end(),
                       [&](char c) { return isLetterOrDigit(c) || std::string_view("_:.-").find(c) < 4; });
}

bool isPlain(const Span& span)
{
    return span.kind == Span::Kind::Text && !span.code && !span.image;
}

// Reads a stretch of text runs, within which a value, citation or term may run on over changes of style and line.
class Stretch {
public:
    Stretch(const Run* first, const Run* last, const std::string& file, FaultList& faults, Line& spans)
        : m_first(first), m_file(file), m_faults(faults), m_spans(spans)
    {
        for (const Run* run = first; run != last; ++run) {
            m_starts.push_back(m_text.size());
            m_text += run->text;
        }
    }

    void read()
    {
        std::size_t plain = 0;
        std::size_t at = 0;
        while (at < m_text.size()) {
            const std::size_t end = readMarkup(at);
            if (end == at) {
                ++at;
                continue;
            }
            if (m_found.empty()) {  // a fault: what was written stays as text
                at = end;
                continue;
            }
            emitText(plain, at);
            m_spans.insert(m_spans.end(), m_found.begin(), m_found.end());
            m_found.clear();
            plain = at = end;
        }
        emitText(plain, m_text.size());
    }

private:
    std::size_t runAt(std::size_t at) const
    {
        const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), at);
        return static_cast<std::size_t>(next - m_starts.begin()) - 1;
    }

    bool standsAt(std::size_t at, std::string_view mark) const
    {
        if (m_text.compare(at, mark.size(), mark) != 0)
            return false;
        const std::size_t run = runAt(at);
        return !(m_first[run].literal && m_starts[run] == at);
    }

    Place placeAt(std::size_t at) const { return {m_file, m_first[runAt(at)].line}; }

    Span spanAt(std::size_t at, Span::Kind kind) const
    {
        const Run& run = m_first[runAt(at)];
        Span span;
        span.kind = kind;
        span.emphasis = run.emphasis;
        span.strong = run.strong;
        span.place = {m_file, run.line};
        return span;
    }

    void emitText(std::size_t from, std::size_t to)
    {
        while (from < to) {
            const std::size_t run = runAt(from);
            const std::size_t end = run + 1 < m_starts.size() ? std::min(to, m_starts[run + 1]) : to;
            Span span = spanAt(from, Span::Kind::Text);
            span.text = m_text.substr(from, end - from);
            if (!m_spans.empty() && isPlain(m_spans.back()) && m_spans.back().emphasis == span.emphasis
                && m_spans.back().strong == span.strong)
                m_spans.back().text += span.text;
            else
                m_spans.push_back(std::move(span));
            from = end;
        }
    }

    // Returns the end of what begins at `at`, or `at`; what was recognised is in m_found.
    std::size_t readMarkup(std::size_t at)
    {
        const char c = m_text[at];
        if (c == '{' && standsAt(at, "{{"))
            return readValue(at);
        if (c == '}' && standsAt(at, "}}")) {
            m_faults.add(placeAt(at), "found '}}' without '{{' before it", "write a value as {{…}}");
            return at + 2;
        }
        if (c == '[' && standsAt(at, "[["))
            return readTerm(at);
        if (c == '[' && standsAt(at, "[@"))
            return readCitation(at);
        return at;
    }

    // Where the mark that opens at `at` closes; it never contains itself, which also keeps the search linear.
    std::size_t closeOf(std::size_t at, std::string_view opening, std::string_view closing) const
    {
        const std::string_view text = m_text;
        const std::size_t reopened = std::min(text.find(opening, at + 2), text.size());
        return text.substr(0, reopened).find(closing, at + 2);
    }

    std::size_t readValue(std::size_t at)
    {
        const std::size_t close = closeOf(at, "{{", "}}");
        if (close == std::string::npos) {
            m_faults.add(placeAt(at), "found '{{' without '}}' after it", "close the value: {{…}}");
            return at + 2;
        }
        Span span = spanAt(at, Span::Kind::Value);
        span.text = trimmed(std::string_view(m_text).substr(at + 2, close - at - 2));
        if (span.text.empty())
            m_faults.add(placeAt(at), "found a value {{}} that names nothing", "name a parameter or a read-out");
        else
            m_found.push_back(std::move(span));
        return close + 2;
    }

    std::size_t readTerm(std::size_t at)
    {
        const std::size_t close = closeOf(at, "[[", "]]");
        if (close == std::string::npos) {
            m_faults.add(placeAt(at), "found '[[' without ']]' after it", "close the term: [[term]]");
            return at + 2;
        }
        const std::string_view inside = std::string_view(m_text).substr(at + 2, close - at - 2);
        const std::size_t bar = inside.find('|');
        Span span = spanAt(at, Span::Kind::Term);
        span.target = trimmed(inside.substr(0, bar));
        span.text = bar == std::string_view::npos ? span.target : trimmed(inside.substr(bar + 1));
        if (span.target.empty() || span.text.empty())
            m_faults.add(placeAt(at), "found a term without its name", "write [[term]] or [[term|as written]]");
        else
            m_found.push_back(std::move(span));
        return close + 2;
    }

    std::size_t readCitation(std::size_t at)
    {
        const std::size_t close = m_text.find_first_of("[]", at + 2);
        if (close == std::string::npos || m_text[close] == '[') {
            m_faults.add(placeAt(at), "found '[@' without ']' after it", "close the citation: [@key]");
            return at + 2;
        }
        std::vector<Span> citations;
        for (std::size_t from = at + 1; from <= close;) {
            const std::size_t end = std::min(m_text.find(';', from), close);
            const std::string_view part = trimmed(std::string_view(m_text).substr(from, end - from));
            if (!part.starts_with('@') || !isCitationKey(part.substr(1))) {
                m_faults.add(placeAt(from), "expected a citation like [@key] or [@key1; @key2], found "
                                 + inQuotes(std::string_view(m_text).substr(at, close + 1 - at)),
                             "write keys of references.json, each after '@'");
                return close + 1;
            }
            Span span = spanAt(at, Span::Kind::Citation);
            span.text = part.substr(1);
            span.place = placeAt(m_text.find('@', from));
            citations.push_back(std::move(span));
            from = end + 1;
        }
        m_found = std::move(citations);
        return close + 1;
    }

    const Run* m_first;
    const std::string& m_file;
    FaultList& m_faults;
    Line& m_spans;
    std::string m_text;
    std::vector<std::size_t> m_starts;
    std::vector<Span> m_found;
};

Span toSpan(const Run& run, const std::string& file)
{
    Span span;
    span.kind = run.kind == Run::Kind::Link ? Span::Kind::Link
        : run.kind == Run::Kind::Break      ? Span::Kind::Break
                                            : Span::Kind::Text;
    span.text = run.text;
    span.target = run.target;
    span.emphasis = run.emphasis;
    span.strong = run.strong;
    span.code = run.kind == Run::Kind::Code;
    span.image = run.kind == Run::Kind::Image;
    span.place = {file, run.line};
    return span;
}

bool continues(const Span& before, const Span& span)
{
    const bool codeOrLink = span.kind == Span::Kind::Link || (span.kind == Span::Kind::Text && span.code);
    return codeOrLink && before.kind == span.kind && before.code == span.code && before.target == span.target
        && before.emphasis == span.emphasis && before.strong == span.strong;
}

}  // namespace

Line toSpans(const std::vector<Run>& runs, const std::string& file, FaultList& faults)
{
    Line spans;
    const Run* const end = runs.data() + runs.size();
    for (const Run* run = runs.data(); run != end;) {
        if (run->kind == Run::Kind::Text) {
            const Run* const last = std::find_if(run, end, [](const Run& r) { return r.kind != Run::Kind::Text; });
            Stretch(run, last, file, faults, spans).read();
            run = last;
            continue;
        }
        Span span = toSpan(*run++, file);
        if (!spans.empty() && continues(spans.back(), span))
            spans.back().text += span.text;
        else
            spans.push_back(std::move(span));
    }
    return spans;
}

Line toLine(const std::string& text, const Place& place, std::vector<Fault>* faults)
{
    FaultList found;
    Run run;
    run.text = text;
    std::replace(run.text.begin(), run.text.end(), '\n', ' ');
    run.line = place.line;
    Line line = toSpans({run}, place.file, found);
    if (faults != nullptr) {
        for (Fault& fault : found.take())
            faults->push_back(std::move(fault));
    }
    return line;
}

}  // namespace kinetarium::book
