// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/picture.h"
#include "scene/vocabulary/geometry.h"

#include <catch2/catch.hpp>

using namespace kinetarium::scene;

TEST_CASE("a part is found by the point inside its shape, the front one first")
{
    Picture picture;
    picture.parts = {{"round", "", "", "", 0, 0, 20, 20, true}, {"box", "", "", "", 0, 0, 40, 20, false}};
    CHECK(picture.partAt({10, 10})->id == "round");
    CHECK(picture.partAt({1, 1})->id == "box");  // the corner of the disc's bounds is not the disc
    CHECK(picture.partAt({35, 10})->id == "box");
    CHECK(picture.partAt({50, 10}) == nullptr);
}

TEST_CASE("extents follow groups, scale and anchor")
{
    auto layer = std::make_shared<Layer>();
    Text text;
    text.at = {10, 10};
    text.text = "word";
    text.size = 10;
    text.anchor = Text::Anchor::End;
    layer->marks.push_back(grouped({text}, {100, 50}, 2));
    Picture picture;
    picture.layers = {layer};
    const auto extents = textExtents(picture);
    REQUIRE(extents.size() == 1);
    CHECK(extents[0].x + extents[0].width == Approx(120));
    CHECK(extents[0].width == Approx(textWidth("word", 20)));
    CHECK(extents[0].y < 70);
    CHECK(extents[0].y + extents[0].height > 70);
}

TEST_CASE("width of text grows with size, weight and letters, and knows more than ASCII")
{
    CHECK(textWidth("Gate", 30) == Approx(2 * textWidth("Gate", 15)));
    CHECK(textWidth("Gate", 15, 600) > textWidth("Gate", 15, 400));
    CHECK(textWidth("Mg²⁺", 15) > textWidth("Mg", 15));
    CHECK(textWidth("Mg²⁺", 15) < textWidth("Mg", 15) + 2 * 15);
    CHECK(textWidth("", 15) == 0);
}

TEST_CASE("every species has a glyph of its own, and a token")
{
    for (const char* species : {"glutamate", "glycine", "ketamine", "memantine", "pcp", "mk801", "mg", "ca", "na",
                                "gaba", "bdnf", "trkb", "mtorc1", "synprotein", "spine", "ampa"}) {
        CAPTURE(species);
        CHECK_FALSE(glyphMarks(Glyph{species, {}, 8}).empty());
        CHECK(tokenFromName(species) != Token::Ink);
    }
    CHECK(tokenFromName("nobody") == Token::Ink);
    for (const char* state :
         {"nmda-open", "nmda-closed", "nmda-blocked", "nmda-trapped", "nmda-mg", "nmda-desensitised"})
        CHECK(glyphMarks(Glyph{state, {}, 8}).size() >= 2);
    CHECK(glyphMarks(Glyph{"nmda-trapped", {}, 8}).size() > glyphMarks(Glyph{"nmda-closed", {}, 8}).size());
}
