// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/screens.h"

#include <algorithm>

namespace kinetarium::ui {

namespace {

/// As drivers name the panel that is built in.
bool inTheLid(const ScreenFact& screen)
{
    return screen.name.startsWith("eDP", Qt::CaseInsensitive) || screen.name.startsWith("LVDS", Qt::CaseInsensitive) ||
           screen.name.startsWith("DSI", Qt::CaseInsensitive);
}

int rank(const ScreenFact& screen)
{
    return inTheLid(screen) ? 2 : screen.primary ? 1 : 0;
}

/// The presenter's own display, were the audience anywhere else.
int bestFor(const std::vector<ScreenFact>& screens, int without)
{
    int best = -1;
    for (int i = 0; i < static_cast<int>(screens.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i != without && (best < 0 || rank(screens[at]) > rank(screens[static_cast<std::size_t>(best)]))) {
            best = i;
        }
    }
    return best;
}

}  // namespace

ScreenPlan planScreens(const std::vector<ScreenFact>& screens, const QString& wanted)
{
    if (screens.size() < 2) {
        return screens.empty() ? ScreenPlan{} : ScreenPlan{0, 0};
    }
    const auto found = std::find_if(screens.begin(), screens.end(), [&](const ScreenFact& each) { return each.name == wanted; });
    ScreenPlan plan;
    plan.audience = found != screens.end() ? static_cast<int>(found - screens.begin()) : bestFor(screens, -1) == 0 ? 1 : 0;
    plan.presenter = bestFor(screens, plan.audience);
    return plan;
}

QString nextAudience(const std::vector<ScreenFact>& screens, const QString& wanted)
{
    const ScreenPlan plan = planScreens(screens, wanted);
    if (plan.audience < 0) {
        return wanted;
    }
    return screens[(static_cast<std::size_t>(plan.audience) + 1) % screens.size()].name;
}

}  // namespace kinetarium::ui
