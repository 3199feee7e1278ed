// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinetarium/progress/store.h"
#include "progress/migrations.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace kinetarium::progress;
namespace fs = std::filesystem;

namespace {

constexpr Time now = 1'750'000'000;

class Folder {
public:
    fs::path path() const { return m_folder.path().toStdString(); }
    fs::path store() const { return path() / "progress.sqlite"; }
    std::unique_ptr<Store> open(Time at = now) const { return openStore(path(), at).store; }

private:
    QTemporaryDir m_folder;
};

Attempt answer(std::int64_t learner, const std::string& question, Rating rating = Rating::Good, Time at = now,
               const std::string& uid = {})
{
    Attempt attempt;
    attempt.uid = uid;
    attempt.learner = learner;
    attempt.question = question;
    attempt.chapter = "bdnf";
    attempt.aim = "release";
    attempt.at = at;
    attempt.share = rating == Rating::Again ? 0 : 1;
    attempt.right = rating != Rating::Again;
    attempt.rating = rating;
    attempt.confidence = 70;
    attempt.seconds = 14;
    attempt.response = "a, \"b\"\nc";
    attempt.session = "s";
    return attempt;
}

std::size_t count(const fs::path& folder, const std::string& beginning)
{
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        found += entry.path().filename().string().rfind(beginning, 0) == 0 ? 1 : 0;
    }
    return found;
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

fs::path oldStore(int version)
{
    return fs::path(KINETARIUM_SOURCE_DIR) / "tests/progress/data" / ("version-" + std::to_string(version) + ".sqlite");
}

}  // namespace

TEST_CASE("what was answered is there when the store is opened again")
{
    const Folder folder;
    const Scheduler scheduler;
    Memory after;
    {
        const Opened opened = openStore(folder.path(), now);
        CHECK(opened.how == Opened::How::Created);
        const Learner ada = opened.store->addLearner("  Ada ", now);
        CHECK(ada.name == "Ada");
        after = opened.store->record(answer(ada.id, "q"), scheduler);
        CHECK(after == scheduler.answered({}, Rating::Good, now));
        opened.store->setFlag(ada.id, "q", true);
        opened.store->setPreference(ada.id, "retention", "0.85");
        opened.store->saveSession({"s", ada.id, "mixed", "{\"at\":3}", now});
    }
    const Opened opened = openStore(folder.path(), now + 10);
    CHECK(opened.how == Opened::How::Ready);
    const auto learners = opened.store->learners();
    REQUIRE(learners.size() == 1);
    const auto id = learners[0].id;
    CHECK(opened.store->memories(id).at("q") == after);
    const auto attempts = opened.store->attempts(id);
    REQUIRE(attempts.size() == 1);
    CHECK(attempts[0].response == "a, \"b\"\nc");
    CHECK(attempts[0].confidence == 70);
    CHECK(attempts[0].aim == "release");
    CHECK(opened.store->flags(id) == std::set<std::string>{"q"});
    CHECK(opened.store->preference(id, "retention") == "0.85");
    CHECK(opened.store->preference(id, "none").empty());
    CHECK(opened.store->lastSession(id)->state == "{\"at\":3}");
    opened.store->endSession("s");
    CHECK(!opened.store->lastSession(id));
}

TEST_CASE("undoing takes the answer back and its effect on the memory")
{
    const Folder folder;
    const auto store = folder.open();
    const Scheduler scheduler;
    const auto id = store->addLearner("Ada", now).id;
    const Memory first = store->record(answer(id, "q", Rating::Good, now, "1"), scheduler);
    store->record(answer(id, "q", Rating::Again, now + day, "2"), scheduler);
    store->record(answer(id, "r", Rating::Good, now, "3"), scheduler);
    CHECK(store->takeBack("3", scheduler)->question == "r");
    CHECK(store->memories(id).count("r") == 0);
    CHECK(store->takeBack("2", scheduler)->question == "q");
    CHECK(store->memories(id).at("q") == first);
    CHECK(store->takeBack("1", scheduler));
    CHECK(store->memories(id).empty());
    CHECK(!store->takeBack("1", scheduler));
}

TEST_CASE("an answer that is taken back leaves what another window recorded since")
{
    const Folder folder;
    const auto here = folder.open();
    const auto there = folder.open();
    const Scheduler scheduler;
    const auto id = here->addLearner("Ada", now).id;
    here->record(answer(id, "q", Rating::Again, now, "here"), scheduler);
    there->record(answer(id, "q", Rating::Easy, now + day, "there"), scheduler);
    there->record(answer(id, "r", Rating::Good, now + day, "other"), scheduler);
    CHECK(here->takeBack("here", scheduler)->uid == "here");
    REQUIRE(there->attempts(id).size() == 2);
    const Memory alone = scheduler.answered({}, Rating::Easy, now + day);
    CHECK(there->memories(id).at("q") == alone);
    CHECK(there->takeBack("there", scheduler));
    CHECK(there->memories(id).count("q") == 0);
    CHECK(there->memories(id).count("r") == 1);
}

TEST_CASE("learners keep apart, and names are taken once")
{
    const Folder folder;
    const auto store = folder.open();
    const auto ada = store->addLearner("Ada", now).id;
    const auto bo = store->addLearner("Bo", now).id;
    store->record(answer(ada, "q"), Scheduler());
    CHECK(store->attempts(bo).empty());
    CHECK_THROWS_AS(store->addLearner("Ada", now), StoreError);
    CHECK_THROWS_AS(store->addLearner(" ", now), StoreError);
    CHECK_THROWS_AS(store->renameLearner(bo, "Ada"), StoreError);
    store->renameLearner(bo, "Beau");
    CHECK(store->learners()[1].name == "Beau");
    CHECK_THROWS_AS(store->record(answer(99, "q"), Scheduler()), StoreError);
}

TEST_CASE("a store of every older version is migrated after a backup, and keeps what it held")
{
    for (int version = 1; version < currentVersion(); ++version) {
        INFO("a store of version " << version << " has to be saved and tried here");
        CHECK(fs::exists(oldStore(version)));
    }
    const Folder folder;
    fs::copy_file(oldStore(1), folder.store());
    const Opened opened = openStore(folder.path(), now);
    CHECK(opened.how == Opened::How::Migrated);
    REQUIRE(opened.store->learners().size() == 2);
    const auto attempts = opened.store->attempts(1);
    REQUIRE(attempts.size() == 3);
    CHECK(attempts[0].uid == "uid-0");
    CHECK(attempts[0].confidence == 80);
    CHECK(attempts[0].aim.empty());
    CHECK(opened.store->memories(1).at("nmda-antagonism/trap").stability == 4.5);
    CHECK(opened.store->preference(1, "retention") == "0.85");
    opened.store->setFlag(1, "x", true);  // what the newer version brought
    CHECK(count(folder.path() / "backups", "before-version-") == 1);
}

TEST_CASE("a newer store is opened for reading, with the reason, and not changed")
{
    const Folder folder;
    fs::copy_file(oldStore(1), folder.store());
    (void)openStore(folder.path(), now);
    Database(folder.store(), Database::Mode::ReadWrite).run("PRAGMA user_version = 99");
    const Opened opened = openStore(folder.path(), now);
    CHECK(opened.how == Opened::How::Newer);
    CHECK(!opened.message.empty());
    CHECK(opened.store->readOnly());
    CHECK(opened.store->attempts(1).size() == 3);
    CHECK_THROWS_AS(opened.store->record(answer(1, "q"), Scheduler()), StoreError);
    CHECK_THROWS_AS(opened.store->setFlag(1, "q", true), StoreError);
}

TEST_CASE("a damaged store is kept aside, said plainly, and the last backup can take its place")
{
    const Folder folder;
    {
        const auto store = folder.open(now);
        const auto id = store->addLearner("Ada", now).id;
        store->record(answer(id, "q"), Scheduler());
    }
    (void)openStore(folder.path(), now + day);  // the next day's backup holds the answer
    for (const char* companion : {"-wal", "-shm"}) {
        fs::remove(folder.store().string() + companion);
    }
    for (const std::string& bytes : {std::string("this is no database at all, only some text\n"), std::string(5000, '\x17')}) {
        write(folder.store(), bytes);
        Opened opened = openStore(folder.path(), now + 2 * day);
        CHECK(opened.how == Opened::How::Corrupt);
        CHECK(opened.message.find("damaged") != std::string::npos);
        CHECK(fs::exists(opened.kept));
        CHECK(opened.store->learners().empty());
        REQUIRE(!opened.backup.empty());
        opened.store.reset();
        restoreBackup(folder.path(), opened.backup, now + 2 * day);
        const auto store = folder.open(now + 2 * day);
        REQUIRE(store->learners().size() == 1);
        CHECK(store->attempts(store->learners()[0].id).size() == 1);
    }
    CHECK(count(folder.path(), "progress-damaged-") == 2);
}

TEST_CASE("a page overwritten in the middle of the file is noticed")
{
    const Folder folder;
    {
        const auto store = folder.open(now);
        const auto id = store->addLearner("Ada", now).id;
        for (int i = 0; i < 200; ++i) {
            store->record(answer(id, "q" + std::to_string(i)), Scheduler());
        }
    }
    const auto size = fs::file_size(folder.store());
    REQUIRE(size > 20000);
    std::fstream file(folder.store(), std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
    file << std::string(8192, '\xa5');
    file.close();
    CHECK(openStore(folder.path(), now + 1).how == Opened::How::Corrupt);
}

TEST_CASE("what cannot be opened is no damage, and stays where it is")
{
    const Folder folder;
    fs::create_directories(folder.store());   // not to be opened, as a file without permission
    write(folder.store() / "within", "x");
    CHECK_THROWS_AS(openStore(folder.path(), now), StoreError);
    CHECK(fs::exists(folder.store() / "within"));
    CHECK(count(folder.path(), "progress-") == 0);
}

TEST_CASE("the backup of a damaged store is offered until it is taken or there is something to lose")
{
    const Folder folder;
    {
        const auto store = folder.open(now);
        store->record(answer(store->addLearner("Ada", now).id, "q"), Scheduler());
    }
    (void)openStore(folder.path(), now + day);
    for (const char* companion : {"-wal", "-shm"}) {
        fs::remove(folder.store().string() + companion);
    }
    write(folder.store(), std::string(5000, '\x17'));
    (void)openStore(folder.path(), now + 2 * day).store->addLearner("Learner", now);
    for (int d = 3; d < 15; ++d) {   // left as it is for many days: the good backup is not pushed out
        const Opened again = openStore(folder.path(), now + d * day);
        CHECK_FALSE(again.backup.empty());
        CHECK(again.message.find("can take its place") != std::string::npos);
    }
    {
        const Opened again = openStore(folder.path(), now + 15 * day);
        again.store->record(answer(again.store->learners()[0].id, "new"), Scheduler());
    }
    CHECK(openStore(folder.path(), now + 16 * day).backup.empty());
}

TEST_CASE("one backup a day, seven kept")
{
    const Folder folder;
    {
        const auto store = folder.open();
        store->record(answer(store->addLearner("Ada", now).id, "q"), Scheduler());
    }
    for (int d = 0; d < 12; ++d) {
        (void)openStore(folder.path(), now + d * day);
        (void)openStore(folder.path(), now + d * day + 60);
    }
    CHECK(count(folder.path() / "backups", "day-") == 7);
    CHECK(count(folder.path() / "backups", "") == 7);
}

TEST_CASE("two programs at once lose nothing")
{
    const Folder folder;
    const auto id = folder.open()->addLearner("Ada", now).id;
    constexpr int each = 60;
    const auto work = [&](int which) {
        const auto store = folder.open();
        for (int i = 0; i < each; ++i) {
            store->record(answer(id, "shared", Rating::Good, now + i * day), Scheduler());
            store->record(answer(id, "own-" + std::to_string(which) + "-" + std::to_string(i)), Scheduler());
        }
    };
    std::thread first(work, 1);
    std::thread second(work, 2);
    first.join();
    second.join();
    const auto store = folder.open();
    CHECK(store->attempts(id).size() == 4 * each);
    CHECK(store->memories(id).size() == 2 * each + 1);
}

TEST_CASE("after a kill -9 everything that was said to be recorded is there")
{
    const Folder folder;
    const auto id = folder.open()->addLearner("Ada", now).id;
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        try {
            const auto store = folder.open();
            for (int i = 0;; ++i) {
                store->record(answer(id, "q" + std::to_string(i)), Scheduler());
                if (::write(ends[1], &i, sizeof i) != sizeof i) {
                    _exit(1);
                }
            }
        } catch (...) {
            _exit(2);
        }
    }
    close(ends[1]);
    int said = -1;
    while (said < 50) {
        REQUIRE(read(ends[0], &said, sizeof said) == sizeof said);
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    int more = 0;
    while (read(ends[0], &more, sizeof more) == sizeof more) {
        said = more;
    }
    close(ends[0]);
    const Opened opened = openStore(folder.path(), now + 5);
    CHECK(opened.how == Opened::How::Ready);
    const auto attempts = opened.store->attempts(id);
    CHECK(static_cast<int>(attempts.size()) >= said + 1);
    CHECK(opened.store->memories(id).size() == attempts.size());
}

TEST_CASE("what is exported comes in again elsewhere, once")
{
    const Folder folder;
    const auto store = folder.open();
    const auto id = store->addLearner("Ad\xc3\xa1", now).id;
    for (int i = 0; i < 5; ++i) {
        store->record(answer(id, "q" + std::to_string(i % 3), Rating::Good, now + i * day), Scheduler());
    }
    store->setFlag(id, "q1", true);
    store->setPreference(id, "retention", "0.8");

    const Folder elsewhere;
    const auto other = elsewhere.open();
    CHECK(other->importJson(store->exportJson()).taken == 5);
    const ImportReport again = other->importJson(store->exportJson());
    CHECK(again.taken == 0);
    CHECK(again.known == 5);
    CHECK(again.refused.empty());
    const auto there = other->learners()[0].id;
    CHECK(other->memories(there) == store->memories(id));
    CHECK(other->exportCsv(there) == store->exportCsv(id));
    CHECK(other->flags(there) == store->flags(id));
    CHECK(other->preference(there, "retention") == "0.8");
    // The taken-back answer takes the imported memory with it.
    const std::string last = store->attempts(id).back().uid;
    CHECK(other->takeBack(last, Scheduler()));
    CHECK(store->takeBack(last, Scheduler()));
    CHECK(other->memories(there) == store->memories(id));
}

TEST_CASE("what is no export is refused and changes nothing")
{
    const Folder folder;
    const auto store = folder.open();
    CHECK_THROWS_AS(store->importJson("not json"), StoreError);
    CHECK_THROWS_AS(store->importJson("{\"format\": \"other\"}"), StoreError);
    const ImportReport report = store->importJson(
        R"({"format": "kinetarium-progress", "version": 1, "learners": [{"name": "X", "answers": [{"uid": "u"}]}, {}]})");
    CHECK(report.taken == 0);
    CHECK(report.refused.size() == 2);
}

TEST_CASE("a memory that no schedule could have written is not taken")
{
    const Folder folder;
    const auto store = folder.open();
    for (const char* memory : {"1 100 2 5 10 20", "9 0 2 5 10 20", "2 0 -1 5 10 20", "2 0 nan 5 10 20", "2 0 2 50 10 20", "3 -1 2 5 1 2"}) {
        const ImportReport report = store->importJson(
            std::string(R"({"format": "kinetarium-progress", "version": 1, "learners": [{"name": "X", "memories": {"q": ")") + memory + "\"}}]}");
        CAPTURE(memory);
        CHECK(store->memories(store->learners()[0].id).empty());
    }
}

TEST_CASE("a CSV field that looks like a formula stays a text")
{
    const Folder folder;
    const auto store = folder.open();
    const auto id = store->addLearner("Ada", now).id;
    Attempt attempt = answer(id, "q");
    attempt.response = "=1+1";
    store->record(attempt, Scheduler());
    CHECK(store->exportCsv(id).find(",'=1+1") != std::string::npos);
}

TEST_CASE("deleting everything deletes everything, and can be undone")
{
    const Folder folder;
    const auto store = folder.open();
    const auto id = store->addLearner("Ada", now).id;
    store->record(answer(id, "q"), Scheduler());
    const std::string before = store->exportCsv(id);
    CHECK(!store->undoDelete());
    store->deleteEverything();
    CHECK(store->learners().empty());
    CHECK(store->attempts(id).empty());
    CHECK(store->undoDelete());
    CHECK(store->exportCsv(store->learners()[0].id) == before);
}

TEST_CASE("what is deleted is in no backup and no file, and comes back with the session that waited")
{
    const Folder folder;
    {
        const auto store = folder.open(now);
        const auto id = store->addLearner("Ada", now).id;
        Attempt secret = answer(id, "q");
        secret.response = "unmistakable-words";
        store->record(secret, Scheduler());
        store->saveSession({"s", id, "mixed", "{\"index\":3}", now});
    }
    const auto store = openStore(folder.path(), now + day).store;   // with a backup
    REQUIRE(count(folder.path() / "backups", "day-") == 1);
    const std::string before = store->exportJson();
    store->deleteEverything();
    store->addLearner("Learner", now);   // the page is not left without anybody
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        INFO(entry.path().string());
        CHECK(bytes.find("unmistakable-words") == std::string::npos);
    }
    CHECK(store->undoDelete());
    CHECK(store->exportJson() == before);
    CHECK(store->lastSession(store->learners()[0].id)->state == "{\"index\":3}");
}
