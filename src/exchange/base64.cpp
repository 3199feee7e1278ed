// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/base64.h"

#include <QByteArray>

#include <cctype>

namespace kinetarium::exchange {

std::optional<std::string> fromBase64(std::string_view text)
{
    QByteArray bare;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            bare.append(c);
        }
    }
    const auto result = QByteArray::fromBase64Encoding(bare, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded.toStdString()) : std::nullopt;
}

std::string toBase64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

}  // namespace kinetarium::exchange
