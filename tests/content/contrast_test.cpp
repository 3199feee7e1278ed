// SPDX-License-Identifier: GPL-3.0-or-later
// What a washed-out projector leaves of the pictures: contrast measured from rendered pixels, in the projector's theme.
#include "paint/painter.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

using namespace kinetarium;
using scene::Token;

namespace {

constexpr double textContrast = 7, graphicContrast = 4.5, washedContrast = 3;
constexpr double washed = 0.1;   // white that a lit room adds, as a share of the projector's own

double luminance(QRgb pixel)
{
    const auto linear = [](int part) {
        const double v = part / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(pixel)) + 0.7152 * linear(qGreen(pixel)) + 0.0722 * linear(qBlue(pixel));
}

/// WCAG 2.1, with light added to both.
double contrast(QRgb a, QRgb b, double added = 0)
{
    const double x = luminance(a) + added + 0.05, y = luminance(b) + added + 0.05;
    return std::max(x, y) / std::min(x, y);
}

int distance(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
}

QImage render(const scene::Picture& picture)
{
    QImage image(static_cast<int>(picture.width), static_cast<int>(picture.height), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint::Painter paint;
    paint::Painter::Options options;
    options.theme = paint::ThemeId::Projector;
    paint.draw(painter, picture, options);
    return image;
}

std::vector<scene::Mark> withoutText(const std::vector<scene::Mark>& marks)
{
    std::vector<scene::Mark> kept;
    for (const scene::Mark& mark : marks) {
        if (std::holds_alternative<scene::Text>(mark)) {
            continue;
        }
        if (const auto* group = std::get_if<std::shared_ptr<const scene::Group>>(&mark)) {
            auto bare = std::make_shared<scene::Group>(**group);
            bare->marks = withoutText((*group)->marks);
            kept.emplace_back(std::shared_ptr<const scene::Group>(bare));
        } else {
            kept.push_back(mark);
        }
    }
    return kept;
}

scene::Picture withoutText(const scene::Picture& picture)
{
    scene::Picture bare = picture;
    for (auto& layer : bare.layers) {
        auto copy = std::make_shared<scene::Layer>(*layer);
        copy->key = 0;
        copy->marks = withoutText(layer->marks);
        layer = copy;
    }
    return bare;
}

struct Pair {
    QRgb ink, ground;
};

/// The ink of a text and the ground it stands on, as the pixels show them: where text was drawn the two images differ;
/// the strongest difference is the ink, and its ground is what most of the pixels beside the ink are.
std::optional<Pair> measure(const QImage& full, const QImage& bare, const QRect& place)
{
    const QRect rect = place.intersected(full.rect());
    QRgb ink = 0;
    double strongest = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const double ratio = contrast(full.pixel(x, y), bare.pixel(x, y));
            if (ratio > strongest) {
                strongest = ratio;
                ink = full.pixel(x, y);
            }
        }
    }
    if (strongest < 1.5) {
        return std::nullopt;   // nothing of it is in sight
    }
    std::map<QRgb, int> grounds;
    for (int y = rect.top() + 2; y <= rect.bottom() - 2; ++y) {
        for (int x = rect.left() + 2; x <= rect.right() - 2; ++x) {
            if (distance(full.pixel(x, y), ink) > 60) {
                continue;
            }
            for (const QPoint way : {QPoint(2, 0), QPoint(-2, 0), QPoint(0, 2), QPoint(0, -2)}) {
                const QRgb beside = full.pixel(QPoint(x, y) + way);
                if (contrast(beside, ink) > 2) {
                    ++grounds[beside];
                }
            }
        }
    }
    const auto most = std::max_element(grounds.begin(), grounds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == grounds.end() ? std::nullopt : std::optional(Pair{ink, most->first});
}

}  // namespace

TEST_CASE("on a projector every text of every step stands out by 7, and by 3 in a lit room")
{
    const presentation::Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    int measured = 0;
    for (const auto& chapter : library.chapters()) {
        for (const auto& step : chapter.steps) {
            const model::Course course = step.mechanism->run(step.settings);
            const scene::Moment moment{course, step.at, 0, step.step->focus, 1};
            const scene::Picture picture = step.scene->picture(moment, scene::Stage{1600, 900, true, true});
            const QImage full = render(picture), bare = render(withoutText(picture));
            for (const scene::Extent& extent : scene::textExtents(picture)) {
                const QRectF place(extent.x, extent.y, extent.width, extent.height);
                const auto pair = measure(full, bare, place.toAlignedRect());
                if (!pair) {
                    continue;
                }
                ++measured;
                CAPTURE(chapter.chapter->id, step.step->id, extent.text, QColor(pair->ink).name().toStdString(),
                        QColor(pair->ground).name().toStdString());
                CHECK(contrast(pair->ink, pair->ground) >= textContrast);
                CHECK(contrast(pair->ink, pair->ground, washed) >= washedContrast);
            }
        }
    }
    CHECK(measured > 500);
}

TEST_CASE("on a projector every species and every outline stands out by 4.5 from what it lies on, and by 3 in a lit room")
{
    for (const Token ground : {Token::Page, Token::Stage, Token::Cytosol}) {
        for (const char* species : {"glutamate", "glycine", "ketamine", "memantine", "pcp", "mk801", "mg", "ca", "na", "gaba", "bdnf", "trkb",
                                    "mtorc1", "synProtein", "spine", "ampa", "nmdaOpen", "nmdaClosed", "edge", "n1Edge", "n2Edge", "headEdge",
                                    "ghostEdge", "focus", "accent", "line"}) {
            scene::Picture picture;
            picture.width = picture.height = 60;
            auto layer = std::make_shared<scene::Layer>();
            layer->marks.emplace_back(scene::Box{0, 0, 60, 60, 0, {ground}, {}});
            scene::Path line;
            line.stroke = {scene::tokenFromName(species)};
            line.strokeWidth = 4;
            line.move({10, 30}).line({50, 30});
            layer->marks.emplace_back(line);
            picture.layers.push_back(layer);
            const QImage image = render(picture);
            CAPTURE(species, static_cast<int>(ground));
            CHECK(contrast(image.pixel(30, 30), image.pixel(30, 8)) >= graphicContrast);
            CHECK(contrast(image.pixel(30, 30), image.pixel(30, 8), washed) >= washedContrast);
        }
    }
}
