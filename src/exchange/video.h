// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kinetarium::exchange {

enum class VideoFormat {
    Mp4,     ///< H.264, 4:2:0
    WebM,    ///< VP9, 4:2:0
    Gif,     ///< in the colours of a palette
    Palette  ///< no video: the 256 colours that the frames share, as a small PNG for a GIF
};
/// By the end of the file's name; nothing for any other. Never Palette.
std::optional<VideoFormat> videoFormatFromPath(const std::filesystem::path& path);

struct Video {
    VideoFormat format = VideoFormat::Mp4;
    std::filesystem::path path;         ///< appears only when it is whole
    int width = 0, height = 0;          ///< px; even, except for Gif and Palette
    int framesPerSecond = 30;
    std::string title, comment;         ///< of the file; may be empty
    std::filesystem::path palette = {}; ///< of a Gif: what Palette made
    std::string program = "ffmpeg";     ///< found on the PATH
};

/// Whether there is an ffmpeg to make videos with.
bool hasVideoProgram(const std::string& program = "ffmpeg");

/// Makes a video from raw frames by ffmpeg, which runs beside the caller: a thread of its own feeds it. The same frames
/// give the same bytes. Destroyed before it ended, it cancels.
class VideoWriter {
public:
    explicit VideoWriter(Video video);
    ~VideoWriter();
    VideoWriter(const VideoWriter&) = delete;
    VideoWriter& operator=(const VideoWriter&) = delete;

    /// A whole frame of 32-bit BGRA (the fourth byte counts for nothing), rows from the top without gaps. Waits while
    /// some frames are still to be taken. Does nothing once it failed.
    void add(std::vector<std::byte> frame);
    bool roomy() const;      ///< add() would not wait
    void end();              ///< no more frames; returns at once
    bool running() const;    ///< not finished, failed or cancelled yet
    void cancel();           ///< stops ffmpeg and removes what it wrote

    /// Waits for the end. Empty when the file is there, or in one line why it is not.
    std::string wait();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace kinetarium::exchange
