// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/link.h"

#include "kinetarium/model/quantity.h"
#include "presentation/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include <QByteArray>
#include <QList>

namespace kinetarium::presentation {

namespace {

constexpr std::string_view scheme = "kinetarium://";

std::string encoded(const std::string& text)
{
    return QByteArray::fromStdString(text).toPercentEncoding("@,").toStdString();
}

/// What others wrote, short enough for a message.
std::string quoted(std::string_view text)
{
    constexpr qsizetype shown = 60;
    QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& each : words) {
        if (!each.isPrint()) {
            each = '?';
        }
    }
    return "'" + (words.size() > shown ? words.left(shown) + "…" : words).toStdString() + "'";
}

/// Characters that are not seen, or that turn round how a text is seen, have no place in a link.
bool isHidden(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate || QChar::isNonCharacter(c);
}

std::string decoded(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto isHex = [&](std::size_t at) { return at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])); };
        if (text[i] == '%' && !(isHex(i + 1) && isHex(i + 2))) {
            throw model::Refused(quoted(text) + " has a '%' that is not followed by two hexadecimal digits");
        }
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    const QString utf8 = QString::fromUtf8(bytes);
    if (utf8.contains(QChar::ReplacementCharacter)) {
        throw model::Refused("a kinetarium link is UTF-8 text; this one is not");
    }
    const QList<uint> characters = utf8.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), [](uint each) { return isHidden(each); })) {
        throw model::Refused("the link holds a control character; copy it anew");
    }
    return utf8.toStdString();
}

/// Names of chapters, steps and settings are letters, digits and hyphens: no path can be made of them.
std::string name(std::string_view text, const char* what)
{
    constexpr std::size_t longestName = 80;   // characters; a name of ours has a third of it
    const std::string plain = decoded(text);
    if (plain.size() > longestName) {
        throw model::Refused(quoted(plain) + " is too long for the name of " + what);
    }
    if (!std::all_of(plain.begin(), plain.end(), [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; })) {
        throw model::Refused(quoted(plain) + " cannot be the name of " + what + ": letters, digits and hyphens make one");
    }
    return plain;
}

std::map<std::string, std::string> fieldsOf(std::string_view query)
{
    std::map<std::string, std::string> fields;
    if (query.empty()) {
        return fields;
    }
    if (static_cast<std::size_t>(std::count(query.begin(), query.end(), '&')) >= Link::mostFields) {
        throw model::Refused("the link has more than " + std::to_string(Link::mostFields) + " fields");
    }
    for (const std::string& field : split(query, '&')) {
        const auto equals = field.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw model::Refused(quoted(field) + " in the link is no KEY=VALUE");
        }
        const std::string key = name(std::string_view(field).substr(0, equals), "a setting");
        if (!fields.emplace(key, decoded(std::string_view(field).substr(equals + 1))).second) {
            throw model::Refused("the link gives " + quoted(key) + " twice");
        }
    }
    return fields;
}

std::uint64_t seedOf(const std::string& digits)
{
    std::uint64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec == std::errc::result_out_of_range) {
        throw model::Refused("seed " + quoted(digits) + " is larger than 18446744073709551615");
    }
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
        throw model::Refused("seed " + quoted(digits) + " is no whole number");
    }
    return number;
}

void checkVersion(const std::string& version)
{
    if (version != "1") {
        throw model::Refused("the link is of version " + quoted(version) + "; this program reads version 1");
    }
}

}  // namespace

bool Link::looksLikeOne(std::string_view text)
{
    return text.starts_with(scheme);
}

Link Link::parse(std::string_view text)
{
    if (!looksLikeOne(text)) {
        throw model::Refused(quoted(text.substr(0, 200)) + " is no kinetarium:// link");
    }
    if (text.size() > longest) {
        throw model::Refused("the link is " + std::to_string(text.size()) + " bytes long; one has at most " +
                             std::to_string(longest));
    }
    std::string_view rest = text.substr(scheme.size());
    std::string_view query;
    if (const auto mark = rest.find('?'); mark != std::string_view::npos) {
        query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    Link link;
    const auto slash = rest.find('/');
    if (rest.substr(0, slash).empty()) {
        throw model::Refused("the link names no chapter; write kinetarium://CHAPTER/STEP");
    }
    link.chapter = name(rest.substr(0, slash), "a chapter");
    if (slash != std::string_view::npos) {
        link.step = name(rest.substr(slash + 1), "a step");
    }
    std::map<std::string, std::string> fields = fieldsOf(query);
    if (auto version = fields.extract("v")) {
        checkVersion(version.mapped());
    }
    if (auto time = fields.extract("t")) {
        link.time = time.mapped();
    }
    if (auto zoom = fields.extract("zoom")) {
        link.zoom = zoom.mapped();
    }
    if (auto seed = fields.extract("seed")) {
        link.seed = seedOf(seed.mapped());
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
