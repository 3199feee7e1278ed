// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/course_plot.h"

#include <QStringList>

namespace kinetarium::plot {

Plot coursePlot(const model::Course& course, const std::vector<std::string>& observables,
                const std::function<QColor(const std::string& species)>& color)
{
    Plot plot;
    QStringList names;
    for (const std::string& id : observables) {
        const model::Observable& one = course.observables()[course.index(id)];
        const int number = static_cast<int>(plot.curves.size());
        names.append(QString::fromStdString(one.label));
        plot.curves.push_back({id, names.last(), color(one.species), number % 4, number == 0, std::nullopt});
    }
    plot.title = names.join(" · ");
    return plot;
}

}  // namespace kinetarium::plot
