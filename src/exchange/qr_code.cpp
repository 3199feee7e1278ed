// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/qr_code.h"

#include "kinetarium/model/quantity.h"

#include <memory>
#include <string>

#include <qrencode.h>

namespace kinetarium::exchange {

namespace {

constexpr std::size_t largest = 2953;   // bytes in version 40 at level L (ISO/IEC 18004)

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

std::unique_ptr<QRcode, Free> encoded(std::string_view bytes, QRecLevel level)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    return std::unique_ptr<QRcode, Free>(QRcode_encodeData(static_cast<int>(bytes.size()), data, 0, level));
}

}  // namespace

QrCode qrCode(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() > largest) {
        throw model::Refused("a QR code holds 1 to " + std::to_string(largest) + " bytes; these are " +
                             std::to_string(bytes.size()));
    }
    auto made = encoded(bytes, QR_ECLEVEL_M);
    if (!made) {
        made = encoded(bytes, QR_ECLEVEL_L);
    }
    if (!made) {
        throw model::Refused("no QR code can be made of these " + std::to_string(bytes.size()) + " bytes");
    }
    QrCode code;
    code.side = static_cast<std::size_t>(made->width);
    code.dark.resize(code.side * code.side);
    for (std::size_t i = 0; i < code.dark.size(); ++i) {
        code.dark[i] = (made->data[i] & 1) != 0;   // the other bits say what a module is for
    }
    return code;
}

}  // namespace kinetarium::exchange
