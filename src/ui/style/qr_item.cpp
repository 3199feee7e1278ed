// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/qr_item.h"

#include "exchange/qr_code.h"
#include "kinetarium/model/quantity.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kinetarium::ui {

QrItem::QrItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrItem::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    m_fault.clear();
    m_side = 0;
    m_dark.clear();
    if (!text.isEmpty()) {
        try {
            const exchange::QrCode code = exchange::qrCode(text.toStdString());
            m_side = static_cast<int>(code.side);
            m_dark = QVector<bool>(code.dark.begin(), code.dark.end());
        } catch (const model::Refused& refused) {
            m_fault = QString::fromUtf8(refused.what());
        }
    }
    update();
    emit changed();
}

void QrItem::paint(QPainter* painter)
{
    if (m_side == 0) {
        return;
    }
    // The painter's unit is the item's; a module is a whole number of the screen's own pixels.
    const double pixel = 1 / std::max(0.01, std::hypot(painter->deviceTransform().m11(), painter->deviceTransform().m12()));
    const int modules = m_side + 2 * static_cast<int>(exchange::QrCode::quietZone);
    const double room = std::min(width(), height());
    const double whole = std::floor(room / modules / pixel) * pixel;
    const double module = whole > 0 ? whole : room / modules;
    const double start = std::floor((room - module * modules) / 2 / pixel) * pixel;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(0, 0, room, room), Qt::white);
    const double first = start + module * exchange::QrCode::quietZone;
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (m_dark[row * m_side + column]) {
                painter->fillRect(QRectF(first + column * module, first + row * module, module, module), Qt::black);
            }
        }
    }
}

}  // namespace kinetarium::ui
