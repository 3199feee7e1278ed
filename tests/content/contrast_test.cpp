// SPDX-License-Identifier: GPL-3.0-or-later
// What a washed-out projector leaves of the pictures: contrast measured from rendered pixels, in the projector's theme.
#include "contrast.h"
#include "presentation/library.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <map>
#include <optional>

using namespace kinetarium;
using scene::Token;
using contrast::distance;
using contrast::ratio;
using contrast::render;

namespace {

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
            const double stands = ratio(full.pixel(x, y), bare.pixel(x, y));
            if (stands > strongest) {
                strongest = stands;
                ink = full.pixel(x, y);
            }
        }
    }
    if (strongest < 1.05) {
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
                if (ratio(beside, ink) > 2) {
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
                CHECK(ratio(pair->ink, pair->ground) >= contrast::textContrast);
                CHECK(ratio(pair->ink, pair->ground, contrast::washed) >= contrast::washedContrast);
            }
        }
    }
    CHECK(measured > 500);
}

TEST_CASE("on a projector every species and every outline stands out by 4.5 from what it lies on, and by 3 in a lit room")
{
    for (const Token ground : {Token::Page, Token::Stage, Token::Cytosol}) {
        for (const Token drawn : {Token::Glutamate, Token::Glycine, Token::Ketamine, Token::Memantine, Token::Pcp, Token::Mk801, Token::Mg,
                                  Token::Ca, Token::Na, Token::Gaba, Token::Bdnf, Token::Trkb, Token::Mtorc1, Token::SynProtein,
                                  Token::Spine, Token::Ampa, Token::NmdaOpen, Token::NmdaClosed, Token::NmdaBlocked,
                                  Token::NmdaTrapped, Token::Edge, Token::N1Edge, Token::N2Edge, Token::HeadEdge, Token::GhostEdge,
                                  Token::Measured, Token::Derived, Token::Illustrative, Token::ToBeChecked, Token::Focus,
                                  Token::Accent, Token::Line}) {
            scene::Picture picture;
            picture.width = picture.height = 60;
            auto layer = std::make_shared<scene::Layer>();
            layer->marks.emplace_back(scene::Box{0, 0, 60, 60, 0, {ground}, {}});
            scene::Path line;
            line.stroke = {drawn};
            line.strokeWidth = 4;
            line.move({10, 30}).line({50, 30});
            layer->marks.emplace_back(line);
            picture.layers.push_back(layer);
            const QImage image = render(picture);
            CAPTURE(static_cast<int>(drawn), static_cast<int>(ground));
            CHECK(ratio(image.pixel(30, 30), image.pixel(30, 8)) >= contrast::graphicContrast);
            CHECK(ratio(image.pixel(30, 30), image.pixel(30, 8), contrast::washed) >= contrast::washedContrast);
        }
    }
}
