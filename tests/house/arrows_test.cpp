// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the build's link graph and every #include against the permitted arrows of docs/architecture.md.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path source = KINETARIUM_SOURCE_DIR;
const fs::path binary = KINETARIUM_BINARY_DIR;

using Arrows = std::map<std::string, std::set<std::string>>;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Arrows permitted()
{
    std::ifstream file(source / "docs/architecture.md");
    Arrows arrows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line == "```arrows") {
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (const auto arrow = line.find("->"); inside && arrow != std::string::npos) {
            std::stringstream names(line.substr(arrow + 2));
            for (std::string name; std::getline(names, name, ',');) {
                arrows[trimmed(line.substr(0, arrow))].insert(trimmed(name));
            }
        }
    }
    return arrows;
}

/// "Qt6::Gui" -> "Qt Gui", "Eigen3::Eigen" -> "Eigen", "md4c::md4c" -> "md4c"; "model" stays.
std::string linkName(const std::string& target)
{
    if (target.starts_with("Qt6::")) {
        return "Qt " + target.substr(5);
    }
    static const std::map<std::string, std::string> known{
        {"QCustomPlotQt6", "QCustomPlot"}, {"nlohmann_json::nlohmann_json", "nlohmann_json"}, {"PkgConfig::sbml", "libsbml"}};
    if (const auto found = known.find(target); found != known.end()) {
        return found->second;
    }
    const auto colons = target.find("::");
    return colons == std::string::npos ? target : target.substr(colons + 2);
}

/// The target a header belongs to, "std" for the standard library, empty for one that is not known here.
std::string ownerOf(const std::string& header, const fs::path& includer)
{
    static const std::vector<std::pair<std::regex, std::string>> owners{
        {std::regex("kinetarium/([a-z]+)/.*"), "$1"},
        {std::regex("(Eigen|unsupported/Eigen)/.*"), "Eigen"},
        {std::regex("yaml-cpp/.*"), "yaml-cpp"},
        {std::regex("md4c.*"), "md4c"},
        {std::regex("pugixml.*"), "pugixml"},
        {std::regex("sbml/.*"), "libsbml"},
        {std::regex("qrencode\\.h"), "qrencode"},
        {std::regex("nlohmann/.*"), "nlohmann_json"},
        {std::regex("CLI/.*"), "CLI11"},
        {std::regex("spdlog/.*"), "spdlog"},
        {std::regex("qcustomplot.*"), "QCustomPlot"},
        {std::regex("QtGui/.*|Q(Painter|PainterPath|Image|Pixmap|PixmapCache|Color|Font|FontMetrics|FontMetricsF|FontDatabase|Pen|Brush|Picture|Transform|PdfWriter|PageSize|PageLayout|Guiapplication|GuiApplication|KeyEvent|MouseEvent|HoverEvent|LinearGradient|RadialGradient|Polygon|PolygonF|AccessibleInterface|Accessible|Clipboard|Window|TextDocument|TextLayout|Vector2D|PaintDevice|PaintEngine|StyleHints|Screen|Palette|Icon|RawFont|ImageWriter)"), "Qt Gui"},
        {std::regex("QSvgGenerator|QSvgRenderer|QtSvg/.*"), "Qt Svg"},
        {std::regex("QApplication|QtWidgets/.*|QWidget"), "Qt Widgets"},
        {std::regex("QtQml/.*|QQml[A-Za-z]*|QJS[A-Za-z]*|qqml.*"), "Qt Qml"},
        {std::regex("QQuickStyle"), "Qt QuickControls2"},
        {std::regex("QtQuick/.*|QQuick[A-Za-z]*|QSG[A-Za-z]*"), "Qt Quick"},
        {std::regex("Q[A-Za-z]+|Qt[A-Za-z]*|q[a-z]+|QtCore/.*"), "Qt Core"},
    };
    for (const auto& [pattern, owner] : owners) {
        std::smatch match;
        if (std::regex_match(header, match, pattern)) {
            return match.format(owner);
        }
    }
    const auto slash = header.find('/');
    if (slash != std::string::npos && fs::exists(source / "src" / header)) {
        return header.substr(0, slash);
    }
    if (fs::exists(includer.parent_path() / header)) {
        return "own";
    }
    static const std::regex standard("[a-z_0-9]+|c[a-z]+|immintrin\\.h|stdlib\\.h|unistd\\.h");
    return std::regex_match(header, standard) ? "std" : "";
}

std::vector<std::string> includesOf(const fs::path& path)
{
    static const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*)");
    std::ifstream file(path);
    std::vector<std::string> headers;
    for (std::string line; std::getline(file, line);) {
        std::smatch match;
        if (std::regex_match(line, match, include)) {
            headers.push_back(match[1]);
        }
    }
    return headers;
}

bool isSource(const fs::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

/// A shorthand of the list: what an arrow gives is not given on, except that any Qt layer sees Qt Core.
bool permits(const Arrows& arrows, const std::string& layer, const std::string& owner)
{
    const auto found = arrows.find(layer);
    if (owner == "std" || owner == "own" || owner == layer) {
        return true;
    }
    if (found == arrows.end()) {
        return false;
    }
    const bool anyQt = std::any_of(found->second.begin(), found->second.end(), [](const auto& each) { return each.starts_with("Qt "); });
    return found->second.contains(owner) || (owner == "Qt Core" && anyQt);
}

}  // namespace

TEST_CASE("the list of permitted arrows names every layer, and every layer is in the list")
{
    const Arrows arrows = permitted();
    REQUIRE(arrows.size() > 5);
    for (const auto& entry : fs::directory_iterator(source / "src")) {
        if (entry.is_directory()) {
            INFO(entry.path().filename());
            CHECK(arrows.contains(entry.path().filename().string()));
        }
    }
    for (const auto& [layer, targets] : arrows) {
        INFO(layer);
        CHECK(fs::is_directory(source / "src" / layer));
    }
}

TEST_CASE("every link of the build is a permitted arrow")
{
    const Arrows arrows = permitted();
    std::ifstream file(binary / "arrows.txt");
    REQUIRE(file);
    int links = 0;
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        const std::string target = line.substr(0, colon);
        const std::string layer = target == "kinetarium" ? "app" : target;
        std::stringstream names(line.substr(colon + 2));
        for (std::string name; names >> name;) {
            if (name.starts_with("$") || name.starts_with("-") || name.ends_with("plugin") || name == layer ||
                name.starts_with(layer + "_") || name.find("::@") != std::string::npos) {
                continue;   // the QML module's own pieces
            }
            ++links;
            INFO(layer << " links " << name);
            CHECK(permits(arrows, layer, linkName(name)));
        }
    }
    CHECK(links >= 12);
}

TEST_CASE("every include is a permitted arrow")
{
    const Arrows arrows = permitted();
    int includes = 0;
    for (const auto& [layer, targets] : arrows) {
        for (const fs::path& root : {source / "src" / layer, source / "include/kinetarium" / layer}) {
            if (!fs::exists(root)) {
                continue;
            }
            for (const auto& entry : fs::recursive_directory_iterator(root)) {
                if (!isSource(entry.path())) {
                    continue;
                }
                for (const std::string& header : includesOf(entry.path())) {
                    ++includes;
                    const std::string owner = ownerOf(header, entry.path());
                    INFO(entry.path().string() << " includes " << header << " of " << owner);
                    CHECK_FALSE(owner.empty());
                    CHECK(permits(arrows, layer, owner));
                }
            }
        }
    }
    CHECK(includes > 100);
}

TEST_CASE("public headers know the standard library and one another only")
{
    for (const auto& entry : fs::recursive_directory_iterator(source / "include")) {
        if (!isSource(entry.path())) {
            continue;
        }
        const std::string layer = entry.path().parent_path().filename().string();
        for (const std::string& header : includesOf(entry.path())) {
            INFO(entry.path().string() << " includes " << header);
            const std::string owner = ownerOf(header, entry.path());
            CHECK((owner == "std" || owner == layer));
        }
    }
}

TEST_CASE("every source file names its licence in the first line")
{
    for (const char* root : {"src", "include", "tests", "scripts"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source / root)) {
            const fs::path& path = entry.path();
            if (!entry.is_regular_file() || !(isSource(path) || path.extension() == ".qml" || path.filename() == "CMakeLists.txt")) {
                continue;
            }
            std::ifstream file(path);
            std::string line;
            std::getline(file, line);
            INFO(path);
            CHECK(line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos);
        }
    }
}
