// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/readout.h"
#include "model/nearest.h"

#include <algorithm>
#include <optional>

namespace kinetarium::model {

namespace {

constexpr const char* forms =
    "value OBS at T, peak OBS, time of peak OBS, decay time OBS [from T], mean OBS A..B, area OBS A..B, steady OBS, "
    "half-life OBS at T, constant ID, IC50 OBS of PARAMETER; each may end with: in UNIT";

/// Text that is taken apart word by word.
class Words {
public:
    explicit Words(std::string_view text) : m_rest(text) { skipBlanks(); }

    bool done() const { return m_rest.empty(); }
    /// Takes `phrase` away if the text goes on with it, as whole words.
    bool take(std::string_view phrase)
    {
        if (!m_rest.starts_with(phrase) || (m_rest.size() > phrase.size() && m_rest[phrase.size()] != ' ')) {
            return false;
        }
        m_rest.remove_prefix(phrase.size());
        skipBlanks();
        return true;
    }
    std::string word()
    {
        const auto end = std::min(m_rest.find(' '), m_rest.size());
        std::string word(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        skipBlanks();
        return word;
    }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;

    void skipBlanks()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
        while (!m_rest.empty() && m_rest.back() == ' ') {
            m_rest.remove_suffix(1);
        }
    }
};

[[noreturn]] void refuse(std::string_view text)
{
    throw Refused("\"" + std::string(text.substr(0, 80)) + "\" is not a read-out; there are: " + forms);
}

template <typename Entries>
std::string known(const std::string& id, const Entries& entries, const char* what)
{
    std::vector<std::string> ids;
    std::string list;
    for (const auto& each : entries) {
        if (each.id == id) {
            return id;
        }
        ids.push_back(each.id);
        list += (list.empty() ? "" : ", ") + each.id;
    }
    const std::string near = nearest(id, ids);
    throw Refused(std::string("there is no ") + what + " \"" + id.substr(0, 40) + "\"" +
                  (near.empty() ? "" : "; did you mean " + near + "?") + "; there are " + list);
}

double timeOf(std::string_view text, const std::string& unit)
{
    const double time = parseQuantity(text, unit);
    if (time < 0) {
        throw Refused("\"" + std::string(text) + "\": a time before 0 has no course");
    }
    return time;
}

std::optional<ReadOut::Kind> kindOf(Words& words)
{
    using Kind = ReadOut::Kind;
    constexpr std::pair<std::string_view, Kind> names[]{
        {"value", Kind::Value},          {"peak", Kind::Peak}, {"time of peak", Kind::TimeOfPeak},
        {"decay time", Kind::DecayTime}, {"mean", Kind::Mean}, {"area", Kind::Area},
        {"steady", Kind::Steady},        {"half-life", Kind::HalfLife},
        {"constant", Kind::Constant},    {"IC50", Kind::IC50}};
    for (const auto& [name, kind] : names) {
        if (words.take(name)) {
            return kind;
        }
    }
    return {};
}

ReadOut parseInOwnUnit(std::string_view text, const Mechanism& mechanism)
{
    using Kind = ReadOut::Kind;
    Words words(text);
    const auto kind = kindOf(words);
    if (!kind || words.done()) {
        refuse(text);
    }
    if (*kind == Kind::Constant) {
        ReadOut constant{*kind, known(words.word(), mechanism.constants(mechanism.defaults()), "constant"), {}, 0, 0, false};
        if (!words.done()) {
            refuse(text);
        }
        return constant;
    }
    ReadOut readOut{*kind, known(words.word(), *mechanism.observables(), "observable"), {}, 0, 0, false};
    const std::string& unit = mechanism.timeUnit();
    switch (*kind) {
        case Kind::HalfLife:
        case Kind::Value:
            if (!words.take("at") || words.done()) {
                refuse(text);
            }
            readOut.from = timeOf(words.rest(), unit);
            return readOut;
        case Kind::DecayTime:
            if (words.done()) {
                return readOut;
            }
            if (!words.take("from") || words.done()) {
                refuse(text);
            }
            readOut.from = timeOf(words.rest(), unit);
            readOut.hasFrom = true;
            return readOut;
        case Kind::Mean:
        case Kind::Area: {
            const auto dots = words.rest().find("..");
            if (dots == std::string_view::npos) {
                refuse(text);
            }
            readOut.from = timeOf(words.rest().substr(0, dots), unit);
            readOut.to = timeOf(words.rest().substr(dots + 2), unit);
            if (!(readOut.from < readOut.to)) {
                throw Refused("\"" + std::string(text.substr(0, 80)) + "\": the end must come after the start");
            }
            return readOut;
        }
        case Kind::IC50: {
            if (!words.take("of") || words.done()) {
                refuse(text);
            }
            readOut.parameter = known(words.word(), *mechanism.parameters(), "parameter");
            const Settings defaults = mechanism.defaults();
            if (defaults.parameter(readOut.parameter).kind == Parameter::Kind::Choice) {
                throw Refused("IC50 of " + readOut.parameter + ": a choice has no half");
            }
            break;
        }
        case Kind::Peak:
        case Kind::TimeOfPeak:
        case Kind::Steady:
        case Kind::Constant:
            break;
    }
    if (!words.done()) {
        refuse(text);
    }
    return readOut;
}

}  // namespace

ReadOut ReadOut::parse(std::string_view text, const Mechanism& mechanism)
{
    constexpr std::string_view in = " in ";
    const auto at = text.rfind(in);
    ReadOut readOut = parseInOwnUnit(text.substr(0, at), mechanism);
    if (at != std::string_view::npos) {
        const std::string own = unitOf(readOut, mechanism);
        readOut.unit = Words(text.substr(at + in.size())).rest();
        (void)unitFactorOf(readOut.observable, own, readOut.unit);  // refuses what cannot be converted
    }
    return readOut;
}

}  // namespace kinetarium::model
