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
    plot::Style style;
    style.background = transparent ? QColor(Qt::transparent) : paint::color(theme, Token::Page);
    style.grid = paint::color(theme, Token::Line);
    style.axis = paint::color(theme, Token::Edge);
    style.text = paint::color(theme, Token::Ink);
    style.secondaryText = paint::color(theme, Token::Ink2);
    style.cursor = paint::color(theme, Token::Ink);
    style.font = paint::interfaceFont(projector ? 20 : 13);
    style.titleFont = paint::interfaceFont(projector ? 22 : 14, 600);
    style.lineWidth = projector ? 5 : 3;
    style.secondaryWidth = projector ? 3.5 : 2;
    return style;
}

}  // namespace

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
