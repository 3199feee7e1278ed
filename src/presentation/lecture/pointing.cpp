// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/lecture/pointing.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double smallest = 0.05, largest = 0.5;   // of the stage's height
constexpr double grain = 0.0015;                   // shorter moves of the pen add nothing that can be seen

double share(double value)
{
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.5;
}

}  // namespace

void Pointing::setTool(const QString& tool)
{
    const bool known = tool == "spotlight" || tool == "magnifier" || tool == "pen";
    m_drawing = false;
    m_tool = known ? tool : QString();
    emit changed();
}

void Pointing::toggle(const QString& tool)
{
    setTool(m_tool == tool ? QString() : tool);
}

void Pointing::setPlace(QPointF place)
{
    const QPointF held(share(place.x()), share(place.y()));
    if (held == m_place) {
        return;
    }
    m_place = held;
    if (m_drawing) {
        Stroke& stroke = m_sheets[m_item].strokes.back();
        const QPointF way = held - stroke.back();
        if (std::hypot(way.x(), way.y()) >= grain) {
            stroke.push_back(held);
        }
    }
    emit changed();
}

void Pointing::move(double dx, double dy)
{
    setPlace(m_place + QPointF(dx, dy));
}

void Pointing::setSize(double size)
{
    m_size = std::isfinite(size) ? std::clamp(size, smallest, largest) : m_size;
    emit changed();
}

void Pointing::penDown()
{
    if (m_tool != "pen" || m_drawing) {
        return;
    }
    Sheet& sheet = m_sheets[m_item];
    sheet.cleared.clear();
    sheet.strokes.push_back({m_place});
    m_drawing = true;
    emit changed();
}

void Pointing::penUp()
{
    if (m_drawing) {
        m_drawing = false;
        emit changed();
    }
}

void Pointing::undo()
{
    Sheet& sheet = m_sheets[m_item];
    m_drawing = false;
    if (!sheet.strokes.empty()) {
        sheet.strokes.pop_back();
    } else {
        sheet.strokes.swap(sheet.cleared);
    }
    emit changed();
}

void Pointing::clear()
{
    Sheet& sheet = m_sheets[m_item];
    m_drawing = false;
    if (!sheet.strokes.empty()) {
        sheet.cleared.clear();
        sheet.cleared.swap(sheet.strokes);
    }
    emit changed();
}

int Pointing::strokes() const
{
    return static_cast<int>(present().size());
}

const std::vector<Pointing::Stroke>& Pointing::strokesOf(int item) const
{
    static const std::vector<Stroke> none;
    const auto found = m_sheets.find(item);
    return found == m_sheets.end() ? none : found->second.strokes;
}

void Pointing::show(int item)
{
    m_drawing = false;
    m_item = item;
    emit changed();
}

void Pointing::forget()
{
    m_sheets.clear();
    setTool({});
    show(0);
}

}  // namespace kinetarium::presentation
