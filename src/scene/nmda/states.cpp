// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/nmda/reading.h"
#include "scene/vocabulary/molecule.h"

namespace kinetarium::scene::nmda {

ChannelState parsedState(const std::string& name)
{
    ChannelState state;
    std::size_t used = 1;
    if (name.starts_with('C') && name.size() > 1) {
        state.bound = name[1] - '0';
        used = 2;
    } else {
        state.bound = 2;
        state.gateOpen = name.starts_with('O');
        state.desensitised = name.starts_with('D');
    }
    const std::string arm = name.substr(used);
    if (arm == "M")
        state.arm = ChannelState::Arm::Mg;
    else if (arm == "B")
        state.arm = ChannelState::Arm::Deep;
    else if (arm == "S")
        state.arm = ChannelState::Arm::Superficial;
    return state;
}

Kind kindOf(const ChannelState& state)
{
    if (state.holdsDrug())
        return state.gateOpen ? Kind::Blocked : Kind::Trapped;
    if (state.gateOpen)
        return state.arm == ChannelState::Arm::Mg ? Kind::MgBlocked : Kind::Open;
    return state.desensitised ? Kind::Desensitised : Kind::Shut;
}

std::string kindWord(Kind kind)
{
    switch (kind) {
        case Kind::Open:
            return "open";
        case Kind::Shut:
            return "shut";
        case Kind::Desensitised:
            return "desensitised";
        case Kind::MgBlocked:
            return "Mg²⁺-blocked";
        case Kind::Blocked:
            return "blocked";
        case Kind::Trapped:
            return "trapped";
    }
    return {};
}

std::string kindGlyph(Kind kind)
{
    switch (kind) {
        case Kind::Open:
            return "nmda-open";
        case Kind::Shut:
            return "nmda-closed";
        case Kind::Desensitised:
            return "nmda-desensitised";
        case Kind::MgBlocked:
            return "nmda-mg";
        case Kind::Blocked:
            return "nmda-blocked";
        case Kind::Trapped:
            return "nmda-trapped";
    }
    return {};
}

std::string stateGlyph(const ChannelState& state)
{
    const Kind kind = kindOf(state);
    if (kind == Kind::Shut && state.arm == ChannelState::Arm::Mg)
        return "nmda-shut-mg";
    return kindGlyph(kind);
}

std::string stateWords(const ChannelState& state, const std::string& drug)
{
    std::string words = state.gateOpen ? "gate open" : state.desensitised ? "gate shut, desensitised" : "gate shut";
    const std::string name = speciesWord(drug);
    switch (state.arm) {
        case ChannelState::Arm::Free:
            words += state.gateOpen ? ", ions pass" : "";
            break;
        case ChannelState::Arm::Mg:
            words += ", Mg²⁺ in the pore";
            break;
        case ChannelState::Arm::Deep:
            words += state.gateOpen ? ", " + name + " in the pore" : ", " + name + " trapped";
            break;
        case ChannelState::Arm::Superficial:
            words += ", " + name + " in the superficial site";
            break;
    }
    if (!state.gateOpen && !state.desensitised && state.bound < 2)
        words += state.bound == 0 ? ", no glutamate bound" : ", one glutamate bound";
    return words;
}

}  // namespace kinetarium::scene::nmda
