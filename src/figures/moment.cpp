// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/moment.h"

#include "figures/foot.h"
#include "figures/step_plot.h"

namespace kinetarium::figures {

namespace {

constexpr double curveShare = 0.28;          // of the figure's height
constexpr QSize twiceAsFine{3840, 2160};     // from here on
constexpr QSizeF leastStage{560, 340};       // that scenes can lay themselves out in

}  // namespace

paint::ExportOptions pageOf(QSize pixels, paint::ThemeId theme, bool transparent)
{
    paint::ExportOptions page;
    page.theme = theme;
    page.transparent = transparent;
    const bool even = pixels.width() % 2 == 0 && pixels.height() % 2 == 0;
    page.pixelRatio = even && pixels.width() >= twiceAsFine.width() && pixels.height() >= twiceAsFine.height() ? 2 : 1;
    page.size = pixels / page.pixelRatio;
    return page;
}

scene::Picture pictureFor(const paint::Figure& figure, const MomentOptions& options, const scene::Scene& scene,
                          const scene::Moment& moment)
{
    const QSizeF place = paint::sceneSize(figure, options.page);
    const QSizeF size = place.expandedTo(leastStage);
    return scene.picture(moment, {size.width(), size.height(), options.labels, options.page.theme == paint::ThemeId::Projector});
}

paint::Figure momentFigure(const presentation::Player& player, const MomentOptions& options)
{
    const paint::ExportOptions& page = options.page;
    const presentation::PreparedStep& step = player.step();
    const bool curve = options.curve && !step.curves.empty();
    paint::Figure figure;
    figure.title = QString::fromStdString(player.chapter().chapter->title + ": " + step.step->title);
    figure.caption = player.caption();
    figure.clock = player.clock();
    figure.description = QString::fromStdString(step.scene->describe(player.moment()));
    const std::string_view theme = paint::themeName(page.theme);
    figure.footer = footOf(player, QString::fromUtf8(theme.data(), static_cast<qsizetype>(theme.size())), curve).text();
    if (curve) {
        figure.curveHeight = page.size.height() * curveShare;
        figure.curve = stepCurve(player, page);
    }
    figure.picture = pictureFor(figure, options, *step.scene, player.moment());
    return figure;
}

}  // namespace kinetarium::figures
