// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_text.h"

#include "presentation/text.h"

#include <QRegularExpression>

namespace kinetarium::presentation {

namespace {

QString anchor(const QString& target, const QString& html)
{
    return QStringLiteral("<a href=\"") + target.toHtmlEscaped() + QStringLiteral("\">") + html + QStringLiteral("</a>");
}

const QRegularExpression& picture()
{
    static const QRegularExpression form(R"(!\[([^\]]*)\]\(([^)\s]+)\))");
    return form;
}

/// Links and emphasis inside a stretch of words. Only targets that the window knows become links.
QString emphasised(const std::string& text)
{
    static const QRegularExpression link(R"(\[([^\]\[]+)\]\(((?:https|kinetarium|chapter):[^)\s]+)\))"),
        strong(R"(\*\*(?=\S)(.+?)(?<=\S)\*\*)"), light(R"(\*(?=\S)([^*]+?)(?<=\S)\*)"), code("`([^`]+)`");
    QString html = qt(text).toHtmlEscaped();
    html.replace(link, QStringLiteral("<a href=\"\\2\">\\1</a>"));
    html.replace(strong, QStringLiteral("<b>\\1</b>"));
    html.replace(light, QStringLiteral("<i>\\1</i>"));
    html.replace(code, QStringLiteral("<code>\\1</code>"));
    return html.replace(QStringLiteral("\n\n"), QStringLiteral("<br><br>")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// A sign after a backslash is that sign: it is hidden in a private place until the markup is read.
constexpr char16_t hidden = 0xe000;

QString withEscapesHidden(const QString& text)
{
    static const QString signs = QStringLiteral("\\`*_{}[]()<>#+-.!|~\"'$&@:=");
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('\\') && i + 1 < text.size() && signs.contains(text[i + 1])) {
            result += QChar(static_cast<char16_t>(hidden + text[++i].unicode()));
        } else {
            result += text[i];
        }
    }
    return result;
}

QString withEscapesShown(const QString& html)
{
    QString result;
    for (const QChar each : html) {
        const bool isHidden = each.unicode() > hidden && each.unicode() < hidden + 0x80;
        result += isHidden ? QString(QChar(static_cast<char16_t>(each.unicode() - hidden))).toHtmlEscaped() : QString(each);
    }
    return result;
}

QString lineHtml(const book::Book& book, const QString& text)
{
    const book::Line line = book::toLine(text.toStdString());
    QString html;
    bool citing = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const book::Span& span = line[i];
        switch (span.kind) {
        case book::Span::Kind::Citation: {
            const auto found = book.references.find(span.text);
            const QString words = found == book.references.end() ? qt(span.text) : qt(found->second.shortForm());
            html += QString(citing ? "; " : "(") + anchor("cite:" + qt(span.text), words.toHtmlEscaped());
            citing = i + 1 < line.size() && line[i + 1].kind == book::Span::Kind::Citation;
            html += citing ? "" : ")";
            break;
        }
        case book::Span::Kind::Break: html += QStringLiteral("<br>"); break;
        case book::Span::Kind::Term: html += anchor("term:" + qt(span.target), qt(span.text).toHtmlEscaped()); break;
        case book::Span::Kind::Link: html += anchor(qt(span.target), qt(span.text).toHtmlEscaped()); break;
        default: html += emphasised(span.text); break;
        }
    }
    return html;
}

/// Lines that end in a backslash or two blanks, and items of a list, stand below one another.
QString paragraphHtml(const book::Book& book, const QString& text)
{
    static const QRegularExpression breaks(QStringLiteral("(?:\\\\|  )\\n\\s*|\\n(?=\\s*(?:[-*+]|\\d+\\.)\\s)")),
        bullet(QStringLiteral("^\\s*[-*+]\\s+"));
    QStringList lines;
    for (QString each : text.split(breaks)) {
        lines << lineHtml(book, each.replace(bullet, QStringLiteral("\u2022 ")));
    }
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace

std::vector<std::pair<QString, QString>> pictureNames(const QString& text)
{
    std::vector<std::pair<QString, QString>> names;
    for (auto found = picture().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch each = found.next();
        names.emplace_back(each.captured(2), each.captured(1));
    }
    return names;
}

QString questionHtml(const book::Book& book, const QString& text)
{
    static const QRegularExpression gap(R"(\n[ \t]*\n\s*)");
    QStringList paragraphs;
    // Pictures stand below their text, see pictureNames().
    for (const QString& each : withEscapesHidden(QString(text).remove(picture()).trimmed()).split(gap, Qt::SkipEmptyParts)) {
        paragraphs << paragraphHtml(book, each);
    }
    return withEscapesShown(paragraphs.join(QStringLiteral("<br><br>")));
}

QString questionPlain(const book::Book& book, const QString& text)
{
    return htmlPlain(questionHtml(book, QString(text).replace(picture(), QStringLiteral(" (\\1) "))));
}

QString htmlPlain(const QString& html)
{
    static const QRegularExpression tag("<[^>]*>");
    QString plain = QString(html).replace("<br>", " ").remove(tag);
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").simplified();
}

}  // namespace kinetarium::presentation
