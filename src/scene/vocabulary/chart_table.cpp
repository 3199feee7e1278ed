// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/vocabulary/chart_table.h"

#include "scene/vocabulary/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinetarium::scene::chart {

namespace {

constexpr std::size_t kMost = 24;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

bool tells(const model::Course& course, std::string_view observable)
{
    const auto& known = course.observables();
    return std::any_of(known.begin(), known.end(), [&](const model::Observable& o) { return o.id == observable; });
}

std::uint64_t hashValue(std::uint64_t key, double value)
{
    return std::isnan(value) ? hashed(key, 7) : hashNumber(key, value);
}

std::uint64_t courseKey(const model::Course& course, const std::vector<double>& times)
{
    std::uint64_t key = hashNumber(hashNumber(times.size(), times.front()), times.back());
    for (const model::Parameter& parameter : course.settings().parameters())
        key = hashText(hashText(key, parameter.id), course.settings().text(parameter.id));
    for (const model::Observable& observable : course.observables())
        key = hashText(key, observable.id);
    for (const std::size_t share : {1, 2, 4}) {
        for (const double value : course.all(times[(times.size() - 1) * share / 5]))
            key = hashValue(key, value);
    }
    return key;
}

}  // namespace

Table::Table(const model::Course& course, std::vector<double> times)
    : m_times(std::move(times)), m_unknown(m_times.size(), kUnknown)
{
    const std::vector<double> rows = course.table(m_times);
    const std::size_t width = course.observables().size();
    m_key = hashNumber(m_times.size(), m_times.back());
    for (std::size_t i = 0; i < width; ++i) {
        std::vector<double> column(m_times.size());
        for (std::size_t row = 0; row < m_times.size(); ++row) {
            column[row] = rows[row * width + i];
            m_key = hashValue(m_key, column[row]);
        }
        m_columns.emplace(course.observables()[i].id, std::move(column));
    }
}

const std::vector<double>& Table::column(std::string_view observable) const
{
    const auto found = m_columns.find(observable);
    return found == m_columns.end() ? m_unknown : found->second;
}

std::shared_ptr<const Table> TableStore::get(const model::Course& course, const std::vector<double>& times)
{
    const std::uint64_t key = courseKey(course, times);
    const std::scoped_lock lock(m_mutex);
    auto& kept = m_tables[key];
    if (kept)
        return kept;
    auto table = std::make_shared<const Table>(course, times);
    kept = table;
    if (m_tables.size() > kMost) {
        m_tables.clear();
        m_tables[key] = table;
    }
    return table;
}

double valueAt(const model::Course& course, std::string_view observable, double time)
{
    return tells(course, observable) ? course.at(observable, time) : kUnknown;
}

std::vector<double> evenly(double from, double to, int count)
{
    std::vector<double> out;
    for (int i = 0; i < count; ++i)
        out.push_back(from + (to - from) * i / (count - 1));
    return out;
}

std::vector<double> logarithmically(double from, double to, int count)
{
    std::vector<double> out;
    for (int i = 0; i < count; ++i)
        out.push_back(from * std::pow(to / from, static_cast<double>(i) / (count - 1)));
    return out;
}

}  // namespace kinetarium::scene::chart
