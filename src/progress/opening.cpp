// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a store: is it whole, is it ours, is it old; and the backups that make a bad answer bearable.
#include "progress/migrations.h"
#include "progress/sqlite_store.h"

#include <QUuid>

#include <algorithm>
#include <ctime>

namespace kinetarium::progress {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t keptBackups = 7;

fs::path storeFile(const fs::path& folder)
{
    return folder / "progress.sqlite";
}

std::string stamp(Time now, const char* form)
{
    const std::time_t seconds = now;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32];
    std::strftime(text, sizeof text, form, &utc);
    return text;
}

/// The daily backups, oldest first.
std::vector<fs::path> backups(const fs::path& folder)
{
    std::vector<fs::path> list;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder / "backups", error)) {
        if (entry.path().filename().string().rfind("day-", 0) == 0 && entry.path().extension() == ".sqlite") {
            list.push_back(entry.path());
        }
    }
    std::sort(list.begin(), list.end());
    return list;
}

/// A whole copy, made beside its place and then moved there, so that a killed program leaves no half of one.
void copyTo(const Database& database, const fs::path& file)
{
    // Another program may be at the same backup: each makes its own copy, and the second takes the first's place.
    const fs::path made = file.string() + "." + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + ".part";
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    database.run(QStringLiteral("VACUUM INTO ?"), {QString::fromStdString(made.string())});
    fs::rename(made, file, error);
    if (error) {
        throw StoreError("the backup cannot be written: " + error.message());
    }
}

bool hasAnswers(const Database& database)
{
    return database.one(QStringLiteral("SELECT 1 FROM attempt LIMIT 1")).isValid();
}

void backUpDaily(const Database& database, const fs::path& folder, Time now)
{
    const fs::path today = folder / "backups" / ("day-" + stamp(now, "%Y-%m-%d") + ".sqlite");
    // A store without answers, as after a damaged one, must not push out the backups of a full one.
    if (fs::exists(today) || !hasAnswers(database)) {
        return;
    }
    copyTo(database, today);
    std::vector<fs::path> all = backups(folder);
    std::error_code error;
    for (std::size_t i = 0; i + keptBackups < all.size(); ++i) {
        fs::remove(all[i], error);
    }
}

fs::path newestGoodBackup(const fs::path& folder)
{
    std::vector<fs::path> all = backups(folder);
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        try {
            const Database database(*each, Database::Mode::ReadOnly);
            if (database.isWhole() && database.version() > 0) {
                return *each;
            }
        } catch (const StoreError&) {
            continue;  // not even a database: look at the one before
        }
    }
    return {};
}

/// Moves the store and its log away from where they are read.
fs::path keepAside(const fs::path& folder, Time now, const char* why)
{
    const fs::path file = storeFile(folder);
    fs::path kept = folder / ("progress-" + std::string(why) + "-" + stamp(now, "%Y%m%d-%H%M%S") + ".sqlite");
    for (int i = 2; fs::exists(kept); ++i) {
        kept = folder / ("progress-" + std::string(why) + "-" + stamp(now, "%Y%m%d-%H%M%S") + "-" + std::to_string(i) +
                         ".sqlite");
    }
    std::error_code error;
    fs::rename(file, kept, error);
    if (error) {
        throw StoreError("the damaged progress cannot be moved aside: " + error.message());
    }
    for (const char* companion : {"-wal", "-shm"}) {
        fs::rename(file.string() + companion, kept.string() + companion, error);
    }
    return kept;
}

/// "2026-11-28" of a daily backup.
std::string dayOf(const fs::path& backup)
{
    return backup.stem().string().substr(4);
}

/// Whether a damaged store lies aside.
bool hasDamaged(const fs::path& folder)
{
    std::error_code error;
    const fs::directory_iterator entries(folder, error);
    return std::any_of(begin(entries), end(entries), [](const auto& entry) {
        return entry.path().filename().string().rfind("progress-damaged-", 0) == 0;
    });
}

enum class State { Missing, Corrupt, Newer, Older, Current };

State stateOf(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(file, error) || fs::file_size(file, error) == 0) {
        return State::Missing;
    }
    try {
        const Database database(file, Database::Mode::ReadOnly);
        if (!database.isWhole()) {
            return State::Corrupt;
        }
        const int version = database.version();
        return version > currentVersion() ? State::Newer : version < currentVersion() ? State::Older : State::Current;
    } catch (const Damaged&) {
        return State::Corrupt;
    }
}

}  // namespace

Opened openStore(const fs::path& folder, Time now)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        throw StoreError("the folder for the progress cannot be used: " + folder.string());
    }
    const fs::path file = storeFile(folder);
    Opened opened;
    switch (stateOf(file)) {
    case State::Newer:
        opened.how = Opened::How::Newer;
        opened.message = "Your progress was written by a newer version of Kinetarium. It can be looked at here, and "
                         "nothing will be added to it.";
        opened.store = std::make_unique<SqliteStore>(file, Database::Mode::ReadOnly);
        return opened;
    case State::Corrupt:
        opened.how = Opened::How::Corrupt;
        opened.kept = keepAside(folder, now, "damaged");
        opened.backup = newestGoodBackup(folder);
        opened.message = "The file with your progress is damaged. It was kept as " + opened.kept.filename().string() +
                         (opened.backup.empty() ? ", and there is no backup yet."
                                                : ", and the backup of " + dayOf(opened.backup) + " can take its place.");
        break;
    case State::Older: {
        const Database database(file, Database::Mode::ReadWrite);
        if (database.version() > 0) {
            copyTo(database, folder / "backups" / ("before-version-" + std::to_string(currentVersion()) + ".sqlite"));
            opened.how = Opened::How::Migrated;
        }
        break;
    }
    case State::Missing: opened.how = Opened::How::Created; break;
    case State::Current: break;
    }
    {
        const Database database(file, Database::Mode::ReadWrite);
        migrate(database);
        try {
            backUpDaily(database, folder, now);
        } catch (const std::exception& fault) {   // answers are worth more than their copies
            opened.message = std::string("Today's backup could not be made: ") + fault.what() + ".";
        }
        // Whoever has not taken the backup of a damaged store is offered it until there is something to lose.
        if (opened.backup.empty() && !hasAnswers(database) && hasDamaged(folder)) {
            opened.backup = newestGoodBackup(folder);
            if (!opened.backup.empty()) {
                opened.message = "Your damaged progress still lies aside, and the backup of " + dayOf(opened.backup) +
                                 " can take its place.";
            }
        }
    }
    opened.store = std::make_unique<SqliteStore>(file, Database::Mode::ReadWrite);
    return opened;
}

void restoreBackup(const fs::path& folder, const fs::path& backup, Time now)
{
    const fs::path made = folder / "progress.sqlite.part";
    std::error_code error;
    fs::copy_file(backup, made, fs::copy_options::overwrite_existing, error);
    if (error) {
        throw StoreError("the backup cannot be read: " + error.message());
    }
    if (fs::exists(storeFile(folder))) {
        keepAside(folder, now, "replaced");
    }
    fs::rename(made, storeFile(folder), error);
    if (error) {
        throw StoreError("the backup cannot be put in place: " + error.message());
    }
}

}  // namespace kinetarium::progress
