// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/picture.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <optional>
#include <string_view>

namespace kinetarium::paint {

enum class ThemeId { Light, Dark, Projector };  ///< paper, night, projector in the visual language

/// "light", "dark", "projector"; nothing for any other name.
std::optional<ThemeId> themeFromName(std::string_view name);
std::string_view themeName(ThemeId theme);

/// The colour of a token in a theme.
QColor color(ThemeId theme, scene::Token token);
QColor color(ThemeId theme, const scene::Ink& ink);

/// Inter for the interface, Vollkorn for reading, with their fallbacks; figures lining and tabular where the face
/// allows.
QFont interfaceFont(double pixelSize, int weight = 400);
QFont readingFont(double pixelSize, int weight = 400);

}  // namespace kinetarium::paint
