// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/experiment.h"
#include "kinetarium/book/lesson.h"
#include "kinetarium/book/place.h"
#include "kinetarium/book/question.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kinetarium::book {

/// A piece of a line of prose.
struct Span {
    enum class Kind {
        Text,       ///< text
        Value,      ///< {{…}}: `text` is what stands between the braces, trimmed
        Citation,   ///< [@key]: `text` is the key
        Term,       ///< [[term]] or [[term|as written]]: `target` the glossary term, `text` as written
        Link,       ///< CommonMark link: `target` https://… or chapter:slug or kinetarium://…
        Break       ///< hard line break
    };
    Kind kind = Kind::Text;
    std::string text;
    std::string target;
    bool emphasis = false;
    bool strong = false;
    bool code = false;
    bool image = false;     ///< a Text that stands for a picture: `target` its path in the content folder, `text` what
                            ///< it shows, which is also what a reader without pictures reads
    Place place;
};
using Line = std::vector<Span>;

/// The values, citations and terms in a text that is no CommonMark: a caption, a note, a claim, a glossary entry.
/// What cannot be read stays as text; why is appended to `faults`.
Line toLine(const std::string& text, const Place& place = {}, std::vector<Fault>* faults = nullptr);
/// The words of a line without its styles: a value as {{…}}, a citation as [@key], a term and a link as written.
std::string plainText(const Line& line);

/// A step: the unit that reader, presenter, narration and quiz share.
struct Step {
    std::string id;
    std::string title;              ///< the heading over it, or its own `title`
    std::string timeFrom, timeTo;   ///< as written ("0s", "60s"); checked where content meets the catalogue
    std::string timeAt;             ///< optional: where a still frame is taken; empty = timeTo
    std::string clock;              ///< optional: what time zero is called: "after the pulse"
    std::string clockFrom;          ///< optional: the time the clock counts from ("20s")
    bool logTime = false;           ///< the scrubber's scale: `scale: log`
    std::vector<std::pair<std::string, std::string>> settings;  ///< id, value as written; over the chapter's defaults
    std::vector<int> settingLines;  ///< line of each setting
    std::vector<std::string> controls;  ///< which parameters have sliders here; empty = the chapter's
    std::vector<std::string> curves;    ///< which observables are plotted; empty = the chapter's
    std::string mechanism;          ///< over the chapter's, or empty
    std::string scene;              ///< over the chapter's, or empty
    std::string focus;              ///< part of the scene that matters now, or empty
    int people = 0;                 ///< size of the virtual class whose band lies under the curves, or 0
    std::string caption;
    std::string notes;              ///< for the presenter
    Place place;
    std::map<std::string, int> keyLines;  ///< line of each key of the block

    /// Where a key stands; the block itself when it is not written.
    Place placeOf(const std::string& key) const;
};

enum class EvidenceGrade { Measured, Derived, Illustrative, ToBeChecked };

/// A claim: what is said, how well it is known, in whom, and what would contradict it.
struct Claim {
    std::string id;
    std::string text;
    EvidenceGrade grade = EvidenceGrade::ToBeChecked;
    std::string species;            ///< and preparation
    std::vector<std::string> citations;
    std::string contradiction;
    Place place;
};

struct Figure {
    std::string id;
    std::string step;               ///< the step whose moment it shows
    std::string caption;
    Place place;
};

struct Heading { int level; Line line; std::string anchor; Place place; };
struct Paragraph { Line line; Place place; };
struct Quote { std::vector<Line> lines; Place place; };       ///< "touch this" / "predict first" boxes start with a bold word
struct List { bool ordered = false; std::vector<Line> items; Place place; };
struct Table { std::vector<Line> head; std::vector<std::vector<Line>> rows; Place place; };
struct StepMark { std::string step; Place place; };            ///< the step begins here

using Block = std::variant<Heading, Paragraph, Quote, List, Table, StepMark, Claim, Figure>;

struct Chapter {
    std::string id;
    int order = 0;
    std::string title;
    std::string shortTitle;         ///< one word for the rail
    std::string summary;
    std::string scene;
    std::string mechanism;
    std::vector<std::string> controls;
    std::vector<std::string> curves;
    std::vector<std::pair<std::string, std::string>> settings;  ///< chapter-wide settings, under the steps'
    int minutes = 0;
    std::vector<std::pair<std::string, std::string>> aims;  ///< learning aims: id, what a reader can do afterwards
    std::vector<Block> blocks;
    std::vector<Step> steps;        ///< in reading order
    Place place;
    std::map<std::string, int> keyLines;  ///< line of each key of the front matter

    /// Where a key stands; the front matter's beginning when it is not written.
    Place placeOf(const std::string& key) const;
    const Step* step(const std::string& id) const;
};

/// One entry of references.json (CSL-JSON). An unread field stays empty; where it is the title, the note says why.
struct Reference {
    std::string key;
    std::string title, container, volume, issue, page, doi, url, pmid, pmcid, publisher, note;
    int year = 0;
    std::vector<std::string> authors;   ///< "Gilling, K. E."
    /// "Gilling 2009", "Kotermanski & Johnson 2009", "Zanos et al. 2018"
    std::string shortForm() const;
    /// One line: authors, year, title, journal, volume, pages, doi.
    std::string longForm() const;
};

struct GlossaryTerm {
    std::string term;
    std::string text;
    Place place;
};

struct Book {
    std::vector<Chapter> chapters;               ///< by order
    std::map<std::string, Reference> references; ///< by key
    std::vector<GlossaryTerm> glossary;          ///< alphabetical
    std::vector<Question> questions;             ///< by chapter, those of quiz.gift before those of tasks.md
    std::vector<Experiment> experiments;         ///< by file name
    Hypotheses hypotheses;
    std::vector<Lesson> lessons;                 ///< shipped ones, by chapter and file name
    const Chapter* chapter(const std::string& id) const;
    const GlossaryTerm* term(const std::string& term) const;  ///< case-insensitive
};

struct Loaded {
    Book book;                  ///< everything that is good
    std::vector<Fault> faults;  ///< everything that is not, in order of file and line
};

/// Reads a whole content folder. Never throws for what is in the files; a missing folder is a fault too.
Loaded loadBook(const std::filesystem::path& content);

}  // namespace kinetarium::book
