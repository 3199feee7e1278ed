// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/search.h"

#include "presentation/text.h"
#include "presentation/words.h"

#include <algorithm>
#include <utility>

namespace kinetarium::presentation {

namespace {

constexpr int most = 40;             // places in the list: who sees none of them that fits writes another word
constexpr int excerptLength = 170;   // characters

/// A word's beginning and end in a text.
struct Stretch {
    qsizetype from, to;
};

/// The words of a text: letters and digits; "NMDA-receptor" is two.
std::vector<Stretch> words(const QString& text)
{
    std::vector<Stretch> list;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark())) {
            ++end;
        }
        if (end > i) {
            list.push_back({i, end});
        }
        i = std::max(end, i + 1);
    }
    return list;
}

/// Without case, accents and raised digits: "Mg²" is "mg2", "µ" is "μ".
QString folded(QStringView word)
{
    QString bare;
    for (const QChar& each : word.toString().normalized(QString::NormalizationForm_KD)) {
        if (!each.isMark()) {
            bare.append(each);
        }
    }
    return bare.toCaseFolded();
}

QStringList foldedWords(const QString& text)
{
    QStringList list;
    for (const Stretch& word : words(text)) {
        list.append(folded(QStringView(text).mid(word.from, word.to - word.from)));
    }
    return list;
}

/// How well a word stands in a list: 2 as a whole, 1 as a beginning, 0 not at all.
int standing(const QString& word, const QStringList& list)
{
    int best = 0;
    for (const QString& each : list) {
        if (each.startsWith(word)) {
            best = std::max(best, each.size() == word.size() ? 2 : 1);
        }
    }
    return best;
}

/// The words of a block of prose and the name under which it is found; of a block without words, nothing.
std::pair<QString, QString> wordsOf(const PreparedChapter& chapter, const PreparedStep& step, const model::Course& course,
                                    const book::Block& block)
{
    const auto line = [&](const book::Line& each) { return qt(plainWords(chapter, each, course, step.at, step.clockFrom)); };
    const auto text = [&](const std::string& each) { return line(book::toLine(each)); };
    QStringList parts;
    if (const auto* paragraph = std::get_if<book::Paragraph>(&block)) {
        parts << line(paragraph->line);
    } else if (const auto* quote = std::get_if<book::Quote>(&block)) {
        for (const book::Line& each : quote->lines) {
            parts << line(each);
        }
    } else if (const auto* list = std::get_if<book::List>(&block)) {
        for (const book::Line& each : list->items) {
            parts << line(each);
        }
    } else if (const auto* table = std::get_if<book::Table>(&block)) {
        for (const auto& row : table->rows) {
            for (const book::Line& each : row) {
                parts << line(each);
            }
        }
    } else if (const auto* claim = std::get_if<book::Claim>(&block)) {
        parts << text(claim->text) << qt(claim->species);
        return {Search::tr("Claim"), parts.join(" · ")};
    } else if (const auto* figure = std::get_if<book::Figure>(&block)) {
        parts << text(figure->caption);
    }
    return {QString(), parts.join(" · ")};
}

}  // namespace

Search::Search(const Library& library, QObject* parent) : QAbstractListModel(parent), m_library(library) {}

void Search::add(Place place)
{
    place.text = place.text.simplified();
    if (place.weight > 0) {
        place.titleWords = foldedWords(place.title);
    }
    place.textWords = foldedWords(place.text);
    m_places.push_back(std::move(place));
}

void Search::readChapter(const PreparedChapter& chapter)
{
    const QString id = qt(chapter.chapter->id);
    const QString where = tr("Chapter %1").arg(chapter.chapter->order);
    const QString inside = where + " · " + qt(chapter.chapter->shortTitle);
    const auto stepId = [&](std::size_t index) { return qt(chapter.steps[index].step->id); };
    const std::vector<BlockPlace> blocks = placedBlocks(chapter);
    const auto begin = [&](std::size_t index) {
        const auto first = std::find_if(blocks.begin(), blocks.end(), [&](const BlockPlace& place) { return place.step == index; });
        return first == blocks.end() ? 0 : static_cast<int>(first - blocks.begin());
    };
    add({qt(chapter.chapter->title), where, qt(chapter.chapter->summary), {}, id, stepId(0), 0, 6, {}, {}});

    std::vector<model::Course> courses;
    for (std::size_t i = 0; i < chapter.steps.size(); ++i) {
        const PreparedStep& step = chapter.steps[i];
        courses.push_back(step.mechanism->run(step.settings));
        const std::string caption = plainWords(chapter, step.step->caption, courses.back(), step.at, step.clockFrom);
        add({qt(step.step->title), inside, qt(caption), {}, id, stepId(i), begin(i), 4, {}, {}});
    }
    QString heading = qt(chapter.chapter->title);
    for (std::size_t row = 0; row < blocks.size(); ++row) {
        const auto& [block, index] = blocks[row];
        const PreparedStep& step = chapter.steps[index];
        if (const auto* title = std::get_if<book::Heading>(block)) {
            heading = qt(plainWords(chapter, title->line, courses[index], step.at, step.clockFrom));
            continue;
        }
        const auto [kind, text] = wordsOf(chapter, step, courses[index], *block);
        if (!text.isEmpty()) {
            const QString name = kind.isEmpty() ? heading : kind + ": " + heading;
            add({name, inside, text, {}, id, stepId(index), static_cast<int>(row), 0, {}, {}});
        }
    }
}

void Search::readAll()
{
    for (const PreparedChapter& chapter : m_library.chapters()) {
        readChapter(chapter);
    }
    const book::Book& book = m_library.book();
    for (const book::GlossaryTerm& term : book.glossary) {
        add({qt(term.term), tr("Glossary"), qt(book::plainText(book::toLine(term.text))), "term:" + qt(term.term), {}, {}, -1, 3, {}, {}});
    }
    for (const auto& [key, reference] : book.references) {
        add({qt(reference.shortForm()), tr("Reference"), qt(reference.longForm()), "cite:" + qt(key), {}, {}, -1, 1, {}, {}});
    }
}

int Search::score(const Place& place) const
{
    int sum = 0;
    for (const QString& word : m_words) {
        const int title = standing(word, place.titleWords);
        const int text = standing(word, place.textWords);
        if (title + text == 0) {
            return 0;
        }
        sum += 5 * title + 2 * text;
    }
    return sum + place.weight + (m_words == place.titleWords ? 10 : 0);
}

void Search::setQuery(const QString& query)
{
    if (query == m_query) {
        return;
    }
    if (m_places.empty()) {
        readAll();
    }
    beginResetModel();
    m_query = query;
    m_words = foldedWords(query);
    m_found.clear();
    std::vector<std::pair<int, const Place*>> scored;
    if (!m_words.isEmpty()) {
        for (const Place& place : m_places) {
            if (const int points = score(place); points > 0) {
                scored.emplace_back(points, &place);
            }
        }
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_matches = static_cast<int>(scored.size());
    for (const auto& [points, place] : scored) {
        if (m_found.size() < most) {
            m_found.push_back(place);
        }
    }
    endResetModel();
    emit queryChanged();
}

QString Search::excerpt(const Place& place, bool marked) const
{
    std::vector<Stretch> hits;
    for (const Stretch& word : words(place.text)) {
        const QString bare = folded(QStringView(place.text).mid(word.from, word.to - word.from));
        if (std::any_of(m_words.begin(), m_words.end(), [&](const QString& each) { return bare.startsWith(each); })) {
            hits.push_back(word);
        }
    }
    // What was found stands near the beginning, with a little of what goes before it.
    qsizetype from = 0;
    if (place.text.size() > excerptLength && !hits.empty() && hits.front().to > excerptLength * 2 / 3) {
        from = std::min(hits.front().from - excerptLength / 3, place.text.size() - excerptLength);
        from = place.text.indexOf(' ', from) + 1;
    }
    qsizetype to = std::min(place.text.size(), from + excerptLength);
    if (to < place.text.size()) {
        const qsizetype gap = place.text.lastIndexOf(' ', to);
        to = gap > from ? gap : to;
    }
    QString shown = from > 0 ? QStringLiteral("… ") : QString();
    qsizetype done = from;
    const auto piece = [&](qsizetype end) {
        const QString text = place.text.mid(done, end - done);
        shown += marked ? text.toHtmlEscaped() : text;
        done = end;
    };
    for (const Stretch& hit : hits) {
        if (!marked || hit.from < from || hit.to > to) {
            continue;
        }
        piece(hit.from);
        shown += "<b>";
        piece(hit.to);
        shown += "</b>";
    }
    piece(to);
    return to < place.text.size() ? shown + " …" : shown;
}

int Search::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Search::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Place& place = *m_found[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return place.title;
    case WhereRole:
        return place.where;
    case ExcerptRole:
        return excerpt(place, true);
    case PlainRole:
        return excerpt(place, false);
    case LinkRole:
        return place.link;
    case ChapterRole:
        return place.chapter;
    case StepRole:
        return place.step;
    case BlockRole:
        return place.block;
    default:
        return {};
    }
}

QHash<int, QByteArray> Search::roleNames() const
{
    return {{TitleRole, "title"}, {WhereRole, "where"}, {ExcerptRole, "excerpt"}, {PlainRole, "plain"}, {LinkRole, "link"},
            {ChapterRole, "chapter"}, {StepRole, "step"}, {BlockRole, "block"}};
}

}  // namespace kinetarium::presentation
