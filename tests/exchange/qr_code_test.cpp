// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/qr_code.h"
#include "kinetarium/model/quantity.h"

#include <catch2/catch.hpp>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fstream>
#include <string>

using namespace kinetarium;
using exchange::QrCode;
using exchange::qrCode;

namespace {

/// What another program reads from the code, drawn five pixels a module with its quiet zone; nothing where it is missing.
QString readBack(const QrCode& code)
{
    const QString program = QStandardPaths::findExecutable("zbarimg");
    if (program.isEmpty()) {
        return {};
    }
    constexpr std::size_t scale = 5;
    QTemporaryDir folder;
    const QString file = folder.filePath("code.pgm");
    const std::size_t modules = code.side + 2 * QrCode::quietZone;
    {
        std::ofstream out(file.toStdString(), std::ios::binary);
        out << "P5\n" << modules * scale << " " << modules * scale << "\n255\n";
        for (std::size_t y = 0; y < modules * scale; ++y) {
            for (std::size_t x = 0; x < modules * scale; ++x) {
                const std::size_t row = y / scale - QrCode::quietZone, column = x / scale - QrCode::quietZone;
                out.put(row < code.side && column < code.side && code.at(row, column) ? '\0' : '\xff');
            }
        }
    }
    QProcess process;
    process.start(program, {"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file});
    process.waitForFinished();
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    return text.endsWith('\n') ? text.chopped(1) : text;
}

}  // namespace

TEST_CASE("a QR code is a square of a legal size with its three finders")
{
    for (const std::size_t length : {1u, 20u, 200u, 1000u, 2331u, 2332u, 2953u}) {
        const QrCode code = qrCode(std::string(length, 'k'));
        INFO(length);
        CHECK((code.side - 17) % 4 == 0);
        CHECK(code.side >= 21);
        CHECK(code.side <= 177);
        REQUIRE(code.dark.size() == code.side * code.side);
        for (std::size_t i = 0; i < 7; ++i) {
            CHECK(code.at(0, i));
            CHECK(code.at(i, 0));
            CHECK(code.at(0, code.side - 1 - i));
            CHECK(code.at(code.side - 1 - i, 0));
        }
        CHECK_FALSE(code.at(7, 7));   // the finders' light border
    }
}

TEST_CASE("what a QR code cannot hold is refused with the limit")
{
    CHECK_THROWS_AS(qrCode(""), model::Refused);
    CHECK_THROWS_WITH(qrCode(std::string(2954, 'k')), Catch::Contains("2953") && Catch::Contains("2954"));
}

TEST_CASE("another program reads from the code what was put in")
{
    if (QStandardPaths::findExecutable("zbarimg").isEmpty()) {
        WARN("zbarimg is not installed: the codes were not read back");
        return;
    }
    for (const std::string& text :
         {std::string("kinetarium://nmda-antagonism/pulse?v=1"),
          std::string("kinetarium://overview/whole?v=1&t=30min&theme=projector&zoom=21ms&seed=18446744073709551615"),
          std::string("kinetarium://nmda-antagonism/trapped?v=1&voltage=-70mV@0s,40mV@5s&drug=mk801"),
          "kinetarium://x?v=1&note=" + std::string(900, 'm')}) {
        CHECK(readBack(qrCode(text)).toStdString() == text);
    }
}
