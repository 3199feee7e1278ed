// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/lecture/lecture.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace kinetarium::presentation {

/// Where a teacher keeps and writes lesson plans. Shipped plans are read; a copy of one is the teacher's own. Own plans
/// are files, written anew after every change, so that nothing waits to be saved; every change can be undone.
class LessonDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariant plans READ plans NOTIFY plansChanged)          ///< list of {key, title, about, chapter, minutes, items, own, file}
    Q_PROPERTY(QVariant catalogue READ catalogue CONSTANT)             ///< chapters: {id, title, steps: [{what, title}], questions: [{what, title}]}
    Q_PROPERTY(QString key READ key NOTIFY planChanged)                ///< of the open plan, or empty
    Q_PROPERTY(bool own READ own NOTIFY planChanged)                   ///< it can be changed
    Q_PROPERTY(QString file READ file NOTIFY planChanged)              ///< of an own plan
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY planChanged)
    Q_PROPERTY(QString about READ about WRITE setAbout NOTIFY planChanged)
    Q_PROPERTY(double minutes READ minutes WRITE setMinutes NOTIFY planChanged)       ///< 0: the sum of the items'
    Q_PROPERTY(double itemMinutesSum READ itemMinutesSum NOTIFY planChanged)
    Q_PROPERTY(QVariant items READ items NOTIFY planChanged)           ///< list of {kind: show|ask, title, where, what, notes, stepNotes, changed, minutes, fault}
    Q_PROPERTY(QStringList faults READ faults NOTIFY planChanged)      ///< "file:line: …"
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY planChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY planChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)     ///< what went wrong last, in a line; empty: nothing
    Q_PROPERTY(QString removed READ removed NOTIFY plansChanged)       ///< title of the plan that restore() brings back

public:
    /// `folder` is where own plans are kept; it need not exist yet.
    LessonDesk(const Library& library, Lecture& lecture, std::filesystem::path folder, QObject* parent = nullptr);

    /// Asks a person for a file: to open, or to write with a proposed name. Empty: none was chosen.
    using Chooser = std::function<QString(bool writes, const QString& proposed)>;
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }
    Q_INVOKABLE void browse();                              ///< chooses a plan's file and opens it
    Q_INVOKABLE void browseToSave();                        ///< chooses a file and writes a copy into it
    /// Where a hand-out of the open plan shall go: a file for an end such as ".pdf". Empty: nowhere.
    Q_INVOKABLE QString chooseFile(const QString& end) const;
    Q_INVOKABLE void tell(const QString& message) { say(message); }

    Q_INVOKABLE bool select(const QString& key);
    Q_INVOKABLE void create(const QString& title);          ///< an empty plan of one's own, and opens it
    Q_INVOKABLE void copy();                                ///< of the open plan, and opens it
    Q_INVOKABLE void remove();                              ///< the open own plan; restore() brings it back
    Q_INVOKABLE void restore();
    Q_INVOKABLE QString openFile(const QString& path);      ///< a plan from anywhere, edited where it lies; empty, or why not
    Q_INVOKABLE QString saveAs(const QString& path);        ///< a copy of the open plan; empty, or why not

    Q_INVOKABLE void addStep(const QString& what, int before = -1);      ///< -1: at the end
    Q_INVOKABLE QString addLink(const QString& link, int before = -1);   ///< a figure as it stands; empty, or why not
    Q_INVOKABLE void addQuestion(const QString& id, int before = -1);
    Q_INVOKABLE void removeItem(int index);
    Q_INVOKABLE void moveItem(int from, int to);
    Q_INVOKABLE void setNotes(int index, const QString& notes);
    Q_INVOKABLE void setItemMinutes(int index, double minutes);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    Q_INVOKABLE bool present(int index = 0);                ///< starts the lecture at the item of that place in the plan

    QVariant plans() const;
    QVariant catalogue() const;
    QString key() const { return m_key; }
    bool own() const { return !m_file.empty(); }
    QString file() const;
    QString title() const;
    void setTitle(const QString& title);
    QString about() const;
    void setAbout(const QString& about);
    double minutes() const { return m_plan.minutes; }
    void setMinutes(double minutes);
    double itemMinutesSum() const;
    QVariant items() const;
    QStringList faults() const;
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString message() const { return m_message; }
    QString removed() const;
    const book::Lesson& plan() const { return m_plan; }
    const Library& library() const { return m_library; }

signals:
    void plansChanged();
    void planChanged();
    void messageChanged();

private:
    struct Own {
        book::Lesson plan;
        std::filesystem::path file;
    };
    const Library& m_library;
    Lecture& m_lecture;
    std::filesystem::path m_folder;
    std::vector<Own> m_own;
    std::optional<Own> m_removed;
    QString m_key;
    book::Lesson m_plan;
    std::filesystem::path m_file;             ///< of the open own plan
    std::vector<book::Fault> m_faults;        ///< of the open plan's file
    std::vector<book::Lesson> m_undo, m_redo;
    QString m_message;
    Chooser m_chooser;

    void readOwn();
    void open(const book::Lesson& plan, const std::filesystem::path& file, std::vector<book::Fault> faults);
    template <class Change> void change(Change&& change);
    bool write();
    void say(const QString& message);
    std::filesystem::path freeFile(const std::string& title) const;
    bool canChange(int index) const;
    void insert(book::LessonItem item, int before);
};

}  // namespace kinetarium::presentation
