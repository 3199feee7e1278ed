// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kinetics/network_compiled.h"
#include "model/kinetics/network_walk.h"
#include "model/kinetics/step_curve.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <stdexcept>
#include <thread>

namespace kinetarium::model::kinetics {

namespace {

/// What all threads share: the people in the queue, and where their rows go.
struct Class {
    const NetworkMachine& machine;
    std::span<const NetworkProblem> people;
    std::span<const double> times;
    const QuantityReader& reader;
    std::size_t rowWidth;
    double* rows;
    Tolerance tolerance;
    std::atomic<std::size_t> next{0};
    std::vector<std::optional<StepFailure>> failures;
};

/// One lane of a pack: a person at a time, until the queue is empty.
struct Seat {
    Walk walk;
    std::size_t person = 0;
    std::size_t row = 0;
    bool taken = false;
};

class Bench {
public:
    explicit Bench(Class& whole)
        : m_class(whole), m_width(whole.machine.people.width), m_arrays(whole.machine, m_width, whole.tolerance),
          m_curves(whole.reader.species().size() * curveVectors * m_width),
          m_curve(whole.reader.stride() * curveVectors)
    {
        for (std::size_t lane = 0; lane < m_width; ++lane) {
            m_seats.push_back({Walk(whole.machine, whole.tolerance)});
        }
    }

    void work()
    {
        for (std::size_t lane = 0; lane < m_width; ++lane) {
            seatNext(lane);
        }
        while (std::any_of(m_seats.begin(), m_seats.end(), [](const Seat& seat) { return seat.taken; })) {
            for (Seat& seat : m_seats) {
                if (seat.taken) {
                    seat.walk.propose(m_arrays);
                }
            }
            m_class.machine.people.attempt(m_arrays.memory);
            m_curvesKnown = false;
            for (std::size_t lane = 0; lane < m_width; ++lane) {
                if (m_seats[lane].taken) {
                    conclude(lane);
                }
            }
        }
    }

private:
    Class& m_class;
    std::size_t m_width;
    StepArrays m_arrays;
    std::vector<Seat> m_seats;
    std::vector<double> m_curves;  ///< of all lanes
    std::vector<double> m_curve;   ///< of one
    bool m_curvesKnown = false;

    /// An empty lane repeats the last step of whoever sat there.
    void seatNext(std::size_t lane)
    {
        Seat& seat = m_seats[lane];
        seat.taken = false;
        while (!seat.taken) {
            seat.person = m_class.next.fetch_add(1);
            if (seat.person >= m_class.people.size()) {
                return;
            }
            seat.row = 0;
            seat.walk.begin(m_class.people[seat.person], m_arrays, lane);
            seat.taken = !seat.walk.done();
            if (!seat.taken) {
                finish(seat);
            }
        }
    }

    void conclude(std::size_t lane)
    {
        Seat& seat = m_seats[lane];
        try {
            if (!seat.walk.judge(m_arrays)) {
                return;
            }
            write(seat, lane);
            seat.walk.advance(m_arrays);
            if (seat.walk.done()) {
                finish(seat);
                seatNext(lane);
            }
        } catch (const StepFailure& failure) {
            m_class.failures[seat.person] = failure;
            seatNext(lane);
        }
    }

    double* rowsOf(const Seat& seat) const
    {
        return m_class.rows + (seat.person * m_class.times.size() + seat.row) * m_class.rowWidth;
    }

    /// The rows that fall into the step that was just accepted; what falls on its end belongs to the next.
    void write(Seat& seat, std::size_t lane)
    {
        const std::size_t first = seat.row;
        std::size_t end = first;
        while (end < m_class.times.size() && m_class.times[end] < seat.walk.stepEnd()) {
            ++end;
        }
        if (end == first) {
            return;
        }
        const std::span<const std::size_t> list = m_class.reader.species();
        if (!m_curvesKnown) {
            writeCurves(m_arrays.memory, m_class.machine.padded, m_width, list, m_curves.data());
            m_curvesKnown = true;
        }
        for (std::size_t k = 0; k < curveVectors; ++k) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                m_curve[k * m_class.reader.stride() + i] = m_curves[(k * list.size() + i) * m_width + lane];
            }
        }
        read(seat, seat.walk.time(), seat.walk.taken(), end);
    }

    /// The rows at the very end, after an event there.
    void finish(Seat& seat)
    {
        const std::span<const std::size_t> list = m_class.reader.species();
        std::fill(m_curve.begin(), m_curve.end(), 0.0);
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_curve[i] = seat.walk.species()[list[i]];
        }
        read(seat, seat.walk.time(), 1, m_class.times.size());
    }

    void read(Seat& seat, double start, double length, std::size_t end)
    {
        const StepCurve curve{start, length, seat.walk.constants().data(), m_curve.data(), m_class.reader.stride()};
        m_class.reader.read(curve, m_class.times.subspan(seat.row, end - seat.row), rowsOf(seat));
        seat.row = end;
    }
};

void checkTimes(std::span<const NetworkProblem> people, std::span<const double> times)
{
    if (!std::is_sorted(times.begin(), times.end())) {
        throw std::invalid_argument("network: the times of people's rows must ascend");
    }
    for (const NetworkProblem& each : people) {
        if (!times.empty() && !(times.front() >= 0 && times.back() <= each.until)) {
            throw std::invalid_argument("network: a time outside a person's course");
        }
    }
}

}  // namespace

void CompiledNetwork::solvePeople(std::span<const NetworkProblem> people, std::span<const double> times,
                                  std::span<const std::size_t> quantities, std::span<double> rows,
                                  const Tolerance& tolerance, unsigned threads) const
{
    if (rows.size() < people.size() * times.size() * quantities.size()) {
        throw std::invalid_argument("network: too little room for the people's rows");
    }
    for (const NetworkProblem& each : people) {
        Walk::check(m_machine, each);
    }
    checkTimes(people, times);
    const QuantityReader reader(m_machine, quantities);
    Class whole{m_machine, people, times, reader, quantities.size(), rows.data(), tolerance, {}, {}};
    whole.failures.resize(people.size());
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i) {
            helpers.emplace_back([&whole] { Bench(whole).work(); });
        }
        Bench(whole).work();
    }
    for (const auto& failure : whole.failures) {
        if (failure) {
            throw named(*failure);
        }
    }
}

}  // namespace kinetarium::model::kinetics
