// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as scripts see it: the built program, its output, its exit status.
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>

namespace {

Outcome run(const QStringList& arguments, const QStringList& without = {})
{
    QStringList environment;
    for (const QString& name : without) {
        environment << name + "=";
    }
    return runProgram(arguments, environment);
}

QJsonObject json(const QStringList& arguments)
{
    const Outcome outcome = run(arguments);
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.status == 0);
    const QJsonDocument document = QJsonDocument::fromJson(outcome.out);
    REQUIRE(document.isObject());
    return document.object();
}

std::vector<double> values(const QJsonObject& result, const QString& observable)
{
    std::vector<double> list;
    for (const auto& value : result["observables"].toObject()[observable].toObject()["values"].toArray()) {
        list.push_back(value.toDouble());
    }
    return list;
}

std::vector<double> times(const QJsonObject& result)
{
    std::vector<double> list;
    for (const auto& value : result["time"].toObject()["values"].toArray()) {
        list.push_back(value.toDouble());
    }
    return list;
}

QByteArray bytes(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("simulate nmda: a pulse opens to 0.273 at 21 ms and falls to 1/e in 116 ms")
{
    const QJsonObject result = json({"simulate", "nmda", "--set", "drug=none", "--set", "glutamate=pulse", "--json"});
    CHECK(result["mechanism"] == "nmda");
    CHECK(result["notice"].toString() == "Teaching model, not medical advice");
    CHECK(result["settings"].toObject()["glutamate-level"].toObject()["unit"].toString() == "uM");
    CHECK(result["time"].toObject()["unit"] == "s");
    const auto open = values(result, "open");
    const auto time = times(result);
    REQUIRE(open.size() == time.size());
    REQUIRE(open.size() > 500);
    const auto peak = std::max_element(open.begin(), open.end());
    CHECK(*peak == Approx(0.273).epsilon(0.03));
    const double peakTime = time[static_cast<std::size_t>(peak - open.begin())];
    CHECK(peakTime == Approx(0.021).margin(0.0016));
    const auto fallen = std::find_if(peak, open.end(), [&](double p) { return p <= *peak / std::exp(1.0); });
    CHECK(time[static_cast<std::size_t>(fallen - open.begin())] - peakTime == Approx(0.116).epsilon(0.03));
}

TEST_CASE("simulate --steady: 0.220 open in constant glutamate, half blocked at 0.71 uM whatever the glutamate")
{
    CHECK(values(json({"simulate", "nmda", "--set", "glutamate=constant", "--set", "glutamate-level=1mM", "--steady", "--json"}), "open")
              .front() == Approx(0.220).epsilon(0.01));
    for (const char* level : {"0.1uM", "1uM", "1000uM"}) {
        const auto block = values(json({"simulate", "nmda", "--set", "drug=ketamine", "--set", "drug-level=0.71uM", "--set",
                                        "glutamate=constant", "--set", QString("glutamate-level=%1").arg(level), "--steady", "--json"}),
                                  "block");
        CHECK(block.front() == Approx(0.5).epsilon(0.01));
    }
}

TEST_CASE("simulate: at, every, points and csv agree, and say the same bytes twice")
{
    const QStringList common{"simulate", "nmda", "--set", "drug=ketamine"};
    const auto at = json(common + QStringList{"--at", "0s,10ms,20 ms,0.03", "--json"});
    const auto every = json(common + QStringList{"--until", "30ms", "--every", "10ms", "--json"});
    const auto points = json(common + QStringList{"--until", "30ms", "--points", "4", "--json"});
    for (const char* observable : {"open", "block", "current"}) {
        const auto a = values(at, observable), b = values(every, observable), c = values(points, observable);
        REQUIRE(a.size() == 4);
        REQUIRE(b.size() == 4);
        REQUIRE(c.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(a[i] == Approx(b[i]).margin(1e-12));
            CHECK(a[i] == Approx(c[i]).margin(1e-12));
        }
    }
    const Outcome csv = run(common + QStringList{"--points", "3", "--csv"});
    CHECK(csv.status == 0);
    CHECK(csv.out.startsWith("time [s],open [1],"));
    CHECK(csv.out.count('\n') == 4);
    CHECK(run(common + QStringList{"--points", "3", "--csv"}).out == csv.out);
}

TEST_CASE("what cannot be taken is refused in one line that says what and why")
{
    struct Case {
        QStringList arguments;
        int status;
        const char* word;
    };
    const Case cases[] = {
        {{"simulate", "nmdaa"}, 1, "nmda"},
        {{"simulate", "nmda", "--set", "drug=aspirin"}, 1, "ketamine"},
        {{"simulate", "nmda", "--set", "drug-level=5 kg/uM"}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "drug-level=NaN"}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "drug-level=1e300"}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "drug-level=-1uM"}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "drug-level="}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "drug-level=five"}, 1, "drug-level"},
        {{"simulate", "nmda", "--set", "magnesium=1mV"}, 1, "magnesium"},
        {{"simulate", "nmda", "--set", "nothing"}, 1, "ID=VALUE"},
        {{"simulate", "nmda", "--set", "nothing=1"}, 1, "nothing"},
        {{"simulate", "nmda", "--until", "-1s"}, 1, "--until"},
        {{"simulate", "nmda", "--until", "nan"}, 1, "--until"},
        {{"simulate", "nmda", "--until", "1uM"}, 1, "--until"},
        {{"simulate", "nmda", "--every", "soon"}, 1, "--every"},
        {{"simulate", "nmda", "--every", "0s"}, 1, "--every"},
        {{"simulate", "nmda", "--at", ""}, 1, "--at"},
        {{"simulate", "nmda", "--at", "1s,,2s"}, 1, "--at"},
        {{"simulate", "nmda", "--at", "-1s"}, 1, "--at"},
        {{"simulate", "nmda", "--set", "voltage=-70mV@1s"}, 1, "voltage"},
        {{"simulate", "nmda", "--set", "voltage=-70mV@0s,900mV@1s"}, 1, "voltage"},
        {{"simulate", "nmda", "--set", "glutamate=train", "--set", "train-rate=200Hz", "--set", "pulse-width=5ms"}, 1,
         "pulse-width"},
        {{"simulate", "pk", "--until", "29d"}, 1, "28 d"},
        {{"simulate", "pk", "--set", "dose=11mg/kg"}, 1, "dose"},
        {{"simulate", "pk", "--set", "weight=20kg"}, 1, "herd"},
        {{"simulate", "pk", "--set", "doses=1.5"}, 1, "doses"},
        {{"simulate", "pk", "--set", "doses=2", "--set", "duration=40min", "--set", "interval=30min"}, 1, "interval"},
        {{"simulate", "pk", "--set", "doses=30", "--set", "interval=2d"}, 1, "28 days"},
        {{"simulate", "cascade", "--set", "species=rat", "--set", "weight=60kg"}, 1, "weight"},
        {{"simulate", "cascade", "--set", "drug=memantine"}, 1, "constant-level"},
        {{"simulate", "cascade", "--set", "nbqx=1.1"}, 1, "nbqx"},
        {{"simulate", "cascade", "--csv", "--json"}, 2, ""},
        {{"simulate", "nmda", "--every", "1ns", "--until", "1000s"}, 1, ""},
        {{"simulate", "nmda", "--at", "1s", "--every", "1s"}, 2, ""},
        {{"simulate", "nmda", "--points", "1"}, 2, ""},
        {{"simulate"}, 2, ""},
        {{"list", "spoons"}, 2, ""},
        {{"frobnicate", "--json"}, 2, ""},
        {{"render", "nowhere", "-o", "x.png"}, 1, "nowhere"},
        {{"render", "nmda-antagonism", "--step", "nostep", "-o", "x.png"}, 1, "nostep"},
        {{"render", "nmda-antagonism", "--size", "big", "-o", "x.png"}, 1, "size"},
        {{"render", "nmda-antagonism", "-o", "x.bmp"}, 1, "png"},
        {{"render", "nmda-antagonism", "--theme", "pink", "-o", "x.png"}, 1, "light"},
        {{"render", "nmda-antagonism", "--time", "900h", "-o", "x.png"}, 1, "time"},
        {{"render", "nmda-antagonism", "-o", "/nowhere/at/all.png"}, 1, "/nowhere"},
        {{"render", "kinetarium://nmda-antagonism/pulse?v=9", "-o", "x.png"}, 1, "version"},
    };
    for (const Case& each : cases) {
        INFO(each.arguments.join(' ').toStdString());
        const Outcome outcome = run(each.arguments);
        INFO(outcome.err.toStdString());
        CHECK(outcome.status == each.status);
        CHECK(outcome.err.contains(each.word));
        CHECK(outcome.err.startsWith("kinetarium: "));
        CHECK(outcome.err.count('\n') == 1);
        CHECK(outcome.out.isEmpty());
    }
}

TEST_CASE("list names what there is, as lines and as JSON")
{
    CHECK(run({"list", "mechanisms"}).out.startsWith("nmda\t"));
    CHECK(run({"list", "scenes"}).out.contains("nmda-channel"));
    CHECK(run({"list", "chapters"}).out.contains("nmda-antagonism"));
    const QJsonArray parameters = json({"list", "parameters", "--mechanism", "nmda", "--json"})["parameters"].toArray();
    CHECK(parameters.size() == 14);
    for (const auto& each : parameters) {
        const QJsonObject source = each.toObject()["source"].toObject();
        INFO(each.toObject()["id"].toString().toStdString());
        CHECK_FALSE(source["grade"].toString().isEmpty());
        CHECK_FALSE(source["citation"].toString().isEmpty());
    }
    for (const char* what : {"observables", "constants", "steps"}) {
        CHECK(json({"list", what, "--json"})[what].toArray().size() > 3);
    }
}

TEST_CASE("check finds nothing in the content that ships")
{
    const Outcome outcome = run({"check"});
    INFO(outcome.out.toStdString());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.contains("no faults"));
}

TEST_CASE("check tells every fault of a broken folder, with file and line")
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath("chapters/broken");
    QFile file(folder.filePath("chapters/broken/chapter.md"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("---\nid: broken\norder: [\n---\ntext\n");
    file.close();
    const Outcome outcome = run({"check", folder.path()});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.contains("chapters/broken/chapter.md:"));
    CHECK(outcome.out.contains("references.json"));
}

TEST_CASE("render: the same link gives the same bytes, as PNG, SVG and PDF")
{
    QTemporaryDir folder;
    const QString link = "kinetarium://nmda-antagonism/?v=1&t=0.05s&seed=7&theme=dark&drug=ketamine";
    for (const char* extension : {"png", "svg", "pdf"}) {
        const QString first = folder.filePath(QString("a.%1").arg(extension)), second = folder.filePath(QString("b.%1").arg(extension));
        for (const QString& path : {first, second}) {
            const Outcome outcome = run({"render", link, "--size", "960x600", "--curve", "-o", path});
            INFO(outcome.err.toStdString());
            REQUIRE(outcome.status == 0);
        }
        CHECK(bytes(first) == bytes(second));
        CHECK(bytes(first).size() > 10000);
    }
    const QImage image(folder.filePath("a.png"));
    CHECK(image.size() == QSize(960, 600));
    CHECK(bytes(folder.filePath("a.svg")).contains("Teaching model, not medical advice"));
    CHECK_FALSE(bytes(folder.filePath("a.svg")).contains("<image"));
}

TEST_CASE("render draws each theme in its own colours, and another moment differently")
{
    QTemporaryDir folder;
    std::vector<QByteArray> pictures;
    for (const QStringList& extra : {QStringList{"--theme", "light"}, {"--theme", "dark"}, {"--theme", "projector"}, {"--time", "0s"}}) {
        const QString path = folder.filePath(QString::number(pictures.size()) + ".png");
        REQUIRE(run(QStringList{"render", "nmda-antagonism", "--size", "800x500", "-o", path} + extra).status == 0);
        pictures.push_back(bytes(path));
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(pictures[i] != pictures[j]);
        }
    }
}

TEST_CASE("without a display the window is refused, and render is named")
{
    const Outcome outcome = run({}, {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.contains("render"));
    CHECK(run({"list", "mechanisms"}, {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}).status == 0);
}

TEST_CASE("render makes a clip of as many frames as asked for, and a table of the curves")
{
    QTemporaryDir folder;
    const QStringList what{"render", "nmda-antagonism", "--size", "480x360", "--duration", "1", "--fps", "5"};
    const Outcome clip = run(what + QStringList{"-o", folder.filePath("a.mp4")});
    INFO(clip.err.toStdString());
    CHECK(clip.status == 0);
    CHECK(clip.err.isEmpty());   // nobody watches
    QProcess probe;
    probe.start("ffprobe", {"-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", folder.filePath("a.mp4")});
    REQUIRE(probe.waitForFinished());
    CHECK(probe.readAllStandardOutput().trimmed() == "5");
    CHECK(run(what + QStringList{"-o", folder.filePath("frames/")}).status == 0);
    CHECK(QDir(folder.filePath("frames")).entryList(QDir::Files).size() == 5);
    CHECK(run({"render", "nmda-antagonism", "-o", folder.filePath("a.csv")}).status == 0);
    CHECK(bytes(folder.filePath("a.csv")).startsWith("time [s],open [1],desensitised [1]\n"));
}

TEST_CASE("render refuses in one line what is no clip, and a film where there is no ffmpeg")
{
    QTemporaryDir folder;
    const QString film = folder.filePath("a.mp4");
    for (const QStringList& extra : {QStringList{"--duration", "0"}, {"--duration", "900"}, {"--fps", "0"}, {"--fps", "61"}, {"--transparent"}}) {
        const Outcome outcome = run(QStringList{"render", "nmda-antagonism", "-o", film} + extra);
        INFO(outcome.err.toStdString());
        CHECK(outcome.status == 1);
        CHECK(outcome.err.count('\n') == 1);
    }
    CHECK(run({"render", "nmda-antagonism", "--fps", "5", "-o", folder.filePath("a.png")}).status == 1);
    const Outcome without = runProgram({"render", "nmda-antagonism", "-o", film}, {"PATH=/nowhere"});
    CHECK(without.status == 1);
    CHECK(without.err.contains("ffmpeg"));
    CHECK(without.err.count('\n') == 1);
    CHECK(QDir(folder.path()).isEmpty());
}
