// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace kinetarium::paint {

/// A one-page PDF of `size` logical px (96 to the inch). Its dates and the order of its fonts are fixed, so that
/// the same drawing gives the same bytes.
QByteArray reproduciblePdf(QSize size, const QString& title, const std::function<void(QPainter&)>& draw);

/// The same with a page for each drawing.
QByteArray reproduciblePdf(QSize size, const QString& title, const std::vector<std::function<void(QPainter&)>>& pages);

}  // namespace kinetarium::paint
