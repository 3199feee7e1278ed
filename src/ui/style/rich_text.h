// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kinetarium::ui {

class Theme;

/// See Theme::rich(), bare(), links() and markdown().
QString richText(const Theme& theme, const QString& html, const QString& role, int focusedLink);
QString bareText(const Theme& theme, const QString& html, double size);
QStringList linkTargets(const QString& html);
QString markdownText(const Theme& theme, const QString& markdown);

}  // namespace kinetarium::ui
