// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/cards.h"
#include "presentation/controls.h"
#include "presentation/history.h"
#include "presentation/library.h"
#include "presentation/player.h"
#include "presentation/preferences.h"
#include "presentation/search.h"

#include <QAbstractListModel>

#include <functional>

namespace kinetarium::presentation {

/// The blocks of the open chapter, for the column of prose. Text is a small HTML: <b> <i> <code> <a href> <br>; links
/// are "value:N", "cite:KEY", "term:WORD", "chapter:SLUG", "https://…". A colour is written @token@ and is the view's to
/// fill in; a glyph as @glyph:species@.
class Blocks : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1,  ///< "kind": heading, paragraph, quote, list, table, claim, figure
        HtmlRole,        ///< "html" (list: <ol>/<ul>; table: simple <table>)
        PlainRole,       ///< "plain": without markup, for a screen reader
        LevelRole,       ///< "level": of a heading
        StepRole,        ///< "step": id of the step this block belongs to (the last one begun above it, or the first)
        StepIndexRole,   ///< "stepIndex"
        GradeRole,       ///< "grade": of a claim
        SpeciesRole,     ///< "claimSpecies"
        SourcesRole,     ///< "sources": HTML line of citations
        ContradictionRole ///< "contradiction"
    };
    Blocks(const Library& library, Player& player, QObject* parent = nullptr);
    void show(const PreparedChapter* chapter);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void refreshed();   ///< the live values were read anew: often enough to follow, seldom enough to read

public:
    /// "value:N" -> the value; nullptr for anything else.
    const ProseValue* valueOf(const QString& link) const;

private:
    struct Row {
        const book::Block* block;
        int step;
        bool live;
        QString shown;   ///< of a live row: what the view has
    };
    const Library& m_library;
    Player& m_player;
    const PreparedChapter* m_chapter = nullptr;
    std::vector<Row> m_rows;
    std::vector<const ProseValue*> m_values;               ///< N of "value:N"
    std::map<std::string, int> m_valueNumbers;
    QElapsedTimer m_refreshed;
    QString html(const book::Line& line) const;
    void refreshLive();
};

/// The reader: which chapter and step is open, its blocks, controls and cards.
class Reader : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString chapterId READ chapterId NOTIFY chapterChanged)
    Q_PROPERTY(QString title READ title NOTIFY chapterChanged)
    Q_PROPERTY(QString eyebrow READ eyebrow NOTIFY stepChanged)         ///< "Chapter 3 · step 2 of 7"
    Q_PROPERTY(QString summary READ summary NOTIFY chapterChanged)
    Q_PROPERTY(int minutes READ minutes NOTIFY chapterChanged)
    Q_PROPERTY(int stepIndex READ stepIndex WRITE setStepIndex NOTIFY stepChanged)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY chapterChanged)
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY stepChanged)
    Q_PROPERTY(QStringList stepTitles READ stepTitles NOTIFY chapterChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged)
    Q_PROPERTY(QString description READ description NOTIFY described)   ///< the scene in words, now
    Q_PROPERTY(QString careLink READ careLink NOTIFY stepChanged)       ///< from a dose to the chapter on safety, or empty
    Q_PROPERTY(QVariantList chapters READ chapters NOTIFY chapterChanged)  ///< {id, title, shortTitle, order, minutes}
    Q_PROPERTY(QStringList faults READ faults CONSTANT)                 ///< "file:line: …"
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged)
    Q_PROPERTY(kinetarium::presentation::Player* player READ player CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Controls* controls READ controls CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Blocks* blocks READ blocks CONSTANT)
    Q_PROPERTY(kinetarium::presentation::Search* search READ search CONSTANT)

public:
    Reader(const Library& library, Preferences& preferences, QObject* parent = nullptr);

    Q_INVOKABLE bool open(const QString& chapter, const QString& step = {});
    Q_INVOKABLE QString openLink(const QString& link);      ///< empty, or why not
    Q_INVOKABLE QString link() const;                       ///< of what is on the screen, its theme always named
    /// Changes of settings, across steps. An open receptor's own settings are not among them.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void hold(bool on);                         ///< a gesture begins or ends: its changes are one entry
    Q_INVOKABLE kinetarium::presentation::Card card(const QString& link) const;   ///< value:N, parameter:ID, cite:KEY, term:WORD, observable:ID
    Q_INVOKABLE void rememberPosition(double position);
    Q_INVOKABLE double rememberedPosition() const;
    Q_INVOKABLE QString page(const QString& name) const;    ///< "first-run", "about": markdown from the content folder

    QString chapterId() const;
    QString title() const;
    QString eyebrow() const;
    QString summary() const;
    int minutes() const;
    int stepIndex() const { return m_step; }
    void setStepIndex(int index);
    int stepCount() const;
    bool canUndo() const;
    bool canRedo() const;
    QString stepTitle() const;
    QStringList stepTitles() const;
    QString caption() const;
    QString description() const;
    QString careLink() const;
    QVariantList chapters() const;
    QStringList faults() const;
    Player* player() { return &m_player; }
    Controls* controls() { return &m_controls; }
    Blocks* blocks() { return &m_blocks; }
    Search* search() { return &m_search; }

signals:
    void chapterChanged();
    void stepChanged();
    void captionChanged();
    void described();
    void historyChanged();

private:
    const Library& m_library;
    Preferences& m_preferences;
    Player m_player;
    Controls m_controls;
    Blocks m_blocks;
    Search m_search;
    const PreparedChapter* m_chapter = nullptr;
    int m_step = 0;
    History m_history;
    std::optional<ReaderState> m_here;   ///< as it was last looked at
    bool m_moving = false;               ///< what changes now is where we are, not what a person set
    ReaderState state() const;
    void noteChange();
    void move(const PreparedChapter& chapter, std::size_t step, const std::function<void()>& show);
    void bringBack(const std::optional<ReaderState>& state);
};

}  // namespace kinetarium::presentation
