// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/dendrite/ruler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::scene::dendrite {

namespace {

constexpr int kPoints = 113;  ///< every third hour
constexpr double kDay = 1440;

double percentFactor(const Moment& moment)
{
    for (const model::Observable& observable : moment.course.observables()) {
        if (observable.id == "spines")
            return observable.unit == "%" ? 0.01 : 1;
    }
    return 0;
}

std::vector<Point> sampled(const Moment& moment)
{
    const double factor = percentFactor(moment);
    if (factor == 0)
        return {};
    std::vector<double> times;
    for (int i = 0; i < kPoints; ++i)
        times.push_back(kDays * kDay * i / (kPoints - 1));
    const std::vector<double> values = moment.course.sample("spines", times);
    std::vector<Point> out;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!std::isnan(values[i]))
            out.push_back({times[i], values[i] * factor});
    }
    return out;
}

}  // namespace

double Ruler::x(double minutes) const
{
    return left + (right - left) * std::clamp(minutes / (kDays * kDay), 0.0, 1.0);
}

double Ruler::y(double extra) const
{
    return base - (base - top) * std::clamp(extra / highest, 0.0, 1.0);
}

Ruler ruled(const pathway::Frame& frame, const Moment& moment, double top, double base)
{
    Ruler out{};
    double most = 0;
    for (const Point& p : sampled(moment))
        most = std::max(most, p.y);
    out.highest = 0.5;
    for (const double step : {0.3, 0.2, 0.15, 0.1, 0.05}) {
        if (most <= step * 1.08)
            out.highest = step * 1.1;
    }
    out.left = frame.margin + textWidth("20 %", frame.type.note) + 10;
    out.right = frame.width - frame.margin - textWidth("14", frame.type.note) / 2;
    out.top = top;
    out.base = base;
    return out;
}

void drawRuler(std::vector<Mark>& marks, const Ruler& ruler, const pathway::Frame& frame, const Moment& moment)
{
    const double size = frame.type.note;
    const double mark = ruler.highest / 1.1;
    // first seen in mice between 12 and 24 h: Moda-Sava 2019 and others, science.md E
    marks.push_back(Box{ruler.x(0.5 * kDay),
                        ruler.top,
                        ruler.x(kDay) - ruler.x(0.5 * kDay),
                        ruler.base - ruler.top,
                        0,
                        ink(Token::Spine, 0.16f),
                        {}});
    marks.push_back(stroked(segment({ruler.left, ruler.y(mark)}, {ruler.right, ruler.y(mark)}), ink(Token::Line),
                            std::max(1.0, frame.line)));
    const std::vector<Point> course = sampled(moment);
    if (course.size() > 2) {
        Points line;
        for (const Point& p : course)
            line.push_back({ruler.x(p.x), ruler.y(p.y)});
        Path area = smoothPath(line);
        area.line({line.back().x, ruler.base}).line({line.front().x, ruler.base}).close();
        marks.push_back(filled(area, ink(Token::Spine, 0.16f)));
        marks.push_back(stroked(smoothPath(line), ink(Token::Spine), 2.6 * frame.line));
    }
    marks.push_back(
        stroked(segment({ruler.left, ruler.base}, {ruler.right, ruler.base}), ink(Token::Edge), 1.4 * frame.line));
    for (int day = 0; day <= static_cast<int>(kDays); ++day) {
        const bool named = day == 0 || day == 1 || day == 3 || day == 7 || day == 10 || day == 14;
        const double x = ruler.x(day * kDay);
        marks.push_back(
            stroked(segment({x, ruler.base}, {x, ruler.base + (named ? 7 : 4)}), ink(Token::Edge), 1.2 * frame.line));
        if (named && frame.labels)
            marks.push_back(plainText({x, ruler.base + 9 + size * 0.95}, std::to_string(day), size, ink(Token::Ink2),
                                      400, Text::Anchor::Middle));
    }
    if (!frame.labels)
        return;
    marks.push_back(plainText({ruler.left - 8, ruler.y(mark) + size * 0.36}, pathway::percentWords(mark), size,
                              ink(Token::Ink2), 400, Text::Anchor::End));
    marks.push_back(
        plainText({ruler.left - 8, ruler.base + size * 0.36}, "0", size, ink(Token::Ink2), 400, Text::Anchor::End));
}

void drawNow(std::vector<Mark>& marks, const Ruler& ruler, const pathway::Frame& frame, const pathway::Levels& levels)
{
    const double x = ruler.x(levels.time());
    marks.push_back(stroked(segment({x, ruler.top - 4}, {x, ruler.base}), ink(Token::Ink), 1.5 * frame.line));
    const double extra = levels.now("spines");
    if (!std::isnan(extra))
        marks.push_back(Disc{
            {x, ruler.y(extra)}, 5.5 * std::sqrt(frame.line), ink(Token::Stage), ink(Token::Spine), 2.6 * frame.line});
}

}  // namespace kinetarium::scene::dendrite
