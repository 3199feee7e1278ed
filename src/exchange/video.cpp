// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/video.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>
#include <thread>

namespace kinetarium::exchange {

namespace {

constexpr std::size_t waitingFrames = 3;   // enough to keep both sides busy
constexpr int patience = 100;              // ms between looks at a cancel

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

/// What the coder is told. Threads are fixed in number: their count decides about the bytes.
QStringList coding(const Video& video)
{
    // High definition is read as BT.709 by players, so that is what the colours are turned into, and said.
    const QStringList colours{"-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+bitexact,format=yuv420p",
                              "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"};
    switch (video.format) {
        case VideoFormat::Mp4:
            return colours + QStringList{"-c:v", "libx264", "-preset", "veryfast", "-tune", "animation", "-crf", "18",
                                         "-threads", "2", "-movflags", "+faststart", "-f", "mp4"};
        case VideoFormat::WebM:
            return colours + QStringList{"-c:v", "libvpx-vp9", "-b:v", "0", "-crf", "26", "-deadline", "good", "-cpu-used", "5",
                                         "-tile-columns", "1", "-row-mt", "0", "-threads", "2", "-f", "webm"};
        case VideoFormat::Gif:
            return {"-i", text(video.palette.string()), "-lavfi", "[0:v][1:v]paletteuse=dither=none:diff_mode=rectangle",
                    "-loop", "0", "-f", "gif"};
        case VideoFormat::Palette:
            return {"-vf", "palettegen=stats_mode=full", "-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1"};
    }
    return {};
}

QStringList argumentsFor(const Video& video, const std::filesystem::path& out)
{
    QStringList arguments{"-hide_banner", "-nostdin", "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format", "bgr0",
                          "-video_size", QString("%1x%2").arg(video.width).arg(video.height),
                          "-framerate", QString::number(video.framesPerSecond), "-i", "pipe:0"};
    arguments += coding(video);
    arguments += {"-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"};
    if (!video.title.empty()) {
        arguments += {"-metadata", "title=" + text(video.title)};
    }
    if (!video.comment.empty()) {
        arguments += {"-metadata", "comment=" + text(video.comment)};
    }
    return arguments << text(out.string());
}

}  // namespace

std::optional<VideoFormat> videoFormatFromPath(const std::filesystem::path& path)
{
    const QString end = text(path.extension().string()).toLower();
    if (end == ".mp4") {
        return VideoFormat::Mp4;
    }
    if (end == ".webm") {
        return VideoFormat::WebM;
    }
    if (end == ".gif") {
        return VideoFormat::Gif;
    }
    return std::nullopt;
}

bool hasVideoProgram(const std::string& program)
{
    return !QStandardPaths::findExecutable(text(program)).isEmpty();
}

struct VideoWriter::State {
    explicit State(Video theVideo) : video(std::move(theVideo)), part(video.path.string() + ".part") {}

    Video video;
    std::filesystem::path part;   ///< what ffmpeg writes; becomes the file when it is whole
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::vector<std::byte>> frames;
    bool ended = false;
    std::atomic<bool> cancelled = false;
    std::atomic<bool> running = true;
    std::string fault;
    std::thread thread;

    void work();
    std::string encode();
    std::string feed(QProcess& process);
    std::optional<std::vector<std::byte>> next();
    std::string complaint(QProcess& process, const char* otherwise) const;
};

/// The next frame; nothing when there are no more, or on a cancel.
std::optional<std::vector<std::byte>> VideoWriter::State::next()
{
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return !frames.empty() || ended || cancelled; });
    if (cancelled || frames.empty()) {
        return std::nullopt;
    }
    std::vector<std::byte> frame = std::move(frames.front());
    frames.pop_front();
    changed.notify_all();
    return frame;
}

/// The first line of what ffmpeg said.
std::string VideoWriter::State::complaint(QProcess& process, const char* otherwise) const
{
    const QString said = QString::fromUtf8(process.readAllStandardError()).section('\n', 0, 0).trimmed();
    return "ffmpeg could not make " + video.path.string() + ": " + (said.isEmpty() ? otherwise : said.toStdString());
}

std::string VideoWriter::State::feed(QProcess& process)
{
    while (const auto frame = next()) {
        process.write(reinterpret_cast<const char*>(frame->data()), static_cast<qint64>(frame->size()));
        while (process.bytesToWrite() > 0 && !cancelled) {
            if (!process.waitForBytesWritten(patience) && process.state() != QProcess::Running) {
                return complaint(process, "it stopped");
            }
        }
    }
    process.closeWriteChannel();
    while (!cancelled && process.state() != QProcess::NotRunning) {
        process.waitForFinished(patience);
    }
    if (cancelled) {
        process.kill();
        process.waitForFinished();
        return "cancelled";
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? std::string()
                                                                                   : complaint(process, "it failed");
}

std::string VideoWriter::State::encode()
{
    if (std::ofstream probe(part, std::ios::binary); !probe) {
        return "cannot write " + video.path.string();
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(text(video.program), argumentsFor(video, part));
    if (!process.waitForStarted()) {
        return "ffmpeg could not be started: " + process.errorString().toStdString();
    }
    if (std::string why = feed(process); !why.empty()) {
        return why;
    }
    std::error_code error;
    std::filesystem::rename(part, video.path, error);
    return error ? "cannot write " + video.path.string() + ": " + error.message() : std::string();
}

void VideoWriter::State::work()
{
    std::string why = encode();
    if (!why.empty()) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
    }
    const std::lock_guard lock(mutex);
    fault = std::move(why);
    frames.clear();
    running = false;
    changed.notify_all();
}

VideoWriter::VideoWriter(Video video) : m_state(std::make_unique<State>(std::move(video)))
{
    State& state = *m_state;
    if (state.video.path.empty() || !hasVideoProgram(state.video.program)) {
        state.fault = "there is no ffmpeg, which makes the clips; its Debian package is ffmpeg";
        state.running = false;
        return;
    }
    state.thread = std::thread([&state] { state.work(); });
}

VideoWriter::~VideoWriter()
{
    if (running()) {
        cancel();
    }
    wait();
}

void VideoWriter::add(std::vector<std::byte> frame)
{
    std::unique_lock lock(m_state->mutex);
    m_state->changed.wait(lock, [this] { return m_state->frames.size() < waitingFrames || !m_state->running; });
    if (m_state->running && !m_state->ended) {
        m_state->frames.push_back(std::move(frame));
        m_state->changed.notify_all();
    }
}

bool VideoWriter::roomy() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->frames.size() < waitingFrames || !m_state->running;
}

void VideoWriter::end()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->ended = true;
    m_state->changed.notify_all();
}

bool VideoWriter::running() const
{
    return m_state->running;
}

void VideoWriter::cancel()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->cancelled = true;
    m_state->changed.notify_all();
}

std::string VideoWriter::wait()
{
    end();
    if (m_state->thread.joinable()) {
        m_state->thread.join();
    }
    return m_state->fault;
}

}  // namespace kinetarium::exchange
