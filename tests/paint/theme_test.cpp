// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/theme.h"

#include "paint/letters.h"

#include <catch2/catch.hpp>

#include <QFontInfo>

#include <cmath>

using namespace kinetarium;
using paint::ThemeId;
using scene::Token;

namespace {

constexpr ThemeId kThemes[] = {ThemeId::Light, ThemeId::Dark, ThemeId::Projector};

/// Contrast as WCAG 2.1 defines it.
double luminance(const QColor& color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

}  // namespace

TEST_CASE("text stands out from every ground by 4.5, graphics by 3")
{
    for (const ThemeId theme : kThemes) {
        for (const Token ground : {Token::Page, Token::Surface, Token::Stage, Token::Cytosol}) {
            const QColor below = paint::color(theme, ground);
            for (const Token text :
                 {Token::Ink,        Token::Ink2,         Token::Ink3,        Token::Accent,    Token::Measured,
                  Token::Derived,    Token::Illustrative, Token::ToBeChecked, Token::Glutamate, Token::Glycine,
                  Token::Ketamine,   Token::Memantine,    Token::Pcp,         Token::Mk801,     Token::Mg,
                  Token::Ca,         Token::Na,           Token::Gaba,        Token::Bdnf,      Token::Trkb,
                  Token::Mtorc1,     Token::SynProtein,   Token::Spine,       Token::Ampa,      Token::NmdaOpen,
                  Token::NmdaClosed, Token::NmdaBlocked,  Token::NmdaTrapped}) {
                CAPTURE(paint::themeName(theme), static_cast<int>(ground), static_cast<int>(text));
                CHECK(contrast(paint::color(theme, text), below) >= 4.5);
            }
            for (const Token graphic : {Token::Edge, Token::N1Edge, Token::N2Edge, Token::Focus}) {
                CAPTURE(paint::themeName(theme), static_cast<int>(ground), static_cast<int>(graphic));
                CHECK(contrast(paint::color(theme, graphic), below) >= 3);
            }
        }
        CHECK(contrast(paint::color(theme, Token::OnAccent), paint::color(theme, Token::Accent)) >= 4.5);
    }
}

TEST_CASE("every token has a colour in every theme, and a theme its name")
{
    for (const ThemeId theme : kThemes) {
        for (int token = 1; token <= static_cast<int>(Token::Sheen); ++token)
            CHECK(paint::color(theme, static_cast<Token>(token)).alpha() > 0);
        CHECK(paint::themeFromName(paint::themeName(theme)) == theme);
    }
    CHECK_FALSE(paint::themeFromName("sepia").has_value());
}

TEST_CASE("inks mix and fade")
{
    const scene::Ink half{Token::White, Token::Page, 0.5f, 0.25f};
    const QColor page = paint::color(ThemeId::Dark, Token::Page);
    const QColor mixed = paint::color(ThemeId::Dark, half);
    CHECK(mixed.red() == Approx((255 + page.red()) / 2.0).margin(1));
    CHECK(mixed.alphaF() == Approx(0.25).margin(0.01));
    CHECK(paint::color(ThemeId::Light, Token::None).alpha() == 0);
}

TEST_CASE("the built-in widths of text are those of the face")
{
    if (QFontInfo(paint::interfaceFont(100)).family() != "Inter")
        return;  // a fallback face has widths of its own
    for (const int weight : {400, 600}) {
        for (const char* words : {"A patch of 100 channels, now", "Mg²⁺ site", "holds glutamate", "−70 mV", "GluN2A"}) {
            CAPTURE(words, weight);
            const double real = paint::wordsWidth(paint::interfaceFont(15, weight), QString::fromUtf8(words));
            CHECK(scene::textWidth(words, 15, weight) == Approx(real).epsilon(0.03));
        }
    }
}
