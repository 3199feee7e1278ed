// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QProcess>
#include <QStringList>

/// What the built program says and how it ends.
struct Outcome {
    int status;
    QByteArray out, err;
};

/// Runs it with further environment variables "NAME=value"; an empty value takes one away.
inline Outcome runProgram(const QStringList& arguments, const QStringList& environment = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString& each : environment) {
        const QString name = each.section('=', 0, 0);
        const QString value = each.section('=', 1);
        if (value.isEmpty()) {
            variables.remove(name);
        } else {
            variables.insert(name, value);
        }
    }
    process.setProcessEnvironment(variables);
    process.start(QString(KINETARIUM_BINARY_DIR) + "/bin/kinetarium", arguments);
    REQUIRE(process.waitForFinished(120000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
