// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace fs = std::filesystem;

namespace {

const char* const references = R"([
  {
    "id": "adams2001",
    "type": "article-journal",
    "title": "A first study",
    "author": [{"family": "Adams", "given": "Ann Beth"}],
    "issued": {"date-parts": [[2001, 5]]},
    "container-title": "Journal of Examples",
    "volume": "12", "issue": "3", "page": "45-67",
    "DOI": "10.1000/example"
  },
  {
    "id": "brown2010",
    "type": "article-journal",
    "title": "Does it hold?",
    "author": [{"family": "Brown", "given": "C."}, {"family": "Clark", "given": "D. E."}],
    "issued": {"date-parts": [[2010]]}
  }
]
)";

const char* const glossary = R"(## Receptor

A protein that answers a [[transmitter|messenger]] [@adams2001].

## Transmitter

A molecule that one cell sends to another.
)";

const char* const chapterText = R"(---
id: blocked
order: 3
title: Blocking the receptor
short: Block
summary: What a channel does when something sits in it.
scene: nmda-channel
mechanism: nmda
controls: [drug-level, voltage]
curves: [open, block]
settings:
  glutamate: constant
minutes: 12
---

## The open channel

A [[receptor]] opens *only* when both sites are **taken** [@adams2001; @brown2010],
and then {{nmda: steady open; glutamate=constant}} of them are open.

```step
id: drug-enters
time: 0s..60s
at: 30s
clock: after the drug
clock-from: 20s
scale: log
settings:
  drug: ketamine
  drug-level: 1uM
controls: [drug-level]
curves: [block]
focus: pore
caption: "Ketamine enters: {{now: block}}"
notes: Let them guess first.
```

> **Predict first.** Does it leave again?
>
> It does, see [the study](https://example.org/study).

- one [[transmitter|messengers]]
- two `code`

1. first

### A table

| drug | level |
|------|-------|
| ketamine | {{drug-level}} |
| none | [blocked](chapter:blocked) |

```claim
id: block-holds
text: The block stays when the channel shuts.
grade: measured
species: rat, cultured neurons
citations: [adams2001]
contradiction: Recovery without an agonist.
```

```figure
id: enters
step: drug-enters
caption: The channel at 30 s.
```
)";

int lineNumber(const std::string& text, std::size_t offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace

TemporaryContent::TemporaryContent()
{
    std::string name = (fs::temp_directory_path() / "kinetarium-book-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    m_path = name;
    write("references.json", references);
    write("glossary.md", glossary);
    write("chapters/blocked/chapter.md", chapterText);
}

TemporaryContent::~TemporaryContent()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void TemporaryContent::write(const std::string& name, const std::string& text) const
{
    fs::create_directories((m_path / name).parent_path());
    std::ofstream stream(m_path / name, std::ios::binary);
    stream << text;
    REQUIRE(stream.good());
}

void TemporaryContent::remove(const std::string& name) const
{
    fs::remove_all(m_path / name);
}

std::string TemporaryContent::chapter()
{
    return chapterText;
}

std::string TemporaryContent::chapterWith(const std::string& from, const std::string& to)
{
    std::string text = chapterText;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

int TemporaryContent::lineOf(const std::string& start)
{
    const std::string text = chapterText;
    const std::size_t at = ("\n" + text).find("\n" + start);
    REQUIRE(at != std::string::npos);
    return lineNumber(text, at);
}

int TemporaryContent::nextLine()
{
    return lineNumber(chapterText, std::string(chapterText).size());
}

std::string faultsOf(const kinetarium::book::Loaded& loaded)
{
    std::string text;
    for (const kinetarium::book::Fault& fault : loaded.faults)
        text += toString(fault) + "\n";
    return text;
}

TEST_CASE("the small book of these tests has no faults of its own")
{
    const TemporaryContent content;
    const auto loaded = content.load();
    CHECK(faultsOf(loaded) == "");
    CHECK(loaded.book.chapters.size() == 1);
    CHECK(loaded.book.references.size() == 2);
    CHECK(loaded.book.glossary.size() == 2);
}
