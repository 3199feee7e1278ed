// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/fields.h"
#include "book/parts.h"
#include "book/words.h"

namespace kinetarium::book {

namespace {

constexpr std::string_view fenceLine = "---";
constexpr int lastOrder = 999;
constexpr int longestChapter = 600;

bool isFenceLine(std::string_view line)
{
    return line.starts_with(fenceLine) && trimmed(line) == fenceLine;
}

// The YAML between the first line and the next '---', with that line's number.
struct Block {
    std::string yaml;
    int closingLine = 0;
};

std::optional<Block> findBlock(const TextFile& file, FaultList& faults)
{
    if (!isFenceLine(file.line(1))) {
        faults.add(file.name, 1, "expected front matter, found " + inQuotes(file.line(1)),
                   "begin the file with a line '---', the keys, and another '---'");
        return std::nullopt;
    }
    for (int line = 2; static_cast<std::size_t>(line) <= file.lineStarts.size(); ++line) {
        if (!isFenceLine(file.line(line)))
            continue;
        const std::size_t from = file.lineStarts[1];
        return Block{file.text.substr(from, file.lineStarts[static_cast<std::size_t>(line) - 1] - from), line};
    }
    faults.add(file.name, 1, "the front matter is never closed", "end it with a line '---'");
    return std::nullopt;
}

bool checkId(const std::string& id, const std::string& slug, const Place& place, FaultList& faults)
{
    if (id == slug)
        return true;
    if (!id.empty())
        faults.add(place, "the chapter's id " + inQuotes(id) + " is not its folder's name " + inQuotes(slug),
                   "make both the same");
    return false;
}

}  // namespace

std::optional<FrontMatter> readFrontMatter(const TextFile& file, const std::string& slug, FaultList& faults)
{
    const auto block = findBlock(file, faults);
    if (!block)
        return std::nullopt;
    const auto tree = readYaml(block->yaml, file.name, 2, faults);
    if (!tree)
        return std::nullopt;
    if (tree->kind != Node::Kind::Map) {
        faults.add(file.name, tree->line, "the front matter expects keys and values", "write lines like `id: " + slug
                       + "`");
        return std::nullopt;
    }

    FrontMatter front;
    Chapter& chapter = front.chapter;
    chapter.place = {file.name, 1};
    Fields fields(*tree, chapter.place, "a chapter", faults);
    chapter.id = fields.text("id", Need::Required);
    chapter.order = fields.whole("order", Need::Required, 1, lastOrder, lastOrder + 1);
    chapter.title = fields.text("title", Need::Required);
    chapter.shortTitle = fields.text("short", Need::Required);
    chapter.summary = fields.text("summary", Need::Required);
    chapter.scene = fields.text("scene", Need::Required);
    chapter.mechanism = fields.text("mechanism", Need::Required);
    chapter.controls = fields.texts("controls", Need::Required);
    chapter.curves = fields.texts("curves", Need::Required);
    chapter.settings = fields.pairs("settings", Need::Optional);
    chapter.minutes = fields.whole("minutes", Need::Required, 1, longestChapter, 0);
    chapter.aims = fields.pairs("aims", Need::Optional);
    chapter.keyLines = fields.lines();
    fields.refuseOthers();
    if (!checkId(chapter.id, slug, {file.name, fields.lineOf("id")}, faults))
        return std::nullopt;

    if (chapter.title.empty())
        chapter.title = chapter.id;
    if (chapter.shortTitle.empty())
        chapter.shortTitle = chapter.title;
    const auto proseLine = static_cast<std::size_t>(block->closingLine);  // 0-based line after the closing one
    front.proseOffset = proseLine < file.lineStarts.size() ? file.lineStarts[proseLine] : file.text.size();
    return front;
}

}  // namespace kinetarium::book
