// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"

#include <QString>

#include <utility>
#include <vector>

namespace kinetarium::presentation {

/// A question's CommonMark (stem, feedback, explanation) as the small HTML of Blocks: <b> <i> <code> <a href> <br>;
/// links are "cite:KEY", "term:WORD", "chapter:SLUG", "kinetarium://…", "https://…".
QString questionHtml(const book::Book& book, const QString& text);
/// The same without markup, for a screen reader.
QString questionPlain(const book::Book& book, const QString& text);
/// Such HTML without its markup.
QString htmlPlain(const QString& html);

/// Name and words of each picture in a text, in order: "![words](name)".
std::vector<std::pair<QString, QString>> pictureNames(const QString& text);

}  // namespace kinetarium::presentation
