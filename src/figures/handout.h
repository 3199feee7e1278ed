// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/moment.h"

#include <optional>
#include <string>
#include <vector>

namespace kinetarium::figures {

/// A page of a handout: a figure between its heading and what is to be said of it, or a question's words alone.
struct HandoutItem {
    std::optional<paint::Figure> figure;   ///< laid out for handoutPage(); momentFigure() makes such a one
    QString heading;
    QString notes;          ///< may be empty; paragraphs apart by line ends
};

/// The page of a handout's figures: what momentFigure() is to be asked for.
paint::ExportOptions handoutPage(paint::ThemeId theme);

/// Writes one A4 page for each item, its words to be selected; further pages where the notes are longer than the room.
/// The same items give the same bytes. Empty, or in one line why it could not.
std::string handout(const std::vector<HandoutItem>& items, const QString& title, paint::ThemeId theme, const std::string& path);

/// The same pages as page-01.png and so on in a folder, which is made where there is none.
std::string handoutPictures(const std::vector<HandoutItem>& items, const QString& title, paint::ThemeId theme,
                            const std::string& folder);

}  // namespace kinetarium::figures
