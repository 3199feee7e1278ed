// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/progress/schedule.h"

#include <algorithm>
#include <numeric>

namespace kinetarium::progress {

namespace {

constexpr std::size_t mostReviews = 6;  // of one card: the outcomes branch at each

using Days = std::vector<int>;

constexpr double rare = 1e-3;             // an outcome less likely than this is not followed

/// Expected recall of one card on `exam` if it is reviewed on the days, from `next` on; `likely` is how likely it is to come
/// to this memory.
double expected(const Scheduler& scheduler, const Memory& memory, const Days& days, std::size_t next, Time now, int exam,
                double likely = 1)
{
    if (next == days.size() || days[next] >= exam) {
        return scheduler.recall(memory, now + exam * day);
    }
    const Time then = now + days[next] * day;
    const double chance = scheduler.recall(memory, then);
    const auto after = [&](Rating rating, double share) {
        return expected(scheduler, scheduler.answered(memory, rating, then), days, next + 1, now, exam, likely * share);
    };
    if (likely * (1 - chance) < rare) {
        return after(Rating::Good, 1);
    }
    if (likely * chance < rare) {
        return after(Rating::Again, 1);
    }
    return chance * after(Rating::Good, chance) + (1 - chance) * after(Rating::Again, 1 - chance);
}

class Planner {
public:
    Planner(const Scheduler& scheduler, const std::vector<Memory>& memories, Time now, int days, int perDay, int today)
        : m_scheduler(scheduler), m_memories(memories), m_now(now), m_days(days),
          m_left(static_cast<std::size_t>(std::max(days, 0)), std::max(perDay, 0)), m_plan(memories.size()),
          m_values(memories.size())
    {
        if (!m_left.empty()) {
            m_left[0] = std::clamp(today, 0, m_left[0]);
        }
        for (std::size_t card = 0; card < memories.size(); ++card) {
            m_values[card] = value(card, {});
        }
    }

    double mean() const
    {
        return m_values.empty() ? 0
                                : std::accumulate(m_values.begin(), m_values.end(), 0.0) /
                                      static_cast<double>(m_values.size());
    }

    void fill()
    {
        std::vector<Placing> best(m_memories.size());
        for (std::size_t card = 0; card < best.size(); ++card) {
            best[card] = bestPlacing(card);
        }
        while (true) {
            const auto top = std::max_element(best.begin(), best.end(),
                                              [](const Placing& a, const Placing& b) { return a.gain < b.gain; });
            if (top == best.end() || top->gain <= leastGain) {
                return;
            }
            const auto card = static_cast<std::size_t>(top - best.begin());
            if (m_left[static_cast<std::size_t>(top->day)] == 0) {
                best[card] = bestPlacing(card);  // the day has filled up meanwhile
                continue;
            }
            place(card, top->day);
            best[card] = bestPlacing(card);
        }
    }

    /// Moves single reviews, within a card or to another, while that helps and the tries last.
    void improve()
    {
        const long last = m_tries + mostTries;
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t card = 0; card < m_plan.size(); ++card) {
                for (const int from : Days(m_plan[card])) {
                    if (m_tries > last) {
                        return;
                    }
                    moved = moveOne(card, from) || moved;
                }
            }
        }
    }

    ExamPlan plan() const
    {
        ExamPlan plan;
        for (std::size_t card = 0; card < m_plan.size(); ++card) {
            for (const int each : m_plan[card]) {
                plan.reviews.push_back({card, each});
            }
        }
        std::stable_sort(plan.reviews.begin(), plan.reviews.end(),
                         [](const ExamPlan::Review& a, const ExamPlan::Review& b) { return a.day < b.day; });
        plan.recallWith = mean();
        for (int each = 0; each <= m_days; ++each) {
            double sum = 0;
            for (std::size_t card = 0; card < m_plan.size(); ++card) {
                sum += expected(m_scheduler, m_memories[card], m_plan[card], 0, m_now, each);
            }
            plan.forecast.push_back(m_plan.empty() ? 0 : sum / static_cast<double>(m_plan.size()));
        }
        return plan;
    }

private:
    struct Placing {
        int day = 0;
        double gain = 0;
    };
    static constexpr double leastGain = 1e-9;
    static constexpr long mostTries = 60'000;   // of moves, which bring little more after that

    const Scheduler& m_scheduler;
    const std::vector<Memory>& m_memories;
    Time m_now;
    int m_days;
    std::vector<int> m_left;    ///< reviews still free on each day
    std::vector<Days> m_plan;   ///< per card, ascending
    std::vector<double> m_values;
    mutable long m_tries = 0;

    double value(std::size_t card, const Days& days) const
    {
        ++m_tries;
        return expected(m_scheduler, m_memories[card], days, 0, m_now, m_days);
    }

    static Days with(Days days, int each)
    {
        days.insert(std::lower_bound(days.begin(), days.end(), each), each);
        return days;
    }

    Placing bestPlacing(std::size_t card) const
    {
        Placing best;
        const Days& days = m_plan[card];
        if (days.size() >= mostReviews) {
            return best;
        }
        for (int each = 0; each < m_days; ++each) {
            if (m_left[static_cast<std::size_t>(each)] == 0 || std::binary_search(days.begin(), days.end(), each)) {
                continue;
            }
            const double gain = value(card, with(days, each)) - m_values[card];
            if (gain > best.gain) {
                best = {each, gain};
            }
        }
        return best;
    }

    void place(std::size_t card, int each)
    {
        m_plan[card] = with(std::move(m_plan[card]), each);
        --m_left[static_cast<std::size_t>(each)];
        m_values[card] = value(card, m_plan[card]);
    }

    void remove(std::size_t card, int each)
    {
        m_plan[card].erase(std::find(m_plan[card].begin(), m_plan[card].end(), each));
        ++m_left[static_cast<std::size_t>(each)];
        m_values[card] = value(card, m_plan[card]);
    }

    bool moveOne(std::size_t card, int from)
    {
        const double before = m_values[card];
        remove(card, from);
        const double lost = before - m_values[card];
        std::size_t bestCard = card;
        Placing best{from, lost};
        for (std::size_t other = 0; other < m_plan.size(); ++other) {
            const Placing placing = bestPlacing(other);
            if (placing.gain > best.gain + leastGain) {
                bestCard = other;
                best = placing;
            }
        }
        place(bestCard, best.day);
        return bestCard != card || best.day != from;
    }
};

}  // namespace

ExamPlan planForExam(const Scheduler& scheduler, const std::vector<Memory>& memories, Time now, int days, int perDay, int today)
{
    Planner planner(scheduler, memories, now, days, perDay, today);
    const double without = planner.mean();
    planner.fill();
    planner.improve();
    ExamPlan plan = planner.plan();
    plan.recallWithout = without;
    return plan;
}

}  // namespace kinetarium::progress
