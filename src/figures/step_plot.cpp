// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/step_plot.h"

#include "plot/course_plot.h"

namespace kinetarium::figures {

using scene::Token;

namespace {

/// The type and colours of a plot on a page.
plot::Style pageStyle(paint::ThemeId theme, bool transparent)
{
    const bool projector = theme == paint::ThemeId::Projector;
    plot::Style style = plotStyle(theme, paint::interfaceFont(projector ? 20 : 13), paint::interfaceFont(projector ? 22 : 14, 600));
    if (transparent) {
        style.background = Qt::transparent;
    }
    return style;
}

}  // namespace

plot::Style plotStyle(paint::ThemeId theme, const QFont& font, const QFont& titleFont)
{
    plot::Style style;
    style.background = paint::color(theme, Token::Page);
    style.grid = paint::color(theme, Token::Line);
    style.axis = paint::color(theme, Token::Edge);
    style.text = paint::color(theme, Token::Ink);
    style.secondaryText = paint::color(theme, Token::Ink2);
    style.cursor = paint::color(theme, Token::Ink);
    style.font = font;
    style.titleFont = titleFont;
    if (theme == paint::ThemeId::Projector) {
        // Seen from the last row: nothing that means something is thinner than 2.5 px.
        style.lineWidth = 5;
        style.secondaryWidth = 3.5;
        style.cursorWidth = 2.5;
        style.axisWidth = 2.5;
        style.gridWidth = 1.5;
        style.ringWidth = 3.5;
        style.ringRadius = 7.5;
        style.barWidth = 3;
        style.discRadius = 7;
    }
    return style;
}

plot::Plot stepPlot(const presentation::Player& player, paint::ThemeId theme)
{
    const presentation::PreparedStep& step = player.step();
    plot::Plot plot = plot::coursePlot(player.course(), step.curves, [theme](const std::string& species) {
        return paint::color(theme, scene::tokenFromName(species));
    });
    plot.from = player.firstTime();
    plot.to = step.to;
    plot.zero = step.clockFrom;
    plot.logTime = step.logTime;
    plot.cursor = player.time();
    for (const presentation::PublishedCurve& published : player.published()) {
        for (const presentation::PublishedPoint& point : published.points) {
            const bool first = &point == &published.points.front();
            plot.points.push_back({point.time, point.value, point.error,
                                   first ? QString::fromStdString(published.label) : QString(),
                                   paint::color(theme, Token::Ink),
                                   published.experiment->grade == book::Experiment::Grade::ToBeChecked});
        }
    }
    plot.note = player.plotNote();
    const presentation::VirtualClass& people = player.people();
    for (std::size_t i = 0; i < people.curves.size(); ++i) {
        plot.spreads.push_back({plot.curves[i].color, people.times, people.curves[i].low, people.curves[i].high});
    }
    if (const auto& before = player.stepCourse(); before && !plot.curves.empty()) {
        plot.curves.push_back(
            {step.curves.front(), QObject::tr("before"), paint::color(theme, Token::Ink3), 3, false, *before});
    }
    return plot;
}

std::function<void(QPainter&, QRectF, bool)> stepCurve(const presentation::Player& player,
                                                       const paint::ExportOptions& page,
                                                       std::shared_ptr<plot::CurvePlot> curves)
{
    if (!curves) {
        curves = std::make_shared<plot::CurvePlot>();
    }
    return [plot = stepPlot(player, page.theme), style = pageStyle(page.theme, page.transparent), course = player.course(),
            curves](QPainter& painter, QRectF rect, bool vectors) { curves->draw(painter, rect, course, plot, style, vectors); };
}

}  // namespace kinetarium::figures
