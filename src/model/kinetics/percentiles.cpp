// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/percentiles.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kinetarium::model::kinetics {

namespace {

/// Selects by counting: the values are dropped into bins between the least and the greatest; only the few that share a
/// bin with a wanted place are sorted.
class Selector {
public:
    Selector(std::size_t people, std::span<const double> shares) : m_people(people), m_bin(people), m_found(people)
    {
        for (const double share : shares) {
            const double place = share * static_cast<double>(people - 1);
            const auto below = static_cast<std::size_t>(place);
            m_places.push_back({below, std::min(below + 1, people - 1), place - static_cast<double>(below)});
        }
    }

    void select(const double* values, double* out)
    {
        double least = values[0];
        double greatest = values[0];
        for (std::size_t i = 1; i < m_people; ++i) {
            least = values[i] < least ? values[i] : least;
            greatest = values[i] > greatest ? values[i] : greatest;
        }
        const double perBin = (bins - 1) / (greatest - least);
        if (!(perBin > 0 && perBin < 1e300)) {
            selectSorting(values, out);
            return;
        }
        count(values, least, perBin);
        for (std::size_t s = 0; s < m_places.size(); ++s) {
            const Place& place = m_places[s];
            const double below = valueAt(place.below);
            const double above = place.above == place.below ? below : valueAt(place.above);
            out[s] = below + place.part * (above - below);
        }
    }

private:
    static constexpr std::size_t bins = 1024;
    struct Place {
        std::size_t below;
        std::size_t above;
        double part;
    };
    std::size_t m_people;
    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_bin;  ///< of each value
    std::vector<double> m_found;       ///< values sorted by bin
    std::array<std::uint32_t, bins + 1> m_start{};  ///< of each bin among them
    std::array<std::uint32_t, bins + 1> m_fill{};

    void count(const double* values, double least, double perBin)
    {
        for (std::size_t i = 0; i < m_people; ++i) {
            m_bin[i] = static_cast<std::uint32_t>(static_cast<std::int32_t>((values[i] - least) * perBin));
        }
        m_start.fill(0);
        for (std::size_t i = 0; i < m_people; ++i) {
            ++m_start[m_bin[i] + 1];
        }
        for (std::size_t b = 0; b < bins; ++b) {
            m_start[b + 1] += m_start[b];
        }
        m_fill = m_start;
        for (std::size_t i = 0; i < m_people; ++i) {
            m_found[m_fill[m_bin[i]]++] = values[i];
        }
    }

    /// The value at a place in ascending order; only its bin is sorted, and only as far as need be.
    double valueAt(std::size_t place)
    {
        const auto bin = std::upper_bound(m_start.begin(), m_start.end(), static_cast<std::uint32_t>(place)) - 1;
        const auto at = [&](std::size_t i) { return m_found.begin() + static_cast<std::ptrdiff_t>(i); };
        std::nth_element(at(*bin), at(place), at(*(bin + 1)));
        return *at(place);
    }

    void selectSorting(const double* values, double* out)
    {
        std::copy_n(values, m_people, m_found.begin());
        std::sort(m_found.begin(), m_found.end());
        for (std::size_t s = 0; s < m_places.size(); ++s) {
            const Place& place = m_places[s];
            out[s] = m_found[place.below] + place.part * (m_found[place.above] - m_found[place.below]);
        }
    }
};

constexpr std::size_t block = 32;  ///< columns taken out of the rows together, so that a line of memory is read once

void work(std::span<const double> rows, std::size_t people, std::span<const double> shares, std::span<double> out,
          std::atomic<std::size_t>& next)
{
    const std::size_t columns = rows.size() / people;
    Selector selector(people, shares);
    std::vector<double> taken(block * people);
    for (std::size_t first = next.fetch_add(block); first < columns; first = next.fetch_add(block)) {
        const std::size_t count = std::min(block, columns - first);
        for (std::size_t person = 0; person < people; ++person) {
            const double* const row = rows.data() + person * columns + first;
            for (std::size_t i = 0; i < count; ++i) {
                taken[i * people + person] = row[i];
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            selector.select(taken.data() + i * people, out.data() + (first + i) * shares.size());
        }
    }
}

}  // namespace

void percentiles(std::span<const double> rows, std::size_t people, std::span<const double> shares,
                 std::span<double> out, unsigned threads)
{
    if (people == 0 || rows.size() % people != 0 || out.size() < rows.size() / people * shares.size()) {
        throw std::invalid_argument("percentiles: sizes that do not fit");
    }
    for (const double share : shares) {
        if (!(share >= 0 && share <= 1)) {
            throw std::invalid_argument("percentiles: a share is from 0 to 1");
        }
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < threads; ++i) {
        helpers.emplace_back([&] { work(rows, people, shares, out, next); });
    }
    work(rows, people, shares, out, next);
}

}  // namespace kinetarium::model::kinetics
