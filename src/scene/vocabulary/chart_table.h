// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/model/course.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace kinetarium::scene::chart {

/// A course read at many times, all observables at once.
class Table {
public:
    Table(const model::Course& course, std::vector<double> times);
    const std::vector<double>& times() const { return m_times; }
    /// One observable at all times; not a number throughout where the course has none of that name.
    const std::vector<double>& column(std::string_view observable) const;
    std::uint64_t key() const { return m_key; }  ///< of all numbers in it

private:
    std::vector<double> m_times;
    std::map<std::string, std::vector<double>, std::less<>> m_columns;
    std::vector<double> m_unknown;
    std::uint64_t m_key = 0;
};

/// Tables made before. A table is a function of the course and the times, so keeping it changes nothing but the time a
/// picture takes. A course is known again by its settings and by what it says at three of the times. Thread-safe.
class TableStore {
public:
    std::shared_ptr<const Table> get(const model::Course& course, const std::vector<double>& times);

private:
    std::mutex m_mutex;
    std::map<std::uint64_t, std::shared_ptr<const Table>> m_tables;
};

/// An observable at a time; not a number where the course has none of that name.
double valueAt(const model::Course& course, std::string_view observable, double time);

std::vector<double> evenly(double from, double to, int count);
std::vector<double> logarithmically(double from, double to, int count);  ///< from > 0

}  // namespace kinetarium::scene::chart
