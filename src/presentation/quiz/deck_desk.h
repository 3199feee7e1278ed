// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"
#include "presentation/quiz/bank_files.h"
#include "presentation/quiz/quiz_session.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <optional>

namespace kinetarium::presentation {

/// Other people's questions in the window: banks come in as decks, decks and chapters go out as files. What a file or a
/// disk refuses is told by `notice`, never thrown; a deck is replaced only when that is asked for.
class DeckDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariant decks READ decks NOTIFY changed)      ///< {id, title, words}
    Q_PROPERTY(QVariant sources READ sources NOTIFY changed)  ///< {id, title}: what can go out, all of the book's first
    Q_PROPERTY(QVariant report READ report NOTIFY changed)    ///< {line, outcome: altered or refused, words} of the last file
    Q_PROPERTY(QString reportTitle READ reportTitle NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString asks READ asks NOTIFY changed)         ///< "There is a deck … already": replace() or keepBoth()
    Q_PROPERTY(bool canUndoRemove READ canUndoRemove NOTIFY changed)

public:
    DeckDesk(const Library& library, Decks& decks, QuestionBank& bank, QuizSession& session, QObject* parent = nullptr);

    QVariantList decks() const;
    QVariantList sources() const;
    QVariantList report() const { return m_report; }
    QString reportTitle() const { return m_reportTitle; }
    QString notice() const { return m_notice; }
    QString asks() const;
    bool canUndoRemove() const { return m_removed.has_value(); }

    Q_INVOKABLE void open();                           ///< reads the decks again: a command may have brought one
    Q_INVOKABLE void importFile(const QString& path);  ///< a path or a file: address
    Q_INVOKABLE void replace();
    Q_INVOKABLE void keepBoth();                       ///< under another name
    Q_INVOKABLE void leaveIt();
    /// gift, moodle or anki, into the Documents folder under a name of its own.
    Q_INVOKABLE void exportFile(const QString& source, const QString& format);
    Q_INVOKABLE void remove(const QString& deck);
    Q_INVOKABLE void undoRemove();

signals:
    void changed();

private:
    /// A bank that waits for a word: its place is taken.
    struct Waiting {
        std::string id;
        exchange::ImportedBank imported;
    };
    struct Removed {
        std::string id;
        BankSource source;
    };
    const Library& m_library;
    Decks& m_decks;
    QuestionBank& m_bank;
    QuizSession& m_session;
    QVariantList m_report;
    QString m_reportTitle;
    QString m_notice;
    std::optional<Waiting> m_waiting;
    std::optional<Removed> m_removed;

    void tell(const std::vector<book::BankNote>& notes, const QString& title);
    void keep(const std::string& id, const exchange::ImportedBank& imported, bool replace);
    void rebuild();
    void attempt(const std::function<void()>& act);
};

}  // namespace kinetarium::presentation
