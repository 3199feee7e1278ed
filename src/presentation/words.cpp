// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/words.h"

#include <algorithm>

namespace kinetarium::presentation {

std::string plainWords(const PreparedChapter& chapter, const std::string& text, const model::Course& course, double time,
                       double clockFrom)
{
    std::string words;
    for (const book::Span& span : book::toLine(text)) {
        if (span.kind == book::Span::Kind::Value) {
            const auto value = chapter.values.find(span.text);
            words += value == chapter.values.end() ? "?" : value->second.display(course, time, clockFrom);
        } else if (span.kind == book::Span::Kind::Citation) {
            const auto reference = chapter.book->references.find(span.text);
            words += "(" + (reference == chapter.book->references.end() ? span.text : reference->second.shortForm()) + ")";
        } else {
            words += span.text;
        }
    }
    return words;
}

bool holdsLiveValue(const PreparedChapter& chapter, const std::string& text)
{
    const book::Line line = book::toLine(text);
    return std::any_of(line.begin(), line.end(), [&](const book::Span& span) {
        const auto value = chapter.values.find(span.text);
        return span.kind == book::Span::Kind::Value && value != chapter.values.end() && value->second.live();
    });
}

}  // namespace kinetarium::presentation
