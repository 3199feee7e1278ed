// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"
#include "scene/picture.h"

#include <QPainter>

#include <string>

namespace kinetarium::paint {

/// A ring round the part with this id, and a card with its name and value, inside the picture. Nothing for an unknown
/// id.
void drawPartCard(QPainter& painter, const scene::Picture& picture, const std::string& id, ThemeId theme);

}  // namespace kinetarium::paint
