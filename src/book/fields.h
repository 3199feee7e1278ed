// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/tree.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinetarium::book {

enum class Need { Required, Optional };

/// Reads the keys of a map by name and type, and reports what is missing, mistyped or unknown.
class Fields {
public:
    /// `of`: what the map describes, with its article: "a step".
    Fields(const Node& map, Place place, std::string of, FaultList& faults);

    std::string text(const std::string& key, Need need);
    std::vector<std::string> texts(const std::string& key, Need need);
    std::vector<std::pair<std::string, std::string>> pairs(const std::string& key, Need need,
                                                           std::vector<int>* lines = nullptr);
    /// A whole number in the range, or `otherwise`.
    int whole(const std::string& key, Need need, int from, int to, int otherwise);

    /// A number, or `otherwise`.
    double number(const std::string& key, Need need, double otherwise);
    std::optional<double> number(const std::string& key);
    /// A list of maps.
    std::vector<const Node*> maps(const std::string& key, Need need);
    /// A map; nullptr when there is none.
    const Node* map(const std::string& key, Need need);
    /// A map of lists of words.
    std::vector<std::pair<std::string, std::vector<std::string>>> lists(const std::string& key, Need need);

    /// Line of a key, or of the map where it is missing.
    int lineOf(const std::string& key) const;
    std::map<std::string, int> lines() const;

    /// Reports the keys that nobody asked for. Call it once, when all are read.
    void refuseOthers();

private:
    const Node* find(const std::string& key, Need need);
    bool expect(const Node& node, Node::Kind kind, const std::string& key, const std::string& example);

    const Node& m_map;
    Place m_place;
    std::string m_of;
    FaultList& m_faults;
    std::vector<std::string> m_known;
};

}  // namespace kinetarium::book
