// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/plot_item.h"

#include "figures/step_plot.h"
#include "presentation/words.h"

#include <QMouseEvent>

#include <algorithm>

namespace kinetarium::ui {

namespace {

const model::Observable& observable(const model::Course& course, const std::string& id)
{
    return course.observables()[course.index(id)];
}

}  // namespace

PlotItem::PlotItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
}

void PlotItem::setPlayer(presentation::Player* player)
{
    if (m_player) {
        m_player->disconnect(this);
    }
    m_player = player;
    if (player) {
        const auto repaint = [this] { update(); };
        connect(player, &presentation::Player::courseChanged, this, repaint);
        connect(player, &presentation::Player::timeChanged, this, repaint);
        connect(player, &presentation::Player::stepChanged, this, repaint);
        connect(player, &presentation::Player::courseChanged, this, &PlotItem::summaryChanged);
        connect(player, &presentation::Player::playingChanged, this, &PlotItem::summaryChanged);
    }
    update();
    emit changed();
    emit summaryChanged();
}

void PlotItem::setTheme(Theme* theme)
{
    if (m_theme) {
        m_theme->disconnect(this);
    }
    m_theme = theme;
    if (theme) {
        connect(theme, &Theme::changed, this, [this] { update(); });
    }
    update();
    emit changed();
}

plot::Plot PlotItem::curves() const
{
    return figures::stepPlot(*m_player, m_theme->id());
}

plot::Style PlotItem::style() const
{
    return figures::plotStyle(m_theme->id(), m_theme->smallFont(), m_theme->smallStrongFont());
}

QString PlotItem::summary() const
{
    if (!m_player || !m_player->ready()) {
        return {};
    }
    QStringList words;
    for (const std::string& id : m_player->step().curves) {
        const model::Observable& one = observable(m_player->course(), id);
        words.append(tr("%1 %2").arg(QString::fromStdString(one.label),
                                     QString::fromStdString(presentation::valueWords(m_player->course().at(id, m_player->time()), one.unit))));
    }
    const QString note = m_player->plotNote();
    return tr("Now: %1").arg(words.join(", ")) + (note.isEmpty() ? QString() : ". " + note);
}

void PlotItem::paint(QPainter* painter)
{
    ++m_paints;
    if (!m_player || !m_theme || !m_player->ready() || width() < 80 || height() < 60 || m_player->step().curves.empty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    m_plot.draw(*painter, boundingRect(), m_player->course(), curves(), style());
}

void PlotItem::mousePressEvent(QMouseEvent* event)
{
    moveTime(event->position().x());
    event->accept();
}

void PlotItem::mouseMoveEvent(QMouseEvent* event)
{
    moveTime(event->position().x());
}

void PlotItem::moveTime(double x)
{
    if (m_player && m_player->ready() && m_paints > 0) {
        m_player->setPlaying(false);
        m_player->setTime(m_plot.timeAt(x));
    }
}

}  // namespace kinetarium::ui
