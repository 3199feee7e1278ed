// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/pointing.h"

#include <catch2/catch.hpp>

#include <limits>

using kinetarium::presentation::Pointing;

namespace {

void draw(Pointing& pointing, double from, double to)
{
    pointing.setPlace({from, 0.5});
    pointing.penDown();
    pointing.setPlace({to, 0.5});
    pointing.penUp();
}

}  // namespace

TEST_CASE("strokes stay with their item")
{
    Pointing pointing;
    pointing.setTool("pen");
    pointing.show(3);
    draw(pointing, 0.1, 0.2);
    draw(pointing, 0.3, 0.4);
    pointing.show(4);
    CHECK(pointing.strokes() == 0);
    draw(pointing, 0.5, 0.6);
    pointing.show(3);
    REQUIRE(pointing.strokes() == 2);
    CHECK(pointing.present()[1].front().x() == Approx(0.3));
    CHECK(pointing.strokesOf(4).size() == 1);
    pointing.forget();
    CHECK(pointing.strokesOf(3).empty());
}

TEST_CASE("undo takes the last stroke, and brings back what was cleared")
{
    Pointing pointing;
    pointing.setTool("pen");
    draw(pointing, 0.1, 0.2);
    draw(pointing, 0.3, 0.4);
    pointing.clear();
    CHECK(pointing.strokes() == 0);
    pointing.undo();
    CHECK(pointing.strokes() == 2);
    pointing.undo();
    CHECK(pointing.strokes() == 1);
    pointing.clear();
    draw(pointing, 0.7, 0.8);
    pointing.undo();
    pointing.undo();
    CHECK(pointing.strokes() == 0);   // a new stroke has replaced what was cleared
}

TEST_CASE("only the pen draws, and it does not leave the stage")
{
    Pointing pointing;
    pointing.setTool("spotlight");
    draw(pointing, 0.1, 0.9);
    CHECK(pointing.strokes() == 0);
    pointing.setTool("pen");
    pointing.penDown();
    pointing.setPlace({4, -3});
    pointing.setTool("magnifier");   // lifts it
    pointing.setPlace({0.2, 0.2});
    REQUIRE(pointing.strokes() == 1);
    CHECK(pointing.present()[0].size() == 2);
    CHECK(pointing.present()[0].back() == QPointF(1, 0));
    pointing.setPlace({std::numeric_limits<double>::quiet_NaN(), 0.3});
    CHECK(pointing.place().x() == 0.5);
    pointing.setSize(9);
    CHECK(pointing.size() == 0.5);
    pointing.setTool("laser");
    CHECK(pointing.tool().isEmpty());
}
