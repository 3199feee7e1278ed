// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/user_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace kinetarium::presentation {

WrittenFile writeDocument(const QString& name, const QByteArray& bytes)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(QStringLiteral("."));
    const QFileInfo wanted(name);
    QString path = folder.filePath(name);
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = folder.filePath(QStringLiteral("%1-%2.%3").arg(wanted.completeBaseName()).arg(i).arg(wanted.suffix()));
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return {path, {}};
    }
    return {path, QCoreApplication::translate("QuizDesk", "%1 could not be written: %2")
                      .arg(QDir::toNativeSeparators(path), file.errorString())};
}

QString localPath(const QString& path)
{
    const QString name = path.trimmed();
    if (name.startsWith(QLatin1String("file:"))) {
        return QUrl(name).toLocalFile();
    }
    return name.startsWith(QLatin1String("~/")) ? QDir::homePath() + name.mid(1) : name;
}

}  // namespace kinetarium::presentation
