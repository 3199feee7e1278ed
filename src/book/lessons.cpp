// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/lessons.h"

#include "book/fields.h"

#include <yaml-cpp/yaml.h>

#include <numeric>

namespace kinetarium::book {

namespace {

constexpr double longestLesson = 600;   // min

double minutesOf(Fields& fields, const Place& place, FaultList& faults)
{
    const double minutes = fields.number("minutes", Need::Optional, 0);
    if (minutes >= 0 && minutes <= longestLesson)
        return minutes;
    faults.add({place.file, fields.lineOf("minutes")}, "expected minutes from 0 to 600", "give the minutes it may take");
    return 0;
}

std::optional<LessonItem> readItem(const Node& node, const std::string& file, FaultList& faults)
{
    LessonItem item;
    item.place = {file, node.line};
    Fields fields(node, item.place, "an item of a lesson", faults);
    const std::string show = fields.text("show", Need::Optional);
    const std::string ask = fields.text("ask", Need::Optional);
    item.notes = fields.text("notes", Need::Optional);
    item.minutes = minutesOf(fields, item.place, faults);
    fields.refuseOthers();
    if (show.empty() == ask.empty()) {
        faults.add(item.place, show.empty() ? "the item neither shows nor asks anything" : "the item shows and asks at once",
                   "write either `show: CHAPTER/STEP` or `ask: QUESTION`");
        return std::nullopt;
    }
    item.kind = ask.empty() ? LessonItem::Kind::Show : LessonItem::Kind::Ask;
    item.what = ask.empty() ? show : ask;
    return item;
}

/// As a block where it has lines, which a teacher can go on writing in.
void emit(YAML::Emitter& out, const char* key, const std::string& text)
{
    out << YAML::Key << key << YAML::Value;
    if (text.find('\n') != std::string::npos)
        out << YAML::Literal;
    out << text;
}

void emitMinutes(YAML::Emitter& out, double minutes)
{
    if (minutes > 0)
        out << YAML::Key << "minutes" << YAML::Value << minutes;
}

}  // namespace

double Lesson::planned() const
{
    return minutes > 0 ? minutes : std::accumulate(items.begin(), items.end(), 0.0, [](double sum, const LessonItem& item) {
        return sum + item.minutes;
    });
}

std::optional<Lesson> readLesson(const std::string& yaml, const std::string& file, const std::string& id, FaultList& faults)
{
    const auto tree = readYaml(yaml, file, 1, faults);
    if (!tree)
        return std::nullopt;
    if (tree->kind != Node::Kind::Map) {
        faults.add(file, tree->line, "a lesson expects keys and values", "write `title:` and `items:`");
        return std::nullopt;
    }
    Lesson lesson;
    lesson.id = id;
    lesson.place = {file, 1};
    Fields fields(*tree, lesson.place, "a lesson", faults);
    lesson.title = fields.text("title", Need::Required);
    lesson.about = fields.text("about", Need::Optional);
    lesson.minutes = minutesOf(fields, lesson.place, faults);
    for (const Node* node : fields.maps("items", Need::Required)) {
        if (auto item = readItem(*node, file, faults))
            lesson.items.push_back(std::move(*item));
    }
    fields.refuseOthers();
    return lesson.title.empty() && lesson.items.empty() ? std::nullopt : std::optional(std::move(lesson));
}

std::vector<Lesson> readLessons(const ContentFolder& folder, const std::string& slug, FaultList& faults)
{
    std::vector<Lesson> lessons;
    for (const std::string& path : folder.files("chapters/" + slug, lessonFileEnd)) {
        const auto file = folder.read(path, faults);
        if (!file)
            continue;
        const std::string stem = std::filesystem::path(path).stem().string();
        if (auto lesson = readLesson(file->text, path, slug + "/" + stem, faults))
            lessons.push_back(std::move(*lesson));
    }
    return lessons;
}

LoadedLesson loadLesson(const std::filesystem::path& file)
{
    LoadedLesson loaded;
    FaultList faults;
    const std::string name = file.filename().string();
    const ContentFolder folder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
    if (!folder.exists() || !folder.contains(name))
        faults.add(file.string(), 0, "expected a lesson plan, found no file", "choose one that ends in .lesson");
    else if (const auto text = folder.read(name, faults))
        loaded.lesson = readLesson(text->text, name, file.stem().string(), faults);
    loaded.faults = faults.take();
    return loaded;
}

std::string lessonText(const Lesson& lesson)
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    emit(out, "title", lesson.title);
    if (!lesson.about.empty())
        emit(out, "about", lesson.about);
    emitMinutes(out, lesson.minutes);
    out << YAML::Key << "items" << YAML::Value << YAML::BeginSeq;
    for (const LessonItem& item : lesson.items) {
        out << YAML::BeginMap;
        emit(out, item.kind == LessonItem::Kind::Show ? "show" : "ask", item.what);
        emitMinutes(out, item.minutes);
        if (!item.notes.empty())
            emit(out, "notes", item.notes);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    return std::string(out.c_str()) + "\n";
}

}  // namespace kinetarium::book
