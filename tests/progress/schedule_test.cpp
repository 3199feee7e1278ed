// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/progress/schedule.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace kinetarium::progress;

namespace {

// The reference is py-fsrs 6.3.1 (open-spaced-repetition/py-fsrs, tests/test_basic.py: test_review_card, test_memo_state,
// test_repeated_correct_reviews), with fuzzing off and the default weights.
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

TEST_CASE("every rating in every phase agrees with what the reference implementation computes")
{
    // Six random runs through py-fsrs 6.3.1: the rating, the wait before it, then stability, difficulty and the wait set.
    struct Step {
        Rating rating;
        Time wait;
        double stability, difficulty;
        Time due;
    };
    const std::vector<std::vector<Step>> runs{
        {{Again, 0, 0.212, 6.4133, 60}, {Again, 17280000, 0.200739, 8.806304, 60}, {Good, 1130200, 1.915804, 8.792727, 600},
         {Again, 60, 0.6517033, 9.588406, 60}, {Good, 5000, 0.7043242, 9.574046, 600}, {Easy, 17280000, 8.319721, 9.41694, 691200},
         {Good, 172800, 9.877243, 9.402751, 864000}, {Good, 60, 9.877243, 9.388577, 864000}},
        {{Hard, 0, 1.2931, 5.112171, 330}, {Hard, 1130200, 9.209598, 6.74046, 330}, {Good, 432000, 18.37272, 6.728947, 600},
         {Good, 3456000, 61.47826, 6.717447, 5270400}, {Hard, 600, 28.63559, 7.806117, 2505600},
         {Good, 17280000, 110.9013, 7.793539, 9590400}, {Good, 86400, 112.0411, 7.780974, 9676800},
         {Good, 17280000, 242.2187, 7.768421, 20908800}},
        {{Good, 0, 2.3065, 2.118104, 600}, {Easy, 600, 3.946054, 1, 345600}, {Again, 172800, 0.8559276, 7.02699, 600},
         {Easy, 172800, 6.929074, 6.018776, 604800}, {Easy, 86400, 11.86397, 4.673665, 1036800}, {Hard, 600, 6.157837, 6.449359, 518400},
         {Again, 86400, 0.9306, 8.818157, 600}, {Good, 60, 0.982439, 8.804567, 86400}},
        {{Easy, 0, 8.2956, 1, 691200}, {Good, 86399, 8.2956, 1, 691200}, {Easy, 172800, 26.72591, 1, 2332800},
         {Good, 86399, 26.72591, 1, 2332800}, {Good, 17280000, 276.6338, 1, 23932800}, {Again, 3456000, 5.198449, 7.02699, 600},
         {Hard, 172800, 7.59642, 8.011606, 900}, {Easy, 17280000, 81.05856, 7.332405, 6998400}},
        {{Good, 0, 2.3065, 2.118104, 600}, {Good, 86400, 7.315301, 2.111214, 604800}, {Again, 17280000, 2.045365, 7.392238, 600},
         {Good, 600, 2.050261, 7.380074, 172800}, {Hard, 3456000, 10.88505, 8.246, 950400}, {Good, 600, 10.88505, 8.232982, 950400},
         {Good, 86400, 12.2759, 8.219977, 1036800}, {Easy, 86399, 18.81419, 7.610405, 1641600}},
        {{Easy, 0, 8.2956, 1, 691200}, {Hard, 1130200, 33.90204, 4.010609, 2937600}, {Good, 5000, 33.90204, 4.001827, 2937600},
         {Good, 86399, 33.90204, 3.993053, 2937600}, {Again, 3456000, 2.530347, 8.010786, 600}, {Hard, 86399, 1.453896, 8.664695, 900},
         {Good, 60, 1.490478, 8.651259, 86400}, {Good, 172800, 3.652193, 8.637836, 345600}}};
    const Scheduler scheduler;
    for (const auto& run : runs) {
        Memory memory;
        Time now = start;
        for (const Step& step : run) {
            now += step.wait;
            memory = scheduler.answered(memory, step.rating, now);
            CAPTURE(&run - runs.data(), &step - run.data());
            CHECK(memory.stability == Approx(step.stability).epsilon(1e-6));
            CHECK(memory.difficulty == Approx(step.difficulty).margin(1e-5));
            CHECK(memory.due - now == step.due);
        }
    }
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
    const ExamPlan plan = planForExam(scheduler, memories, start, 14, 5, 5);
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
    CHECK(planForExam(scheduler, memories, start, 14, 10, 10).recallWith >= plan.recallWith);
    CHECK(planForExam(scheduler, memories, start, 14, 0, 0).recallWith == plan.recallWithout);
    CHECK(planForExam(scheduler, {}, start, 14, 5, 5).reviews.empty());
}

TEST_CASE("on small problems no plan of all is better by more than a thousandth")
{
    const Scheduler scheduler;
    const std::vector<std::vector<Memory>> problems{
        {known(2, 5, 3), known(9, 7, 4)}, {Memory(), known(1, 9, 1)}, {known(0.5, 6, 2), known(40, 3, 30), Memory()}};
    constexpr int exam = 4;
    for (const auto& memories : problems) {
        const ExamPlan plan = planForExam(scheduler, memories, start, exam, 1, 1);
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

namespace {

/// Forty questions, half of them new, each answered with the chance that the model of memory gives it. The same draws for
/// every way of choosing what to ask, so that only the choice makes the difference.
struct Class {
    static constexpr int exam = 21, perDay = 5;
    const Scheduler scheduler;
    std::vector<Memory> memories;
    std::vector<int> asked;
    std::uint64_t seed;
    int answers = 0;

    explicit Class(std::uint64_t of) : asked(40, 0), seed(of)
    {
        for (int i = 0; i < 20; ++i) {
            memories.push_back(known(1 + 2 * (i % 7), 2 + i % 8, i % 10));
            memories.back().due = start + (static_cast<int>(memories.back().stability) - i % 10) * day;
        }
        memories.resize(40);
    }
    void ask(std::size_t card, Time now)
    {
        std::uint64_t z = seed * 0x9e3779b97f4a7c15U + card * 0xbf58476d1ce4e5b9U + static_cast<std::uint64_t>(asked[card]++);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        const double draw = static_cast<double>((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
        memories[card] = scheduler.answered(memories[card], draw < scheduler.recall(memories[card], now) ? Good : Again, now);
        ++answers;
    }
    double recall() const
    {
        double sum = 0;
        for (const Memory& each : memories) {
            sum += scheduler.recall(each, start + exam * day);
        }
        return sum / static_cast<double>(memories.size());
    }
    /// As the schedule alone has it: what is due, the longest overdue first, then what is new; whatever room is left goes to
    /// what would be forgotten soonest, so that no minute is idle.
    void bySchedule()
    {
        for (int d = 0; d < exam; ++d) {
            const Time now = start + d * day;
            std::vector<std::size_t> order(memories.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            const auto rank = [&](std::size_t card) {
                const Memory& each = memories[card];
                if (each.phase == Memory::Phase::New) {
                    return std::pair(1, 0.0);
                }
                return each.due < now + day ? std::pair(0, static_cast<double>(each.due)) : std::pair(2, scheduler.recall(each, now));
            };
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
            for (std::size_t i = 0; i < perDay; ++i) {
                ask(order[i], now);
            }
        }
    }
    /// As the plan has it, made anew each morning.
    void byPlan()
    {
        for (int d = 0; d < exam; ++d) {
            const Time now = start + d * day;
            for (const auto& review : planForExam(scheduler, memories, now, exam - d, perDay, perDay).reviews) {
                if (review.day == 0) {
                    ask(review.card, now);
                }
            }
        }
    }
};

}  // namespace

TEST_CASE("with the same minutes a day the exam plan leaves more known on the day than the schedule alone")
{
    double planned = 0, scheduled = 0;
    constexpr int classes = 12;
    for (std::uint64_t seed = 1; seed <= classes; ++seed) {
        Class plan(seed), schedule(seed);
        plan.byPlan();
        schedule.bySchedule();
        CHECK(plan.answers <= schedule.answers);
        planned += plan.recall() / classes;
        scheduled += schedule.recall() / classes;
    }
    CAPTURE(planned, scheduled);
    CHECK(planned > scheduled + 0.05);
}

TEST_CASE("what is left of today bounds the plan for today, and no other day")
{
    const Scheduler scheduler;
    std::vector<Memory> memories;
    for (int i = 0; i < 20; ++i) {
        memories.push_back(known(1 + i, 5, 3));
    }
    const auto onDay = [](const ExamPlan& plan, int which) {
        return std::count_if(plan.reviews.begin(), plan.reviews.end(), [&](const auto& each) { return each.day == which; });
    };
    for (const int left : {0, 2, 5, 9}) {
        const ExamPlan plan = planForExam(scheduler, memories, start, 6, 5, left);
        CHECK(onDay(plan, 0) <= std::min(left, 5));
        CHECK(onDay(plan, 5) == 5);
    }
}
