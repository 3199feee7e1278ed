// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"

#include <filesystem>
#include <string>
#include <utility>

/// A small content folder without faults, in the system's temporary folder, gone when the test ends.
class TemporaryContent {
public:
    TemporaryContent();
    ~TemporaryContent();
    TemporaryContent(const TemporaryContent&) = delete;
    TemporaryContent& operator=(const TemporaryContent&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    void write(const std::string& name, const std::string& text) const;
    void remove(const std::string& name) const;
    kinetarium::book::Loaded load() const { return kinetarium::book::loadBook(m_path); }

    /// The folder's only chapter, chapters/blocked/chapter.md.
    static std::string chapter();
    /// The same with its first `from` replaced; fails the test when there is none.
    static std::string chapterWith(const std::string& from, const std::string& to);
    /// The chapter with prose appended.
    static std::string chapterPlus(const std::string& prose) { return chapter() + prose; }
    /// Number of the chapter's line that begins with `start`.
    static int lineOf(const std::string& start);
    /// Number of the first line appended by chapterPlus.
    static int nextLine();

private:
    std::filesystem::path m_path;
};

/// All faults as text, one a line, for the message of a failed check.
std::string faultsOf(const kinetarium::book::Loaded& loaded);
