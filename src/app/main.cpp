// SPDX-License-Identifier: GPL-3.0-or-later
// Builds everything, hands it over, owns it.

#include "cli/command.h"
#include "kinetarium/book/lesson.h"
#include "presentation/lecture/lesson_desk.h"
#include "presentation/library.h"
#include "presentation/preferences.h"
#include "presentation/quiz/quiz_desk.h"
#include "presentation/reader.h"
#include "ui/window.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QFileDialog>
#include <QStandardPaths>
#include <QUrl>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace kinetarium;

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// A rotating file in the state folder; without one the program runs all the same.
void startLog(bool verbose)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (verbose) {
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    }
    const QString state = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + "/.local/state") + "/kinetarium";
    try {
        QDir().mkpath(state);
        constexpr std::size_t megabyte = 1 << 20;
        sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>((state + "/kinetarium.log").toStdString(), megabyte, 3));
    } catch (const spdlog::spdlog_ex& error) {
        std::cerr << "kinetarium: no log is written: " << error.what() << "\n";
    }
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("kinetarium", sinks.begin(), sinks.end()));
    spdlog::flush_on(spdlog::level::warn);
}

void logQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    const auto level = type == QtDebugMsg || type == QtInfoMsg ? spdlog::level::info
                       : type == QtWarningMsg                  ? spdlog::level::warn
                                                               : spdlog::level::err;
    spdlog::log(level, "{}", message.toStdString());
}

/// Where a person's own things are kept.
std::filesystem::path dataFolder()
{
    return std::filesystem::path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()) / "Kinetarium";
}

/// The quiz and what it stands on. Where the store cannot be opened there is none, its place says why, and reading goes on.
struct Quiz {
    explicit Quiz(const presentation::Library& library)
        : folder(dataFolder()),
          decks(folder / "decks"), bank(library.book(), decks), study(bank, folder / "progress", now), session(bank, study),
          deckDesk(library, decks, bank, session), desk(library, bank, study, session)
    {
        desk.setDecks(&deckDesk);
        desk.setChooser([](const QString& filter) {
            const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            return QFileDialog::getOpenFileName(nullptr, QString(), home, filter);
        });
    }
    std::filesystem::path folder;
    presentation::Decks decks;
    presentation::QuestionBank bank;
    presentation::Study study;
    presentation::QuizSession session;
    presentation::DeckDesk deckDesk;
    presentation::QuizDesk desk;

    static progress::Time now()
    {
        using namespace std::chrono;
        return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
    }
};

int runWindow(const cli::Request& request)
{
    startLog(request.verbose);
    qInstallMessageHandler(logQtMessage);
    spdlog::info("kinetarium {} with content in {}", KINETARIUM_VERSION, request.content.string());

    const presentation::Library library(request.content);
    for (const book::Fault& fault : library.faults()) {
        spdlog::warn("{}", book::toString(fault));
    }
    presentation::Preferences preferences;
    presentation::Reader reader(library, preferences);
    const bool plan = std::filesystem::path(request.link).extension() == book::lessonFileEnd;
    if (!request.link.empty() && !plan) {
        if (const QString why = reader.openLink(QString::fromStdString(request.link)); !why.isEmpty()) {
            std::cerr << "kinetarium: " << why.toStdString() << "\n";
            return 1;
        }
    }
    std::unique_ptr<Quiz> quiz;
    QString quizFault;
    try {
        quiz = std::make_unique<Quiz>(library);
    } catch (const std::exception& error) {
        spdlog::error("there is no quiz: {}", error.what());
        quizFault = QString::fromUtf8(error.what());
    }
    presentation::Lecture lecture(library);
    presentation::LessonDesk lessons(library, lecture, dataFolder() / "lessons");
    lessons.setChooser([](bool writes, const QString& proposed) {
        const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString kind = proposed.endsWith(".pdf") ? presentation::LessonDesk::tr("PDF (*.pdf)")
                             : proposed.endsWith(".lesson") || proposed.isEmpty()
                                 ? presentation::LessonDesk::tr("Lesson plans (*.lesson)")
                                 : presentation::LessonDesk::tr("A new folder (*)");
        return writes ? QFileDialog::getSaveFileName(nullptr, QString(), home + "/" + proposed, kind)
                      : QFileDialog::getOpenFileName(nullptr, QString(), home, kind);
    });
    if (plan) {
        if (const QString why = lessons.openFile(QString::fromStdString(request.link)); !why.isEmpty()) {
            std::cerr << "kinetarium: " << why.toStdString() << "\n";
            return 1;
        }
    }
    ui::Window window({reader, preferences, quiz ? &quiz->desk : nullptr, &lessons, &lecture, quizFault});
    if (!window.show()) {
        std::cerr << "kinetarium: the window could not be made; run with --verbose to see why\n";
        return 1;
    }
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    // stderr holds our own line and none of the toolkit's, unless it cannot go on.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtFatalMsg) {
            std::cerr << "kinetarium: " << message.toStdString() << "\n";
        }
    });
    if (cli::namesCommand({argv + 1, argv + argc})) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay()) {
        std::cerr << "kinetarium: there is no display to open a window on; `kinetarium render nmda-antagonism -o figure.png` "
                     "draws a figure without one\n";
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName("Kinetarium");
    QApplication::setApplicationName("Kinetarium");
    QApplication::setApplicationVersion(KINETARIUM_VERSION);
    QApplication::setDesktopFileName("kinetarium");
    QApplication::setWindowIcon(QIcon(":/kinetarium.svg"));

    // Qt has taken its own options (-qwindowgeometry and the like) out by now.
    std::vector<std::string> arguments;
    for (const QString& argument : QApplication::arguments().mid(1)) {
        // A file manager that follows the desktop entry names a plan by its address.
        const bool address = argument.startsWith("file://");
        arguments.push_back((address ? QUrl(argument).toLocalFile() : argument).toStdString());
    }
    const std::filesystem::path binary = QApplication::applicationDirPath().toStdString();
    cli::Request request;
    const int status = cli::run(arguments, (binary / "../share/kinetarium/content").lexically_normal(), request);
    return status == 0 && request.window ? runWindow(request) : status;
}
