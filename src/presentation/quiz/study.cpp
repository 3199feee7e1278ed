// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/study.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace kinetarium::presentation {

namespace {

using progress::day;
using progress::Memory;
using progress::Time;

constexpr std::size_t examQuestions = 20;
constexpr std::size_t quickQuestions = 5;
constexpr double usualSeconds = 45;   // an answer takes, until answers tell
constexpr int longestPlan = 120;      // days

std::uint64_t next(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

template <typename T>
void shuffle(std::vector<T>& items, std::uint64_t seed)
{
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[next(seed) % i]);
    }
}

}  // namespace

QuestionBank::QuestionBank(const book::Book& book, const Decks& decks) : m_book(book), m_decks(decks)
{
    rebuild();
}

void QuestionBank::rebuild()
{
    m_entries.clear();
    m_byKey.clear();
    for (const book::Question& question : m_book.questions) {
        if (question.kind == book::Question::Kind::Description) {
            continue;
        }
        const book::Chapter* chapter = m_book.chapter(question.chapter);
        m_entries.push_back({question.chapter + "/" + question.id, question.chapter,
                             chapter != nullptr ? chapter->title : question.chapter, &question, {}});
    }
    for (const Deck& deck : m_decks.all()) {
        for (const book::Question& question : deck.questions) {
            if (question.kind != book::Question::Kind::Description) {
                m_entries.push_back({"deck:" + deck.id + "/" + question.id, "deck:" + deck.id, deck.title, &question, deck.folder});
            }
        }
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_byKey.emplace(m_entries[i].key, i);
    }
}

const QuestionBank::Entry* QuestionBank::find(const std::string& key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : &m_entries[found->second];
}

Study::Study(const QuestionBank& bank, std::filesystem::path folder, Clock clock)
    : m_bank(bank), m_folder(std::move(folder)), m_clock(std::move(clock)),
      m_opened(progress::openStore(m_folder, m_clock()))
{
    refresh();
}

void Study::takeBackup()
{
    const std::filesystem::path backup = m_opened.backup;
    m_opened.store.reset();
    progress::restoreBackup(m_folder, backup, now());
    m_opened = progress::openStore(m_folder, now());
    refresh();
}

void Study::refresh()
{
    const std::int64_t present = m_learners.empty() ? 0 : m_learners[m_learner].id;
    m_learners = store().learners();
    if (m_learners.empty()) {
        m_learners.push_back(store().readOnly() ? progress::Learner{0, "Learner", now()}
                                                : store().addLearner("Learner", now()));
    }
    m_learner = 0;
    for (std::size_t i = 0; i < m_learners.size(); ++i) {
        const bool chosen = present != 0 ? m_learners[i].id == present
                                         : store().preference(m_learners[i].id, "present") == "yes";
        m_learner = chosen ? i : m_learner;
    }
}

bool Study::undoDelete()
{
    const bool back = store().undoDelete();
    m_learners.clear();
    refresh();
    return back;
}

void Study::addLearner(const std::string& name)
{
    chooseLearner(store().addLearner(name, now()).id);
}

void Study::chooseLearner(std::int64_t id)
{
    m_learners = store().learners();
    for (std::size_t i = 0; i < m_learners.size(); ++i) {
        if (m_learners[i].id == id) {
            m_learner = i;
        }
        if (!store().readOnly()) {
            store().setPreference(m_learners[i].id, "present", m_learners[i].id == id ? "yes" : "no");
        }
    }
}

int Study::numberPreference(const std::string& key, int otherwise) const
{
    const std::string text = m_opened.store->preference(learner().id, key);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? value : otherwise;
}

double Study::retention() const
{
    return std::clamp(numberPreference("retention", 90), 70, 97) / 100.0;
}

void Study::setRetention(double retention)
{
    store().setPreference(learner().id, "retention", std::to_string(static_cast<int>(std::lround(retention * 100))));
}

int Study::dailyLimit() const
{
    return std::clamp(numberPreference("daily-limit", 30), 1, 500);
}

void Study::setDailyLimit(int questions)
{
    store().setPreference(learner().id, "daily-limit", std::to_string(questions));
}

int Study::minutesPerDay() const
{
    return std::clamp(numberPreference("minutes", 15), 1, 240);
}

void Study::setMinutesPerDay(int minutes)
{
    store().setPreference(learner().id, "minutes", std::to_string(minutes));
}

std::optional<Time> Study::examDate() const
{
    const int days = numberPreference("exam-day", -1);
    return days < 0 ? std::nullopt : std::optional<Time>(days * day);
}

void Study::setExamDate(std::optional<Time> date)
{
    store().setPreference(learner().id, "exam-day", date ? std::to_string(*date / day) : std::string());
}

std::vector<std::string> Study::choose(const std::string& kind, const std::string& group, std::uint64_t seed) const
{
    if (kind == "mixed" && group.empty()) {
        if (auto planned = plannedToday()) {
            shuffle(*planned, seed);
            return *planned;
        }
    }
    if (kind == "flagged") {
        std::vector<std::string> keys;
        const auto flags = m_opened.store->flags(learner().id);
        for (const auto& entry : m_bank.entries()) {
            if (flags.count(entry.key) > 0 && (group.empty() || entry.group == group)) {
                keys.push_back(entry.key);
            }
        }
        return keys;
    }
    const auto memories = m_opened.store->memories(learner().id);
    std::vector<std::pair<Time, std::string>> due;
    std::vector<std::string> unseen;
    std::vector<std::pair<Time, std::string>> later;
    for (const auto& entry : m_bank.entries()) {
        if (!group.empty() && entry.group != group) {
            continue;
        }
        const auto memory = memories.find(entry.key);
        if (memory == memories.end()) {
            unseen.push_back(entry.key);
        } else {
            (memory->second.due <= now() ? due : later).emplace_back(memory->second.due, entry.key);
        }
    }
    std::sort(due.begin(), due.end());
    std::sort(later.begin(), later.end());
    std::vector<std::string> keys;
    for (const auto& each : due) {
        keys.push_back(each.second);
    }
    keys.insert(keys.end(), unseen.begin(), unseen.end());
    if (kind == "chapter" || kind == "exam") {
        for (const auto& each : later) {
            keys.push_back(each.second);
        }
    }
    if (kind == "exam") {
        shuffle(keys, seed);
        keys.resize(std::min(keys.size(), examQuestions));
    } else if (kind == "quick") {
        for (std::size_t i = 0; keys.size() < quickQuestions && i < later.size(); ++i) {
            keys.push_back(later[i].second);
        }
        keys.resize(std::min(keys.size(), quickQuestions));
    } else if (kind == "mixed") {
        const auto done = answersToday();
        const auto limit = static_cast<std::size_t>(dailyLimit());
        keys.resize(std::min(keys.size(), limit > done ? limit - done : 0));
        shuffle(keys, seed);  // chapters interleaved: what comes next must not give away where it belongs
    }
    return keys;
}

std::vector<Study::GroupState> Study::groups() const
{
    const auto memories = m_opened.store->memories(learner().id);
    const progress::Scheduler schedule = scheduler();
    std::vector<GroupState> list;
    for (const auto& entry : m_bank.entries()) {
        auto state = std::find_if(list.begin(), list.end(), [&](const GroupState& each) { return each.group == entry.group; });
        if (state == list.end()) {
            list.push_back({entry.group, entry.groupTitle});
            state = list.end() - 1;
        }
        ++state->questions;
        if (const auto memory = memories.find(entry.key); memory != memories.end()) {
            ++state->seen;
            state->due += memory->second.due <= now() ? 1 : 0;
            state->mastery += schedule.recall(memory->second, now());
        }
    }
    for (GroupState& each : list) {
        each.mastery /= static_cast<double>(each.questions);
    }
    return list;
}

std::vector<std::size_t> Study::forecast(int days) const
{
    std::vector<std::size_t> counts(static_cast<std::size_t>(days), 0);
    const Time today = now() / day;
    for (const auto& [key, memory] : m_opened.store->memories(learner().id)) {
        const Time on = std::max<Time>(0, memory.due / day - today);
        if (m_bank.find(key) != nullptr && on < days) {
            ++counts[static_cast<std::size_t>(on)];
        }
    }
    return counts;
}

std::vector<Study::CalibrationBin> Study::calibration() const
{
    // One for each confidence that is offered: 20, 40, 60, 80 and 95 %.
    std::vector<CalibrationBin> bins{{0, 30}, {30, 50}, {50, 70}, {70, 90}, {90, 100}};
    for (const auto& attempt : m_opened.store->attempts(learner().id)) {
        if (attempt.confidence) {
            const auto in = std::find_if(bins.begin(), bins.end() - 1, [&](const auto& each) { return *attempt.confidence < each.to; });
            CalibrationBin& bin = *in;
            ++bin.answers;
            bin.said += *attempt.confidence / 100.0;
            bin.right += attempt.share;
        }
    }
    for (CalibrationBin& bin : bins) {
        const auto count = static_cast<double>(bin.answers);
        bin.right = bin.answers > 0 ? bin.right / count : 0;
        bin.said = bin.answers > 0 ? bin.said / count : (bin.from + bin.to) / 200.0;
    }
    return bins;
}

std::vector<Study::AimState> Study::weakestAims(std::size_t most) const
{
    std::map<std::pair<std::string, std::string>, AimState> states;
    for (const auto& attempt : m_opened.store->attempts(learner().id)) {
        if (!attempt.aim.empty()) {
            AimState& state = states[{attempt.chapter, attempt.aim}];
            state.chapter = attempt.chapter;
            state.aim = attempt.aim;
            ++state.answers;
            state.share += attempt.share;
        }
    }
    std::vector<AimState> list;
    for (auto& [key, state] : states) {
        state.share /= static_cast<double>(state.answers);
        list.push_back(state);
    }
    std::stable_sort(list.begin(), list.end(), [](const AimState& a, const AimState& b) { return a.share < b.share; });
    list.erase(std::remove_if(list.begin(), list.end(), [](const AimState& each) { return each.share > 0.999; }), list.end());
    list.resize(std::min(list.size(), most));
    return list;
}

double Study::secondsPerAnswer() const
{
    const auto attempts = m_opened.store->attempts(learner().id);
    double sum = 0;
    for (const auto& each : attempts) {
        sum += std::min(each.seconds, 300);  // one that was left lying says nothing
    }
    return attempts.size() < 10 ? usualSeconds : std::max(5.0, sum / static_cast<double>(attempts.size()));
}

const std::optional<progress::ExamPlan>& Study::examPlan() const
{
    const auto date = examDate();
    const Time today = now() / day;
    const int days = date ? static_cast<int>(*date / day - today) : 0;
    if (days < 1 || days > longestPlan) {
        m_plan.reset();
        m_planOf.clear();
        return m_plan;
    }
    const auto known = m_opened.store->memories(learner().id);
    std::string of = std::to_string(learner().id) + " " + std::to_string(today) + " " + std::to_string(days) + " " +
                     std::to_string(minutesPerDay()) + " " + std::to_string(retention());
    std::vector<Memory> memories;
    for (const auto& entry : m_bank.entries()) {
        const auto found = known.find(entry.key);
        memories.push_back(found == known.end() ? Memory() : found->second);
        of += " " + entry.key + " " + std::to_string(memories.back().last);
    }
    if (of != m_planOf) {
        const auto perDay = static_cast<std::size_t>(std::max(1.0, minutesPerDay() * 60 / secondsPerAnswer()));
        const std::size_t done = std::min(answersToday(), perDay);
        m_plan = progress::planForExam(scheduler(), memories, now(), days, static_cast<int>(perDay),
                                       static_cast<int>(perDay - done));
        m_planOf = std::move(of);
    }
    return m_plan;
}

std::optional<std::vector<std::string>> Study::plannedToday() const
{
    const auto& plan = examPlan();
    if (!plan) {
        return std::nullopt;
    }
    std::vector<std::string> keys;
    for (const auto& review : plan->reviews) {
        if (review.day == 0) {
            keys.push_back(m_bank.entries()[review.card].key);
        }
    }
    return keys;
}

std::size_t Study::flagged() const
{
    const auto flags = m_opened.store->flags(learner().id);
    return static_cast<std::size_t>(
        std::count_if(flags.begin(), flags.end(), [&](const auto& each) { return m_bank.find(each) != nullptr; }));
}

std::size_t Study::answersToday() const
{
    const auto attempts = m_opened.store->attempts(learner().id);
    return static_cast<std::size_t>(std::count_if(attempts.begin(), attempts.end(),
                                                  [&](const auto& each) { return each.at / day == now() / day; }));
}

}  // namespace kinetarium::presentation
