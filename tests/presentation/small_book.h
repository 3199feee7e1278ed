// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

/// A content folder of one small chapter in a temporary place. Each argument replaces a part, to break it.
class SmallBook {
public:
    explicit SmallBook(const std::string& prose = "Now {{now: block | percent}} of it, at {{drug-level}}.",
                       const std::string& setting = "drug-level: 2uM", const std::string& extra = "")
    {
        write("references.json", R"([{"id": "someone2009", "type": "article-journal", "title": "A title",
            "author": [{"family": "Someone", "given": "A."}], "issued": {"date-parts": [[2009]]}}])");
        write("glossary.md", "## Trapping block\n\nA blocker that stays behind a closed gate.\n");
        write("chapters/small/chapter.md", "---\n"
              "id: small\norder: 3\ntitle: A small chapter\nshort: Small\nsummary: For tests.\n"
              "scene: nmda-channel\nmechanism: nmda\ncontrols: [drug-level, drug]\ncurves: [open, block]\nminutes: 1\n---\n\n"
              "## First\n\n"
              "```step\nid: first\ntime: 0s..10s\nat: 5s\nclock: after washing\nclock-from: 2s\n"
              "settings:\n  drug: ketamine\n  glutamate: constant\n  " + setting + "\n" + extra +
              "caption: \"Of a hundred, {{now: count block}} hold {{drug-level}}, says [@someone2009].\"\n```\n\n" + prose + "\n\n"
              "## Second\n\n"
              "```step\nid: second\ntime: 0s..1s\nscale: log\ncaption: Something else.\n```\n\n"
              "A [[trapping block]], says a paper [@someone2009].\n");
    }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    void write(const std::string& name, const std::string& text) const
    {
        const auto file = path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }

private:
    QTemporaryDir m_folder;
};
