// SPDX-License-Identifier: GPL-3.0-or-later
// From a moved slider to the repainted window: processor time of the whole process, in the real window at 1920x1080 with
// the software back end. And what a paused window costs: nothing.
#include "presentation/library.h"
#include "presentation/preferences.h"
#include "presentation/reader.h"
#include "ui/window.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

using namespace kinetarium;

namespace {

class Stand {
public:
    Stand()
    {
        m_preferences.setFirstRunSeen(true);
        if (!m_reader.open("nmda-antagonism", "trapped") || !m_window.show()) {
            qFatal("the reader could not be opened");
        }
        m_window.window()->resize(1920, 1080);
        settle(1500);
    }
    presentation::Reader& reader() { return m_reader; }
    QQuickWindow& window() { return *m_window.window(); }
    void settle(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }
    /// Runs the event loop until the next frame is on the screen.
    void waitForFrame()
    {
        QEventLoop loop;
        const auto connection = QObject::connect(&window(), &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        loop.exec();
        QObject::disconnect(connection);
    }

private:
    QTemporaryDir m_folder;
    presentation::Library m_library{KINETARIUM_SOURCE_DIR "/content"};
    presentation::Preferences m_preferences{m_folder.filePath("preferences.ini")};
    presentation::Reader m_reader{m_library, m_preferences};
    ui::Window m_window{ui::Handed{m_reader, m_preferences}};
};

Stand& stand()
{
    static Stand* one = new Stand;   // must go before the application does, which only the end of the process ensures
    return *one;
}

void sliderToFrame(benchmark::State& state)
{
    presentation::Controls& controls = *stand().reader().controls();
    stand().reader().player()->setPlaying(false);
    double position = 0.3;
    for (auto _ : state) {
        position = position > 0.7 ? 0.3 : position + 0.013;
        controls.setPosition(0, position);
        stand().waitForFrame();
    }
}
BENCHMARK(sliderToFrame)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->MinTime(3);

void playedFrame(benchmark::State& state)
{
    presentation::Player& player = *stand().reader().player();
    for (auto _ : state) {
        if (player.position() >= 1) {
            player.setPosition(0);
        }
        player.advance(1.0 / 60);
        stand().waitForFrame();
    }
}
BENCHMARK(playedFrame)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->MinTime(3);

void pausedSecond(benchmark::State& state)
{
    stand().reader().player()->setPlaying(false);
    stand().settle(1000);
    int frames = 0;
    const auto connection = QObject::connect(&stand().window(), &QQuickWindow::frameSwapped, [&] { ++frames; });
    for (auto _ : state) {
        stand().settle(1000);
    }
    QObject::disconnect(connection);
    state.counters["frames"] = frames;
}
BENCHMARK(pausedSecond)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->Iterations(3);

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
