// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/player.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqml.h>

#include <memory>

namespace kinetarium::figures {
class ClipJob;
}

namespace kinetarium::ui {

/// Writes the player's moment, its step as a clip, or its curves into a file. A clip is drawn frame by frame between the
/// window's own work, so that the window answers; it shows what was there when it began.
class Exporter : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Exporter)
    Q_PROPERTY(kinetarium::presentation::Player* player MEMBER m_player NOTIFY changed REQUIRED)
    Q_PROPERTY(bool labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QString theme MEMBER m_theme NOTIFY changed)          ///< light, dark, projector
    Q_PROPERTY(QStringList formats READ formats CONSTANT)
    Q_PROPERTY(QStringList formatNotes READ formatNotes CONSTANT)    ///< a sentence for each
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY changed)
    Q_PROPERTY(QStringList sizes READ sizes CONSTANT)
    Q_PROPERTY(int size MEMBER m_size NOTIFY changed)
    Q_PROPERTY(bool transparent MEMBER m_transparent NOTIFY changed)
    Q_PROPERTY(bool curve MEMBER m_curve NOTIFY changed)
    Q_PROPERTY(double seconds MEMBER m_seconds NOTIFY changed)       ///< of a clip
    Q_PROPERTY(int framesPerSecond MEMBER m_framesPerSecond NOTIFY changed)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)  ///< file, or folder for frames
    Q_PROPERTY(bool picture READ picture NOTIFY changed)             ///< the format is one moment's
    Q_PROPERTY(bool clip READ clip NOTIFY changed)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)               ///< there is such a file already
    Q_PROPERTY(QString lack READ lack NOTIFY changed)                ///< why this format cannot be made here, or empty
    Q_PROPERTY(bool busy READ busy NOTIFY progressed)
    Q_PROPERTY(double progress READ progress NOTIFY progressed)      ///< 0..1
    Q_PROPERTY(QString message READ message NOTIFY progressed)       ///< how the last one ended

public:
    explicit Exporter(QObject* parent = nullptr);
    ~Exporter() override;

    QStringList formats() const;
    QStringList formatNotes() const;
    int format() const { return m_format; }
    void setFormat(int format);
    QStringList sizes() const;
    QString path() const { return m_path; }
    void setPath(const QString& path);
    bool picture() const;
    bool clip() const;
    bool exists() const;
    QString lack() const;
    bool busy() const { return m_job != nullptr; }
    double progress() const;
    QString message() const { return m_message; }

    Q_INVOKABLE void propose();   ///< a name in the person's folder for pictures, films or documents
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void progressed();

private:
    presentation::Player* m_player = nullptr;
    bool m_labels = true;
    QString m_theme = QStringLiteral("light");
    int m_format = 0;
    int m_size = 1;
    bool m_transparent = false;
    bool m_curve = true;
    double m_seconds = 12;
    int m_framesPerSecond = 30;
    QString m_path, m_message;
    std::unique_ptr<figures::ClipJob> m_job;
    QTimer m_timer;
    int m_percent = 0;            ///< that was told last

    std::string write();
    void work();
    void tell(const std::string& why);
};

}  // namespace kinetarium::ui
