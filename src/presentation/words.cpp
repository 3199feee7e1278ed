// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/words.h"

#include "kinetarium/model/quantity.h"
#include "scene/vocabulary/clock.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

std::string plainWords(const PreparedChapter& chapter, const std::string& text, const model::Course& course, double time,
                       double clockFrom)
{
    return plainWords(chapter, book::toLine(text), course, time, clockFrom);
}

std::string plainWords(const PreparedChapter& chapter, const book::Line& line, const model::Course& course, double time,
                       double clockFrom)
{
    std::string words;
    for (const book::Span& span : line) {
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

std::string valueWords(double value, const std::string& unit, int digits)
{
    return std::isnan(value) ? "not known here" : model::displayQuantity(value, unit, digits);
}

std::string timeWords(double time, const std::string& unit, int digits)
{
    // Whoever counts in minutes says them as the scenes' clocks do.
    if (unit != "min" || !std::isfinite(time) || (time != 0 && std::abs(time) < 1.0 / 60)) {
        return model::displayQuantity(time, unit, digits);
    }
    return (time < 0 ? "−" : "") + scene::clock::words(std::abs(time));
}

std::string timeTick(double time, const std::string& unit)
{
    const bool whole = unit == "min" && (time == 0 || std::abs(time) >= 1) && std::abs(time - std::round(time)) < 1e-6;
    return whole ? (time < 0 ? "−" : "") + scene::clock::tick(std::abs(time)) : model::displayQuantity(time, unit);
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
