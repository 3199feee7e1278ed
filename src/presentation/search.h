// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <vector>

namespace kinetarium::presentation {

/// Looks words up in chapters, steps, prose, claims, the glossary and the bibliography: a list of the places that hold
/// every word of `query`, each at least as a word's beginning, without regard to case, accents, or how a digit is raised.
/// A word in a title counts more than one in the text; what counts alike stands in reading order.
class Search : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY queryChanged)
    Q_PROPERTY(int matches READ matches NOTIFY queryChanged)   ///< places that match; the list holds the best of them
public:
    enum Role {
        TitleRole = Qt::UserRole + 1,  ///< "title": plain
        WhereRole,                     ///< "where": "Chapter 3 · NMDA", "Glossary", "Reference"
        ExcerptRole,                   ///< "excerpt": small HTML, what was found in <b>
        PlainRole,                     ///< "plain": the same without markup
        LinkRole,                      ///< "link": term:WORD or cite:KEY, a card; empty for a place in a chapter
        ChapterRole,                   ///< "chapter": id
        StepRole,                      ///< "step": id
        BlockRole                      ///< "block": row of Reader::blocks, -1 for a card
    };
    explicit Search(const Library& library, QObject* parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    int count() const { return static_cast<int>(m_found.size()); }
    int matches() const { return m_matches; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void queryChanged();

private:
    struct Place {
        QString title, where, text, link, chapter, step;
        int block = -1;
        int weight = 0;              ///< of its kind: a chapter before a step; a passage, whose title is another's, 0
        QStringList titleWords, textWords;   ///< folded
    };
    const Library& m_library;
    QString m_query;
    QStringList m_words;             ///< folded
    std::vector<Place> m_places;     ///< made when something is asked for the first time
    std::vector<const Place*> m_found;
    int m_matches = 0;

    void readAll();
    void readChapter(const PreparedChapter& chapter);
    void add(Place place);
    int score(const Place& place) const;
    QString excerpt(const Place& place, bool marked) const;
};

}  // namespace kinetarium::presentation
