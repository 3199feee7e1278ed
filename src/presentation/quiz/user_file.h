// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kinetarium::presentation {

/// What became of a file: where it is, or why it could not be written.
struct WrittenFile {
    QString path;
    QString fault;
};

/// Writes into the Documents folder. A name that is taken gets a number: nothing is overwritten.
WrittenFile writeDocument(const QString& name, const QByteArray& bytes);

/// A path as it was typed, dropped (file:…) or chosen.
QString localPath(const QString& path);

}  // namespace kinetarium::presentation
