// SPDX-License-Identifier: GPL-3.0-or-later
// FSRS 6. w are the weights, S stability, D difficulty, R the chance of recall, G the rating from 1 to 4.
//
//   R(t)            (1 + f t/S)^-w20, f = 0.9^(-1/w20) - 1, t in whole days
//   first answer    S = w[G-1], D = w4 - exp(w5 (G-1)) + 1
//   same day        S exp(w17 (G - 3 + w18)) S^-w19, for Good and Easy never less than S
//   recalled        S (1 + exp(w8) (11 - D) S^-w9 (exp(w10 (1 - R)) - 1) h b), h = w15 if Hard, b = w16 if Easy
//   lapse           the lesser of w11 D^-w12 ((S + 1)^w13 - 1) exp(w14 (1 - R)) and S / exp(w17 w18)
//   difficulty      w7 D0(Easy) + (1 - w7) (D - w6 (G - 3) (10 - D)/9), held between 1 and 10
#include "kinetarium/progress/schedule.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kinetarium::progress {

namespace {

constexpr auto& w = Scheduler::defaultWeights;
constexpr double leastStability = 0.001;

double grade(Rating rating)
{
    return static_cast<double>(static_cast<int>(rating));
}

const double forgetting = std::pow(0.9, -1 / w[20]) - 1;

double firstDifficulty(Rating rating)
{
    return w[4] - std::exp(w[5] * (grade(rating) - 1)) + 1;
}

double nextDifficulty(double difficulty, Rating rating)
{
    const double moved = difficulty - w[6] * (grade(rating) - 3) * (10 - difficulty) / 9;
    return std::clamp(w[7] * firstDifficulty(Rating::Easy) + (1 - w[7]) * moved, 1.0, 10.0);
}

double sameDay(double stability, Rating rating)
{
    double growth = std::exp(w[17] * (grade(rating) - 3 + w[18])) * std::pow(stability, -w[19]);
    if (rating == Rating::Good || rating == Rating::Easy) {
        growth = std::max(growth, 1.0);
    }
    return std::max(stability * growth, leastStability);
}

/// Where a question goes while it is learnt in short steps: the next step, or into review.
template <std::size_t count>
void takeStep(Memory& memory, Rating rating, Time now, const Time (&steps)[count], Time interval)
{
    Time wait = interval;
    switch (rating) {
    case Rating::Again:
        memory.step = 0;
        wait = steps[0];
        break;
    case Rating::Hard:
        if (memory.step == 0) {
            wait = count == 1 ? steps[0] * 3 / 2 : (steps[0] + steps[count - 1]) / 2;
        } else {
            wait = steps[memory.step];
        }
        break;
    case Rating::Good:
        ++memory.step;
        if (memory.step < static_cast<int>(count)) {
            wait = steps[memory.step];
            break;
        }
        [[fallthrough]];
    case Rating::Easy:
        memory.step = 0;
        memory.phase = Memory::Phase::Review;
        break;
    }
    memory.due = now + wait;
}

}  // namespace

Scheduler::Scheduler(double retention) : m_retention(std::clamp(retention, 0.7, 0.97)) {}

double Scheduler::recall(const Memory& memory, Time now) const
{
    if (memory.phase == Memory::Phase::New) {
        return 0;
    }
    const auto days = static_cast<double>(std::max<Time>(0, now - memory.last) / day);
    return std::pow(1 + forgetting * days / memory.stability, -w[20]);
}

int Scheduler::interval(double stability) const
{
    const double days = stability / forgetting * (std::pow(m_retention, -1 / w[20]) - 1);
    return static_cast<int>(std::clamp(std::nearbyint(days), 1.0, static_cast<double>(longestInterval)));
}

double Scheduler::afterRecall(const Memory& memory, double recall, Rating rating) const
{
    const double hard = rating == Rating::Hard ? w[15] : 1;
    const double easy = rating == Rating::Easy ? w[16] : 1;
    return memory.stability * (1 + std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                                       (std::exp(w[10] * (1 - recall)) - 1) * hard * easy);
}

double Scheduler::afterLapse(const Memory& memory, double recall) const
{
    const double longTerm = w[11] * std::pow(memory.difficulty, -w[12]) *
                            (std::pow(memory.stability + 1, w[13]) - 1) * std::exp(w[14] * (1 - recall));
    return std::min(longTerm, memory.stability / std::exp(w[17] * w[18]));
}

Memory Scheduler::strengthened(const Memory& before, Rating rating, Time now) const
{
    Memory after = before;
    if (before.phase == Memory::Phase::New) {
        after.phase = Memory::Phase::Learning;
        after.step = 0;
        after.stability = std::max(w[static_cast<std::size_t>(grade(rating)) - 1], leastStability);
        after.difficulty = std::clamp(firstDifficulty(rating), 1.0, 10.0);
        return after;
    }
    if (now - before.last < day) {
        after.stability = sameDay(before.stability, rating);
    } else {
        const double chance = recall(before, now);
        const double stability =
            rating == Rating::Again ? afterLapse(before, chance) : afterRecall(before, chance, rating);
        after.stability = std::max(stability, leastStability);
    }
    after.difficulty = nextDifficulty(before.difficulty, rating);
    return after;
}

Memory Scheduler::answered(const Memory& before, Rating rating, Time now) const
{
    Memory after = strengthened(before, rating, now);
    const Time later = interval(after.stability) * day;
    switch (after.phase) {
    case Memory::Phase::New:
    case Memory::Phase::Learning: takeStep(after, rating, now, learningSteps, later); break;
    case Memory::Phase::Relearning: takeStep(after, rating, now, relearningSteps, later); break;
    case Memory::Phase::Review:
        if (rating == Rating::Again) {
            after.phase = Memory::Phase::Relearning;
            after.step = 0;
            after.due = now + relearningSteps[0];
        } else {
            after.due = now + later;
        }
        break;
    }
    after.last = now;
    return after;
}

}  // namespace kinetarium::progress
