// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/picture.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kinetarium::scene {

namespace {

// Advances of Inter in thousandths of the type size, from U+0020 to U+007E, as measured from the face.
constexpr std::array<short, 95> kRegular{281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357,
                                         625, 464, 605, 636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507,
                                         936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 563, 889, 753, 761,
                                         635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452,
                                         497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597,
                                         609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541, 362, 327, 362, 659};
constexpr std::array<short, 95> kSemiBold{
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481,  621,
    652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724,  608,
    586, 755, 744, 275, 561, 677, 566, 906, 741, 775, 643, 776, 651, 649, 660, 734, 724, 1007, 690,
    705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261,  569,
    261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 563, 576, 562, 393, 358, 393,  673};

int advanceOf(char32_t code, bool bold)
{
    if (code >= 0x20 && code <= 0x7E)
        return (bold ? kSemiBold : kRegular)[code - 0x20];
    switch (code) {
        case 0x2009:
        case 0x202f:
            return 181;  // thin space
        case 0xB2:
            return 421;  // superscript two
        case 0x207A:
        case 0x207B:
        case 0x2080:
        case 0x2082:
            return 445;
        case 0xB9:
        case 0x2081:
            return 318;
        case 0xB7:
            return 285;
        case 0x2026:
            return 821;
        case 0xC5:
            return 723;
        case 0x2013:
            return 500;
        default:
            return 670;  // signs as wide as a figure, and the unknown
    }
}

/// Decodes one code point and moves on; a broken byte counts as one.
char32_t decoded(const std::string& text, std::size_t& at)
{
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0xC0)
        return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t code = lead & (0x3F >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return code;
}

}  // namespace

double textWidth(const std::string& utf8, double size, int weight)
{
    int sum = 0;
    for (std::size_t at = 0; at < utf8.size();)
        sum += advanceOf(decoded(utf8, at), weight >= 550);
    return sum * size / 1000;
}

}  // namespace kinetarium::scene
