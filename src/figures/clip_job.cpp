// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/clip_job.h"

#include <QSaveFile>

#include <chrono>
#include <cstring>
#include <thread>

namespace kinetarium::figures {

namespace {

using exchange::VideoFormat;
using exchange::VideoWriter;

constexpr int paletteFrames = 16;   // evenly through the clip: its colours hardly change

std::vector<std::byte> rawBytes(const QImage& image)
{
    const std::size_t row = static_cast<std::size_t>(image.width()) * 4;
    std::vector<std::byte> bytes(row * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        std::memcpy(bytes.data() + static_cast<std::size_t>(y) * row, image.constScanLine(y), row);
    }
    return bytes;
}

}  // namespace

ClipJob::ClipJob(const presentation::Player& player, const ClipOptions& options, VideoFormat format,
                 const std::filesystem::path& file, const std::string& program)
    : m_clip(player, options), m_target(file), m_palette(file.string() + ".palette.png"), m_program(program)
{
    plan(format);
}

ClipJob::ClipJob(const presentation::Player& player, const ClipOptions& options, const std::filesystem::path& folder)
    : m_clip(player, options), m_target(folder)
{
    plan(std::nullopt);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        fail("cannot make the folder " + folder.string() + ": " + error.message());
    }
}

ClipJob::~ClipJob()
{
    cancel();
}

void ClipJob::plan(std::optional<VideoFormat> format)
{
    const int frames = m_clip.frames();
    if (format == VideoFormat::Gif) {
        Pass palette{VideoFormat::Palette, {}};
        const int shown = std::min(paletteFrames, frames);
        for (int i = 0; i < shown; ++i) {
            palette.frames.push_back(shown < 2 ? 0 : i * (frames - 1) / (shown - 1));
        }
        m_passes.push_back(std::move(palette));
    }
    Pass all{format, {}};
    for (int i = 0; i < frames; ++i) {
        all.frames.push_back(i);
    }
    m_passes.push_back(std::move(all));
    for (const Pass& each : m_passes) {
        m_all += static_cast<int>(each.frames.size());
    }
}

exchange::Video ClipJob::video(VideoFormat format) const
{
    exchange::Video video;
    video.format = format;
    video.path = format == VideoFormat::Palette ? m_palette : m_target;
    video.width = m_clip.pixels().width();
    video.height = m_clip.pixels().height();
    video.framesPerSecond = m_clip.framesPerSecond();
    video.program = m_program;
    if (format == VideoFormat::Gif) {
        video.palette = m_palette;
    }
    if (format != VideoFormat::Palette) {
        video.title = m_clip.title().toStdString();
        video.comment = m_clip.foot().toStdString();
    }
    return video;
}

void ClipJob::fail(std::string why)
{
    m_fault = std::move(why);
    m_over = true;
    m_writer.reset();
    std::error_code ignored;
    std::filesystem::remove(m_palette, ignored);
    for (const std::filesystem::path& each : m_written) {
        std::filesystem::remove(each, ignored);
    }
}

void ClipJob::cancel()
{
    if (!m_over) {
        fail("cancelled");
    }
}

void ClipJob::drawPicture(int frame)
{
    QImage image = m_clip.frame(frame);
    image.setText(QStringLiteral("Title"), m_clip.title());
    image.setText(QStringLiteral("Comment"), m_clip.foot());
    const QString name = QStringLiteral("frame-%1.png").arg(frame + 1, 4, 10, QLatin1Char('0'));
    const std::filesystem::path path = m_target / name.toStdString();
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) {
        fail("cannot write " + path.string());
        return;
    }
    m_written.push_back(path);
}

void ClipJob::drawNext()
{
    const Pass& pass = m_passes[m_pass];
    const int frame = pass.frames[m_next];
    if (!pass.format) {
        drawPicture(frame);
    } else {
        if (!m_writer) {
            m_writer = std::make_unique<VideoWriter>(video(*pass.format));
        }
        if (m_writer->running()) {
            m_writer->add(rawBytes(m_clip.frame(frame)));
        }
        if (!m_writer->running()) {   // before its end: it failed
            fail(m_writer->wait());
        }
    }
    ++m_next;
    ++m_done;
}

void ClipJob::endPass()
{
    if (m_writer) {
        m_writer->end();
        if (m_writer->running()) {
            return;
        }
        const std::string why = m_writer->wait();
        m_writer.reset();
        if (!why.empty()) {
            fail(why);
            return;
        }
    }
    m_next = 0;
    if (++m_pass == m_passes.size()) {
        m_over = true;
        std::error_code ignored;
        std::filesystem::remove(m_palette, ignored);
    }
}

bool ClipJob::waiting() const
{
    return !m_over && m_writer && m_writer->running() &&
           (m_next == m_passes[m_pass].frames.size() || !m_writer->roomy());
}

bool ClipJob::step()
{
    if (!m_over) {
        m_next < m_passes[m_pass].frames.size() ? drawNext() : endPass();
    }
    return !m_over;
}

double ClipJob::progress() const
{
    return static_cast<double>(m_done) / m_all;
}

bool canMakeVideos()
{
    return exchange::hasVideoProgram();
}

std::unique_ptr<ClipJob> clipJob(const presentation::Player& player, const ClipOptions& options,
                                 const std::filesystem::path& path)
{
    if (const auto format = exchange::videoFormatFromPath(path)) {
        return std::make_unique<ClipJob>(player, options, *format, path);
    }
    return std::make_unique<ClipJob>(player, options, path);
}

std::string finish(ClipJob& job, const std::function<bool(double)>& progress)
{
    double told = -1;
    while (job.step()) {
        if (job.progress() > told) {
            told = job.progress();
            if (!progress(told)) {
                job.cancel();
                break;
            }
        }
        if (job.waiting()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    return job.fault();
}

}  // namespace kinetarium::figures
