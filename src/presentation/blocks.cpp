// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/reader.h"
#include "presentation/text.h"
#include "presentation/words.h"

#include <QRegularExpression>
#include <QSet>

namespace kinetarium::presentation {

namespace {

/// Species whose glyph stands before their value in prose.
const QSet<QString>& speciesWithGlyph()
{
    static const QSet<QString> species{"glutamate", "glycine", "ketamine", "memantine", "mg", "ca", "na"};
    return species;
}

constexpr QChar wordJoiner(0x2060);  // forbids a line to end here

/// A unit never breaks from its number, nor within.
QString held(QString text)
{
    static const QRegularExpression between(
        "(?<=\\d) (?=(?:%|[mµn]?M|[mµn]?s|min|h|m?V|nm|Å|k?Hz|kg|mg|mL|mmHg|ng/mL|per second)(?![A-Za-z]))");
    static const QRegularExpression stroke("(?<=[mµnk]g|mg|[mµn]M)/(?=kg|mL|L|min|h)");
    return text.replace(between, QChar(QChar::Nbsp)).replace(stroke, QString("/") + wordJoiner);
}

QString styled(const book::Span& span, QString html)
{
    if (span.code) {
        html = "<code>" + html + "</code>";
    }
    if (span.emphasis) {
        html = "<i>" + html + "</i>";
    }
    if (span.strong) {
        html = "<b>" + html + "</b>";
    }
    return html;
}

QString anchor(const QString& target, const QString& html)
{
    return "<a href=\"" + target.toHtmlEscaped() + "\">" + html + "</a>";
}

bool holdsLive(const book::Line& line, const PreparedChapter& chapter)
{
    for (const book::Span& span : line) {
        if (span.kind == book::Span::Kind::Value) {
            const auto found = chapter.values.find(span.text);
            if (found != chapter.values.end() && found->second.live()) {
                return true;
            }
        }
    }
    return false;
}

bool holdsLive(const book::Block& block, const PreparedChapter& chapter)
{
    const auto any = [&](const auto& lines) {
        return std::any_of(lines.begin(), lines.end(), [&](const book::Line& line) { return holdsLive(line, chapter); });
    };
    if (const auto* paragraph = std::get_if<book::Paragraph>(&block)) {
        return holdsLive(paragraph->line, chapter);
    }
    if (const auto* quote = std::get_if<book::Quote>(&block)) {
        return any(quote->lines);
    }
    if (const auto* list = std::get_if<book::List>(&block)) {
        return any(list->items);
    }
    if (const auto* claim = std::get_if<book::Claim>(&block)) {
        return holdsLiveValue(chapter, claim->text) || holdsLiveValue(chapter, claim->contradiction);
    }
    if (const auto* figure = std::get_if<book::Figure>(&block)) {
        return holdsLiveValue(chapter, figure->caption);
    }
    if (const auto* table = std::get_if<book::Table>(&block)) {
        return std::any_of(table->rows.begin(), table->rows.end(), any);
    }
    return false;
}

QString gradeWords(book::EvidenceGrade grade)
{
    switch (grade) {
    case book::EvidenceGrade::Measured:
        return "measured";
    case book::EvidenceGrade::Derived:
        return "derived";
    case book::EvidenceGrade::Illustrative:
        return "illustrative";
    case book::EvidenceGrade::ToBeChecked:
        break;
    }
    return "to be checked";
}

QString plainOf(const QString& html)
{
    static const QRegularExpression glyph("@glyph:[a-z0-9-]+@"), tag("<[^>]*>");
    QString plain = html;
    plain.replace("<br>", " ").replace("</li>", ". ").replace("</td>", "; ").replace("</th>", "; ");
    plain.remove(glyph).remove(tag).remove(wordJoiner);
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").simplified();
}

}  // namespace

Blocks::Blocks(const Library& library, Player& player, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_player(player)
{
    connect(&player, &Player::courseChanged, this, [this] { refreshLive(); });
    connect(&player, &Player::playingChanged, this, [this] { refreshLive(); });
    connect(&player, &Player::timeChanged, this, [this] {
        // Nobody reads numbers that change sixty times a second, and setting text costs more than drawing the scene.
        constexpr int readable = 125;
        if (!m_player.playing() || !m_refreshed.isValid() || m_refreshed.elapsed() >= readable) {
            refreshLive();
        }
    });
}

void Blocks::show(const PreparedChapter* chapter)
{
    beginResetModel();
    m_chapter = chapter;
    m_rows.clear();
    m_values.clear();
    m_valueNumbers.clear();
    if (chapter) {
        for (const auto& [text, value] : chapter->values) {
            m_valueNumbers[text] = static_cast<int>(m_values.size());
            m_values.push_back(&value);
        }
        for (const auto& [block, step] : placedBlocks(*chapter)) {
            m_rows.push_back({block, static_cast<int>(step), holdsLive(*block, *chapter), {}});
        }
    }
    endResetModel();
}

void Blocks::refreshLive()
{
    m_refreshed.restart();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].live) {
            continue;
        }
        const QModelIndex at = index(static_cast<int>(i));
        const QString html = data(at, HtmlRole).toString();
        if (html != m_rows[i].shown) {
            m_rows[i].shown = html;
            emit dataChanged(at, at, {HtmlRole, PlainRole, ContradictionRole});
        }
    }
    emit refreshed();
}

int Blocks::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString Blocks::html(const book::Line& line) const
{
    QString html;
    bool citing = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const book::Span& span = line[i];
        if (span.kind == book::Span::Kind::Citation) {
            const auto found = m_library.book().references.find(span.text);
            const QString words = found == m_library.book().references.end() ? qt(span.text) : qt(found->second.shortForm());
            html += QString(citing ? "; " : "(") + anchor("cite:" + qt(span.text), words.toHtmlEscaped());
            citing = i + 1 < line.size() && line[i + 1].kind == book::Span::Kind::Citation;
            if (!citing) {
                html += ")";
            }
            continue;
        }
        switch (span.kind) {
        case book::Span::Kind::Text:
            html += styled(span, held(qt(span.text)).toHtmlEscaped());
            break;
        case book::Span::Kind::Break:
            html += "<br>";
            break;
        case book::Span::Kind::Term:
            html += styled(span, anchor("term:" + qt(span.target), qt(span.text).toHtmlEscaped()));
            break;
        case book::Span::Kind::Link:
            html += styled(span, anchor(qt(span.target), qt(span.text).toHtmlEscaped()));
            break;
        case book::Span::Kind::Value: {
            const auto number = m_valueNumbers.find(span.text);
            if (number == m_valueNumbers.end()) {
                html += "?";
                break;
            }
            const ProseValue& value = *m_values[static_cast<std::size_t>(number->second)];
            const QString words =
                qt(value.display(m_player.toldCourse(), m_player.toldTime(), m_player.toldStep().clockFrom)).toHtmlEscaped();
            const QString species = qt(value.species());
            QString inside = "<span style=\"color:@" + (species.isEmpty() ? "ink" : species) + "@\">" + words + "</span>";
            if (value.kind() == ProseValue::Kind::Parameter && speciesWithGlyph().contains(species)) {
                inside = "@glyph:" + species + "@" + inside;
            }
            html += styled(span, anchor("value:" + QString::number(number->second), inside));
            break;
        }
        case book::Span::Kind::Citation:
            break;
        }
    }
    return html;
}

QVariant Blocks::data(const QModelIndex& index, int role) const
{
    if (!m_chapter || !index.isValid() || index.row() >= rowCount() || !m_player.ready()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const book::Block& block = *row.block;
    if (role == StepIndexRole) {
        return row.step;
    }
    if (role == StepRole) {
        return qt(m_chapter->steps[static_cast<std::size_t>(row.step)].step->id);
    }
    if (role == PlainRole) {
        const QString plain = plainOf(data(index, HtmlRole).toString());
        const QString grade = data(index, GradeRole).toString();
        return grade.isEmpty() ? plain : grade + ": " + plain;
    }
    if (const auto* heading = std::get_if<book::Heading>(&block)) {
        return role == KindRole ? QVariant("heading") : role == HtmlRole ? html(heading->line)
               : role == LevelRole ? QVariant(heading->level) : QVariant();
    }
    if (const auto* paragraph = std::get_if<book::Paragraph>(&block)) {
        return role == KindRole ? QVariant("paragraph") : role == HtmlRole ? html(paragraph->line) : QVariant();
    }
    if (const auto* quote = std::get_if<book::Quote>(&block)) {
        if (role == HtmlRole) {
            QStringList lines;
            for (const book::Line& line : quote->lines) {
                lines.append(html(line));
            }
            return lines.join("<br>");
        }
        return role == KindRole ? QVariant("quote") : QVariant();
    }
    if (const auto* list = std::get_if<book::List>(&block)) {
        if (role == HtmlRole) {
            QString items;
            for (const book::Line& line : list->items) {
                items += "<li>" + html(line) + "</li>";
            }
            return list->ordered ? "<ol>" + items + "</ol>" : "<ul>" + items + "</ul>";
        }
        return role == KindRole ? QVariant("list") : QVariant();
    }
    if (const auto* table = std::get_if<book::Table>(&block)) {
        if (role == HtmlRole) {
            QString rows = "<tr>";
            for (const book::Line& cell : table->head) {
                rows += "<th align=\"left\">" + html(cell) + "</th>";
            }
            rows += "</tr>";
            for (const auto& cells : table->rows) {
                rows += "<tr>";
                for (const book::Line& cell : cells) {
                    rows += "<td>" + html(cell) + "</td>";
                }
                rows += "</tr>";
            }
            return "<table cellpadding=\"6\">" + rows + "</table>";
        }
        return role == KindRole ? QVariant("table") : QVariant();
    }
    if (const auto* claim = std::get_if<book::Claim>(&block)) {
        switch (role) {
        case KindRole:
            return "claim";
        case HtmlRole:
            return html(book::toLine(claim->text));
        case GradeRole:
            return gradeWords(claim->grade);
        case SpeciesRole:
            return qt(claim->species);
        case ContradictionRole:
            return held(qt(plainWords(*m_chapter, claim->contradiction, m_player.toldCourse(), m_player.toldTime(),
                                      m_player.toldStep().clockFrom)));
        case SourcesRole: {
            QStringList sources;
            for (const std::string& key : claim->citations) {
                const auto found = m_library.book().references.find(key);
                const QString words = found == m_library.book().references.end() ? qt(key) : qt(found->second.shortForm());
                sources.append(anchor("cite:" + qt(key), words.toHtmlEscaped()));
            }
            return sources.join(" · ");
        }
        default:
            return {};
        }
    }
    if (const auto* figure = std::get_if<book::Figure>(&block)) {
        return role == KindRole ? QVariant("figure") : role == HtmlRole ? html(book::toLine(figure->caption)) : QVariant();
    }
    return {};
}

QHash<int, QByteArray> Blocks::roleNames() const
{
    return {{KindRole, "kind"}, {HtmlRole, "html"}, {PlainRole, "plain"}, {LevelRole, "level"}, {StepRole, "step"},
            {StepIndexRole, "stepIndex"}, {GradeRole, "grade"}, {SpeciesRole, "claimSpecies"}, {SourcesRole, "sources"},
            {ContradictionRole, "contradiction"}};
}

const ProseValue* Blocks::valueOf(const QString& link) const
{
    bool ok = false;
    const int number = link.startsWith("value:") ? link.mid(6).toInt(&ok) : -1;
    return ok && number >= 0 && number < static_cast<int>(m_values.size()) ? m_values[static_cast<std::size_t>(number)] : nullptr;
}

}  // namespace kinetarium::presentation
