// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainterPath>
#include <QString>

namespace kinetarium::paint {

/// Outlines and width of words. They are taken at one large size and scaled: at small sizes Qt's advances depend by a
/// fraction of a pixel on which letters were drawn before, and the same picture shall give the same bytes.
QPainterPath letters(const QFont& font, QPointF start, const QString& words);
double wordsWidth(const QFont& font, const QString& words);

/// The font to write words with as text that is selected and copied. Inter puts other shapes for some signs beside figures
/// and capitals (a minus, a dash); in a PDF these are no characters any more. Words that hold such are not shaped.
QFont copyable(const QFont& font, const QString& words);

}  // namespace kinetarium::paint
