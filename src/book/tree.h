// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/faults.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinetarium::book {

struct TextFile;

/// What YAML and JSON have in common, with the line of everything.
struct Node {
    enum class Kind { Null, Scalar, List, Map };
    struct Entry;

    Kind kind = Kind::Null;
    int line = 0;
    std::string scalar;
    std::vector<Node> items;
    std::vector<Entry> entries;

    const Node* find(std::string_view key) const;
};

struct Node::Entry {
    std::string key;
    int keyLine = 0;
    Node value;
};

/// A document that is refused as a whole, at a line.
struct TreeRefusal : std::runtime_error {
    TreeRefusal(int at, const std::string& what, std::string todo)
        : std::runtime_error(what), line(at), remedy(std::move(todo))
    {
    }
    int line;
    std::string remedy;
};

/// Puts a tree together from a parser's events, in which a map's keys and values take turns. Throws TreeRefusal for a
/// tree that is deeper or wider than any content is.
class TreeBuilder {
public:
    TreeBuilder(std::string file, FaultList& faults);

    void open(Node::Kind kind, int line);
    void close();
    void scalar(std::string value, int line);
    void null(int line);

    std::optional<Node> take();

private:
    struct Frame {
        Node node;
        std::optional<Node> key;
        int keyLine = 0;
    };

    bool awaitsKey() const;
    void attach(Node node);

    std::string m_file;
    FaultList& m_faults;
    std::vector<Frame> m_frames;
    std::optional<Node> m_root;
};

/// YAML that stands in a file from the 1-based line `firstLine` on. Nothing, and a fault, when it cannot be read.
std::optional<Node> readYaml(const std::string& text, const std::string& file, int firstLine, FaultList& faults);

/// A whole JSON file.
std::optional<Node> readJson(const TextFile& file, FaultList& faults);

}  // namespace kinetarium::book
