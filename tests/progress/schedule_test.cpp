// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/progress/schedule.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace kinetarium::progress;

namespace {

constexpr Time start = 1669725000;  // 29 Nov 2022, 12:30 UTC, where the reference's vectors begin

using enum Rating;

/// Mean expected recall on the day of the exam, for a plan given as days per card, by simulating every outcome.
double outcome(const Scheduler& scheduler, const Memory& memory, std::vector<int> days, int exam)
{
    std::function<double(Memory, std::size_t)> go = [&](const Memory& now, std::size_t next) -> double {
        if (next == days.size()) {
            return scheduler.recall(now, start + exam * day);
        }
        const Time then = start + days[next] * day;
        const double chance = scheduler.recall(now, then);
        return chance * (chance > 0 ? go(scheduler.answered(now, Good, then), next + 1) : 0) +
               (1 - chance) * go(scheduler.answered(now, Again, then), next + 1);
    };
    return go(memory, 0);
}

Memory known(double stability, double difficulty, int daysAgo)
{
    return {Memory::Phase::Review, 0, stability, difficulty, start - daysAgo * day, start};
}

}  // namespace

TEST_CASE("intervals agree with the reference implementation's own vector")
{
    const Scheduler scheduler;
    Memory memory;
    Time now = start;
    std::vector<int> days;
    for (const Rating rating : {Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good}) {
        memory = scheduler.answered(memory, rating, now);
        days.push_back(static_cast<int>((memory.due - memory.last) / day));
        now = memory.due;
    }
    CHECK(days == std::vector<int>{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21});
}

TEST_CASE("stability and difficulty agree with the reference implementation's own vector")
{
    const Scheduler scheduler;
    Memory memory;
    Time now = start;
    const std::vector<std::pair<Rating, int>> answers{{Again, 0}, {Good, 0}, {Good, 1}, {Good, 3}, {Good, 8}, {Good, 21}};
    for (const auto& [rating, wait] : answers) {
        now += wait * day;
        memory = scheduler.answered(memory, rating, now);
    }
    CHECK(memory.stability == Approx(53.62691).margin(1e-4));
    CHECK(memory.difficulty == Approx(6.3574867).margin(1e-4));
}

TEST_CASE("ten easy answers on one day bring the difficulty to its floor")
{
    const Scheduler scheduler;
    Memory memory;
    for (int i = 0; i < 10; ++i) {
        memory = scheduler.answered(memory, Easy, start);
    }
    CHECK(memory.difficulty == 1.0);
}

TEST_CASE("recall is one at the answer, 0.9 after the stability, and only falls")
{
    const Scheduler scheduler;
    const Memory memory = known(20, 5, 0);
    CHECK(scheduler.recall(memory, start) == 1);
    CHECK(scheduler.recall(memory, start + 20 * day) == Approx(0.9));
    double last = 1;
    for (int d = 1; d < 2000; d += 7) {
        const double now = scheduler.recall(memory, start + d * day);
        CHECK(now < last);
        last = now;
    }
    CHECK(scheduler.recall(Memory(), start) == 0);
    CHECK(scheduler.recall(memory, start - day) == 1);  // a clock that was set back
}

TEST_CASE("the interval is where recall meets the retention that was asked for")
{
    for (const double retention : {0.75, 0.85, 0.9, 0.95}) {
        const Scheduler scheduler(retention);
        const Memory memory = known(200, 5, 0);
        const int days = scheduler.interval(200);
        CHECK(scheduler.recall(memory, start + days * day) == Approx(retention).margin(0.002));
    }
    CHECK(Scheduler(0.9).interval(0.001) == 1);
    CHECK(Scheduler(0.2).retention() == 0.7);
}

TEST_CASE("a better answer never brings a question back sooner, a lapse never later")
{
    const Scheduler scheduler;
    for (const Memory& memory : {known(3, 8, 2), known(30, 5, 40), known(300, 2, 100)}) {
        Time last = 0;
        for (const Rating rating : {Again, Hard, Good, Easy}) {
            const Memory after = scheduler.answered(memory, rating, start);
            CHECK(after.due >= last);
            CHECK(after.due > start);
            CHECK(after.difficulty >= 1);
            CHECK(after.difficulty <= 10);
            CHECK((rating == Again ? after.stability < memory.stability : after.stability >= memory.stability));
            last = after.due;
        }
    }
}

TEST_CASE("the exam plan keeps to the daily limit, lies before the exam and helps")
{
    const Scheduler scheduler;
    std::vector<Memory> memories;
    for (int i = 0; i < 30; ++i) {
        memories.push_back(known(1 + i, 1 + i % 9, i % 12));
    }
    const ExamPlan plan = planForExam(scheduler, memories, start, 14, 5);
    std::vector<int> perDay(14, 0);
    for (const auto& review : plan.reviews) {
        REQUIRE(review.day >= 0);
        REQUIRE(review.day < 14);
        ++perDay[static_cast<std::size_t>(review.day)];
    }
    CHECK(*std::max_element(perDay.begin(), perDay.end()) <= 5);
    CHECK(plan.recallWith > plan.recallWithout + 0.05);
    REQUIRE(plan.forecast.size() == 15);
    CHECK(plan.forecast.back() == Approx(plan.recallWith));
    CHECK(planForExam(scheduler, memories, start, 14, 10).recallWith >= plan.recallWith);
    CHECK(planForExam(scheduler, memories, start, 14, 0).recallWith == plan.recallWithout);
    CHECK(planForExam(scheduler, {}, start, 14, 5).reviews.empty());
}

TEST_CASE("on small problems no plan of all is better by more than a thousandth")
{
    const Scheduler scheduler;
    const std::vector<std::vector<Memory>> problems{
        {known(2, 5, 3), known(9, 7, 4)}, {Memory(), known(1, 9, 1)}, {known(0.5, 6, 2), known(40, 3, 30), Memory()}};
    constexpr int exam = 4;
    for (const auto& memories : problems) {
        const ExamPlan plan = planForExam(scheduler, memories, start, exam, 1);
        // Every way to give each day to one card or to none.
        double best = 0;
        const auto choices = memories.size() + 1;
        const auto ways = static_cast<std::size_t>(std::pow(choices, exam));
        for (std::size_t way = 0; way < ways; ++way) {
            std::vector<std::vector<int>> days(memories.size());
            std::size_t rest = way;
            for (int d = 0; d < exam; ++d, rest /= choices) {
                if (rest % choices < memories.size()) {
                    days[rest % choices].push_back(d);
                }
            }
            double sum = 0;
            for (std::size_t card = 0; card < memories.size(); ++card) {
                sum += outcome(scheduler, memories[card], days[card], exam);
            }
            best = std::max(best, sum / static_cast<double>(memories.size()));
        }
        CAPTURE(plan.recallWith, best);
        CHECK(plan.recallWith <= best + 1e-12);
        CHECK(plan.recallWith >= best - 1e-3);
    }
}
