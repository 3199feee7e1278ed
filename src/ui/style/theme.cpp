// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/rich_text.h"

namespace kinetarium::ui {

Theme::Theme(presentation::Preferences& preferences, Wearer wearer, QObject* parent)
    : QObject(parent), m_preferences(preferences), m_wearer(wearer)
{
    connect(&preferences, &presentation::Preferences::changed, this, &Theme::changed);
}

QString Theme::name() const
{
    return m_wearer == Wearer::Audience ? m_preferences.audienceTheme() : m_preferences.theme();
}

paint::ThemeId Theme::id() const
{
    return paint::themeFromName(name().toStdString()).value_or(paint::ThemeId::Light);
}

QColor Theme::token(const QString& name) const
{
    return color(scene::tokenFromName(name.toStdString()));
}

QColor Theme::grade(const QString& name) const
{
    if (name == "measured") {
        return color(scene::Token::Measured);
    }
    if (name == "derived") {
        return color(scene::Token::Derived);
    }
    return color(name == "illustrative" ? scene::Token::Illustrative : scene::Token::ToBeChecked);
}

QColor Theme::pressed() const
{
    QColor faint = accent();
    faint.setAlphaF(0.2F);
    return faint;
}

double Theme::scale() const
{
    // A hall reads from further away; the rest is the person's own choice.
    return (m_wearer == Wearer::Audience ? 1.0 : m_preferences.textScale()) * (projector() ? 1.1 : 1.0);
}

QFont Theme::interface(double size, int weight) const
{
    return paint::interfaceFont(size * scale(), projector() && weight < 500 ? 500 : weight);
}

QFont Theme::reading(double size, int weight) const
{
    return paint::readingFont(size * scale(), weight);
}

int Theme::time(int milliseconds) const
{
    return m_preferences.reducedMotion() ? 0 : milliseconds;
}

QString Theme::rich(const QString& html, const QString& role, int focusedLink) const
{
    return richText(*this, html, role, focusedLink);
}

QString Theme::bare(const QString& html, double size) const
{
    return bareText(*this, html, size);
}

QStringList Theme::links(const QString& html) const
{
    return linkTargets(html);
}

QString Theme::markdown(const QString& text) const
{
    return markdownText(*this, text);
}

}  // namespace kinetarium::ui
