// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/experience/layers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinetarium::scene::experience {

namespace {

// Lii 2023: 40 patients, masked under anaesthesia
constexpr double kGuessedRight = 36.8;              ///< %
constexpr std::array<double, 2> kResponse{60, 50};  ///< %, ketamine and placebo
constexpr const char* kResponded = "Responded a day later";

void drawShare(std::vector<Mark>& marks, const Layout& layout, const chart::Area& bar, double percent, Token token,
               const char* name)
{
    const double note = layout.type.note;
    const double r = std::min(4.0, bar.height / 2);
    marks.push_back(Box{bar.x, bar.y, bar.width, bar.height, r, ink(Token::Surface), ink(Token::Edge), layout.line});
    marks.push_back(Box{bar.x, bar.y, bar.width * percent / 100, bar.height, r, ink(token, 0.8f), {}});
    if (!layout.labels)
        return;
    marks.push_back(bare(plainText({bar.x, bar.y - 0.45 * note}, name, note, ink(Token::Ink2))));
    marks.push_back(bare(plainText({bar.right(), bar.y - 0.45 * note}, chart::fixed(percent, 0) + "\u202f%", note,
                                   ink(Token::Ink), 600, Text::Anchor::End)));
}

}  // namespace

double panelSplit(const Layout& layout)
{
    const chart::Area& p = layout.panel;
    const double note = layout.type.note;
    const double words = std::max(textWidth("36.8 %", 1.8 * layout.type.name, 600), 11 * note);
    return p.x + p.height + 0.3 * note + words + 2 * note;  // the crowd and its words; the rest is for the bars
}

LayerPtr panelLayer(Store& store, const Layout& layout)
{
    return store.get("panel", layoutKey(layout), [&](std::vector<Mark>& marks) {
        const chart::Area& p = layout.panel;
        const double note = layout.type.note;
        const double name = layout.type.name;
        marks.push_back(Box{p.x, p.y, p.width, p.height, 8, ink(Token::Surface), ink(Token::Line), layout.line});
        const double pad = 0.9 * note;
        const double side = p.height - 2 * pad;
        const chart::Area crowd{p.x + pad, p.y + pad, side, side};
        chart::drawHundred(marks, crowd, kGuessedRight, Token::Accent, layout.line);
        const double text = crowd.right() + 1.1 * note;
        const double middle = panelSplit(layout) + 0.9 * note;
        if (layout.labels) {
            const double big = std::min(1.8 * name, 0.28 * p.height);
            double y = p.y + pad + 0.8 * big;
            marks.push_back(bare(plainText({text, y}, "36.8\u202f%", big, ink(Token::Accent), 600)));
            y += 1.6 * note;
            for (const std::string& line :
                 chart::wrapped("guessed right what they had been given", note, middle - text - note)) {
                if (y > p.bottom() - 0.4 * note)
                    break;
                marks.push_back(bare(plainText({text, y}, line, note, ink(Token::Ink2))));
                y += 1.3 * note;
            }
            marks.push_back(bare(plainText({middle, p.y + pad + 0.8 * name}, kResponded, name, ink(Token::Ink), 600)));
            const std::string source = "Lii 2023, n\u202f=\u202f40";
            if (middle + textWidth(kResponded, name, 600) + 16 + textWidth(source, note) < p.right() - pad)
                marks.push_back(bare(plainText({p.right() - pad, p.y + pad + 0.8 * name}, source, note,
                                               ink(Token::Ink2), 400, Text::Anchor::End)));
        }
        const char* difference = "difference in MADRS −5.82 (−13.3 to 1.64)";
        const bool roomy = p.height > 14 * note && textWidth(difference, note) < p.right() - pad - middle;
        if (layout.labels && roomy)
            marks.push_back(
                bare(plainText({middle, p.y + pad + 0.8 * name + 1.6 * note}, difference, note, ink(Token::Ink2))));
        const double top = p.y + pad + 1.2 * name + (roomy ? 1.8 * note : 0);
        const double room = (p.bottom() - pad - top) / 2;
        const double thick = std::min(room - 1.7 * note, 1.5 * note);
        const auto bar = [&](int index) {
            return chart::Area{middle, top + (index + 1) * room - thick, p.right() - pad - middle, thick};
        };
        drawShare(marks, layout, bar(0), kResponse[0], Token::Ketamine, "ketamine");
        drawShare(marks, layout, bar(1), kResponse[1], Token::Ink3, "placebo");
    });
}

}  // namespace kinetarium::scene::experience
