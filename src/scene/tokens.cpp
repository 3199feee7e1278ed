// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/picture.h"

#include <array>
#include <string_view>
#include <utility>

namespace kinetarium::scene {

namespace {

using Named = std::pair<std::string_view, Token>;
constexpr std::array kNames{Named{"page", Token::Page},
                            Named{"surface", Token::Surface},
                            Named{"stage", Token::Stage},
                            Named{"cytosol", Token::Cytosol},
                            Named{"line", Token::Line},
                            Named{"edge", Token::Edge},
                            Named{"ink", Token::Ink},
                            Named{"ink2", Token::Ink2},
                            Named{"ink3", Token::Ink3},
                            Named{"accent", Token::Accent},
                            Named{"accentSoft", Token::AccentSoft},
                            Named{"onAccent", Token::OnAccent},
                            Named{"focus", Token::Focus},
                            Named{"white", Token::White},
                            Named{"gMeasured", Token::Measured},
                            Named{"measured", Token::Measured},
                            Named{"gDerived", Token::Derived},
                            Named{"derived", Token::Derived},
                            Named{"gIllustrative", Token::Illustrative},
                            Named{"illustrative", Token::Illustrative},
                            Named{"gCheck", Token::ToBeChecked},
                            Named{"to be checked", Token::ToBeChecked},
                            Named{"glutamate", Token::Glutamate},
                            Named{"glycine", Token::Glycine},
                            Named{"ketamine", Token::Ketamine},
                            Named{"memantine", Token::Memantine},
                            Named{"pcp", Token::Pcp},
                            Named{"mk801", Token::Mk801},
                            Named{"mg", Token::Mg},
                            Named{"ca", Token::Ca},
                            Named{"na", Token::Na},
                            Named{"gaba", Token::Gaba},
                            Named{"bdnf", Token::Bdnf},
                            Named{"trkb", Token::Trkb},
                            Named{"mtorc1", Token::Mtorc1},
                            Named{"synprotein", Token::SynProtein},
                            Named{"spine", Token::Spine},
                            Named{"ampa", Token::Ampa},
                            Named{"nmdaOpen", Token::NmdaOpen},
                            Named{"nmdaClosed", Token::NmdaClosed},
                            Named{"nmdaBlocked", Token::NmdaBlocked},
                            Named{"nmdaTrapped", Token::NmdaTrapped}};

}  // namespace

Token tokenFromName(const std::string& name)
{
    for (const Named& entry : kNames) {
        if (entry.first == name)
            return entry.second;
    }
    return Token::Ink;
}

}  // namespace kinetarium::scene
