// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/text_file.h"
#include "book/tree.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace kinetarium::book {

namespace {

using nlohmann::json;

// Counts lines as the parser reads: the parser itself keeps none. A key or a bracket is reported as soon as its last
// character is read, so its line is exact.
class LineCountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    LineCountingIterator(const char* at, int* line) : m_at(at), m_line(line) {}

    reference operator*() const { return *m_at; }
    LineCountingIterator& operator++()
    {
        if (*m_at == '\n')
            ++*m_line;
        ++m_at;
        return *this;
    }
    LineCountingIterator operator++(int)
    {
        const LineCountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const LineCountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const LineCountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    int* m_line;
};

class Events : public nlohmann::json_sax<json> {
public:
    Events(TreeBuilder& builder, const int& line) : m_builder(builder), m_line(line) {}

    bool null() override { return m_builder.null(m_line), true; }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return scalar(text); }
    bool string(string_t& value) override { return scalar(value); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& value) override { return scalar(value); }
    bool start_object(std::size_t) override { return m_builder.open(Node::Kind::Map, m_line), true; }
    bool end_object() override { return m_builder.close(), true; }
    bool start_array(std::size_t) override { return m_builder.open(Node::Kind::List, m_line), true; }
    bool end_array() override { return m_builder.close(), true; }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception&) override
    {
        m_errorPosition = position;
        m_errorToken = token;
        return false;
    }

    std::size_t errorPosition() const { return m_errorPosition; }
    const std::string& errorToken() const { return m_errorToken; }

private:
    bool scalar(std::string value) { return m_builder.scalar(std::move(value), m_line), true; }

    TreeBuilder& m_builder;
    const int& m_line;
    std::size_t m_errorPosition = 0;
    std::string m_errorToken;
};

}  // namespace

std::optional<Node> readJson(const TextFile& file, FaultList& faults)
{
    int line = 1;
    TreeBuilder builder(file.name, faults);
    Events events(builder, line);
    try {
        const char* begin = file.text.data();
        if (json::sax_parse(LineCountingIterator(begin, &line),
                            LineCountingIterator(begin + file.text.size(), &line), &events))
            return builder.take();
        const std::size_t position = events.errorPosition();
        faults.add(file.name, file.lineAt(position > 0 ? position - 1 : 0),
                   "the JSON cannot be read here: found " + inQuotes(events.errorToken()),
                   "look for a comma, quote or bracket that is missing or too many");
    } catch (const TreeRefusal& refusal) {
        faults.add(file.name, refusal.line, refusal.what(), refusal.remedy);
    } catch (const std::exception& error) {
        faults.add(file.name, line, std::string("the JSON cannot be read: ") + error.what(), "rewrite it");
    }
    return std::nullopt;
}

}  // namespace kinetarium::book
