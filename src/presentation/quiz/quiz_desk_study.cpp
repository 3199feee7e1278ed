// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's side of the study: learners, progress, settings, files.
#include "presentation/quiz/quiz_desk.h"

#include "presentation/quiz/user_file.h"
#include "presentation/text.h"

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace kinetarium::presentation {

namespace {

constexpr int forecastDays = 14;
constexpr std::size_t weakest = 5;

QString dayWords(const QDateTime& day)
{
    return QLocale::c().toString(day.date(), QStringLiteral("d MMM"));
}

QVariantMap aimMap(const book::Book& book, const Study::AimState& aim)
{
    const book::Chapter* chapter = book.chapter(aim.chapter);
    QString words = qt(aim.aim);
    if (chapter != nullptr) {
        for (const auto& [id, text] : chapter->aims) {
            words = id == aim.aim ? qt(text) : words;
        }
    }
    return {{"text", words}, {"group", qt(aim.chapter)}, {"title", chapter != nullptr ? qt(chapter->title) : QString()},
            {"link", chapter != nullptr ? QStringLiteral("chapter:") + qt(aim.chapter) : QString()},
            {"answers", static_cast<qulonglong>(aim.answers)}, {"share", aim.share}};
}

}  // namespace

template <typename Act>
void QuizDesk::attempt(Act act)
{
    try {
        act();
    } catch (const std::exception& error) {
        say(QString::fromUtf8(error.what()));
    }
    emit changed();
}

void QuizDesk::say(const QString& notice)
{
    m_notice = notice;
    emit noticed();
}

QStringList QuizDesk::learners() const
{
    QStringList names;
    for (const auto& each : m_study.learners()) {
        names << qt(each.name);
    }
    return names;
}

int QuizDesk::learnerIndex() const
{
    const auto& all = m_study.learners();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id == m_study.learner().id) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

void QuizDesk::chooseLearner(int index)
{
    attempt([&] {
        if (index >= 0 && static_cast<std::size_t>(index) < m_study.learners().size()) {
            m_session.quit();
            m_study.chooseLearner(m_study.learners()[static_cast<std::size_t>(index)].id);
        }
    });
}

void QuizDesk::addLearner(const QString& name)
{
    attempt([&] {
        m_study.addLearner(name.trimmed().toStdString());
        m_session.quit();
        say(tr("%1 starts with a clean page.").arg(name.trimmed()));
    });
}

void QuizDesk::renameLearner(const QString& name)
{
    attempt([&] {
        m_study.store().renameLearner(m_study.learner().id, name.trimmed().toStdString());
        m_study.refresh();
    });
}

QVariantMap QuizDesk::progress() const
{
    QVariantMap map{{"groups", QVariantList()}, {"answers", 0}, {"forecast", QVariantList()}, {"calibration", QVariantList()},
                    {"aims", QVariantList()}, {"retention", 90}, {"dailyLimit", 30}, {"minutes", 15}, {"examDate", QString()},
                    {"planFault", QString()}};
    try {
        map["groups"] = groups();
        map["retention"] = qRound(m_study.retention() * 100);
        map["dailyLimit"] = m_study.dailyLimit();
        map["minutes"] = m_study.minutesPerDay();
        QVariantList forecast, calibration, aims;
        const QDateTime today = QDateTime::fromSecsSinceEpoch(m_study.now(), Qt::UTC);
        for (const std::size_t each : m_study.forecast(forecastDays)) {
            forecast << QVariantMap{{"date", dayWords(today.addDays(forecast.size()))}, {"count", static_cast<qulonglong>(each)}};
        }
        qulonglong answers = 0;
        for (const auto& bin : m_study.calibration()) {
            calibration << QVariantMap{{"label", bin.to == 100 ? tr("over %1 %").arg(bin.from) : tr("%1 to %2 %").arg(bin.from).arg(bin.to)}, {"middle", bin.said},
                                       {"answers", static_cast<qulonglong>(bin.answers)}, {"right", bin.right}};
            answers += bin.answers;
        }
        for (const auto& aim : m_study.weakestAims(weakest)) {
            aims << aimMap(m_library.book(), aim);
        }
        map["forecast"] = forecast;
        map["calibration"] = calibration;
        map["aims"] = aims;
        map["answers"] = answers;
        addPlan(map);
    } catch (const progress::StoreError& error) {
        map["planFault"] = tr("Your progress could not be read: %1").arg(QString::fromUtf8(error.what()));
    }
    return map;
}

void QuizDesk::addPlan(QVariantMap& map) const
{
    const auto date = m_study.examDate();
    if (!date) {
        return;
    }
    const QDateTime today = QDateTime::fromSecsSinceEpoch(m_study.now(), Qt::UTC);
    const QDateTime exam = QDateTime::fromSecsSinceEpoch(*date, Qt::UTC);
    map["examDate"] = exam.date().toString(Qt::ISODate);
    const auto& plan = m_study.examPlan();
    if (!plan) {
        const qint64 days = today.date().daysTo(exam.date());
        map["planFault"] = days < 1 ? tr("That day is here or past: set a later one.")
                                    : tr("The exam is %1 days away; a plan is made for the last 120.").arg(days);
        return;
    }
    qulonglong first = 0;
    for (const auto& review : plan->reviews) {
        first += review.day == 0 ? 1 : 0;
    }
    QVariantList days;
    for (const double each : plan->forecast) {
        days << QVariantMap{{"date", dayWords(today.addDays(days.size()))}, {"recall", each}};
    }
    map["plan"] = QVariantMap{{"today", first}, {"reviews", static_cast<qulonglong>(plan->reviews.size())},
                              {"with", plan->recallWith}, {"without", plan->recallWithout}, {"forecast", days}};
}

QString QuizDesk::backup() const
{
    const auto& opened = m_study.opened();
    if (opened.backup.empty()) {
        return {};
    }
    return tr("Take the backup of %1").arg(QFileInfo(qt(opened.backup.string())).lastModified().date().toString(QStringLiteral("d MMMM yyyy")));
}

bool QuizDesk::readOnly() const
{
    return m_study.opened().store->readOnly();
}

void QuizDesk::takeBackup()
{
    attempt([&] {
        m_session.quit();
        m_study.takeBackup();
        say(tr("The backup is back in place."));
    });
}

void QuizDesk::setRetention(int percent)
{
    attempt([&] { m_study.setRetention(percent / 100.0); });
}

void QuizDesk::setDailyLimit(int questions)
{
    attempt([&] { m_study.setDailyLimit(questions); });
}

void QuizDesk::setMinutes(int minutes)
{
    attempt([&] { m_study.setMinutesPerDay(minutes); });
}

void QuizDesk::setExamDate(const QString& date)
{
    attempt([&] {
        const QDate day = QDate::fromString(date.trimmed(), Qt::ISODate);
        if (date.trimmed().isEmpty()) {
            m_study.setExamDate(std::nullopt);
        } else if (!day.isValid()) {
            say(tr("\"%1\" is no date: write it as 2027-03-14.").arg(date));
        } else {
            m_study.setExamDate(QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
        }
    });
}

void QuizDesk::write(const QString& name, const std::string& text)
{
    const WrittenFile file = writeDocument(name, QByteArray::fromStdString(text));
    say(file.fault.isEmpty() ? tr("Written to %1").arg(QDir::toNativeSeparators(file.path)) : file.fault);
}

void QuizDesk::exportJson()
{
    attempt([&] { write(QStringLiteral("kinetarium-progress.json"), m_study.store().exportJson()); });
}

void QuizDesk::exportCsv()
{
    attempt([&] { write(QStringLiteral("kinetarium-answers.csv"), m_study.store().exportCsv(m_study.learner().id)); });
}

void QuizDesk::importJson(const QString& path)
{
    attempt([&] {
        const QString name = localPath(path);
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            say(tr("%1 could not be read: %2").arg(name, file.errorString()));
            return;
        }
        const progress::ImportReport report = m_study.store().importJson(file.readAll().toStdString());
        m_study.refresh();
        say(tr("%1 answers taken, %2 known already, %3 refused.")
                .arg(report.taken)
                .arg(report.known)
                .arg(report.refused.size()));
    });
}

void QuizDesk::deleteEverything()
{
    attempt([&] {
        m_session.quit();
        m_study.store().deleteEverything();
        m_study.refresh();
        m_deleted = true;
        say(tr("Everything is deleted."));
    });
}

void QuizDesk::undoDelete()
{
    attempt([&] {
        m_deleted = false;
        const bool back = m_study.undoDelete();
        say(back ? tr("Everything is back.") : tr("There is nothing to bring back."));
    });
}

}  // namespace kinetarium::presentation
