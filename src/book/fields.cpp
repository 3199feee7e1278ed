// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/fields.h"

#include "book/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kinetarium::book {

namespace {

std::string kindInWords(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::Null: return "nothing";
    case Node::Kind::Scalar: return "one value";
    case Node::Kind::List: return "a list";
    case Node::Kind::Map: return "a map";
    }
    return {};
}

}  // namespace

Fields::Fields(const Node& map, Place place, std::string of, FaultList& faults)
    : m_map(map), m_place(std::move(place)), m_of(std::move(of)), m_faults(faults)
{
}

const Node* Fields::find(const std::string& key, Need need)
{
    m_known.push_back(key);
    const Node* node = m_map.find(key);
    if (node == nullptr && need == Need::Required)
        m_faults.add(m_place, m_of + " needs the key " + inQuotes(key) + ", found none", "add `" + key + ": …`");
    return node;
}

bool Fields::expect(const Node& node, Node::Kind kind, const std::string& key, const std::string& example)
{
    if (node.kind == kind)
        return true;
    m_faults.add(m_place.file, node.line,
                 inQuotes(key) + " of " + m_of + " expects " + kindInWords(kind) + ", found " + kindInWords(node.kind),
                 "write it like `" + key + ": " + example + "`");
    return false;
}

std::string Fields::text(const std::string& key, Need need)
{
    const Node* node = find(key, need);
    if (node == nullptr || !expect(*node, Node::Kind::Scalar, key, "a text"))
        return {};
    const std::string value(trimmed(node->scalar));
    if (value.empty())
        m_faults.add(m_place.file, node->line, inQuotes(key) + " of " + m_of + " is empty", "write its text");
    return value;
}

std::vector<std::string> Fields::texts(const std::string& key, Need need)
{
    const Node* node = find(key, need);
    std::vector<std::string> values;
    if (node == nullptr || !expect(*node, Node::Kind::List, key, "[one, two]"))
        return values;
    for (const Node& item : node->items) {
        const std::string value(trimmed(item.scalar));
        if (item.kind != Node::Kind::Scalar || value.empty())
            m_faults.add(m_place.file, item.line,
                         "an item of " + inQuotes(key) + " expects a word, found " + kindInWords(item.kind),
                         "write the list like `" + key + ": [one, two]`");
        else
            values.push_back(value);
    }
    return values;
}

std::vector<std::pair<std::string, std::string>> Fields::pairs(const std::string& key, Need need,
                                                               std::vector<int>* lines)
{
    const Node* node = find(key, need);
    std::vector<std::pair<std::string, std::string>> values;
    if (node == nullptr || !expect(*node, Node::Kind::Map, key, "{drug: ketamine}"))
        return values;
    for (const Node::Entry& entry : node->entries) {
        const std::string value(trimmed(entry.value.scalar));
        if (entry.value.kind != Node::Kind::Scalar || value.empty()) {
            m_faults.add(m_place.file, entry.keyLine,
                         "the setting " + inQuotes(entry.key) + " expects one value, found "
                             + kindInWords(entry.value.kind),
                         "write it like `drug-level: 1uM`");
            continue;
        }
        values.emplace_back(entry.key, value);
        if (lines != nullptr)
            lines->push_back(entry.keyLine);
    }
    return values;
}

int Fields::whole(const std::string& key, Need need, int from, int to, int otherwise)
{
    const Node* node = find(key, need);
    if (node == nullptr || !expect(*node, Node::Kind::Scalar, key, std::to_string(from)))
        return otherwise;
    const std::string_view value = trimmed(node->scalar);
    int number = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
    if (result.ec == std::errc() && result.ptr == value.data() + value.size() && number >= from && number <= to)
        return number;
    m_faults.add(m_place.file, node->line,
                 inQuotes(key) + " of " + m_of + " expects a whole number from " + std::to_string(from) + " to "
                     + std::to_string(to) + ", found " + inQuotes(value),
                 "write it like `" + key + ": " + std::to_string(from) + "`");
    return otherwise;
}

std::optional<double> Fields::number(const std::string& key)
{
    const Node* node = find(key, Need::Optional);
    if (node == nullptr || !expect(*node, Node::Kind::Scalar, key, "0.5"))
        return std::nullopt;
    const std::string_view value = trimmed(node->scalar);
    double number = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
    if (result.ec == std::errc() && result.ptr == value.data() + value.size() && std::isfinite(number))
        return number;
    m_faults.add(m_place.file, node->line, inQuotes(key) + " of " + m_of + " expects a number, found " + inQuotes(value),
                 "write it like `" + key + ": 0.5`");
    return std::nullopt;
}

double Fields::number(const std::string& key, Need need, double otherwise)
{
    if (need == Need::Required && m_map.find(key) == nullptr)
        find(key, need);
    return number(key).value_or(otherwise);
}

std::vector<const Node*> Fields::maps(const std::string& key, Need need)
{
    const Node* node = find(key, need);
    std::vector<const Node*> maps;
    if (node == nullptr || !expect(*node, Node::Kind::List, key, "[{…}, {…}]"))
        return maps;
    for (const Node& item : node->items) {
        if (item.kind == Node::Kind::Map)
            maps.push_back(&item);
        else
            m_faults.add(m_place.file, item.line,
                         "an item of " + inQuotes(key) + " expects keys and values, found " + kindInWords(item.kind),
                         "write each item like `- key: value`");
    }
    return maps;
}

const Node* Fields::map(const std::string& key, Need need)
{
    const Node* node = find(key, need);
    return node != nullptr && expect(*node, Node::Kind::Map, key, "{read-out: steady block}") ? node : nullptr;
}

std::vector<std::pair<std::string, std::vector<std::string>>> Fields::lists(const std::string& key, Need need)
{
    const Node* node = find(key, need);
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
    if (node == nullptr || !expect(*node, Node::Kind::Map, key, "{level: [1uM, 2uM]}"))
        return lists;
    for (const Node::Entry& entry : node->entries) {
        std::vector<std::string> values;
        for (const Node& item : entry.value.items) {
            if (item.kind == Node::Kind::Scalar && !trimmed(item.scalar).empty())
                values.emplace_back(trimmed(item.scalar));
        }
        if (values.empty() || values.size() != entry.value.items.size())
            m_faults.add(m_place.file, entry.keyLine, inQuotes(entry.key) + " expects a list of words",
                         "write it like `" + entry.key + ": [1uM, 2uM]`");
        else
            lists.emplace_back(entry.key, std::move(values));
    }
    return lists;
}

int Fields::lineOf(const std::string& key) const
{
    const auto entry = std::find_if(m_map.entries.begin(), m_map.entries.end(),
                                    [&](const Node::Entry& e) { return e.key == key; });
    return entry == m_map.entries.end() ? m_place.line : entry->keyLine;
}

std::map<std::string, int> Fields::lines() const
{
    std::map<std::string, int> lines;
    for (const Node::Entry& entry : m_map.entries)
        lines.emplace(entry.key, entry.keyLine);
    return lines;
}

void Fields::refuseOthers()
{
    for (const Node::Entry& entry : m_map.entries) {
        if (std::find(m_known.begin(), m_known.end(), entry.key) == m_known.end())
            m_faults.add(m_place.file, entry.keyLine, m_of + " knows no key " + inQuotes(entry.key),
                         suggest(entry.key, m_known, "remove it"));
    }
}

}  // namespace kinetarium::book
