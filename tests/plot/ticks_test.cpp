// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/ticks.h"

#include <catch2/catch.hpp>

#include <QStringList>

#include <cmath>

using namespace kinetarium::plot;

namespace {

double widthOf(const QString& text)
{
    return 8.0 * double(text.size());
}

/// Labels with thin spaces as plain ones.
QStringList labels(const std::vector<Tick>& ticks)
{
    QStringList found;
    for (const Tick& tick : ticks)
        found.append(QString(tick.label).replace(QChar(0x202f), QLatin1Char(' ')));
    return found;
}

}  // namespace

TEST_CASE("Fractions are named in percent from a tenth on")
{
    CHECK(labels(valueTicks(0, 1, "1")) == QStringList{"0", "50", "100 %"});
    CHECK(labels(valueTicks(0, 0.3, "1")) == QStringList{"0", "15", "30 %"});
    CHECK(labels(valueTicks(0, 0.02, "1")) == QStringList{"0", "0.01", "0.02"});
    CHECK(labels(valueTicks(-75, 75, "mV")) == QStringList{QString(QChar(0x2212)) + "75", "0", "75 mV"});
}

TEST_CASE("Two or three values lie inside any range")
{
    for (const double low : {-80.0, -1.0, 0.0, 0.02, 3.0}) {
        for (const double span : {1e-4, 0.017, 0.9, 7.0, 130.0, 4.2e4}) {
            const auto ticks = valueTicks(low, low + span, "mV");
            CHECK(ticks.size() >= 2);
            CHECK(ticks.size() <= 3);
            CHECK(ticks.front().at >= low - span * 1e-6);
            CHECK(ticks.back().at <= low + span * (1 + 1e-6));
        }
    }
}

TEST_CASE("A round range holds its values and is not much larger")
{
    for (const double low : {-75.0, -3.0, 0.0, 0.001, 40.0}) {
        for (const double span : {0.013, 0.9, 7.0, 133.0}) {
            const auto [from, to] = roundRange(low, low + span);
            CHECK(from <= low);
            CHECK(to >= low + span);
            CHECK((to - from) <= 4 * (span + std::max(0.0, from == 0 ? low : 0.0)));
        }
    }
    CHECK(roundRange(0, 1) == std::pair(0.0, 1.0));
    const auto [from, to] = roundRange(5, 5);
    CHECK((from < 5 && to >= 5));
    CHECK(roundRange(0, 0) == std::pair(0.0, 1.0));
}

TEST_CASE("Decades are named with the unit that suits each, every third when there is no room")
{
    CHECK(labels(timeTicks(TimeAxis{0.1, 1000, true}, "s", 600, widthOf)) ==
          QStringList{"0.1 s", "1 s", "10 s", "100 s", "1000 s"});
    CHECK(labels(timeTicks(TimeAxis{1e-6, 1, true}, "s", 900, widthOf)) ==
          QStringList{QStringLiteral("1 µs"), QStringLiteral("10 µs"), QStringLiteral("100 µs"), "1 ms", "10 ms",
                      "0.1 s", "1 s"});
    CHECK(labels(timeTicks(TimeAxis{1e-6, 1000, true}, "s", 400, widthOf)) ==
          QStringList{QStringLiteral("1 µs"), "", "", "1 ms", "", "", "1 s", "", "", "1000 s"});
}

TEST_CASE("A linear time axis takes the unit of its length")
{
    CHECK(labels(timeTicks(TimeAxis{0, 60, false}, "s", 700, widthOf)) ==
          QStringList{"0", "10", "20", "30", "40", "50", "60 s"});
    CHECK(labels(timeTicks(TimeAxis{0, 60, false}, "s", 200, widthOf)).size() <= 4);
    CHECK(labels(timeTicks(TimeAxis{0, 0.2, false}, "s", 300, widthOf)).last() == "200 ms");
    CHECK(labels(timeTicks(TimeAxis{0, 7200, false}, "s", 700, widthOf)).last() == "120 min");
    CHECK(labels(timeTicks(TimeAxis{0, 10, false}, "d", 700, widthOf)).last() == "10 d");
}

TEST_CASE("Names on the time axis never touch")
{
    for (const bool log : {false, true}) {
        for (const double from : {1e-5, 0.3, 2.0}) {
            for (const double factor : {1.5, 7.0, 300.0, 1e6}) {
                for (const double width : {150.0, 300.0, 650.0}) {
                    const TimeAxis axis{from, from * factor, log};
                    double end = -1e9;
                    for (const Tick& tick : timeTicks(axis, "s", width, widthOf)) {
                        const double x = axis.share(tick.at) * width, half = widthOf(tick.label) / 2;
                        CHECK((x >= -1e-6 && x <= width + 1e-6));
                        if (tick.label.isEmpty())
                            continue;
                        CHECK(x - half > end);
                        end = x + half;
                    }
                }
            }
        }
    }
}
