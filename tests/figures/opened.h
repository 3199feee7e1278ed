// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/library.h"
#include "presentation/player.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <filesystem>

/// The content that ships, read once.
inline const kinetarium::presentation::Library& shipped()
{
    static const kinetarium::presentation::Library library(std::filesystem::path(KINETARIUM_SOURCE_DIR) / "content");
    return library;
}

/// A player at what a link names.
struct Opened {
    explicit Opened(const std::string& link) { player.show(shipped().resolve(kinetarium::presentation::Link::parse(link))); }
    kinetarium::presentation::Player player;
};

inline QByteArray bytesOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// What another program says of a file.
inline QByteArray saidBy(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(60000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}
