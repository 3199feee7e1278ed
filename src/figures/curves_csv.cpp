// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/curves_csv.h"

#include "figures/foot.h"
#include "kinetarium/model/quantity.h"

#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace kinetarium::figures {

namespace {

using presentation::Player;

constexpr int evenRows = 1001;

std::string cell(double value)
{
    return std::isnan(value) ? std::string() : model::exactNumber(value);
}

std::string quoted(const std::string& words)
{
    if (words.find_first_of(",\"\n") == std::string::npos) {
        return words;
    }
    std::string text = "\"";
    for (const char c : words) {
        text += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text + "\"";
}

/// A published point, and over which curve it lies.
struct Published {
    const presentation::PublishedCurve* curve;
    const presentation::PublishedPoint* point;
};

std::vector<Published> publishedOf(const Player& player)
{
    std::vector<Published> list;
    for (const auto& curve : player.published()) {
        for (const auto& point : curve.points) {
            list.push_back({&curve, &point});
        }
    }
    return list;
}

std::vector<double> timesOf(const Player& player)
{
    std::vector<double> times;
    const double first = player.firstTime(), last = player.step().to;
    for (int i = 0; i < evenRows; ++i) {
        times.push_back(i == 0 ? first : i == evenRows - 1 ? last : player.timeAt(static_cast<double>(i) / (evenRows - 1)));
    }
    for (const double edge : player.course().trajectory().edges(last)) {
        if (edge > first && times.size() < 20 * evenRows) {
            times.push_back(edge);
        }
    }
    times.insert(times.end(), player.people().times.begin(), player.people().times.end());
    for (const Published& each : publishedOf(player)) {
        times.push_back(each.point->time);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    // Two papers may have measured at the same time: each has a row.
    std::map<std::pair<std::string, double>, int> seen;
    std::map<double, int> rows;
    for (const Published& each : publishedOf(player)) {
        int& needed = rows[each.point->time];
        needed = std::max(needed, ++seen[{each.curve->experiment->curve, each.point->time}]);
    }
    for (const auto& [time, needed] : rows) {
        times.insert(std::lower_bound(times.begin(), times.end(), time), static_cast<std::size_t>(needed - 1), time);
    }
    return times;
}

/// A column: its head, and its cell for each row.
struct Column {
    std::string head;
    std::vector<std::string> cells;
};

Column valueColumn(const std::string& head, const model::Course& course, const std::string& id, const std::vector<double>& times)
{
    Column column{head, {}};
    for (const double value : course.sample(id, times)) {
        column.cells.push_back(cell(value));
    }
    return column;
}

Column bandColumn(const std::string& head, const std::vector<double>& at, const std::vector<double>& values,
                  const std::vector<double>& times)
{
    Column column{head, {}};
    for (const double time : times) {
        const auto found = std::lower_bound(at.begin(), at.end(), time);
        const bool there = found != at.end() && *found == time;
        column.cells.push_back(there ? cell(values[static_cast<std::size_t>(found - at.begin())]) : std::string());
    }
    return column;
}

/// Value, error and source of the points over one curve; nothing where there are none.
std::vector<Column> publishedColumns(const Player& player, const std::string& id, const std::string& unit,
                                     const std::vector<double>& times)
{
    std::vector<Column> columns{{"published " + id + unit, {}}, {"published " + id + " error" + unit, {}}, {"published " + id + " source", {}}};
    for (Column& each : columns) {
        each.cells.resize(times.size());
    }
    bool any = false;
    for (const Published& each : publishedOf(player)) {
        if (each.curve->experiment->curve != id) {
            continue;
        }
        any = true;
        auto row = static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), each.point->time) - times.begin());
        while (!columns[0].cells[row].empty()) {
            ++row;
        }
        columns[0].cells[row] = cell(each.point->value);
        columns[1].cells[row] = each.point->error > 0 ? cell(each.point->error) : std::string();
        columns[2].cells[row] = quoted(each.curve->label);
    }
    return any ? columns : std::vector<Column>();
}

std::vector<Column> columnsOf(const Player& player, const std::vector<double>& times)
{
    const std::vector<std::string>& shown = player.step().curves;
    const presentation::VirtualClass& people = player.people();
    std::vector<Column> values, bands, published;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::string& id = shown[i];
        const std::string unit = " [" + player.course().observables()[player.course().index(id)].unit + "]";
        values.push_back(valueColumn(id + unit, player.course(), id, times));
        if (i < people.curves.size()) {
            bands.push_back(bandColumn(id + " p5" + unit, people.times, people.curves[i].low, times));
            bands.push_back(bandColumn(id + " p95" + unit, people.times, people.curves[i].high, times));
        }
        for (Column& each : publishedColumns(player, id, unit, times)) {
            published.push_back(std::move(each));
        }
        if (const auto& before = player.stepCourse(); before && i == 0) {
            bands.push_back(valueColumn(id + " before" + unit, *before, id, times));
        }
    }
    values.insert(values.end(), std::make_move_iterator(bands.begin()), std::make_move_iterator(bands.end()));
    values.insert(values.end(), std::make_move_iterator(published.begin()), std::make_move_iterator(published.end()));
    return values;
}

/// The foot, a line each behind '#'. Without commas, so that a reader that knows no comments sees one cell.
std::string comments(const Player& player, const std::string& theme)
{
    QString foot = footOf(player, QString::fromStdString(theme), true).text();
    const qsizetype link = foot.lastIndexOf(QLatin1Char('\n'));
    const QString words = foot.left(link).replace(QLatin1Char(','), QLatin1Char(';'));
    foot = words + foot.mid(link).replace(QLatin1Char(','), QStringLiteral("%2C"));
    return ("# " + foot.replace(QLatin1Char('\n'), QStringLiteral("\n# "))).toStdString() + "\n";
}

}  // namespace

std::string curvesCsv(const Player& player, const std::string& theme)
{
    const std::vector<double> times = timesOf(player);
    const std::vector<Column> columns = columnsOf(player, times);
    std::string text = "time [" + player.course().timeUnit() + "]";
    for (const Column& column : columns) {
        text += "," + column.head;
    }
    text += "\n";
    for (std::size_t row = 0; row < times.size(); ++row) {
        text += model::exactNumber(times[row]);
        for (const Column& column : columns) {
            text += "," + column.cells[row];
        }
        text += "\n";
    }
    return text + comments(player, theme);
}

std::string writeCurves(const Player& player, const std::string& theme, const std::string& path)
{
    const std::string text = curvesCsv(player, theme);
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit()) {
        return "cannot write " + path + ": " + file.errorString().toStdString();
    }
    return {};
}

}  // namespace kinetarium::figures
