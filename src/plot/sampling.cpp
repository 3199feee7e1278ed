// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sampling.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinetarium::plot {

namespace {

constexpr int kEvenPoints = 160;  // between edges a course is smooth, so bends are found by halving from here
constexpr double kBend = 0.3;     // px a line may miss a sample by before it is halved there
constexpr int kPasses = 9;
constexpr int kPilotPoints = 40;
constexpr std::size_t kTrainEdges = 6;  // so many edges within kTrainReach px are a train
constexpr double kTrainReach = 12;

class Sampler {
public:
    Sampler(const model::Trajectory& trajectory, std::size_t observableCount, std::span<const std::size_t> indices,
            const TimeAxis& axis, const Resolution& resolution)
        : m_trajectory(trajectory), m_indices(indices), m_axis(axis), m_resolution(resolution), m_all(observableCount)
    {
        m_samples.values.resize(indices.size());
    }

    Samples run()
    {
        std::vector<double> times = evenTimes();
        addEdges(times);
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
        evaluateAll(times);
        for (int pass = 0; pass < kPasses && refine(); ++pass) {
        }
        return std::move(m_samples);
    }

private:
    void append(Samples& into, double time)
    {
        m_trajectory.evaluate(time, m_all);
        ++m_evaluations;
        into.times.push_back(time);
        for (std::size_t k = 0; k < m_indices.size(); ++k)
            into.values[k].push_back(m_all[m_indices[k]]);
    }

    void evaluateAll(const std::vector<double>& times)
    {
        std::vector<double> rows(times.size() * m_all.size());
        m_trajectory.table(times, rows);
        m_evaluations += int(times.size());
        m_samples.times = times;
        for (std::size_t k = 0; k < m_indices.size(); ++k) {
            m_samples.values[k].resize(times.size());
            for (std::size_t i = 0; i < times.size(); ++i)
                m_samples.values[k][i] = rows[i * m_all.size() + m_indices[k]];
        }
    }

    int left() const { return m_resolution.mostEvaluations - m_evaluations; }
    double between(double a, double b) const { return m_axis.time((m_axis.share(a) + m_axis.share(b)) / 2); }

    std::vector<double> evenTimes() const
    {
        const int count = std::min(kEvenPoints, std::max(2, m_resolution.mostEvaluations / 4));
        std::vector<double> times(count + 1);
        for (int i = 0; i <= count; ++i)
            times[i] = m_axis.time(double(i) / count);
        times.front() = m_axis.from;
        times.back() = m_axis.to;
        // A course begins at 0.
        if (m_axis.from < 0 && m_axis.to > 0)
            times.push_back(0);
        std::erase_if(times, [](double t) { return t < 0; });
        return times;
    }

    void addEdges(std::vector<double>& times)
    {
        std::vector<double> edges = m_trajectory.edges(m_axis.to);
        // An edge before the axis still shapes its beginning, but the even points and halving follow that.
        std::erase_if(edges, [&](double e) { return !(e > m_axis.from) || !(e > 0) || !(e < m_axis.to); });
        std::vector<std::size_t> lone, crowded;
        for (std::size_t i = 0; i < edges.size(); ++i)
            (isCrowded(edges, i) ? crowded : lone).push_back(i);
        // Between crowded edges any other point would stand at a phase of its own and dent the envelope.
        std::erase_if(times, [&](double t) { return inTrain(t); });
        const int budget = m_resolution.mostEvaluations - int(times.size());
        if (!lone.empty())
            addLadders(times, edges, lone, std::clamp(budget / 2 / int(lone.size()) - 2, 3, 24));
        if (!crowded.empty())
            addTrain(times, edges, crowded, budget);
    }

    /// Whether pulses stand so close about this edge that a column or two hold several. Remembers such stretches.
    bool isCrowded(const std::vector<double>& edges, std::size_t i)
    {
        const double reach = kTrainReach / m_resolution.columns;
        const auto first = edges.begin() + std::ptrdiff_t(i > kTrainEdges ? i - kTrainEdges : 0);
        const auto last = edges.begin() + std::ptrdiff_t(std::min(i + kTrainEdges, edges.size() - 1));
        const double share = m_axis.share(edges[i]);
        const bool before = i >= kTrainEdges && share - m_axis.share(*first) < reach;
        const bool after = i + kTrainEdges < edges.size() && m_axis.share(*last) - share < reach;
        if (!before && !after)
            return false;
        const double from = before ? *first : edges[i], to = after ? *last : edges[i];
        if (!m_trains.empty() && from <= m_trains.back().second)
            m_trains.back().second = std::max(m_trains.back().second, to);
        else
            m_trains.push_back({from, to});
        return true;
    }

    bool inTrain(double time) const
    {
        const auto after = std::upper_bound(m_trains.begin(), m_trains.end(), time,
                                            [](double t, const auto& train) { return t < train.first; });
        return after != m_trains.begin() && time < (after - 1)->second;
    }

    double next(const std::vector<double>& edges, std::size_t i) const
    {
        return i + 1 < edges.size() ? edges[i + 1] : m_axis.to;
    }

    /// Offsets behind an edge, from a thousandth of the interval to all of it, and denser than the axis resolves.
    void addLadders(std::vector<double>& times, const std::vector<double>& edges, const std::vector<std::size_t>& which,
                    int rungs) const
    {
        for (const std::size_t i : which) {
            const double edge = edges[i];
            const double interval = next(edges, i) - edge;
            const double pixel = m_axis.time(m_axis.share(edge) + 1.0 / m_resolution.columns) - edge;
            const double farthest = std::min(interval, 8 * pixel);
            const double nearest = std::min(farthest, std::max(pixel, interval)) * 1e-4;
            times.push_back(std::nextafter(edge, m_axis.from));
            times.push_back(edge);
            const double ratio = std::pow(farthest / nearest, 1.0 / rungs);
            double offset = nearest;
            for (int rung = 0; rung < rungs; ++rung, offset *= ratio)
                times.push_back(edge + offset);
        }
        std::erase_if(times, [&](double t) { return t > m_axis.to; });
    }

    void addTrain(std::vector<double>& times, const std::vector<double>& edges, const std::vector<std::size_t>& which,
                  int budget)
    {
        const std::vector<double> turns = turningOffsets(edges, which);
        // Pairs of neighbouring edges, so that both ends of a pulse stay together; as many as can be paid for.
        const std::size_t pairCost = 2 + turns.size();
        const std::size_t left = std::size_t(std::max(0, budget - m_evaluations));
        const std::size_t affordable = std::max<std::size_t>(1, left / pairCost);
        const std::size_t stride = 2 * std::max<std::size_t>(1, (which.size() / 2 + affordable - 1) / affordable);
        for (std::size_t pair = 0; pair < which.size(); pair += stride) {
            for (std::size_t k = pair; k < std::min(pair + 2, which.size()); ++k) {
                const double edge = edges[which[k]];
                times.push_back(edge);
                for (const double turn : turns) {
                    if (edge + turn < next(edges, which[k]))
                        times.push_back(edge + turn);
                }
            }
        }
    }

    /// How far behind an edge the curves turn, found in the longest of the first, the middle and the last intervals.
    std::vector<double> turningOffsets(const std::vector<double>& edges, const std::vector<std::size_t>& which)
    {
        std::vector<double> offsets;
        const std::size_t last = which.size() - std::min<std::size_t>(which.size(), 8);
        for (const std::size_t third : {std::size_t(0), which.size() / 2, last}) {
            std::size_t pilot = which[third];
            for (std::size_t k = third; k < std::min(third + 6, which.size()); ++k) {
                const std::size_t i = which[k];
                if (next(edges, i) - edges[i] > next(edges, pilot) - edges[pilot])
                    pilot = i;
            }
            const double interval = next(edges, pilot) - edges[pilot];
            Samples found;
            found.values.resize(m_indices.size());
            for (int i = 0; i < kPilotPoints; ++i)
                append(found, edges[pilot] + interval * std::pow(10, -3 + 3.0 * i / kPilotPoints));
            for (const auto& values : found.values) {
                if (std::any_of(values.begin(), values.end(), [](double v) { return std::isnan(v); }))
                    continue;
                const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
                for (const auto turn : {lowest, highest}) {
                    if (turn != values.begin() && turn != values.end() - 1)
                        addDistinct(offsets, found.times[turn - values.begin()] - edges[pilot]);
                }
            }
        }
        return offsets;
    }

    static void addDistinct(std::vector<double>& offsets, double offset)
    {
        const bool known =
            std::any_of(offsets.begin(), offsets.end(), [&](double o) { return std::abs(o - offset) < 0.25 * offset; });
        if (!known && offsets.size() < 4)
            offsets.push_back(offset);
    }

    double pixelsPerUnit(std::size_t curve) const
    {
        double span = 0;
        if (m_resolution.valueRange) {
            span = m_resolution.valueRange->second - m_resolution.valueRange->first;
        } else {
            double low = HUGE_VAL, high = -HUGE_VAL;
            for (const double value : m_samples.values[curve]) {
                low = std::fmin(low, value);  // fmin and fmax pass over a NaN
                high = std::fmax(high, value);
            }
            span = high - low;
        }
        return span > 0 && std::isfinite(span) ? m_resolution.rows / span : 0;
    }

    /// Halves both gaps beside every sample that the line through its neighbours misses. False when there is none.
    bool refine()
    {
        const auto& times = m_samples.times;
        std::vector<double> miss(times.size(), 0.0);  // of the gap that ends at i
        std::vector<double> x(times.size());
        std::transform(times.begin(), times.end(), x.begin(),
                       [&](double t) { return m_axis.share(t) * m_resolution.columns; });
        for (std::size_t k = 0; k < m_indices.size(); ++k) {
            const auto& v = m_samples.values[k];
            const double scale = pixelsPerUnit(k);
            // Where the known ends is found to a px.
            for (std::size_t i = 1; i < times.size(); ++i) {
                if (std::isnan(v[i]) != std::isnan(v[i - 1]) && x[i] - x[i - 1] > 1)
                    miss[i] = m_resolution.rows;
            }
            for (std::size_t i = 1; i + 1 < times.size(); ++i) {
                if (!(x[i + 1] > x[i - 1]))
                    continue;
                const double along = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
                const double bend = std::abs(v[i] - v[i - 1] - along * (v[i + 1] - v[i - 1])) * scale;
                if (!(bend > kBend))
                    continue;
                for (const std::size_t gap : {i, i + 1}) {
                    const double rise = std::abs(v[gap] - v[gap - 1]) * scale;
                    if (rise > kBend || x[gap] - x[gap - 1] > 1)
                        miss[gap] = std::max(miss[gap], bend);
                }
            }
        }
        std::vector<std::size_t> gaps;
        for (std::size_t i = 1; i < times.size(); ++i) {
            if (!(miss[i] > 0))
                continue;
            const double middle = between(times[i - 1], times[i]);
            if (middle > times[i - 1] && middle < times[i] && !inTrain(middle))
                gaps.push_back(i);
        }
        const std::size_t affordable = std::size_t(std::max(0, left()));
        if (gaps.size() > affordable) {
            std::stable_sort(gaps.begin(), gaps.end(), [&](auto a, auto b) { return miss[a] > miss[b]; });
            gaps.resize(affordable);
            std::sort(gaps.begin(), gaps.end());
        }
        if (gaps.empty())
            return false;
        insertMiddles(gaps);
        return true;
    }

    void insertMiddles(const std::vector<std::size_t>& gaps)
    {
        Samples merged;
        merged.values.resize(m_indices.size());
        auto gap = gaps.begin();
        for (std::size_t i = 0; i < m_samples.times.size(); ++i) {
            if (gap != gaps.end() && *gap == i) {
                append(merged, between(m_samples.times[i - 1], m_samples.times[i]));
                ++gap;
            }
            merged.times.push_back(m_samples.times[i]);
            for (std::size_t k = 0; k < m_indices.size(); ++k)
                merged.values[k].push_back(m_samples.values[k][i]);
        }
        m_samples = std::move(merged);
    }

    const model::Trajectory& m_trajectory;
    std::span<const std::size_t> m_indices;
    TimeAxis m_axis;
    Resolution m_resolution;
    std::vector<double> m_all;
    Samples m_samples;
    int m_evaluations = 0;
    std::vector<std::pair<double, double>> m_trains;  ///< stretches of crowded edges, ascending
};

}  // namespace

Samples sample(const model::Trajectory& trajectory, std::size_t observableCount, std::span<const std::size_t> indices,
               const TimeAxis& axis, const Resolution& resolution)
{
    return Sampler(trajectory, observableCount, indices, axis, resolution).run();
}

}  // namespace kinetarium::plot
