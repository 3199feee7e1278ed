// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/faults.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kinetarium::book {

/// A file of the content folder that is safe to parse: valid UTF-8, LF line ends, no control characters, no line or
/// file of absurd size.
struct TextFile {
    std::string name;                    ///< relative to the content folder
    std::string text;
    std::vector<std::size_t> lineStarts; ///< offset of each line's first byte

    /// 1-based line of a byte of `text`.
    int lineAt(std::size_t offset) const;
    /// A line without its end; empty beyond the last.
    std::string_view line(int number) const;
    Place placeAt(std::size_t offset) const { return {name, lineAt(offset)}; }
};

/// A text with its lines counted; for tests of one parser, and the last step of reading a file.
TextFile textFile(std::string name, std::string text);

/// The folder that content is read from, and never left.
class ContentFolder {
public:
    explicit ContentFolder(const std::filesystem::path& root);

    bool exists() const { return m_exists; }

    /// Names of the chapters' folders, sorted; those that start with '_' or '.' are not chapters.
    std::vector<std::string> chapterFolders(FaultList& faults) const;

    /// Names of the files in a folder that end so, sorted.
    std::vector<std::string> files(const std::string& folder, const std::string& end) const;

    /// Whether there is something of that name; what it is, read() says.
    bool contains(const std::string& name) const;

    /// Reads a file, or says in `faults` why it cannot be read.
    std::optional<TextFile> read(const std::string& name, FaultList& faults) const;

    /// Whether `name` is a regular file whose real path lies in the folder; else a fault at `place`.
    bool hasFile(const std::string& name, const Place& place, FaultList& faults) const;

private:
    std::filesystem::path m_root;
    bool m_exists = false;
};

}  // namespace kinetarium::book
