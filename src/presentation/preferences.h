// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

namespace kinetarium::presentation {

/// What a person chose, and where he was. Written to disk at once; a broken or unwritable file costs the choices only.
class Preferences : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)              ///< light, dark, projector
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)   ///< 0.85 to 1.6
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(bool labels READ labels WRITE setLabels NOTIFY changed)              ///< labels in the scene
    Q_PROPERTY(bool contentsOpen READ contentsOpen WRITE setContentsOpen NOTIFY changed)
    Q_PROPERTY(bool firstRunSeen READ firstRunSeen WRITE setFirstRunSeen NOTIFY changed)
    Q_PROPERTY(QString audienceTheme READ audienceTheme WRITE setAudienceTheme NOTIFY changed)  ///< of the audience's window

public:
    /// An empty path: the platform's place for settings. Otherwise an INI file, for tests.
    explicit Preferences(const QString& file = {}, QObject* parent = nullptr);

    QString theme() const;
    void setTheme(const QString& theme);
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool on);
    bool labels() const;
    void setLabels(bool on);
    bool contentsOpen() const;
    void setContentsOpen(bool on);
    bool firstRunSeen() const;
    void setFirstRunSeen(bool seen);
    QString audienceTheme() const;              ///< projector where nothing was chosen
    void setAudienceTheme(const QString& theme);
    QString clickerKeys() const;                ///< as the clicker writes them; empty: the factory's
    void setClickerKeys(const QString& keys);

    /// Chapter that was open last, and where in it (0..1 of the text, and the step).
    QString lastChapter() const;
    double lastPosition(const QString& chapter) const;
    void remember(const QString& chapter, double position);

signals:
    void changed();

private:
    QSettings m_settings;
    void write(const QString& key, const QVariant& value);
};

}  // namespace kinetarium::presentation
