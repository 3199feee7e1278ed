// SPDX-License-Identifier: GPL-3.0-or-later
// A played frame of every step of every chapter: the scene's picture at the next moment, and the painting of it with
// the layers kept from the frame before, as the window does it on processors without a graphics card.
#include "paint/painter.h"
#include "presentation/library.h"
#include "presentation/player.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>

#include <algorithm>
#include <ctime>

using namespace kinetarium;

namespace {

/// What the window gives the scene at 1920x1080.
constexpr int kWidth = 1280, kHeight = 645;
/// Played at this many places along the step's line of time, this many frames at each.
constexpr int kPlaces = 8, kFrames = 24;

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

class Stage {
public:
    Stage(const presentation::PreparedChapter& chapter, std::size_t step)
        : m_image(kWidth, kHeight, QImage::Format_RGB32)
    {
        m_player.show(chapter, step);
    }
    presentation::Player& player() { return m_player; }
    void draw()
    {
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        m_painter.draw(painter, m_player.step().scene->picture(m_player.moment(), {kWidth, kHeight, true, false}), {});
    }
    int rasterings() const { return m_painter.rasterings(); }

private:
    presentation::Player m_player;
    paint::Painter m_painter;
    QImage m_image;
};

void playedFrame(benchmark::State& state, const presentation::PreparedChapter* chapter, std::size_t step)
{
    Stage stage(*chapter, step);
    std::vector<double> each;
    double first = 0;
    int rasterings = 0;
    for (auto _ : state) {
        const int frame = static_cast<int>(each.size());
        if (frame % kFrames == 0) {  // a jump to the next place is no played frame
            state.PauseTiming();
            stage.player().setPosition((frame / kFrames % kPlaces + 0.5) / kPlaces);
            const double before = cpuMilliseconds();
            stage.draw();
            first = std::max(first, cpuMilliseconds() - before);
            state.ResumeTiming();
        }
        const int known = stage.rasterings();
        const double before = cpuMilliseconds();
        stage.player().advance(1.0 / 60);
        stage.draw();
        each.push_back(cpuMilliseconds() - before);
        rasterings += stage.rasterings() - known;
    }
    std::sort(each.begin(), each.end());
    state.counters["p95"] = each[each.size() * 95 / 100];
    state.counters["jump"] = first;  // the slowest of the frames after a jump, the first of all among them
    state.counters["drawnAnew"] = static_cast<double>(rasterings) / static_cast<double>(each.size());
}

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    const presentation::Library library(KINETARIUM_SOURCE_DIR "/content");
    for (const presentation::PreparedChapter& chapter : library.chapters()) {
        for (std::size_t i = 0; i < chapter.steps.size(); ++i) {
            const std::string name =
                chapter.chapter->id + "/" + chapter.steps[i].step->id + " (" + chapter.steps[i].scene->id() + ")";
            benchmark::RegisterBenchmark(name.c_str(), playedFrame, &chapter, i)
                ->Unit(benchmark::kMillisecond)
                ->MeasureProcessCPUTime()
                ->Iterations(kPlaces * kFrames);
        }
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
