// SPDX-License-Identifier: GPL-3.0-or-later
// What tells a Linux desktop of kinetarium:// links and of lesson plans.
#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace {

const QString folder = KINETARIUM_SOURCE_DIR "/resources/linux/";

QString read(const QString& name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

TEST_CASE("the desktop entry takes links and lesson plans, and is a valid one")
{
    const QStringList lines = read("kinetarium.desktop").split('\n');
    CHECK(lines.contains("MimeType=x-scheme-handler/kinetarium;application/x-kinetarium-lesson;"));
    CHECK(lines.contains("Exec=kinetarium %u"));
    const QString validate = QStandardPaths::findExecutable("desktop-file-validate");
    if (validate.isEmpty()) {
        WARN("desktop-file-validate is not installed: the entry was not validated");
        return;
    }
    QProcess process;
    process.start(validate, {folder + "kinetarium.desktop"});
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardOutput().toStdString());
    CHECK(process.exitCode() == 0);
}

TEST_CASE("the type that the desktop entry takes is the one that names *.lesson files")
{
    QXmlStreamReader xml(read("kinetarium-mime.xml"));
    QString type, pattern;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            type += xml.name() == u"mime-type" ? xml.attributes().value("type").toString() : QString();
            pattern += xml.name() == u"glob" ? xml.attributes().value("pattern").toString() : QString();
        }
    }
    CHECK_FALSE(xml.hasError());
    CHECK(type == "application/x-kinetarium-lesson");
    CHECK(pattern == "*.lesson");
}
