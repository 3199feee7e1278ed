// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/preferences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

/// A number from a file that anybody may have edited.
double sane(const QVariant& value, double low, double high, double otherwise)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && std::isfinite(number) ? std::clamp(number, low, high) : otherwise;
}

/// The user's own place for settings, as an INI file on every platform.
QString iniFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QCoreApplication::organizationName(),
                     QCoreApplication::applicationName()).fileName();
}

}  // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent),
      m_settings(file.isEmpty() ? iniFile() : file, QSettings::IniFormat)
{
}

void Preferences::write(const QString& key, const QVariant& value)
{
    if (m_settings.value(key) == value) {
        return;
    }
    m_settings.setValue(key, value);
    m_settings.sync();
    emit changed();
}

QString Preferences::theme() const
{
    const QString theme = m_settings.value("theme").toString();
    return theme == "dark" || theme == "projector" ? theme : QStringLiteral("light");
}

void Preferences::setTheme(const QString& theme)
{
    write("theme", theme);
}

double Preferences::textScale() const
{
    return sane(m_settings.value("text-scale"), 0.85, 1.6, 1.0);
}

void Preferences::setTextScale(double scale)
{
    write("text-scale", std::clamp(scale, 0.85, 1.6));
}

bool Preferences::reducedMotion() const
{
    return m_settings.value("reduced-motion", false).toBool();
}

void Preferences::setReducedMotion(bool on)
{
    write("reduced-motion", on);
}

bool Preferences::labels() const
{
    return m_settings.value("labels", true).toBool();
}

void Preferences::setLabels(bool on)
{
    write("labels", on);
}

bool Preferences::contentsOpen() const
{
    return m_settings.value("contents-open", true).toBool();
}

void Preferences::setContentsOpen(bool on)
{
    write("contents-open", on);
}

bool Preferences::firstRunSeen() const
{
    return m_settings.value("first-run-seen", false).toBool();
}

void Preferences::setFirstRunSeen(bool seen)
{
    write("first-run-seen", seen);
}

QString Preferences::audienceTheme() const
{
    const QString theme = m_settings.value("audience-theme").toString();
    return theme == "dark" || theme == "light" ? theme : QStringLiteral("projector");
}

void Preferences::setAudienceTheme(const QString& theme)
{
    write("audience-theme", theme);
}

QString Preferences::clickerKeys() const
{
    return m_settings.value("clicker-keys").toString();
}

void Preferences::setClickerKeys(const QString& keys)
{
    write("clicker-keys", keys);
}

QString Preferences::lastChapter() const
{
    return m_settings.value("last-chapter").toString();
}

double Preferences::lastPosition(const QString& chapter) const
{
    return sane(m_settings.value("position/" + chapter), 0, 1, 0);
}

void Preferences::remember(const QString& chapter, double position)
{
    // Written without the signal: a place in the text changes nothing on the screen.
    m_settings.setValue("last-chapter", chapter);
    m_settings.setValue("position/" + chapter, std::clamp(position, 0.0, 1.0));
}

}  // namespace kinetarium::presentation
