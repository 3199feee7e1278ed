// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teach/handout_maker.h"

#include "figures/lesson_pages.h"

namespace kinetarium::ui {

QString HandoutMaker::write(const QString& path)
{
    if (path.isEmpty() || !m_lessons) {
        return {};
    }
    const std::string why =
        figures::lessonHandout(m_lessons->library(), m_lessons->plan(), paint::ThemeId::Light, path.toStdString());
    return why.empty() ? tr("Written: %1").arg(path) : QString::fromStdString(why);
}

}  // namespace kinetarium::ui
