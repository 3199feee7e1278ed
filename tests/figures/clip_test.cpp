// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/clip_job.h"

#include "figures/opened.h"
#include "kinetarium/model/quantity.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

using namespace kinetarium;

namespace {

const std::string pulse = "kinetarium://nmda-antagonism/pulse?v=1&glutamate-level=300uM&seed=7";

figures::ClipOptions small(double seconds = 1, int framesPerSecond = 10)
{
    figures::ClipOptions options;
    options.moment.page = figures::pageOf({480, 360}, paint::ThemeId::Light);
    options.moment.curve = true;
    options.seconds = seconds;
    options.framesPerSecond = framesPerSecond;
    return options;
}

std::string made(const Opened& opened, const figures::ClipOptions& options, const std::filesystem::path& path)
{
    figures::ClipJob job(opened.player, options, *exchange::videoFormatFromPath(path), path);
    return figures::finish(job, [](double) { return true; });
}

QStringList entries(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace

TEST_CASE("a clip's frames go from the step's first moment to its last, at the step's own pace or in the time asked for")
{
    const Opened opened(pulse);
    figures::Clip clip(opened.player, small(2, 10));
    CHECK(clip.frames() == 20);
    CHECK(clip.pixels() == QSize(480, 360));
    const auto own = figures::Clip(opened.player, small(0, 10));
    CHECK(own.seconds() == Approx(12));
    CHECK(own.frames() == 120);

    // Its ends are the figures of those moments, but for the foot and the room that all frames share.
    CHECK(clip.frame(0) == clip.frame(0));
    CHECK(clip.frame(0) != clip.frame(19));
    CHECK(clip.foot().startsWith("Teaching model, not medical advice"));
    CHECK(clip.foot().contains("300"));
    CHECK(clip.foot().endsWith("kinetarium://nmda-antagonism/pulse?v=1&glutamate-level=300uM&seed=7"));
}

TEST_CASE("a frame is the same whether others were drawn before it or not")
{
    const Opened opened(pulse);
    figures::Clip through(opened.player, small(2, 5));
    std::vector<QImage> frames;
    for (int i = 0; i < through.frames(); ++i) {
        frames.push_back(through.frame(i));
    }
    figures::Clip back(opened.player, small(2, 5));
    for (int i = back.frames() - 1; i >= 0; --i) {
        INFO(i);
        CHECK(bool(back.frame(i) == frames[static_cast<std::size_t>(i)]));
    }
}

TEST_CASE("another program counts the frames that were asked for, in every format, and the same clip has the same bytes")
{
    const QTemporaryDir folder;
    const std::filesystem::path base = folder.path().toStdString();
    const Opened opened(pulse);
    for (const char* end : {"mp4", "webm", "gif"}) {
        INFO(end);
        const auto first = base / ("a." + std::string(end)), second = base / ("b." + std::string(end));
        REQUIRE(made(opened, small(), first) == "");
        REQUIRE(made(opened, small(), second) == "");
        const bool same = bytesOf(first) == bytesOf(second);
        CHECK(same);
        const QString told = saidBy("ffprobe", {"-v", "error", "-count_frames", "-select_streams", "v:0", "-show_entries",
                                                "stream=nb_read_frames,width,height", "-of", "default=nw=1",
                                                QString::fromStdString(first.string())});
        CHECK(told.contains("nb_read_frames=10\n"));
        CHECK(told.contains("width=480\n"));
        CHECK(told.contains("height=360\n"));
        const QString tags = saidBy("ffprobe", {"-v", "error", "-show_entries", "format_tags:stream_tags", "-of", "default=nw=1",
                                                QString::fromStdString(first.string())});
        CHECK((std::string(end) == "gif" || tags.contains("Teaching model, not medical advice")));
    }
    CHECK(entries(folder).size() == 6);   // nothing else stays
}

TEST_CASE("a clip shows the frames that were drawn")
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a.mp4").toStdString();
    const Opened opened(pulse);
    REQUIRE(made(opened, small(), path) == "");
    saidBy("ffmpeg", {"-v", "error", "-i", QString::fromStdString(path.string()), folder.filePath("%02d.png")});
    figures::Clip clip(opened.player, small());
    for (int i = 0; i < clip.frames(); ++i) {
        const QImage drawn = clip.frame(i), shown = QImage(folder.filePath(QString("%1.png").arg(i + 1, 2, 10, QChar('0')))).convertToFormat(QImage::Format_RGB32);
        REQUIRE(drawn.size() == shown.size());
        double apart = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                apart += std::abs(qGreen(drawn.pixel(x, y)) - qGreen(shown.pixel(x, y)));
            }
        }
        INFO(i);
        CHECK(apart / (drawn.width() * drawn.height()) < 3);   // of 255
    }
}

TEST_CASE("without ffmpeg a clip is refused in one line, and its frames go into a folder")
{
    const QTemporaryDir folder;
    const Opened opened(pulse);
    figures::ClipJob job(opened.player, small(), exchange::VideoFormat::Mp4, folder.filePath("a.mp4").toStdString(), "no-such-ffmpeg");
    const std::string why = figures::finish(job, [](double) { return true; });
    CHECK(why.find("ffmpeg") != std::string::npos);
    CHECK(entries(folder).isEmpty());

    const std::filesystem::path frames = folder.filePath("frames").toStdString();
    figures::ClipJob pictures(opened.player, small(), frames);
    CHECK(figures::finish(pictures, [](double) { return true; }) == "");
    CHECK(std::distance(std::filesystem::directory_iterator(frames), {}) == 10);
    const QImage first(QString::fromStdString((frames / "frame-0001.png").string()));
    CHECK(first.size() == QSize(480, 360));
    CHECK(first.text("Comment").startsWith("Teaching model, not medical advice"));
}

TEST_CASE("progress is told, and a cancel leaves nothing behind")
{
    const QTemporaryDir folder;
    const Opened opened(pulse);
    for (const char* name : {"a.mp4", "a.gif", "frames"}) {
        INFO(name);
        const std::filesystem::path path = folder.filePath(name).toStdString();
        const auto format = exchange::videoFormatFromPath(path);
        std::unique_ptr<figures::ClipJob> job =
            format ? std::make_unique<figures::ClipJob>(opened.player, small(2, 30), *format, path)
                   : std::make_unique<figures::ClipJob>(opened.player, small(2, 30), path);
        double last = 0;
        CHECK(figures::finish(*job, [&](double share) {
            CHECK(share >= last);
            last = share;
            return share < 0.6;
        }) == "cancelled");
        CHECK(last >= 0.6);
        CHECK(last < 0.7);
    }
    CHECK(entries(folder) == QStringList{"frames"});
    CHECK(QDir(folder.filePath("frames")).isEmpty());
}

TEST_CASE("a clip that cannot be written says so in one line")
{
    const Opened opened(pulse);
    const std::string why = made(opened, small(), "/nowhere/at/all.mp4");
    CHECK(why.find("/nowhere/at/all.mp4") != std::string::npos);
    CHECK(why.find('\n') == std::string::npos);
    CHECK_THROWS_AS(figures::Clip(opened.player, small(0.2)), model::Refused);
    CHECK_THROWS_AS(figures::Clip(opened.player, small(2000)), model::Refused);
    CHECK_THROWS_AS(figures::Clip(opened.player, small(1, 0)), model::Refused);
    figures::ClipOptions clear = small();
    clear.moment.page.transparent = true;
    CHECK_THROWS_AS(figures::Clip(opened.player, clear), model::Refused);
}

TEST_CASE("the open receptor and a logarithmic line of time make clips too, of an odd size as well")
{
    const Opened zoomed("kinetarium://overview/whole?v=1&t=30min&zoom=21ms");
    if (zoomed.player.zoomed()) {
        figures::Clip clip(zoomed.player, small());
        CHECK(clip.foot().contains("zoom="));
        CHECK(bool(clip.frame(0) != clip.frame(9)));
    }
    figures::ClipOptions odd = small();
    odd.moment.page = figures::pageOf({481, 361}, paint::ThemeId::Dark);
    for (const auto& chapter : shipped().chapters()) {
        for (std::size_t i = 0; i < chapter.steps.size(); ++i) {
            if (!chapter.steps[i].logTime) {
                continue;
            }
            presentation::Player player;
            player.show(chapter, i);
            figures::Clip clip(player, odd);
            CHECK(clip.pixels() == QSize(480, 360));
            CHECK(clip.foot().contains("Logarithmic time"));
            return;
        }
    }
}
