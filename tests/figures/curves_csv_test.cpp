// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/curves_csv.h"

#include "figures/opened.h"

#include <QStringList>

#include <cmath>

using namespace kinetarium;

namespace {

/// The table without its foot: a head and rows of cells.
struct Table {
    explicit Table(const presentation::Player& player)
    {
        for (const QString& line : QString::fromStdString(figures::curvesCsv(player, "light")).split('\n', Qt::SkipEmptyParts)) {
            if (line.startsWith('#')) {
                foot.append(line);
            } else if (head.isEmpty()) {
                head = line.split(',');
            } else {
                rows.append(line.split(','));
            }
        }
    }
    qsizetype column(const QString& name) const
    {
        INFO(head.join(" | ").toStdString() << " has " << name.toStdString());
        REQUIRE(head.contains(name));
        return head.indexOf(name);
    }
    QStringList head, foot;
    QList<QStringList> rows;
};

}  // namespace

TEST_CASE("the curves' table holds time and the visible curves with their units, as the course tells them")
{
    const Opened opened("kinetarium://nmda-antagonism/pulse?v=1");
    const Table table(opened.player);
    CHECK(table.head == QStringList{"time [s]", "open [1]", "desensitised [1]"});
    CHECK(table.rows.size() >= 1001);
    double before = -1;
    for (const QStringList& row : table.rows) {
        REQUIRE(row.size() == table.head.size());
        const double time = row[0].toDouble();
        CHECK(time > before);
        before = time;
        CHECK(row[1].toDouble() == Approx(opened.player.course().at("open", time)).margin(1e-12));
    }
    CHECK(table.rows.front()[0] == "0");
    CHECK(before == 0.5);
    CHECK(table.foot.first().startsWith("# Teaching model; not medical advice. Kinetarium"));
    CHECK(table.foot.last() == "# kinetarium://nmda-antagonism/pulse?v=1");
    for (const QString& line : table.foot) {
        CHECK_FALSE(line.contains(','));
    }
}

TEST_CASE("a change is told against what was before, in a column of its own")
{
    const Opened opened("kinetarium://nmda-antagonism/pulse?v=1&glutamate-level=300uM");
    const Table table(opened.player);
    const auto now = table.column("open [1]"), before = table.column("open before [1]");
    bool differ = false;
    for (const QStringList& row : table.rows) {
        differ = differ || std::abs(row[now].toDouble() - row[before].toDouble()) > 0.01;
    }
    CHECK(differ);
    CHECK(table.foot.at(1).startsWith("# Set here: Glutamate concentration 300"));
}

TEST_CASE("published points stand in their own columns, every point once")
{
    int points = 0;
    for (const auto& chapter : shipped().chapters()) {
        for (std::size_t i = 0; i < chapter.steps.size(); ++i) {
            presentation::Player player;
            player.show(chapter, i);
            if (player.published().empty()) {
                continue;
            }
            INFO(chapter.chapter->id << "/" << chapter.steps[i].step->id);
            const Table table(player);
            std::map<std::string, int> expected;
            for (const auto& curve : player.published()) {
                expected[curve.experiment->curve] += static_cast<int>(curve.points.size());
            }
            for (const auto& [id, count] : expected) {
                const std::string& unit = player.course().observables()[player.course().index(id)].unit;
                const auto at = table.column(QString::fromStdString("published " + id + " [" + unit + "]"));
                const auto source = table.column(QString::fromStdString("published " + id + " source"));
                int found = 0;
                for (const QStringList& row : table.rows) {
                    found += !row[at].isEmpty();
                    CHECK(row[at].isEmpty() == row[source].isEmpty());
                }
                CHECK(found == count);
                points += found;
            }
        }
    }
    CHECK(points > 0);
}

TEST_CASE("the band of a virtual class stands in two columns, at the times it was asked at")
{
    presentation::PreparedChapter chapter = *shipped().chapter("effects");
    for (presentation::PreparedStep& step : chapter.steps) {
        step.people = 12;
    }
    presentation::Player player;
    player.show(chapter, 0);
    const Table table(player);
    const std::string& id = player.step().curves.front();
    const std::string& unit = player.course().observables()[player.course().index(id)].unit;
    const auto low = table.column(QString::fromStdString(id + " p5 [" + unit + "]"));
    const auto high = table.column(QString::fromStdString(id + " p95 [" + unit + "]"));
    const presentation::VirtualClass& people = player.people();
    std::size_t found = 0;
    for (const QStringList& row : table.rows) {
        if (row[low].isEmpty()) {
            continue;
        }
        REQUIRE(found < people.times.size());
        CHECK(row[0].toDouble() == people.times[found]);
        CHECK(row[low].toDouble() == people.curves.front().low[found]);
        CHECK(row[high].toDouble() == people.curves.front().high[found]);
        ++found;
    }
    CHECK(found == people.times.size());
}

TEST_CASE("a table that cannot be written says so in one line")
{
    const Opened opened("kinetarium://nmda-antagonism/pulse?v=1");
    CHECK(figures::writeCurves(opened.player, "light", "/nowhere/at/all.csv").find("/nowhere/at/all.csv") != std::string::npos);
}
