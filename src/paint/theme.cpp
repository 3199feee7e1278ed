// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kinetarium::paint {

using scene::Token;

namespace {

constexpr std::array<std::string_view, 3> kNames{"light", "dark", "projector"};

/// A token's colour in light, dark and projector, as 0xAARRGGBB.
struct Row {
    Token token;
    std::array<QRgb, 3> colors;
};

constexpr Row kRows[] = {
    {Token::None, {0x00000000, 0x00000000, 0x00000000}},
    {Token::Page, {0xFFFBF8F2, 0xFF12161D, 0xFFFFFFFF}},
    {Token::Surface, {0xFFFFFFFF, 0xFF1A2029, 0xFFFFFFFF}},
    {Token::Stage, {0xFFF7F2E8, 0xFF0C1016, 0xFFFFFFFF}},
    {Token::Cytosol, {0xFFEFE8D9, 0xFF141A22, 0xFFF4F4F2}},
    {Token::Line, {0xFFD9D0BF, 0xFF2C3540, 0xFF6E6E6E}},
    {Token::Edge, {0xFF857C6A, 0xFF7C8794, 0xFF4A4A4A}},
    {Token::Ink, {0xFF22262B, 0xFFE9E5DB, 0xFF000000}},
    {Token::Ink2, {0xFF565B61, 0xFFB4B6B8, 0xFF2B2B2B}},
    {Token::Ink3, {0xFF63666A, 0xFF959BA2, 0xFF444444}},
    {Token::Accent, {0xFF0B5A8C, 0xFF7FC0EE, 0xFF00457A}},
    {Token::AccentSoft, {0xFFE1ECF2, 0xFF1B2C3A, 0xFFDCE9F3}},
    {Token::OnAccent, {0xFFFFFFFF, 0xFF0C1016, 0xFFFFFFFF}},
    {Token::Focus, {0xFF0B5A8C, 0xFFFFD479, 0xFF00457A}},
    {Token::White, {0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}},
    {Token::Head, {0xFFD8C49A, 0xFF5B5140, 0xFFD0BB88}},
    {Token::HeadEdge, {0xFF8F783F, 0xFF8D7D5C, 0xFF50401A}},
    {Token::Tail, {0xFFCDBB93, 0xFF4A4436, 0xFFA8935F}},
    {Token::N1, {0xFF9DB0CB, 0xFF5F7699, 0xFFA3B7D4}},
    {Token::N1Edge, {0xFF3D5273, 0xFFA9BEDD, 0xFF1E3457}},
    {Token::N1Shade, {0xFF687C9B, 0xFF364358, 0xFF5A6F8F}},
    {Token::N2, {0xFF6F88AF, 0xFF41587E, 0xFF5E7BAA}},
    {Token::N2Edge, {0xFF2C3F60, 0xFF8FAAD2, 0xFF12264A}},
    {Token::N2Shade, {0xFF4A6084, 0xFF26344A, 0xFF344C75}},
    {Token::Ghost, {0xFFDCE1E6, 0xFF1B232E, 0xFFDDE3EA}},
    {Token::GhostEdge, {0xFFB3BFCC, 0xFF384658, 0xFF5F6F84}},
    {Token::GhostShade, {0xFFC5CED8, 0xFF141A22, 0xFFBCC7D3}},
    {Token::Measured, {0xFF1F6B3A, 0xFF7CCB92, 0xFF0F5128}},
    {Token::Derived, {0xFF0B5A8C, 0xFF7FC0EE, 0xFF00457A}},
    {Token::Illustrative, {0xFF7A4B9A, 0xFFCBA4EA, 0xFF5A2A7C}},
    {Token::ToBeChecked, {0xFF9A4A00, 0xFFF0AA5C, 0xFF743500}},
    {Token::Glutamate, {0xFF985A00, 0xFFF4B44E, 0xFF774600}},
    {Token::Glycine, {0xFF42450C, 0xFFEFE68C, 0xFF2F3300}},
    {Token::Ketamine, {0xFFB0125F, 0xFFFF6FA8, 0xFF9E0058}},
    {Token::Memantine, {0xFF3B1A86, 0xFFC9A9FF, 0xFF3A0A78}},
    {Token::Pcp, {0xFF7B2CA0, 0xFFE58CF7, 0xFF64148C}},
    {Token::Mk801, {0xFF9C2B1B, 0xFFFF8F7A, 0xFF841910}},
    {Token::Mg, {0xFF00534C, 0xFF8FF0E0, 0xFF00463D}},
    {Token::Ca, {0xFF1F63C8, 0xFF3F93DE, 0xFF0848B0}},
    {Token::Na, {0xFF5C6980, 0xFFA9B8C8, 0xFF424F66}},
    {Token::Gaba, {0xFF3A2AA8, 0xFF838BF8, 0xFF2A1590}},
    {Token::Bdnf, {0xFF2F5F12, 0xFFA8DE62, 0xFF1C4100}},
    {Token::Trkb, {0xFF00506F, 0xFF5FD3EE, 0xFF00536E}},
    {Token::Mtorc1, {0xFF8A2200, 0xFFF26A3E, 0xFF852300}},
    {Token::SynProtein, {0xFF5E1F1A, 0xFFC79A92, 0xFF561410}},
    {Token::Spine, {0xFF7A6150, 0xFFF0D8B4, 0xFF5C4836}},
    {Token::Ampa, {0xFF5A4300, 0xFFF2CF55, 0xFF4A3500}},
    {Token::NmdaOpen, {0xFF2468AA, 0xFF7DB4FA, 0xFF0A4A9C}},
    {Token::NmdaClosed, {0xFF69665F, 0xFF8A9099, 0xFF4E4C47}},
    {Token::NmdaBlocked, {0xFFB0125F, 0xFFFF6FA8, 0xFF9E0058}},
    {Token::NmdaTrapped, {0xFFB0125F, 0xFFFF6FA8, 0xFF9E0058}},
    {Token::Sheen, {0x47FFFFFF, 0x1AFFFFFF, 0x47FFFFFF}},
};

/// The table in the order of the tokens, so that a look-up is an index.
std::array<std::array<QColor, 3>, 256> indexed()
{
    std::array<std::array<QColor, 3>, 256> out;
    for (const Row& row : kRows) {
        for (std::size_t theme = 0; theme < 3; ++theme)
            out[static_cast<std::size_t>(row.token)][theme] = QColor::fromRgba(row.colors[theme]);
    }
    return out;
}

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int from, int to) { return static_cast<int>(from + (to - from) * share + 0.5); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
                  part(a.alpha(), b.alpha()));
}

QFont face(const QStringList& families, double pixelSize, int weight)
{
    QFont font(families);
    font.setPixelSize(std::max(1, static_cast<int>(pixelSize + 0.5)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    return font;
}

}  // namespace

std::optional<ThemeId> themeFromName(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<ThemeId>(found - kNames.begin());
}

std::string_view themeName(ThemeId theme)
{
    return kNames[static_cast<std::size_t>(theme)];
}

QColor color(ThemeId theme, Token token)
{
    static const auto table = indexed();
    return table[static_cast<std::size_t>(token)][static_cast<std::size_t>(theme)];
}

QColor color(ThemeId theme, const scene::Ink& ink)
{
    QColor out = color(theme, ink.token);
    if (ink.blend != Token::None)
        out = between(out, color(theme, ink.blend), ink.mix);
    out.setAlphaF(static_cast<float>(out.alphaF() * std::clamp(ink.alpha, 0.0f, 1.0f)));
    return out;
}

QFont interfaceFont(double pixelSize, int weight)
{
    return face({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")}, pixelSize,
                weight);
}

QFont readingFont(double pixelSize, int weight)
{
    return face({QStringLiteral("Vollkorn"), QStringLiteral("Noto Serif"), QStringLiteral("serif")}, pixelSize, weight);
}

}  // namespace kinetarium::paint
