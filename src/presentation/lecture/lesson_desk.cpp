// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/lesson_desk.h"

#include "presentation/text.h"

#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cctype>

namespace kinetarium::presentation {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t mostUndo = 200;
constexpr double longest = 600;   // min, as in a plan's file

double sane(double minutes)
{
    return std::isfinite(minutes) ? std::clamp(minutes, 0.0, longest) : 0;
}

/// "Blocking, in ten minutes" -> "blocking-in-ten-minutes".
std::string fileName(const std::string& title)
{
    std::string name;
    for (const unsigned char letter : title) {
        if (letter < 128 && std::isalnum(letter)) {
            name += static_cast<char>(std::tolower(letter));
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (!name.empty() && name.back() == '-') {
        name.pop_back();
    }
    return name.empty() ? "lesson" : name.substr(0, 60);
}

/// Writes all or nothing; empty, or why not.
QString writeFile(const fs::path& path, const std::string& text)
{
    QSaveFile file(qt(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit()) {
        return LessonDesk::tr("%1 could not be written: %2").arg(qt(path.string()), file.errorString());
    }
    return {};
}

QVariantMap entry(const book::Lesson& plan, const QString& key, const QString& chapter, const fs::path& file)
{
    return {{"key", key},
            {"title", qt(plan.title)},
            {"about", qt(plan.about)},
            {"chapter", chapter},
            {"minutes", plan.planned()},
            {"items", static_cast<int>(plan.items.size())},
            {"own", !file.empty()},
            {"file", qt(file.string())}};
}

QString keyOf(const fs::path& file)
{
    return "file:" + qt(file.string());
}

}  // namespace

LessonDesk::LessonDesk(const Library& library, Lecture& lecture, fs::path folder, QObject* parent)
    : QObject(parent), m_library(library), m_lecture(lecture), m_folder(std::move(folder))
{
    readOwn();
}

void LessonDesk::readOwn()
{
    std::error_code error;
    std::vector<fs::path> files;
    for (const auto& each : fs::directory_iterator(m_folder, error)) {
        if (each.path().extension() == book::lessonFileEnd) {
            files.push_back(each.path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        book::LoadedLesson loaded = book::loadLesson(file);
        if (loaded.lesson) {
            m_own.push_back({std::move(*loaded.lesson), file});
        } else if (!loaded.faults.empty()) {
            say(qt(book::toString(loaded.faults.front())));
        }
    }
}

QVariant LessonDesk::plans() const
{
    QVariantList list;
    for (const Own& each : m_own) {
        list.append(entry(each.plan, keyOf(each.file), {}, each.file));
    }
    for (const book::Lesson& each : m_library.book().lessons) {
        const std::string slug = each.id.substr(0, each.id.find('/'));
        const PreparedChapter* chapter = m_library.chapter(slug);
        if (chapter) {
            list.append(entry(each, qt(each.id), qt(chapter->chapter->title), {}));
        }
    }
    return list;
}

QVariant LessonDesk::catalogue() const
{
    QVariantList chapters;
    for (const PreparedChapter& chapter : m_library.chapters()) {
        QVariantList steps, questions;
        for (const PreparedStep& step : chapter.steps) {
            steps.append(QVariantMap{{"what", qt(chapter.chapter->id + "/" + step.step->id)}, {"title", qt(step.step->title)}});
        }
        for (const book::Question& question : m_library.book().questions) {
            if (question.chapter == chapter.chapter->id && question.kind != book::Question::Kind::Generated) {
                questions.append(QVariantMap{{"what", qt(question.id)}, {"title", qt(questionTitle(question))}});
            }
        }
        chapters.append(QVariantMap{{"id", qt(chapter.chapter->id)}, {"title", qt(chapter.chapter->title)}, {"steps", steps}, {"questions", questions}});
    }
    return chapters;
}

void LessonDesk::open(const book::Lesson& plan, const fs::path& file, std::vector<book::Fault> faults)
{
    m_plan = plan;
    m_file = file;
    m_key = file.empty() ? qt(plan.id) : keyOf(file);
    m_faults = std::move(faults);
    m_undo.clear();
    m_redo.clear();
    say({});
    emit planChanged();
}

bool LessonDesk::select(const QString& key)
{
    for (const Own& each : m_own) {
        if (keyOf(each.file) == key) {
            // Somebody may have written in it meanwhile.
            book::LoadedLesson loaded = book::loadLesson(each.file);
            open(loaded.lesson ? *loaded.lesson : each.plan, each.file, std::move(loaded.faults));
            return true;
        }
    }
    for (const book::Lesson& each : m_library.book().lessons) {
        if (qt(each.id) == key) {
            open(each, {}, {});
            return true;
        }
    }
    return false;
}

fs::path LessonDesk::freeFile(const std::string& title) const
{
    const std::string name = fileName(title);
    std::error_code error;
    for (int number = 1;; ++number) {
        const fs::path file = m_folder / (name + (number > 1 ? "-" + std::to_string(number) : "") + book::lessonFileEnd);
        if (!fs::exists(file, error)) {
            return file;
        }
    }
}

void LessonDesk::create(const QString& title)
{
    book::Lesson plan;
    plan.title = trimmed(title.toStdString());
    if (plan.title.empty()) {
        plan.title = tr("My lesson").toStdString();
    }
    open(plan, freeFile(plan.title), {});
    write();
}

void LessonDesk::copy()
{
    if (m_key.isEmpty()) {
        return;
    }
    book::Lesson plan = m_plan;
    plan.title = tr("%1 (copy)").arg(qt(plan.title)).toStdString();
    open(plan, freeFile(plan.title), {});
    write();
}

bool LessonDesk::write()
{
    std::error_code error;
    if (m_file.parent_path() == m_folder) {
        fs::create_directories(m_folder, error);
    }
    const QString why = writeFile(m_file, book::lessonText(m_plan));
    say(why);
    const auto found = std::find_if(m_own.begin(), m_own.end(), [&](const Own& each) { return each.file == m_file; });
    if (found != m_own.end()) {
        found->plan = m_plan;
    } else {
        m_own.push_back({m_plan, m_file});
    }
    emit plansChanged();
    emit planChanged();
    return why.isEmpty();
}

void LessonDesk::remove()
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [&](const Own& each) { return each.file == m_file; });
    if (!own() || found == m_own.end()) {
        return;
    }
    std::error_code error;
    fs::remove(m_file, error);
    if (error) {
        say(tr("%1 could not be removed: %2").arg(file(), qt(error.message())));
        return;
    }
    m_removed = Own{m_plan, m_file};
    m_own.erase(found);
    m_key.clear();
    m_plan = {};
    m_file.clear();
    m_undo.clear();
    m_redo.clear();
    emit plansChanged();
    emit planChanged();
}

void LessonDesk::restore()
{
    if (!m_removed) {
        return;
    }
    const Own back = *m_removed;
    m_removed.reset();
    std::error_code error;
    open(back.plan, fs::exists(back.file, error) ? freeFile(back.plan.title) : back.file, {});
    write();
}

void LessonDesk::browse()
{
    const QString path = m_chooser ? m_chooser(false, {}) : QString();
    if (!path.isEmpty()) {
        say(openFile(path));
    }
}

void LessonDesk::browseToSave()
{
    const QString proposed = qt(fileName(m_plan.title) + book::lessonFileEnd);
    const QString path = m_chooser ? m_chooser(true, proposed) : QString();
    if (!path.isEmpty()) {
        say(saveAs(path));
    }
}

QString LessonDesk::chooseFile(const QString& end) const
{
    return m_chooser ? m_chooser(true, qt(fileName(m_plan.title)) + end) : QString();
}

QString LessonDesk::openFile(const QString& path)
{
    const fs::path file = fs::absolute(path.toStdString());
    book::LoadedLesson loaded = book::loadLesson(file);
    if (!loaded.lesson) {
        return loaded.faults.empty() ? tr("There is no plan in it") : qt(book::toString(loaded.faults.front()));
    }
    const bool known = std::any_of(m_own.begin(), m_own.end(), [&](const Own& each) { return each.file == file; });
    if (!known) {
        m_own.push_back({*loaded.lesson, file});
        emit plansChanged();
    }
    open(*loaded.lesson, file, std::move(loaded.faults));
    return {};
}

QString LessonDesk::saveAs(const QString& path)
{
    if (m_key.isEmpty()) {
        return tr("No plan is open");
    }
    fs::path file = fs::absolute(path.toStdString());
    if (file.extension() != book::lessonFileEnd) {
        file += book::lessonFileEnd;
    }
    return writeFile(file, book::lessonText(m_plan));
}

template <class Change>
void LessonDesk::change(Change&& change)
{
    if (!own()) {
        return;
    }
    book::Lesson before = m_plan;
    change(m_plan);
    if (book::lessonText(before) == book::lessonText(m_plan)) {
        return;
    }
    m_undo.push_back(std::move(before));
    if (m_undo.size() > mostUndo) {
        m_undo.erase(m_undo.begin());
    }
    m_redo.clear();
    write();
}

void LessonDesk::undo()
{
    if (m_undo.empty()) {
        return;
    }
    m_redo.push_back(std::exchange(m_plan, m_undo.back()));
    m_undo.pop_back();
    write();
}

void LessonDesk::redo()
{
    if (m_redo.empty()) {
        return;
    }
    m_undo.push_back(std::exchange(m_plan, m_redo.back()));
    m_redo.pop_back();
    write();
}

bool LessonDesk::canChange(int index) const
{
    return own() && index >= 0 && index < static_cast<int>(m_plan.items.size());
}

void LessonDesk::insert(book::LessonItem item, int before)
{
    change([&](book::Lesson& plan) {
        const auto size = static_cast<int>(plan.items.size());
        plan.items.insert(plan.items.begin() + (before < 0 || before > size ? size : before), std::move(item));
    });
}

void LessonDesk::addStep(const QString& what, int before)
{
    insert({book::LessonItem::Kind::Show, what.toStdString(), {}, 0, {}}, before);
}

QString LessonDesk::addLink(const QString& link, int before)
{
    try {
        const std::string text = trimmed(link.toStdString());
        m_library.resolveForWindow(itemLink(text));
        insert({book::LessonItem::Kind::Show, text, {}, 0, {}}, before);
        return {};
    } catch (const model::Refused& refused) {
        return QString::fromUtf8(refused.what());
    }
}

void LessonDesk::addQuestion(const QString& id, int before)
{
    insert({book::LessonItem::Kind::Ask, id.toStdString(), {}, 0, {}}, before);
}

void LessonDesk::removeItem(int index)
{
    if (canChange(index)) {
        change([&](book::Lesson& plan) { plan.items.erase(plan.items.begin() + index); });
    }
}

void LessonDesk::moveItem(int from, int to)
{
    if (!canChange(from) || !canChange(to)) {
        return;
    }
    change([&](book::Lesson& plan) {
        const auto first = plan.items.begin();
        if (from < to) {
            std::rotate(first + from, first + from + 1, first + to + 1);
        } else {
            std::rotate(first + to, first + from, first + from + 1);
        }
    });
}

void LessonDesk::setNotes(int index, const QString& notes)
{
    if (canChange(index)) {
        change([&](book::Lesson& plan) { plan.items[static_cast<std::size_t>(index)].notes = trimmed(notes.toStdString()); });
    }
}

void LessonDesk::setItemMinutes(int index, double minutes)
{
    if (canChange(index)) {
        change([&](book::Lesson& plan) { plan.items[static_cast<std::size_t>(index)].minutes = sane(minutes); });
    }
}

void LessonDesk::setTitle(const QString& title)
{
    const std::string text = trimmed(title.toStdString());
    if (!text.empty()) {
        change([&](book::Lesson& plan) { plan.title = text; });
    }
}

void LessonDesk::setAbout(const QString& about)
{
    change([&](book::Lesson& plan) { plan.about = trimmed(about.toStdString()); });
}

void LessonDesk::setMinutes(double minutes)
{
    change([&](book::Lesson& plan) { plan.minutes = sane(minutes); });
}

bool LessonDesk::present(int index)
{
    if (m_key.isEmpty() || !m_lecture.load(m_plan)) {
        return false;
    }
    // Items that cannot be shown have no place in the lecture: the next one that can is begun with.
    int at = 0;
    for (const PreparedItem& each : m_lecture.prepared()) {
        if (static_cast<int>(each.index) >= index) {
            break;
        }
        ++at;
    }
    m_lecture.start(at);
    return true;
}

QString LessonDesk::file() const
{
    return qt(m_file.string());
}

QString LessonDesk::title() const
{
    return qt(m_plan.title);
}

QString LessonDesk::about() const
{
    return qt(m_plan.about);
}

QString LessonDesk::removed() const
{
    return m_removed ? qt(m_removed->plan.title) : QString();
}

double LessonDesk::itemMinutesSum() const
{
    double sum = 0;
    for (const book::LessonItem& each : m_plan.items) {
        sum += each.minutes;
    }
    return sum;
}

QVariant LessonDesk::items() const
{
    QVariantList list;
    for (const book::LessonItem& each : m_plan.items) {
        book::Lesson alone;
        alone.items = {each};
        std::vector<book::Fault> faults;
        const std::vector<PreparedItem> ready = prepare(m_library, alone, faults);
        QVariantMap map{{"kind", each.kind == book::LessonItem::Kind::Show ? "show" : "ask"},
                        {"what", qt(each.what)},
                        {"notes", qt(each.notes)},
                        {"minutes", each.minutes},
                        {"fault", faults.empty() ? QString() : qt(faults.front().what)},
                        {"title", ready.empty() ? qt(each.what) : qt(ready.front().title)},
                        {"where", QString()},
                        {"stepNotes", QString()},
                        {"changed", false}};
        if (!ready.empty() && ready.front().opening) {
            const Opening& opening = *ready.front().opening;
            const PreparedStep& step = opening.chapter->steps[opening.step];
            map["where"] = qt(opening.chapter->chapter->title);
            map["stepNotes"] = qt(step.step->notes);
            map["changed"] = !(opening.settings == step.settings) || opening.time != step.at;
        } else if (!ready.empty()) {
            const PreparedChapter* chapter = m_library.chapter(ready.front().question->chapter);
            map["where"] = chapter ? qt(chapter->chapter->title) : QString();
        }
        list.append(map);
    }
    return list;
}

QStringList LessonDesk::faults() const
{
    QStringList list;
    for (const book::Fault& fault : m_faults) {
        list.append(qt(book::toString(fault)));
    }
    return list;
}

void LessonDesk::say(const QString& message)
{
    if (message != m_message) {
        m_message = message;
        emit messageChanged();
    }
}

}  // namespace kinetarium::presentation
