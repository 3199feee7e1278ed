// SPDX-License-Identifier: GPL-3.0-or-later
// Links: every one that was ever copied opens, a copied one opens what was copied, and a hostile one is refused.
#include "kinetarium/model/zoom.h"
#include "presentation/link.h"
#include "presentation/reader.h"
#include "presentation/text.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

const Library& shipped()
{
    static const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    return library;
}

struct Desk {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("preferences.ini")};
    Reader reader{shipped(), preferences};
};

/// A link as it was copied, and line by line what it must bring back.
struct Recorded {
    std::string file;
    std::string link;
    std::vector<std::pair<std::string, std::string>> holds;
};

/// tests/presentation/links/*.txt: a link in the first column, under it indented lines of a name and its text.
std::vector<Recorded> corpus()
{
    std::vector<Recorded> all;
    for (const auto& entry : std::filesystem::directory_iterator(KINETARIUM_SOURCE_DIR "/tests/presentation/links")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("kinetarium:")) {
                all.push_back({entry.path().filename().string(), line, {}});
            } else if (line.starts_with("  ")) {
                const auto blank = line.find(' ', 2);
                REQUIRE(!all.empty());
                REQUIRE(blank != std::string::npos);
                all.back().holds.emplace_back(line.substr(2, blank - 2), line.substr(blank + 1));
            }
        }
    }
    return all;
}

std::string held(const Opening& opening, const std::string& name)
{
    const PreparedStep& step = opening.chapter->steps[opening.step];
    if (name == "chapter") {
        return opening.chapter->chapter->id;
    }
    if (name == "step") {
        return step.step->id;
    }
    if (name == "time") {
        return model::exactNumber(opening.time) + step.mechanism->timeUnit();
    }
    if (name == "zoom") {
        return opening.zoom ? model::exactNumber(*opening.zoom) + "s" : "";
    }
    if (name == "seed") {
        return std::to_string(opening.seed);
    }
    if (name == "theme") {
        return opening.theme;
    }
    return opening.settings.text(name);
}

/// A random state that a link can hold.
class RandomLinks {
public:
    Opening next()
    {
        const PreparedChapter& chapter = shipped().chapters()[below(shipped().chapters().size())];
        const std::size_t index = below(chapter.steps.size());
        const PreparedStep& step = chapter.steps[index];
        Opening opening{&chapter, index, step.settings, step.at, 1, "light", {}};
        const auto& parameters = step.settings.parameters();
        for (std::size_t i = below(5); i-- > 0;) {
            change(opening.settings, parameters[below(parameters.size())]);
        }
        if (below(3) != 0) {
            opening.time = step.from + share() * (step.to - step.from);
        }
        if (below(3) == 0) {
            opening.seed = (static_cast<std::uint64_t>(m_random()) << 32) | m_random();
        }
        opening.theme = std::vector<std::string>{"light", "dark", "projector"}[below(3)];
        return opening;
    }
    bool zoom() { return below(2) == 0; }
    double share() { return std::uniform_real_distribution<double>(0, 1)(m_random); }

private:
    std::mt19937 m_random{20261123};
    std::size_t below(std::size_t n) { return m_random() % n; }

    void change(model::Settings& settings, const model::Parameter& parameter)
    {
        const auto number = [&] { return parameter.minimum + share() * (parameter.maximum - parameter.minimum); };
        model::Value value = number();
        if (parameter.kind == model::Parameter::Kind::Choice) {
            value = parameter.choices[below(parameter.choices.size())].id;
        } else if (parameter.kind == model::Parameter::Kind::NumberOrSteps && below(2) == 0) {
            value = std::vector<model::TimedValue>{{0, number()}, {share(), number()}, {1 + share(), number()}};
        }
        settings.setValue(parameter.id, std::move(value));
    }
};

}  // namespace

TEST_CASE("every link that was ever copied still opens, and brings back what it held")
{
    const std::vector<Recorded> all = corpus();
    REQUIRE(all.size() >= 60);
    for (const PreparedChapter& chapter : shipped().chapters()) {
        INFO(chapter.chapter->id);
        CHECK(std::any_of(all.begin(), all.end(), [&](const Recorded& each) {
            return each.link.starts_with("kinetarium://" + chapter.chapter->id + "/");
        }));
    }
    for (const Recorded& each : all) {
        INFO(each.file << ": " << each.link);
        const Opening opening = shipped().resolveForWindow(Link::parse(each.link));
        CHECK(each.holds.size() >= 2);
        for (const auto& [name, text] : each.holds) {
            INFO(name);
            CHECK(held(opening, name) == text);
        }
    }
}

TEST_CASE("a thousand random links: opening one and copying gives the same link, and what it held")
{
    Desk desk;
    RandomLinks random;
    int opened = 0, zoomed = 0, changed = 0, kept = 0;
    std::size_t longest = 0;
    for (int tries = 0; opened < 1000 && tries < 3000; ++tries) {
        Opening wanted = random.next();
        const PreparedStep& step = wanted.chapter->steps[wanted.step];
        bool personal = false;
        Link link{wanted.chapter->chapter->id, step.step->id, {}, {}, {}, wanted.theme, {}};
        if (wanted.time != step.at) {
            link.time = model::exactNumber(wanted.time) + step.mechanism->timeUnit();
        }
        if (wanted.seed != 1) {
            link.seed = wanted.seed;
        }
        for (const model::Parameter& each : wanted.settings.parameters()) {
            if (wanted.settings.value(each.id) != step.settings.value(each.id)) {
                link.settings[each.id] = wanted.settings.text(each.id);
                personal = personal || each.personal;
            }
        }
        if (personal) {
            // A window does not let anybody set this, and neither does a link that is opened in one.
            const QString before = desk.reader.link();
            CHECK_FALSE(desk.reader.openLink(qt(link.text())).isEmpty());
            CHECK(desk.reader.link() == before);
            ++kept;
            continue;
        }
        try {
            const model::Course course = step.mechanism->run(wanted.settings);
            if (random.zoom() && model::hasReceptor(course, wanted.time)) {
                wanted.zoom = random.share();
                link.zoom = model::exactNumber(*wanted.zoom) + "s";
                ++zoomed;
            }
        } catch (const model::Refused&) {
            continue;   // settings that contradict each other: nobody can have them on the screen
        }
        const std::string text = link.text();
        INFO(text);
        REQUIRE(desk.reader.openLink(qt(text)).toStdString() == "");
        CHECK(desk.reader.link().toStdString() == text);
        const Player& player = *desk.reader.player();
        CHECK(player.toldCourse().settings() == wanted.settings);
        CHECK(player.toldTime() == wanted.time);
        CHECK(player.zoomed() == wanted.zoom.has_value());
        CHECK((!wanted.zoom || player.time() == *wanted.zoom));
        CHECK(player.seed() == wanted.seed);
        CHECK(desk.preferences.theme().toStdString() == wanted.theme);
        changed += !link.settings.empty();
        longest = std::max(longest, text.size());
        ++opened;
    }
    CHECK(opened == 1000);
    CHECK(kept > 100);
    CHECK(zoomed > 20);
    CHECK(changed > 400);
    CHECK(longest < Link::longest / 4);
}

TEST_CASE("malformed and hostile links are refused with the reason, and change nothing")
{
    const std::string good = "kinetarium://nmda-antagonism/pulse?v=1";
    std::string thousands = good;
    for (int i = 0; i < 500; ++i) {
        thousands += "&k" + std::to_string(i) + "=1";
    }
    const std::vector<std::pair<std::string, const char*>> refused{
        {good + "&drug=" + std::string(5000, 'k'), "bytes long"},
        {"kinetarium://" + std::string(4000, 'a') + "?v=1", "too long"},
        {thousands, "more than 128 fields"},
        {good + "&drug=ket%00amine", "control character"},
        {good + "&drug=ket%0Aamine", "control character"},
        {good + "&drug=ket\x1b[31mamine", "control character"},
        {good + "&drug=%C2%85", "control character"},
        {good + "&drug=%E2%80%AEamine", "control character"},
        {"kinetarium://../../etc/passwd", "name of a chapter"},
        {"kinetarium://nmda-antagonism/../safety", "name of a step"},
        {"kinetarium://nmda-antagonism/%2e%2e%2fsafety", "name of a step"},
        {"kinetarium://nmda-antagonism/..%5csafety", "name of a step"},
        {"kinetarium:///etc/passwd", "names no chapter"},
        {"kinetarium://user@nmda-antagonism/pulse", "name of a chapter"},
        {"kinetarium://nmda-antagonism:80/pulse", "name of a chapter"},
        {"kinetarium://nmda-antagonism/pulse/more", "name of a step"},
        {"kinetarium://nmda%252dantagonism/pulse", "name of a chapter"},
        {"kinetarium://nmda-antagonism/pulse#x", "name of a step"},
        {good + "&..%2fx=1", "name of a setting"},
        {good + "&drug=%", "'%'"},
        {good + "&drug=%4", "'%'"},
        {good + "&drug=%u0041", "'%'"},
        {good + "&drug=\xff\xfe", "UTF-8"},
        {good + "&drug=%C0%AF", "UTF-8"},
        {good + "&drug=%ED%A0%80", "UTF-8"},
        {good + "&seed=1&seed=2", "twice"},
        {good + "&seed=1&%73eed=2", "twice"},
        {good + "&v=1", "twice"},
        {good + "&drug", "KEY=VALUE"},
        {good + "&", "KEY=VALUE"},
        {"kinetarium://nmda-antagonism/pulse?v=2", "version"},
        {"kinetarium://nmda-antagonism/pulse?v=", "version"},
        {"kinetarium://nmda-antagonism/pulse?v=1.0", "version"},
        {good + "&seed=18446744073709551616", "larger"},
        {good + "&seed=" + std::string(400, '9'), "larger"},
        {good + "&seed=1e3", "whole number"},
        {good + "&t=1e999s", "time"},
        {good + "&t=nan", "time"},
        {good + "&t=-1s", "outside"},
        {good + "&glutamate-level=1e300M", "glutamate"},
        {good + "&glutamate-level=inf", "glutamate"},
        {good + "&glutamate-level=5kg", "glutamate"},
        {good + "&theme=../dark", "theme"},
        {good + "&zoom=1e999s", ""},
        {good + "&no-such-thing=1", "no-such-thing"},
        {"KINETARIUM://nmda-antagonism/pulse", "no kinetarium"},
        {"file:///etc/passwd", "no kinetarium"},
        {"", "no kinetarium"},
    };
    Desk desk;
    const QString before = desk.reader.link();
    for (const auto& [text, reason] : refused) {
        INFO(text.substr(0, 200));
        std::string why;
        try {
            shipped().resolve(Link::parse(text));
        } catch (const model::Refused& caught) {
            why = caught.what();
        }
        CHECK_THAT(why, Catch::Contains(reason));
        CHECK_FALSE(why.empty());
        CHECK(why.size() < 600);
        CHECK(std::none_of(why.begin(), why.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }));
        CHECK_FALSE(desk.reader.openLink(qt(text)).isEmpty());
        CHECK(desk.reader.link() == before);
    }
}

TEST_CASE("no damaged link does worse than being refused")
{
    const std::string good = "kinetarium://nmda-antagonism/pulse?v=1&drug=mk801&seed=7&t=0.05s&theme=dark&voltage=-70mV%400s%2C40mV%405s";
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text = good;
        for (unsigned changes = 1 + random() % 4; changes-- > 0;) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
            case 0: text[at] = static_cast<char>(random() % 256); break;
            case 1: text.erase(at, 1 + random() % 5); break;
            default: text.insert(at, text.substr(random() % text.size(), random() % 20));
            }
        }
        try {
            const Link link = Link::parse(text);
            CHECK(Link::parse(link.text()).text() == link.text());
        } catch (const model::Refused& caught) {
            ++refused;
            CHECK_FALSE(std::string(caught.what()).empty());
        }
    }
    CHECK(refused > 5000);
}

TEST_CASE("in a window no link gives a person a dose of his own, and the command line is left free")
{
    const presentation::Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    for (const char* setting : {"dose=2mg/kg", "weight=90kg"}) {
        CAPTURE(setting);
        const presentation::Link link = presentation::Link::parse("kinetarium://basics/infusion?v=1&protocol=as-set&" + std::string(setting));
        CHECK_THROWS_WITH(library.resolveForWindow(link), Catch::Contains("choose a protocol"));
        CHECK_NOTHROW(library.resolve(link));
    }
    CHECK_NOTHROW(library.resolveForWindow(presentation::Link::parse("kinetarium://basics/infusion?v=1&protocol=fava-10")));
}
