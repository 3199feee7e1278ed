// SPDX-License-Identifier: GPL-3.0-or-later
// Every chapter that ships, every step of it, played through: nothing empty, nothing clipped, nothing said twice.
#include "paint/painter.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

using namespace kinetarium;
using presentation::Library;
using presentation::PreparedChapter;
using presentation::PreparedStep;

namespace {

const Library& library()
{
    static const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    return library;
}

/// Moments through a step: its still frame, its ends, and between them on its own scale.
std::vector<double> momentsOf(const PreparedStep& step)
{
    std::vector<double> times{step.at, step.from, step.to};
    const double first = step.from > 0 ? step.from : step.to / 1e4;
    for (int i = 1; i < 5; ++i) {
        const double share = i / 5.0;
        times.push_back(step.logTime ? first * std::pow(step.to / first, share) : step.from + share * (step.to - step.from));
    }
    return times;
}

template <typename Visit>
void forEachStep(const Visit& visit)
{
    REQUIRE(library().chapters().size() == 9);
    for (const PreparedChapter& chapter : library().chapters()) {
        for (const PreparedStep& step : chapter.steps) {
            const model::Course course = step.mechanism->run(step.settings);
            INFO(chapter.chapter->id << "/" << step.step->id);
            visit(chapter, step, course);
        }
    }
}

bool says(const std::string& text, const std::string& word)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto letter = [&](std::size_t i) { return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0; };
        if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) {
            return true;
        }
    }
    return false;
}

void checkNumbers(const std::string& text)
{
    CAPTURE(text);
    CHECK_FALSE(says(text, "nan"));
    CHECK_FALSE(says(text, "inf"));
    CHECK_FALSE(says(text, "-nan"));
}

std::vector<std::string> sentences(const std::string& text)
{
    std::vector<std::string> list;
    std::string one;
    for (std::size_t i = 0; i < text.size(); ++i) {
        one += text[i];
        const bool end = text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
        if (end) {
            list.push_back(one);
            one.clear();
        }
    }
    return list;
}

/// Letters, so that a picture of boxes alone is told from one that is labelled; and marks at all.
std::size_t marksIn(const scene::Picture& picture)
{
    std::size_t count = 0;
    for (const auto& layer : picture.layers) {
        count += layer->marks.size();
    }
    return count;
}

bool isOneColour(const QImage& image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            if (image.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

TEST_CASE("every step of every chapter shows a scene whose words stay on the stage and keep apart")
{
    struct Size {
        double width, height;
    };
    forEachStep([](const PreparedChapter&, const PreparedStep& step, const model::Course& course) {
        for (const double time : momentsOf(step)) {
            for (const Size size : {Size{1152, 640}, Size{640, 420}}) {
                for (const bool projector : {false, true}) {
                    const scene::Picture picture = step.scene->picture({course, time, 0, step.step->focus, 1},
                                                                       {size.width, size.height, true, projector});
                    CAPTURE(time, size.width, projector);
                    CHECK(marksIn(picture) > 10);
                    CHECK(!picture.parts.empty());
                    const auto extents = scene::textExtents(picture);
                    for (std::size_t i = 0; i < extents.size(); ++i) {
                        const auto& a = extents[i];
                        checkNumbers(a.text);
                        const bool onStage = a.x >= -1 && a.y >= -1 && a.x + a.width <= size.width + 1 && a.y + a.height <= size.height + 1;
                        if (!onStage) {
                            FAIL_CHECK("off the stage: " << a.text);
                        }
                        for (std::size_t k = i + 1; k < extents.size(); ++k) {
                            const auto& b = extents[k];
                            const double across = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
                            const double down = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
                            if (across > 2 && down > 3) {
                                FAIL_CHECK("overlap: '" << a.text << "' and '" << b.text << "'");
                            }
                        }
                    }
                    for (const scene::Part& part : picture.parts) {
                        checkNumbers(part.value);
                        CHECK(!part.name.empty());
                    }
                }
            }
        }
    });
}

TEST_CASE("every step is painted in every theme, and is no plain colour")
{
    forEachStep([](const PreparedChapter&, const PreparedStep& step, const model::Course& course) {
        for (const paint::ThemeId theme : {paint::ThemeId::Light, paint::ThemeId::Dark, paint::ThemeId::Projector}) {
            const bool projector = theme == paint::ThemeId::Projector;
            const scene::Picture picture =
                step.scene->picture({course, step.at, 0, step.step->focus, 1}, {800, 500, true, projector});
            QImage image(800, 500, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::black);
            QPainter painter(&image);
            paint::Painter().draw(painter, picture, {theme, false, 1, {}, true});
            painter.end();
            CHECK_FALSE(isOneColour(image));
        }
    });
}

TEST_CASE("without labels no ring gives away what a question asks for")
{
    std::size_t ringed = 0;
    const auto rings = [](const scene::Picture& picture) {
        return std::any_of(picture.layers.begin(), picture.layers.end(), [](const auto& layer) { return layer->name == "emphasis"; });
    };
    forEachStep([&](const PreparedChapter&, const PreparedStep& step, const model::Course& course) {
        const scene::Moment moment{course, step.at, 0, step.step->focus, 1};
        ringed += rings(step.scene->picture(moment, {1152, 640, true, false}));
        CHECK_FALSE(rings(step.scene->picture(moment, {1152, 640, false, false})));
    });
    CHECK(ringed > 30);
}

TEST_CASE("every description is its step's own, and each of its sentences holds a value")
{
    std::string before;
    forEachStep([&](const PreparedChapter&, const PreparedStep& step, const model::Course& course) {
        const std::string words = step.scene->describe({course, step.at, 0, step.step->focus, 1});
        CHECK(words != before);
        before = words;
        checkNumbers(words);
        const auto list = sentences(words);
        CHECK(!list.empty());
        for (const std::string& sentence : list) {
            const bool number = std::any_of(sentence.begin(), sentence.end(), [](char c) { return c >= '0' && c <= '9'; });
            static const std::vector<std::string> values{"not known", "no one", "none", "nothing", "no infusion", "half", "all ", "every"};
            const bool value = number || std::any_of(values.begin(), values.end(), [&](const auto& each) {
                                   return sentence.find(each) != std::string::npos;
                               });
            CAPTURE(sentence);
            CHECK(value);
        }
    });
}
