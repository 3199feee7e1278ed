// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/video.h"
#include "figures/clip.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kinetarium::figures {

/// Makes a clip's file in small steps, so that a window can answer between them: a video through ffmpeg, or a folder of
/// numbered pictures.
class ClipJob {
public:
    /// A video, its format by `format`.
    ClipJob(const presentation::Player& player, const ClipOptions& options, exchange::VideoFormat format,
            const std::filesystem::path& file, const std::string& program = "ffmpeg");
    /// frame-0001.png and so on in `folder`, which is made where there is none.
    ClipJob(const presentation::Player& player, const ClipOptions& options, const std::filesystem::path& folder);
    ~ClipJob();   ///< cancels what is not done

    /// Draws the next frame, or looks whether what was drawn is written by now. False when it is over.
    bool step();
    bool waiting() const;              ///< there is nothing to draw at the moment: better come back a little later
    double progress() const;           ///< 0..1
    const std::string& fault() const { return m_fault; }  ///< after the end: empty, or in one line why there is no file
    void cancel();                     ///< nothing of it stays

private:
    /// A pass over some of the frames: a GIF's palette is made from a few of them first.
    struct Pass {
        std::optional<exchange::VideoFormat> format;   ///< nothing: pictures
        std::vector<int> frames;
    };
    Clip m_clip;
    std::filesystem::path m_target, m_palette;
    std::string m_program;
    std::vector<Pass> m_passes;
    std::size_t m_pass = 0, m_next = 0;             ///< where in which pass it is
    int m_done = 0, m_all = 0;                      ///< frames
    std::unique_ptr<exchange::VideoWriter> m_writer;
    std::vector<std::filesystem::path> m_written;   ///< pictures, for a cancel
    std::string m_fault;
    bool m_over = false;

    void plan(std::optional<exchange::VideoFormat> format);
    exchange::Video video(exchange::VideoFormat format) const;
    void drawNext();
    void drawPicture(int frame);
    void endPass();
    void fail(std::string why);
};

/// Whether there is what makes videos.
bool canMakeVideos();

/// The job for a path: a video by the end of its name, else a folder of pictures.
std::unique_ptr<ClipJob> clipJob(const presentation::Player& player, const ClipOptions& options,
                                 const std::filesystem::path& path);

/// Does a whole job; `progress` is told 0..1 and returns false to cancel. Empty, or in one line why there is no file.
std::string finish(ClipJob& job, const std::function<bool(double)>& progress);

}  // namespace kinetarium::figures
