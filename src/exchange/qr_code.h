// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kinetarium::exchange {

/// The modules of a QR code, row by row, without the quiet zone of four modules that it must be shown in.
struct QrCode {
    static constexpr std::size_t quietZone = 4;   ///< modules of light around it (ISO/IEC 18004)
    std::size_t side = 0;                         ///< modules
    std::vector<bool> dark;                       ///< side * side
    bool at(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
};

/// The smallest code of the bytes that survives damage to 15 % of it; of 7 % where that is too much for one code.
/// Throws model::Refused for nothing at all, and for more than the 2953 bytes that the largest code holds.
QrCode qrCode(std::string_view bytes);

}  // namespace kinetarium::exchange
