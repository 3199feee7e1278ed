// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's side of the study: learners, progress, settings, files.
#include "presentation/quiz/quiz_desk.h"

#include "presentation/text.h"

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace kinetarium::presentation {

namespace {

constexpr int forecastDays = 14;
constexpr std::size_t weakest = 5;

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
    QVariantList forecast, calibration, aims;
    for (const std::size_t each : m_study.forecast(forecastDays)) {
        forecast << static_cast<qulonglong>(each);
    }
    for (const auto& bin : m_study.calibration()) {
        calibration << QVariantMap{{"label", tr("%1 to %2 %").arg(bin.from).arg(bin.to)}, {"middle", (bin.from + bin.to) / 200.0},
                                   {"answers", static_cast<qulonglong>(bin.answers)}, {"right", bin.right}};
    }
    for (const auto& aim : m_study.weakestAims(weakest)) {
        aims << QVariantMap{{"text", qt(aim.text.empty() ? aim.aim : aim.text)}, {"group", qt(aim.chapter)},
                            {"answers", static_cast<qulonglong>(aim.answers)}, {"share", aim.share}};
    }
    QVariantMap map{{"forecast", forecast}, {"calibration", calibration}, {"aims", aims},
                    {"retention", qRound(m_study.retention() * 100)}, {"dailyLimit", m_study.dailyLimit()},
                    {"minutes", m_study.minutesPerDay()}, {"examDate", QString()}};
    if (const auto date = m_study.examDate()) {
        map["examDate"] = QDateTime::fromSecsSinceEpoch(*date).date().toString(Qt::ISODate);
    }
    if (const auto plan = m_study.examPlan()) {
        qulonglong today = 0;
        for (const auto& review : plan->reviews) {
            today += review.day == 0 ? 1 : 0;
        }
        QVariantList days;
        for (const double each : plan->forecast) {
            days << each;
        }
        map["plan"] = QVariantMap{{"today", today}, {"reviews", static_cast<qulonglong>(plan->reviews.size())},
                                  {"with", plan->recallWith}, {"without", plan->recallWithout}, {"forecast", days}};
    }
    return map;
}

QString QuizDesk::backup() const
{
    const auto& opened = m_study.opened();
    if (opened.how != progress::Opened::How::Corrupt || opened.backup.empty()) {
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
            m_study.setExamDate(day.startOfDay().toSecsSinceEpoch());
        }
    });
}

void QuizDesk::write(const QString& name, const std::string& text)
{
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(QStringLiteral("."));
    QString path = folder.filePath(name);
    for (int i = 2; QFileInfo::exists(path); ++i) {  // nothing is overwritten
        const QFileInfo wanted(name);
        path = folder.filePath(QStringLiteral("%1-%2.%3").arg(wanted.completeBaseName()).arg(i).arg(wanted.suffix()));
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) >= 0 && file.commit()) {
        say(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    } else {
        say(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    }
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
        const QString name = path.startsWith(QLatin1String("file:")) ? QUrl(path).toLocalFile() : path.trimmed();
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
        const bool back = m_study.store().undoDelete();
        m_study.refresh();
        say(back ? tr("Everything is back.") : tr("There is nothing to bring back."));
    });
}

}  // namespace kinetarium::presentation
