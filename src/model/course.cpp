// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/model/course.h"

#include "kinetarium/model/quantity.h"

#include <cmath>

namespace kinetarium::model {

namespace {

double checkedTime(double time)
{
    if (!(time >= 0) || !std::isfinite(time)) {
        throw Refused("a course begins at time 0; " + exactNumber(time) + " lies outside it");
    }
    return time;
}

}  // namespace

void Trajectory::ensemble(std::uint64_t, std::uint32_t, std::span<const double>, std::span<double>) const
{
    throw Refused("there is no single molecule behind this course, so no number of them can be counted");
}

void Trajectory::table(std::span<const double> times, std::span<double> rows) const
{
    const std::size_t width = times.empty() ? 0 : rows.size() / times.size();
    for (std::size_t row = 0; row < times.size(); ++row) {
        evaluate(times[row], rows.subspan(row * width, width));
    }
}

std::size_t Course::index(std::string_view observable) const
{
    std::string known;
    for (std::size_t i = 0; i < m_observables->size(); ++i) {
        if ((*m_observables)[i].id == observable) {
            return i;
        }
        known += (i == 0 ? "" : ", ") + (*m_observables)[i].id;
    }
    throw Refused("there is no observable \"" + std::string(observable) + "\"; there are " + known);
}

double Course::at(std::string_view observable, double time) const
{
    return all(time)[index(observable)];
}

std::vector<double> Course::all(double time) const
{
    std::vector<double> values(m_observables->size());
    m_trajectory->evaluate(checkedTime(time), values);
    return values;
}

double Course::steady(std::string_view observable) const
{
    std::vector<double> values(m_observables->size());
    m_trajectory->steady(values);
    return values[index(observable)];
}

std::vector<double> Course::sample(std::string_view observable, std::span<const double> times) const
{
    const std::size_t column = index(observable);
    const std::vector<double> rows = table(times);
    std::vector<double> values(times.size());
    for (std::size_t row = 0; row < times.size(); ++row) {
        values[row] = rows[row * m_observables->size() + column];
    }
    return values;
}

std::vector<double> Course::table(std::span<const double> times) const
{
    for (double time : times) {
        checkedTime(time);
    }
    std::vector<double> rows(times.size() * m_observables->size());
    m_trajectory->table(times, rows);
    return rows;
}

}  // namespace kinetarium::model
