// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/plot_item.h"

#include "plot/course_plot.h"
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
    const presentation::PreparedStep& step = m_player->step();
    plot::Plot plot = plot::coursePlot(m_player->course(), step.curves, [this](const std::string& species) {
        return m_theme->color(scene::tokenFromName(species));
    });
    plot.from = m_player->firstTime();
    plot.to = step.to;
    plot.zero = step.clockFrom;
    plot.logTime = step.logTime;
    plot.cursor = m_player->time();
    for (const presentation::PublishedCurve& published : m_player->published()) {
        for (const presentation::PublishedPoint& point : published.points) {
            const bool first = &point == &published.points.front();
            plot.points.push_back({point.time, point.value, point.error, first ? QString::fromStdString(published.label) : QString(),
                                   m_theme->ink(), published.experiment->grade == book::Experiment::Grade::ToBeChecked});
        }
    }
    plot.note = m_player->plotNote();
    const presentation::VirtualClass& people = m_player->people();
    for (std::size_t i = 0; i < people.curves.size(); ++i) {
        plot.spreads.push_back({plot.curves[i].color, people.times, people.curves[i].low, people.curves[i].high});
    }
    if (const auto& before = m_player->stepCourse(); before && !plot.curves.empty()) {
        plot.curves.push_back({step.curves.front(), tr("before"), m_theme->ink3(), 1, false, *before});
    }
    return plot;
}

plot::Style PlotItem::style() const
{
    plot::Style style;
    style.background = m_theme->page();
    style.grid = m_theme->line();
    style.axis = m_theme->edge();
    style.text = m_theme->ink();
    style.secondaryText = m_theme->ink2();
    style.cursor = m_theme->ink();
    style.font = m_theme->smallFont();
    style.titleFont = m_theme->smallStrongFont();
    style.lineWidth = m_theme->projector() ? 5 : 3;
    style.secondaryWidth = m_theme->projector() ? 3.5 : 2;
    return style;
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
