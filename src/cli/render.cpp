// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/settings_arguments.h"
#include "kinetarium/model/quantity.h"
#include "paint/export.h"
#include "paint/theme.h"
#include "plot/course_plot.h"
#include "presentation/library.h"
#include "presentation/link.h"
#include "presentation/player.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <memory>
#include <optional>

namespace kinetarium::cli {

namespace {

struct Arguments {
    std::string zoom;
    std::string what;   ///< chapter or link
    std::string step;
    std::string time;
    std::vector<std::string> set;
    std::optional<std::string> theme;
    std::string size = "1600x1000";
    std::optional<std::uint64_t> seed;
    std::string out;
    bool curve = false;
    bool noLabels = false;
};

constexpr int smallest = 320, largest = 8192;
constexpr double curveShare = 0.28;   // of the figure's height

QSize sizeOf(const std::string& text)
{
    const auto cross = text.find('x');
    int width = 0, height = 0;
    const char* end = text.data() + text.size();
    if (cross != std::string::npos) {
        const auto first = std::from_chars(text.data(), text.data() + cross, width);
        const auto second = std::from_chars(text.data() + cross + 1, end, height);
        if (first.ptr == text.data() + cross && second.ptr == end && width >= smallest && height >= smallest &&
            width <= largest && height <= largest) {
            return {width, height};
        }
    }
    throw model::Refused("--size " + text + ": write WIDTHxHEIGHT in pixels, each from " + std::to_string(smallest) + " to " +
                         std::to_string(largest));
}

/// Chapter, step, settings and moment, from the link and the options over it.
presentation::Link wanted(const Arguments& arguments)
{
    presentation::Link link;
    if (presentation::Link::looksLikeOne(arguments.what)) {
        link = presentation::Link::parse(arguments.what);
    } else {
        link.chapter = arguments.what;
    }
    if (!arguments.step.empty()) {
        link.step = arguments.step;
    }
    if (!arguments.time.empty()) {
        link.time = arguments.time;
    }
    if (!arguments.zoom.empty()) {
        link.zoom = arguments.zoom;
    }
    if (arguments.seed) {
        link.seed = arguments.seed;
    }
    if (arguments.theme) {
        link.theme = arguments.theme;
    }
    for (const std::string& each : arguments.set) {
        const auto [id, value] = assignment(each);
        link.settings[id] = value;
    }
    return link;
}

plot::Style styleOf(paint::ThemeId theme)
{
    using scene::Token;
    const bool projector = theme == paint::ThemeId::Projector;
    plot::Style style;
    style.background = paint::color(theme, Token::Page);
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

void runRender(const Arguments& arguments, const Context& context)
{
    const auto format = paint::formatFromPath(arguments.out);
    if (!format) {
        throw model::Refused("-o " + arguments.out + ": the name must end in .png, .svg or .pdf");
    }
    paint::ExportOptions options;
    options.size = sizeOf(arguments.size);

    const presentation::Library library(context.content);
    const presentation::Opening opening = library.resolve(wanted(arguments));
    const presentation::PreparedChapter& chapter = *opening.chapter;
    options.theme = paint::themeFromName(opening.theme).value_or(paint::ThemeId::Light);
    presentation::Player player;
    player.show(opening);

    paint::Figure figure;
    figure.title = QString::fromStdString(chapter.chapter->title + ": " + player.step().step->title);
    figure.caption = player.caption();
    figure.clock = player.clock();
    figure.description = QString::fromStdString(player.step().scene->describe(player.moment()));
    plot::CurvePlot curves;
    if (arguments.curve && !player.step().curves.empty()) {
        figure.curveHeight = options.size.height() * curveShare;
        figure.curve = [&](QPainter& painter, QRectF rect) {
            plot::Plot plot = plot::coursePlot(player.course(), player.step().curves, [&](const std::string& species) {
                return paint::color(options.theme, scene::tokenFromName(species));
            });
            plot.from = player.firstTime();
            plot.to = player.step().to;
            plot.zero = player.step().clockFrom;
            plot.logTime = player.step().logTime;
            plot.cursor = player.time();
            for (const auto& published : player.published()) {
                for (const auto& point : published.points) {
                    const bool first = &point == &published.points.front();
                    plot.points.push_back({point.time, point.value, point.error,
                                           first ? QString::fromStdString(published.label) : QString(),
                                           paint::color(options.theme, scene::Token::Ink),
                                           published.experiment->grade == book::Experiment::Grade::ToBeChecked});
                }
            }
            plot.note = player.plotNote();
            const presentation::VirtualClass& people = player.people();
            for (std::size_t i = 0; i < people.curves.size(); ++i) {
                plot.spreads.push_back({plot.curves[i].color, people.times, people.curves[i].low, people.curves[i].high});
            }
            curves.draw(painter, rect, player.course(), plot, styleOf(options.theme), *format != paint::Format::Png);
        };
    }
    const QSizeF size = paint::sceneSize(figure, options);
    const scene::Stage stage{size.width(), size.height(), !arguments.noLabels, options.theme == paint::ThemeId::Projector};
    figure.picture = player.step().scene->picture(player.moment(), stage);
    if (const std::string why = paint::exportFigure(figure, options, arguments.out, *format); !why.empty()) {
        throw model::Refused(why);
    }
}

}  // namespace

void addRender(CLI::App& app, const Context& context)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* render = app.add_subcommand("render", "Draw a figure: what the reader shows at a step and a moment");
    render->add_option("what", arguments->what, "A chapter, or a kinetarium:// link")->required()->type_name("CHAPTER|LINK");
    render->add_option("--step", arguments->step, "Which step (default: the first)")->type_name("ID");
    render->add_option("--time", arguments->time, "The moment, as 21ms (default: the step's still)")->type_name("TIME");
    render->add_option("--set", arguments->set, "A setting over the step's: drug-level=1uM")->type_name("ID=VALUE")->allow_extra_args(false);
    render->add_option("--theme", arguments->theme, "light, dark or projector")->type_name("NAME");
    render->add_option("--size", arguments->size, "Pixels")->type_name("WxH")->capture_default_str();
    render->add_option("--seed", arguments->seed, "The seed of what chance decides")->type_name("N");
    render->add_flag("--curve", arguments->curve, "With the step's curves below");
    render->add_option("--zoom", arguments->zoom, "The receptor at that moment, at this time of its own: 21ms")->type_name("TIME");
    render->add_flag("--no-labels", arguments->noLabels, "Without labels in the scene");
    render->add_option("-o,--output", arguments->out, "The file to write")->required()->type_name("FILE.png|svg|pdf");
    render->callback([arguments, &context] { runRender(*arguments, context); });
}

}  // namespace kinetarium::cli
