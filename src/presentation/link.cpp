// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/link.h"

#include "kinetarium/model/quantity.h"
#include "presentation/text.h"

#include <charconv>

#include <QByteArray>

namespace kinetarium::presentation {

namespace {

constexpr std::string_view scheme = "kinetarium://";

std::string encoded(const std::string& text)
{
    return QByteArray::fromStdString(text).toPercentEncoding("@,").toStdString();
}

std::string decoded(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto isHex = [&](std::size_t at) { return at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])); };
        if (text[i] == '%' && !(isHex(i + 1) && isHex(i + 2))) {
            throw model::Refused("'" + std::string(text) + "' has a '%' that is not followed by two hexadecimal digits");
        }
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    const QString utf8 = QString::fromUtf8(bytes);
    if (utf8.contains(QChar::ReplacementCharacter) || utf8.contains(QChar(0))) {
        throw model::Refused("a kinetarium link is UTF-8 text; this one is not");
    }
    return utf8.toStdString();
}

}  // namespace

bool Link::looksLikeOne(std::string_view text)
{
    return text.starts_with(scheme);
}

Link Link::parse(std::string_view text)
{
    if (!looksLikeOne(text)) {
        throw model::Refused("'" + std::string(text.substr(0, 80)) + "' is no kinetarium:// link");
    }
    std::string_view rest = text.substr(scheme.size());
    std::string_view query;
    if (const auto mark = rest.find('?'); mark != std::string_view::npos) {
        query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    Link link;
    const auto slash = rest.find('/');
    link.chapter = decoded(rest.substr(0, slash));
    if (slash != std::string_view::npos) {
        link.step = decoded(rest.substr(slash + 1));
    }
    if (link.chapter.empty()) {
        throw model::Refused("the link names no chapter; write kinetarium://CHAPTER/STEP");
    }
    std::map<std::string, std::string> fields;
    if (!query.empty()) {
        for (const std::string& field : split(query, '&')) {
            const auto equals = field.find('=');
            if (equals == std::string::npos || equals == 0) {
                throw model::Refused("'" + field + "' in the link is no KEY=VALUE");
            }
            const std::string key = decoded(std::string_view(field).substr(0, equals));
            if (!fields.emplace(key, decoded(std::string_view(field).substr(equals + 1))).second) {
                throw model::Refused("the link gives '" + key + "' twice");
            }
        }
    }
    if (auto version = fields.extract("v"); version && version.mapped() != "1") {
        throw model::Refused("the link is of version " + version.mapped() + "; this program reads version 1");
    }
    if (auto time = fields.extract("t")) {
        link.time = time.mapped();
    }
    if (auto zoom = fields.extract("zoom")) {
        link.zoom = zoom.mapped();
    }
    if (auto seed = fields.extract("seed")) {
        const std::string& digits = seed.mapped();
        std::uint64_t number = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
            throw model::Refused("seed '" + digits + "' is no whole number");
        }
        link.seed = number;
    }
    if (auto theme = fields.extract("theme")) {
        link.theme = theme.mapped();
    }
    link.settings = std::move(fields);
    return link;
}

std::string Link::text() const
{
    std::map<std::string, std::string> fields = settings;
    if (time) {
        fields["t"] = *time;
    }
    if (zoom) {
        fields["zoom"] = *zoom;
    }
    if (seed) {
        fields["seed"] = std::to_string(*seed);
    }
    if (theme) {
        fields["theme"] = *theme;
    }
    std::string text = std::string(scheme) + encoded(chapter);
    if (!step.empty()) {
        text += "/" + encoded(step);
    }
    text += "?v=1";
    for (const auto& [key, value] : fields) {
        text += "&" + encoded(key) + "=" + encoded(value);
    }
    return text;
}

}  // namespace kinetarium::presentation
