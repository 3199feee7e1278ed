// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/deck_desk.h"

#include "presentation/quiz/user_file.h"
#include "presentation/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace kinetarium::presentation {

namespace {

using book::BankNote;

QString counted(std::size_t count)
{
    return count == 1 ? DeckDesk::tr("1 question") : DeckDesk::tr("%1 questions").arg(count);
}

std::size_t refusedIn(const std::vector<BankNote>& notes)
{
    return static_cast<std::size_t>(std::count_if(notes.begin(), notes.end(), [](const BankNote& each) {
        return each.outcome == BankNote::Outcome::Refused;
    }));
}

}  // namespace

DeckDesk::DeckDesk(const Library& library, Decks& decks, QuestionBank& bank, QuizSession& session, QObject* parent)
    : QObject(parent), m_library(library), m_decks(decks), m_bank(bank), m_session(session)
{}

QVariantList DeckDesk::decks() const
{
    QVariantList list;
    for (const Deck& each : m_decks.all()) {
        QString words = counted(each.questions.size());
        if (const std::size_t notes = each.notes.size(); notes > 0) {
            words += tr(", %1 not read").arg(notes);
        }
        list << QVariantMap{{"id", qt(each.id)}, {"title", qt(each.title)}, {"words", words}};
    }
    return list;
}

QVariantList DeckDesk::sources() const
{
    QVariantList list{QVariantMap{{"id", QString()}, {"title", tr("All of the book's questions")}}};
    for (const book::Chapter& chapter : m_library.book().chapters) {
        const auto& all = m_library.book().questions;
        if (std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.chapter == chapter.id; })) {
            list << QVariantMap{{"id", qt(chapter.id)}, {"title", qt(chapter.title)}};
        }
    }
    for (const Deck& each : m_decks.all()) {
        list << QVariantMap{{"id", qt(each.id)}, {"title", tr("Deck: %1").arg(qt(each.title))}};
    }
    return list;
}

QString DeckDesk::asks() const
{
    return !m_waiting ? QString()
                      : tr("There is a deck “%1” already. Replace it with the %2 of this file, or keep both?")
                            .arg(qt(m_waiting->id), counted(m_waiting->imported.bank.questions.size()));
}

void DeckDesk::attempt(const std::function<void()>& act)
{
    try {
        act();
    } catch (const std::exception& error) {
        m_notice = QString::fromUtf8(error.what());
    }
    emit changed();
}

void DeckDesk::open()
{
    attempt([&] {
        m_notice.clear();
        rebuild();
    });
}

void DeckDesk::rebuild()
{
    m_session.quit();   // what it asks may be gone
    m_decks.reload();
    m_bank.rebuild();
}

void DeckDesk::tell(const std::vector<BankNote>& notes, const QString& title)
{
    m_report.clear();
    m_reportTitle = title;
    for (const BankNote& note : notes) {
        if (note.outcome != BankNote::Outcome::Taken) {
            const bool refused = note.outcome == BankNote::Outcome::Refused;
            m_report << QVariantMap{{"line", note.line}, {"outcome", refused ? "refused" : "altered"},
                                    {"words", qt(note.what + (note.remedy.empty() ? "" : "; ") + note.remedy)}};
        }
    }
}

void DeckDesk::importFile(const QString& path)
{
    attempt([&] {
        m_waiting.reset();
        m_report.clear();
        m_reportTitle.clear();
        const QString name = localPath(path);
        QFile file(name);
        if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) {
            m_notice = tr("%1 could not be read: %2").arg(QDir::toNativeSeparators(name), file.errorString());
            return;
        }
        exchange::ImportedBank imported = readBank(file.readAll().toStdString());
        const std::size_t refused = refusedIn(imported.bank.notes);
        const QString title = QFileInfo(name).fileName();
        tell(imported.bank.notes, tr("%1: %2 taken, %3 altered, %4 refused")
                                      .arg(title)
                                      .arg(imported.bank.questions.size())
                                      .arg(imported.bank.notes.size() - refused)
                                      .arg(refused));
        if (std::all_of(imported.bank.questions.begin(), imported.bank.questions.end(),
                        [](const book::Question& each) { return each.kind == book::Question::Kind::Description; })) {
            m_notice = tr("No question could be taken from %1.").arg(title);
            return;
        }
        const std::string id = Decks::idFrom(title.toStdString());
        if (m_decks.deck(id) != nullptr) {
            m_notice.clear();
            m_waiting = Waiting{id, std::move(imported)};
        } else {
            keep(id, imported, false);
        }
    });
}

void DeckDesk::keep(const std::string& id, const exchange::ImportedBank& imported, bool replace)
{
    m_session.quit();
    m_decks.save(id, imported.bank.questions, imported.pictures, replace);
    rebuild();
    m_notice = tr("%1 taken into the deck “%2”.").arg(counted(imported.bank.questions.size()), qt(m_decks.deck(id)->title));
}

void DeckDesk::replace()
{
    attempt([&] {
        if (m_waiting) {
            keep(m_waiting->id, m_waiting->imported, true);
            m_waiting.reset();
        }
    });
}

void DeckDesk::keepBoth()
{
    attempt([&] {
        if (m_waiting) {
            std::string id;
            for (int i = 2; id.empty() || m_decks.deck(id) != nullptr; ++i) {
                id = m_waiting->id + "-" + std::to_string(i);
            }
            keep(id, m_waiting->imported, false);
            m_waiting.reset();
        }
    });
}

void DeckDesk::leaveIt()
{
    m_waiting.reset();
    m_report.clear();
    m_reportTitle.clear();
    m_notice = tr("Nothing was changed.");
    emit changed();
}

void DeckDesk::exportFile(const QString& source, const QString& format)
{
    attempt([&] {
        const BankSource chosen = bankSource(m_library.book(), m_decks, source.toStdString());
        std::vector<BankNote> notes;
        const std::string text = writeBank(chosen, format.toStdString(), source.toStdString(), &notes);
        const QString end = format == QLatin1String("moodle") ? "xml" : format == QLatin1String("anki") ? "txt" : "gift";
        const WrittenFile file = writeDocument(QStringLiteral("kinetarium-%1.%2").arg(source.isEmpty() ? "questions" : source, end),
                                               QByteArray::fromStdString(text));
        if (!file.fault.isEmpty()) {
            m_notice = file.fault;
            return;
        }
        const std::size_t refused = refusedIn(notes);
        tell(notes, tr("%1: %2 written, %3 altered, %4 left out")
                        .arg(QFileInfo(file.path).fileName())
                        .arg(chosen.questions.size() - std::min(refused, chosen.questions.size()))
                        .arg(notes.size() - refused)
                        .arg(refused));
        m_notice = tr("Written to %1").arg(QDir::toNativeSeparators(file.path));
    });
}

void DeckDesk::remove(const QString& deck)
{
    attempt([&] {
        const std::string id = deck.toStdString();
        if (const Deck* found = m_decks.deck(id)) {
            const QString title = qt(found->title);
            m_removed = Removed{id, bankSource(m_library.book(), m_decks, id)};
            m_session.quit();
            m_decks.remove(id);
            rebuild();
            m_notice = tr("The deck “%1” is removed.").arg(title);
        }
    });
}

void DeckDesk::undoRemove()
{
    attempt([&] {
        if (m_removed) {
            m_decks.save(m_removed->id, m_removed->source.questions, m_removed->source.pictures, false);
            rebuild();
            m_removed.reset();
            m_notice = tr("The deck is back.");
        }
    });
}

}  // namespace kinetarium::presentation
