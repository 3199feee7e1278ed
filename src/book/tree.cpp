// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/tree.h"

#include <algorithm>

namespace kinetarium::book {

namespace {

constexpr std::size_t deepest = 8;
constexpr std::size_t mostEntries = 500;

}  // namespace

const Node* Node::find(std::string_view key) const
{
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
    return entry == entries.end() ? nullptr : &entry->value;
}

TreeBuilder::TreeBuilder(std::string file, FaultList& faults)
    : m_file(std::move(file)), m_faults(faults)
{
}

bool TreeBuilder::awaitsKey() const
{
    return !m_frames.empty() && m_frames.back().node.kind == Node::Kind::Map && !m_frames.back().key;
}

void TreeBuilder::open(Node::Kind kind, int line)
{
    if (awaitsKey())
        throw TreeRefusal(line, "expected a word as key, found a list or map", "write `key: value`");
    if (m_frames.size() == deepest)
        throw TreeRefusal(line, "lists and maps stand too deep in one another", "write them flat");
    Frame frame;
    frame.node.kind = kind;
    frame.node.line = line;
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    Node node = std::move(m_frames.back().node);
    m_frames.pop_back();
    attach(std::move(node));
}

void TreeBuilder::scalar(std::string value, int line)
{
    Node node;
    node.kind = Node::Kind::Scalar;
    node.line = line;
    node.scalar = std::move(value);
    attach(std::move(node));
}

void TreeBuilder::null(int line)
{
    Node node;
    node.line = line;
    attach(std::move(node));
}

void TreeBuilder::attach(Node node)
{
    if (m_frames.empty()) {
        m_root = std::move(node);
        return;
    }
    Frame& frame = m_frames.back();
    if (frame.node.kind == Node::Kind::List) {
        frame.node.items.push_back(std::move(node));
        return;
    }
    if (!frame.key) {
        frame.keyLine = node.line;
        frame.key = std::move(node);
        return;
    }
    const Node key = *std::exchange(frame.key, std::nullopt);
    if (frame.node.entries.size() == mostEntries)
        throw TreeRefusal(key.line, "the map has more than " + std::to_string(mostEntries) + " keys", "split it");
    if (node.kind == Node::Kind::Null)
        node.line = frame.keyLine;  // an absent value has no line of its own
    if (frame.node.find(key.scalar) != nullptr) {
        m_faults.add(m_file, frame.keyLine, "the key " + inQuotes(key.scalar) + " stands here a second time",
                     "keep one of the two");
        return;
    }
    frame.node.entries.push_back({key.scalar, frame.keyLine, std::move(node)});
}

std::optional<Node> TreeBuilder::take()
{
    return std::exchange(m_root, std::nullopt);
}

}  // namespace kinetarium::book
