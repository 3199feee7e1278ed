// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/tree.h"

#include "book/words.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

namespace kinetarium::book {

namespace {

// No step or front matter comes near it; it bounds what a hostile one can cost.
constexpr std::size_t largestYaml = std::size_t{64} << 10;

// Builds the tree from events rather than through YAML::Node, which expands aliases and forgets where keys stood.
class Events : public YAML::EventHandler {
public:
    Events(TreeBuilder& builder, int firstLine) : m_builder(builder), m_firstLine(firstLine) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { m_builder.null(lineOf(mark)); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAnchor(mark); }
    void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuseAnchor(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override
    {
        refuseTag(mark, tag);
        m_builder.scalar(value, lineOf(mark));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        open(Node::Kind::List, mark, tag);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        open(Node::Kind::Map, mark, tag);
    }
    void OnMapEnd() override { close(); }

    /// Line of the innermost list or map that is still open; 0 when none is.
    int lineOfOpen() const { return m_open.empty() ? 0 : m_open.back(); }

private:
    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag)
    {
        refuseTag(mark, tag);
        m_builder.open(kind, lineOf(mark));
        m_open.push_back(lineOf(mark));
    }

    void close()
    {
        m_builder.close();
        m_open.pop_back();
    }

    int lineOf(const YAML::Mark& mark) const { return m_firstLine + std::max(mark.line, 0); }

    void refuseAnchor(const YAML::Mark& mark) const
    {
        throw TreeRefusal(lineOf(mark), "found a YAML anchor or alias (& or *)",
                          "write the value out; text that starts with & or * needs quotes");
    }

    void refuseTag(const YAML::Mark& mark, const std::string& tag) const
    {
        if (tag.size() > 1)  // "?" and "!" stand for plain and quoted
            throw TreeRefusal(lineOf(mark), "found the YAML tag " + inQuotes(tag),
                              "leave it out; text that starts with ! needs quotes");
    }

    TreeBuilder& m_builder;
    int m_firstLine;
    std::vector<int> m_open;
};

bool isUnclosed(const std::string& message)
{
    return message.find("flow") != std::string::npos;
}

std::string remedyFor(const std::string& message)
{
    if (message.find("anchor") != std::string::npos)
        return "text that starts with * or & needs quotes";
    if (isUnclosed(message))
        return "close the bracket or brace that was opened";
    if (message.find("map value") != std::string::npos || message.find("map key") != std::string::npos
        || message.find("end of map") != std::string::npos)
        return "check the indentation, and put text that holds ': ' in quotes";
    return "check the indentation and quotes";
}

}  // namespace

std::optional<Node> readYaml(const std::string& text, const std::string& file, int firstLine, FaultList& faults)
{
    if (text.size() > largestYaml) {
        faults.add(file, firstLine, "the YAML is longer than 64 kB", "move the text into the prose");
        return std::nullopt;
    }
    const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    const int lastLine = firstLine + std::max(lines - 1, 0);
    TreeBuilder builder(file, faults);
    Events events(builder, firstLine);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        parser.HandleNextDocument(events);
        std::optional<Node> root = builder.take();
        if (parser.HandleNextDocument(events))
            throw TreeRefusal(firstLine, "found more than one YAML document", "remove the line '---' or '...'");
        if (!root)
            root = Node{Node::Kind::Null, firstLine, {}, {}, {}};
        return root;
    } catch (const TreeRefusal& refusal) {
        faults.add(file, refusal.line, refusal.what(), refusal.remedy);
    } catch (const YAML::Exception& error) {
        int line = error.mark.is_null() ? firstLine : firstLine + error.mark.line;
        if (isUnclosed(error.msg))  // noticed far below, or at the end
            line = events.lineOfOpen();
        faults.add(file, std::clamp(line, firstLine, lastLine), "the YAML cannot be read: " + error.msg,
                   remedyFor(error.msg));
    } catch (const std::exception& error) {
        faults.add(file, firstLine, std::string("the YAML cannot be read: ") + error.what(), "rewrite it");
    }
    return std::nullopt;
}

}  // namespace kinetarium::book
