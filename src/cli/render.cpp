// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/settings_arguments.h"
#include "exchange/video.h"
#include "figures/clip_job.h"
#include "figures/curves_csv.h"
#include "figures/lesson_pages.h"
#include "figures/moment.h"
#include "kinetarium/book/lesson.h"
#include "kinetarium/model/quantity.h"
#include "presentation/library.h"
#include "presentation/link.h"
#include "presentation/player.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include <unistd.h>

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
    bool transparent = false;
    std::optional<double> seconds;
    std::optional<int> framesPerSecond;
};

constexpr int smallest = 320, largest = 8192;

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

/// A line on a terminal's stderr that tells how far a clip is; nothing where nobody watches.
bool tellProgress(double share)
{
    static const bool watched = isatty(STDERR_FILENO) != 0;
    if (watched) {
        std::cerr << "\r" << static_cast<int>(share * 100) << " %" << (share < 1 ? "" : "\r     \r") << std::flush;
    }
    return true;
}

/// Draws a clip: a video where a format is given, else a folder of pictures.
std::string renderClip(const Arguments& arguments, const presentation::Player& player,
                       const figures::MomentOptions& moment, std::optional<exchange::VideoFormat> format)
{
    if (format && !exchange::hasVideoProgram()) {
        return "-o " + arguments.out + ": there is no ffmpeg, which makes the clips (Debian: ffmpeg); a name that ends in / "
               "gives a folder of its frames as PNG";
    }
    const figures::ClipOptions options{moment, arguments.seconds.value_or(0), arguments.framesPerSecond.value_or(30)};
    if (arguments.seconds && *arguments.seconds == 0) {
        return "--duration: a clip of 0 s shows nothing";
    }
    if (format) {
        figures::ClipJob job(player, options, *format, arguments.out);
        return figures::finish(job, tellProgress);
    }
    figures::ClipJob job(player, options, arguments.out);
    return figures::finish(job, tellProgress);
}

/// A lesson plan by its file, or a shipped one by its name.
std::optional<book::Lesson> planOf(const std::string& what, const presentation::Library& library)
{
    if (what.ends_with(book::lessonFileEnd)) {
        book::LoadedLesson loaded = book::loadLesson(what);
        if (!loaded.lesson) {
            throw model::Refused(loaded.faults.empty() ? what + ": there is no plan in it" : book::toString(loaded.faults.front()));
        }
        return loaded.lesson;
    }
    for (const book::Lesson& each : library.book().lessons) {
        if (each.id == what) {
            return each;
        }
    }
    return std::nullopt;
}

void renderPlan(const Arguments& arguments, const book::Lesson& plan, const presentation::Library& library)
{
    if (!arguments.out.ends_with(".pdf") && !arguments.out.ends_with('/')) {
        throw model::Refused("-o " + arguments.out + ": a plan's hand-out is a .pdf, or pictures in a folder whose name ends in /");
    }
    const paint::ThemeId theme = paint::themeFromName(arguments.theme.value_or("light")).value_or(paint::ThemeId::Light);
    if (const std::string why = figures::lessonHandout(library, plan, theme, arguments.out); !why.empty()) {
        throw model::Refused(why);
    }
}

void runRender(const Arguments& arguments, const Context& context)
{
    const presentation::Library library(context.content);
    if (const auto plan = planOf(arguments.what, library)) {
        renderPlan(arguments, *plan, library);
        return;
    }
    const auto picture = paint::formatFromPath(arguments.out);
    const auto video = exchange::videoFormatFromPath(arguments.out);
    const bool folder = arguments.out.ends_with('/');
    const bool table = std::filesystem::path(arguments.out).extension() == ".csv";
    if (!picture && !video && !folder && !table) {
        throw model::Refused("-o " + arguments.out + ": the name must end in .png, .svg, .pdf, .mp4, .webm, .gif, .csv, or in / "
                                                     "for a clip's frames");
    }
    if ((arguments.seconds || arguments.framesPerSecond) && !video && !folder) {
        throw model::Refused("-o " + arguments.out + ": --duration and --fps are for clips (.mp4, .webm, .gif, or a folder)");
    }
    const QSize pixels = sizeOf(arguments.size);
    const presentation::Opening opening = library.resolve(wanted(arguments));
    presentation::Player player;
    player.show(opening);
    const paint::ThemeId theme = paint::themeFromName(opening.theme).value_or(paint::ThemeId::Light);
    const figures::MomentOptions options{figures::pageOf(pixels, theme, arguments.transparent), arguments.curve,
                                         !arguments.noLabels};
    const std::string why = table     ? figures::writeCurves(player, opening.theme, arguments.out)
                            : picture ? paint::exportFigure(figures::momentFigure(player, options), options.page, arguments.out, *picture)
                                      : renderClip(arguments, player, options, video);
    if (!why.empty()) {
        throw model::Refused(why);
    }
}

}  // namespace

void addRender(CLI::App& app, const Context& context)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App* render = app.add_subcommand("render", "Draw what the reader shows at a step: a figure, a clip, or its curves as a table");
    render->add_option("what", arguments->what, "A chapter, a kinetarium:// link, or a lesson plan for its hand-out")->required()->type_name("CHAPTER|LINK|PLAN");
    render->add_option("--step", arguments->step, "Which step (default: the first)")->type_name("ID");
    render->add_option("--time", arguments->time, "The moment, as 21ms (default: the step's still)")->type_name("TIME");
    render->add_option("--set", arguments->set, "A setting over the step's: drug-level=1uM")->type_name("ID=VALUE")->allow_extra_args(false);
    render->add_option("--theme", arguments->theme, "light, dark or projector")->type_name("NAME");
    render->add_option("--size", arguments->size, "Pixels")->type_name("WxH")->capture_default_str();
    render->add_option("--seed", arguments->seed, "The seed of what chance decides")->type_name("N");
    render->add_flag("--curve", arguments->curve, "With the step's curves below");
    render->add_option("--zoom", arguments->zoom, "The receptor at that moment, at this time of its own: 21ms")->type_name("TIME");
    render->add_flag("--no-labels", arguments->noLabels, "Without labels in the scene");
    render->add_flag("--transparent", arguments->transparent, "Nothing behind the figure");
    render->add_option("--duration", arguments->seconds, "Of a clip, in s: 1 to 180 (default: the step's own pace)")->type_name("S");
    render->add_option("--fps", arguments->framesPerSecond, "Of a clip, frames a second: 1 to 60 (default 30)")->type_name("N");
    render->add_option("-o,--output", arguments->out, "The file to write, or FOLDER/ for a clip's frames")
        ->required()
        ->type_name("FILE.png|svg|pdf|mp4|webm|gif|csv");
    render->callback([arguments, &context] { runRender(*arguments, context); });
}

}  // namespace kinetarium::cli
