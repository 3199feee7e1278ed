// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/exporter.h"

#include "figures/clip_job.h"
#include "figures/curves_csv.h"
#include "figures/moment.h"
#include "kinetarium/model/quantity.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace kinetarium::ui {

namespace {

// Wide slides, the older 4:3, a square for a text column, A4 at 300 dots an inch; any other by `kinetarium render --size`.
constexpr std::array pageSizes{QSize(1280, 720),  QSize(1920, 1080), QSize(3840, 2160), QSize(1024, 768),
                               QSize(1600, 1200), QSize(1200, 1200), QSize(3508, 2480)};
constexpr int breath = 4;   // ms until the next look, while ffmpeg has enough to do

/// What there is, with the end of its files; frames go into a folder.
struct FileFormat {
    const char* name;
    const char* note;
    const char* end;
    enum class Kind { Picture, Clip, Frames, Table } kind;
};
using Kind = FileFormat::Kind;

constexpr std::array fileFormats{
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "PNG picture"), QT_TRANSLATE_NOOP("Exporter", "This moment in pixels, for slides."), ".png", Kind::Picture},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "SVG picture"), QT_TRANSLATE_NOOP("Exporter", "This moment in lines, to be worked on."), ".svg", Kind::Picture},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "PDF page"), QT_TRANSLATE_NOOP("Exporter", "This moment in lines, for print."), ".pdf", Kind::Picture},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "MP4 clip"), QT_TRANSLATE_NOOP("Exporter", "The whole step, for any player."), ".mp4", Kind::Clip},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "WebM clip"), QT_TRANSLATE_NOOP("Exporter", "The whole step, for the web."), ".webm", Kind::Clip},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "GIF clip"), QT_TRANSLATE_NOOP("Exporter", "The whole step, for where no film may go."), ".gif", Kind::Clip},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "PNG frames"), QT_TRANSLATE_NOOP("Exporter", "The whole step as numbered pictures in a folder."), "", Kind::Frames},
    FileFormat{QT_TRANSLATE_NOOP("Exporter", "CSV table"), QT_TRANSLATE_NOOP("Exporter", "The curves, and the published points over them."), ".csv", Kind::Table}};

const FileFormat& formatAt(int index)
{
    return fileFormats.at(static_cast<std::size_t>(index));
}

QString folderFor(Kind kind)
{
    const auto place = kind == Kind::Picture ? QStandardPaths::PicturesLocation
                       : kind == Kind::Table ? QStandardPaths::DocumentsLocation
                                             : QStandardPaths::MoviesLocation;
    const QString folder = QStandardPaths::writableLocation(place);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

}  // namespace

Exporter::Exporter(QObject* parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &Exporter::work);
}

Exporter::~Exporter() = default;

QStringList Exporter::formats() const
{
    QStringList names;
    for (const FileFormat& each : fileFormats) {
        names.append(tr(each.name));
    }
    return names;
}

QStringList Exporter::formatNotes() const
{
    QStringList notes;
    for (const FileFormat& each : fileFormats) {
        notes.append(tr(each.note));
    }
    return notes;
}

void Exporter::setFormat(int format)
{
    if (format != m_format && format >= 0 && format < static_cast<int>(fileFormats.size())) {
        m_format = format;
        propose();
    }
}

QStringList Exporter::sizes() const
{
    QStringList names;
    for (const QSize& each : pageSizes) {
        names.append(tr("%1 × %2").arg(each.width()).arg(each.height()));
    }
    return names;
}

void Exporter::setPath(const QString& path)
{
    if (path != m_path) {
        m_path = path;
        emit changed();
    }
}

bool Exporter::picture() const
{
    return formatAt(m_format).kind == Kind::Picture;
}

bool Exporter::clip() const
{
    return formatAt(m_format).kind == Kind::Clip || formatAt(m_format).kind == Kind::Frames;
}

bool Exporter::exists() const
{
    return QFileInfo(m_path).isFile();
}

QString Exporter::lack() const
{
    return formatAt(m_format).kind == Kind::Clip && !figures::canMakeVideos()
               ? tr("There is no ffmpeg on this computer, which makes films. PNG frames need none.")
               : QString();
}

double Exporter::progress() const
{
    return m_job ? m_job->progress() : 0;
}

void Exporter::propose()
{
    if (m_player && m_player->ready()) {
        const FileFormat& format = formatAt(m_format);
        const std::string step = m_player->chapter().chapter->id + "-" + m_player->toldStep().step->id;
        const QString base = folderFor(format.kind) + "/" + QString::fromStdString(step);
        m_path = base + format.end;
        for (int i = 2; QFileInfo::exists(m_path) && i < 1000; ++i) {
            m_path = base + QString("-%1").arg(i) + format.end;
        }
    }
    emit changed();
}

/// Begins; empty when it began or is done, or why not in one line.
std::string Exporter::write()
{
    const FileFormat& format = formatAt(m_format);
    const std::string path = m_path.trimmed().toStdString();
    if (path.empty()) {
        return tr("Where should it go? Write a file's name.").toStdString();
    }
    if (!m_path.trimmed().endsWith(QLatin1String(format.end), Qt::CaseInsensitive)) {
        return tr("The name must end in %1.").arg(QLatin1String(format.end)).toStdString();
    }
    if (format.kind == Kind::Table) {
        return figures::writeCurves(*m_player, m_theme.toStdString(), path);
    }
    const auto theme = paint::themeFromName(m_theme.toStdString()).value_or(paint::ThemeId::Light);
    const QSize pixels = pageSizes.at(static_cast<std::size_t>(std::clamp(m_size, 0, static_cast<int>(pageSizes.size()) - 1)));
    figures::MomentOptions options{figures::pageOf(pixels, theme, picture() && m_transparent), m_curve, m_labels};
    if (format.kind == Kind::Picture) {
        return paint::exportFigure(figures::momentFigure(*m_player, options), options.page, path, *paint::formatFromPath(path));
    }
    try {
        m_job = figures::clipJob(*m_player, {options, m_seconds, m_framesPerSecond}, path);
    } catch (const model::Refused& refused) {
        return refused.what();
    }
    m_timer.start(0);
    return {};
}

void Exporter::start()
{
    if (!busy() && m_player && m_player->ready()) {
        m_message.clear();
        m_player->setPlaying(false);
        const std::string why = write();
        if (busy()) {
            emit progressed();
        } else {
            tell(why);
        }
    }
}

void Exporter::cancel()
{
    if (m_job) {
        m_job->cancel();
        work();
    }
}

/// A frame, or a look at whether ffmpeg has finished.
void Exporter::work()
{
    const bool more = m_job->step();
    if (more) {
        m_timer.setInterval(m_job->waiting() ? breath : 0);
        if (const int percent = static_cast<int>(m_job->progress() * 100); percent != m_percent) {
            m_percent = percent;   // the window is not drawn anew for less
            emit progressed();
        }
        return;
    }
    m_timer.stop();
    const std::string why = m_job->fault();
    m_job.reset();
    tell(why);
}

void Exporter::tell(const std::string& why)
{
    m_message = why.empty()          ? tr("Written: %1").arg(m_path.trimmed())
                : why == "cancelled" ? tr("Cancelled; nothing was written.")
                                     : QString::fromStdString(why);
    emit progressed();
    emit changed();
}

}  // namespace kinetarium::ui
