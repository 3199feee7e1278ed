// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/rich_text.h"

#include "ui/style/glyph_images.h"
#include "ui/style/theme.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace kinetarium::ui {

namespace {

struct Role {
    double size, line;
    bool reading;
};

Role roleOf(const QString& name)
{
    if (name == "reading") {
        return {19, 30, true};
    }
    if (name == "heading") {
        return {22, 32, true};
    }
    return name == "small" ? Role{13, 20, false} : Role{15, 23, false};
}

QString px(double value)
{
    return QString::number(qRound(value)) + "px";
}

/// The values stand out from the prose: the interface's face, strong, in the colour of their species.
QString valueStyle(const Theme& theme, const Role& role)
{
    return QString("font-family:'%1';font-weight:600;font-size:%2;")
        .arg(theme.labelStrongFont().family(), px(role.size * 0.88 * theme.scale()));
}

/// Numbers in prose wear the interface's lining figures: the reading face has old-style ones only, whose 1 reads as I.
/// A number and its unit are kept on one line.
QString withFigures(const Theme& theme, const QString& html, const Role& role)
{
    static const QRegularExpression piece("<[^>]*>|&[a-z#0-9]+;|@[a-zA-Z0-9:-]+@|[^<&@]+|[&@]");
    static const QRegularExpression unit("([0-9])[ \n](?=(%|[fpnµum]?M|[nµum]?s|min|h|mV|Hz|nm|mg|kg)(?![A-Za-z]))");
    static const QRegularExpression thin("[\u2009\u202f]");
    static const QRegularExpression figures("([0-9]+(?:[.,][0-9]+)*)");
    const QString lining = QString("<span style=\"font-family:'%1';font-size:%2\">\\1</span>")
                               .arg(theme.bodyFont().family(), px(role.size * 0.88 * theme.scale()));
    QString out;
    bool link = false;
    for (auto pieces = piece.globalMatch(html); pieces.hasNext();) {
        QString text = pieces.next().captured();
        if (text.startsWith('<')) {
            link = text.startsWith("<a ") || (link && text != "</a>");
        } else if (!text.startsWith('&') && !text.startsWith('@')) {
            text.replace(unit, "\\1\u00a0");
            text.replace(thin, "\u00a0");  // reading HTML, Qt makes a thin space a space that breaks
            if (role.reading && !link) {
                text.replace(figures, lining);
            }
        }
        out += text;
    }
    return out;
}

/// Links keep the ink of the text and wear an underline of another colour; values have none. Quick's software renderer
/// (Qt 6.4) draws an underline a second time, at twice its place, where the first glyphs of a face and colour are
/// underlined: so no face and colour may occur in links alone.
QString withLinks(const Theme& theme, const QString& html, const Role& role, int focusedLink)
{
    static const QRegularExpression anchor(
        "<a href=\"([^\"]*)\">(@glyph:[a-z0-9-]+@)?(?:<span style=\"color:(@[a-zA-Z0-9]+@)\">)?");
    QString out;
    qsizetype last = 0;
    int number = 0;
    for (auto matches = anchor.globalMatch(html); matches.hasNext(); ++number) {
        const QRegularExpressionMatch match = matches.next();
        const QString target = match.captured(1), glyph = match.captured(2);
        QString style = number == focusedLink ? "background-color:" + theme.accentSoft().name() + ";" : QString();
        out += html.mid(last, match.capturedStart() - last);
        if (match.hasCaptured(3)) {
            style += valueStyle(theme, role) + "color:" + match.captured(3) + ";";
            out +=
                "<a href=\"" + target + "\" style=\"text-decoration:none\">" + glyph + "<span style=\"" + style + "\">";
        } else {
            // A term is a quiet link: the eye should follow the sentence, not the underlining.
            const QColor line = target.startsWith("term:") ? theme.edge() : theme.accent();
            style +=
                "color:" + theme.ink().name() + ";text-decoration:underline;text-decoration-color:" + line.name() + ";";
            out += "<a href=\"" + target + "\" style=\"" + style + "\">" + glyph;
        }
        last = match.capturedEnd();
    }
    return out + html.mid(last);
}

QString withTokens(const Theme& theme, QString html, double fontSize)
{
    static const QRegularExpression glyph("@glyph:([a-z0-9-]+)@"), token("@([a-zA-Z0-9]+)@");
    const int size = qRound(fontSize * 0.95);
    html.replace(glyph, QString("<img src=\"%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:middle\">&nbsp;")
                            .arg(GlyphImages::source(theme.id(), "\\1", size))
                            .arg(qRound(size * 1.3))
                            .arg(size));
    QString out;
    qsizetype last = 0;
    for (auto matches = token.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        out += html.mid(last, match.capturedStart() - last) + theme.token(match.captured(1)).name();
        last = match.capturedEnd();
    }
    return out + html.mid(last);
}

}  // namespace

QString richText(const Theme& theme, const QString& html, const QString& roleName, int focusedLink)
{
    const Role role = roleOf(roleName);
    const QString line = "line-height:" + px(role.line * theme.scale()) + ";";
    QString out = withTokens(theme, withLinks(theme, withFigures(theme, html, role), role, focusedLink), role.size * theme.scale());
    if (out.startsWith("<ul>") || out.startsWith("<ol>")) {
        out.replace("<li>", "<li style=\"" + line + "margin-bottom:" + px(6 * theme.scale()) + ";\">");
        return out.replace(
            0, 4, out.left(3) + " style=\"margin:0px;-qt-list-indent:0;margin-left:" + px(26 * theme.scale()) + ";\">");
    }
    if (out.startsWith("<table")) {
        out.replace("<th align=\"left\">", "<th align=\"left\" style=\"color:" + theme.ink2().name() + ";\">");
        return out.replace(0, 6, "<table width=\"100%\" cellspacing=\"0\" border=\"0\"");
    }
    return "<p style=\"margin:0px;" + line + "\">" + out + "</p>";
}

QString bareText(const Theme& theme, const QString& html, double size)
{
    static const QRegularExpression anchor("</?a\\b[^>]*>");
    return withTokens(theme, QString(html).remove(anchor), size);
}

QStringList linkTargets(const QString& html)
{
    static const QRegularExpression anchor("<a href=\"([^\"]*)\"");
    QStringList targets;
    for (auto matches = anchor.globalMatch(html); matches.hasNext();) {
        targets.append(matches.next().captured(1));
    }
    return targets;
}

QString markdownText(const Theme& theme, const QString& markdown)
{
    QTextDocument document;
    document.setDefaultFont(theme.readingFont());
    document.setMarkdown(markdown);
    const double scale = theme.scale();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        const int level = block.blockFormat().headingLevel();
        QTextBlockFormat format;
        format.setLineHeight((level > 0 ? 32 : 28) * scale, QTextBlockFormat::FixedHeight);
        const bool afterList = !block.textList() && block.previous().isValid() && block.previous().textList();
        format.setHeadingLevel(0);  // a level brings a size of its own
        format.setTopMargin(level > 0 && block.blockNumber() > 0 ? 20 * scale : afterList ? 8 * scale : 0);
        format.setBottomMargin((level > 0 ? 6 : block.textList() ? 6 : 14) * scale);
        cursor.mergeBlockFormat(format);
        if (QTextTable* table = cursor.currentTable()) {
            QTextTableFormat plain = table->format();
            plain.setBorder(0);
            plain.setCellSpacing(0);
            plain.setCellPadding(4 * scale);
            table->setFormat(plain);
        }
        if (level > 0) {
            QTextCharFormat heading;
            heading.setFont(level == 1 ? theme.titleFont() : theme.sectionFont());
            cursor.setCharFormat(heading);  // set, not merged: markdown's own size adjustment has to go
        } else {
            for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
                if (piece.fragment().charFormat().isAnchor()) {
                    QTextCursor link(&document);
                    link.setPosition(piece.fragment().position());
                    link.setPosition(piece.fragment().position() + piece.fragment().length(), QTextCursor::KeepAnchor);
                    QTextCharFormat dress;
                    dress.setForeground(theme.accent());
                    link.mergeCharFormat(dress);
                }
            }
        }
    }
    return document.toHtml();
}

}  // namespace kinetarium::ui
