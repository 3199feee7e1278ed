// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QSize>
#include <QString>

#include <functional>

namespace kinetarium::paint {

/// A one-page PDF of `size` logical px (96 to the inch). Its dates and the order of its fonts are fixed, so that
/// the same drawing gives the same bytes.
QByteArray reproduciblePdf(QSize size, const QString& title, const std::function<void(QPainter&)>& draw);

}  // namespace kinetarium::paint
