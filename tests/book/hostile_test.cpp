// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/temporary_content.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace kinetarium::book;

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// What breaks parsers more often than a random byte.
const std::vector<std::string> fragments{
    "```", "---\n", "{{", "}}", "[[", "]]", "[@", "|", "\n\n", "> ", "- ", "    ", "&", "*", "![](", "<", ": ", "\t",
    "\"", "{", "[", "#", "\\", "`", "~~~", "~~~step\n", "...", "!", "%", "@", "\xFF", std::string(1, '\0'), "\r", "é",
};

std::string mutated(std::string text, std::mt19937& random)
{
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    for (std::size_t i = 0, count = 1 + below(6); i < count && !text.empty(); ++i) {
        const std::size_t at = below(text.size());
        switch (below(5)) {
        case 0: text[at] = static_cast<char>(below(256)); break;
        case 1: text.insert(at, fragments[below(fragments.size())]); break;
        case 2: text.erase(at, 1 + below(40)); break;
        case 3: text.insert(below(text.size()), text.substr(at, 1 + below(80))); break;
        default: text.resize(at); break;
        }
    }
    return text;
}

// Whatever is in the files: places lie in them, and what the book names, the book has.
void checkSound(const Loaded& loaded, int lines)
{
    for (const Fault& fault : loaded.faults) {
        const bool sound = !fault.file.empty() && fault.line >= 0 && fault.line <= lines && !fault.what.empty()
            && !fault.remedy.empty();
        if (!sound)
            FAIL_CHECK(toString(fault));
    }
    for (const Chapter& chapter : loaded.book.chapters) {
        for (const Block& block : chapter.blocks) {
            if (const Paragraph* paragraph = std::get_if<Paragraph>(&block)) {
                for (const Span& span : paragraph->line) {
                    const bool known = (span.kind != Span::Kind::Citation || loaded.book.references.contains(span.text))
                        && (span.kind != Span::Kind::Term || loaded.book.term(span.target) != nullptr);
                    if (!known)
                        FAIL_CHECK(span.text);
                }
            } else if (const StepMark* mark = std::get_if<StepMark>(&block)) {
                if (chapter.step(mark->step) == nullptr)
                    FAIL_CHECK(mark->step);
            }
        }
    }
}

}  // namespace

TEST_CASE("no mutation of a chapter is too much")
{
    const TemporaryContent content;
    std::mt19937 random(20091);
    int faulty = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = mutated(TemporaryContent::chapter(), random);
        INFO("round " << round);
        content.write("chapters/blocked/chapter.md", text);
        const Loaded loaded = content.load();
        checkSound(loaded, 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n')));
        faulty += loaded.faults.empty() ? 0 : 1;
    }
    CHECK(faulty > 1500);
}

TEST_CASE("no mutation of the references or the glossary is too much")
{
    const TemporaryContent content;
    std::mt19937 random(20092);
    const std::string references = R"([{"id": "adams2001", "title": "A", "issued": {"date-parts": [[2001]]}},
        {"id": "brown2010", "title": "B", "author": [{"family": "B"}]}])";
    const std::string glossary = "## Receptor\n\nText [@adams2001].\n\n## Transmitter\n\nA [[receptor|word]].\n";
    for (int round = 0; round < 1000; ++round) {
        INFO("round " << round);
        content.write("references.json", mutated(references, random));
        content.write("glossary.md", mutated(glossary, random));
        checkSound(content.load(), 200);
    }
}

TEST_CASE("text made to be slow to read is given up or read, and never hangs")
{
    const int many = 100'000;
    const std::vector<std::string> hostile{
        repeated("[", many), repeated("![", many), repeated("[a](", many), repeated("[@a", many),
        repeated("{{", many), repeated("[[", many), repeated("*a _b ", many), repeated("> ", many),
        repeated("- ", many), repeated("1. ", many), repeated("<", many), repeated("<!--", many),
        repeated("&a", many), repeated("`a``", many), repeated("\\", many), repeated("a|", many),
        repeated("|", many) + "\n" + repeated("-|", many) + "\n" + repeated("x\n", many),
        repeated("- a\n", many), repeated("> a\n\n", many), repeated("## a\n\n", many), repeated("a\n\n", many),
        "[x]: https://example.org/" + std::string(500'000, 'a') + "\n\n" + repeated("[x] ", many),
        repeated("[x]: https://example.org\n", many), repeated("```step\n```\n", many),
        repeated("[[receptor]] ", many), repeated("[@adams2001] ", many), repeated("{{a}} ", many),
        "```step\nid: " + std::string(900'000, '[') + "\n```\n", "```step\n" + repeated("? ", many) + "\n```\n",
        "```step\n" + repeated("- ", 20'000) + "\n```\n", "```step\n" + repeated("a: &a [*a]\n", 4000) + "\n```\n",
        "```step\n" + repeated("{a: ", 10'000) + "\n```\n", "```step\n" + repeated("a: ", 20'000) + "\n```\n",
    };
    const TemporaryContent content;
    for (const std::string& prose : hostile) {
        INFO(prose.substr(0, 30));
        const std::string text = TemporaryContent::chapterPlus("\n" + prose);
        content.write("chapters/blocked/chapter.md", text);
        checkSound(content.load(), 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n')));
    }
    SUCCEED();
}
