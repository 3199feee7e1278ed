// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/foot.h"

#include "presentation/link.h"
#include "presentation/text.h"

#include <QStringList>

namespace kinetarium::figures {

namespace {

using presentation::qt;

/// Whose numbers the model runs on under these settings: each source once, in the order of the constants.
QStringList sourcesOf(const model::Mechanism& mechanism, const model::Settings& settings)
{
    QStringList sources;
    for (const model::Constant& constant : mechanism.constants(settings)) {
        const QString citation = qt(constant.source.citation);
        if (citation != QLatin1String("Kinetarium") && !sources.contains(citation)) {
            sources.append(citation);
        }
    }
    return sources;
}

/// "NMDA receptor after Destexhe 1998; Jahr 1990"
QString modelWords(const model::Mechanism& mechanism, const model::Settings& settings)
{
    const QStringList sources = sourcesOf(mechanism, settings);
    const QString label = qt(mechanism.label());
    return sources.isEmpty() ? label : QObject::tr("%1 after %2").arg(label, sources.join(QStringLiteral("; ")));
}

void addChanges(QStringList& changes, const model::Settings& now, const model::Settings& before)
{
    for (const model::Parameter& parameter : now.parameters()) {
        if (now.value(parameter.id) != before.value(parameter.id)) {
            changes.append(qt(parameter.label) + QLatin1Char(' ') + qt(now.display(parameter.id)));
        }
    }
}

}  // namespace

QString Foot::text() const
{
    QStringList lines{source};
    if (!settings.isEmpty()) {
        lines.append(settings);
    }
    return (lines << link).join(QLatin1Char('\n'));
}

Foot footOf(const presentation::Player& player, const QString& theme, bool points)
{
    Foot foot;
    const presentation::PreparedStep& told = player.toldStep();
    QStringList models{modelWords(*told.mechanism, player.toldCourse().settings())};
    QStringList changes;
    addChanges(changes, player.toldCourse().settings(), told.settings);
    if (player.zoomed()) {
        models.append(modelWords(*player.step().mechanism, player.course().settings()));
        addChanges(changes, player.course().settings(), player.step().settings);
    }
    foot.source = QObject::tr("%1. Kinetarium %2, %3.")
                      .arg(QLatin1String(notice), QLatin1String(KINETARIUM_VERSION), models.join(QStringLiteral(" · ")));
    QStringList papers;
    for (const presentation::PublishedCurve& each : points ? player.published() : std::vector<presentation::PublishedCurve>()) {
        if (!papers.contains(qt(each.label))) {
            papers.append(qt(each.label));
        }
    }
    if (!papers.isEmpty()) {
        foot.source += QObject::tr(" Published points: %1.").arg(papers.join(QStringLiteral("; ")));
    }
    if (!changes.isEmpty()) {
        foot.settings = QObject::tr("Set here: %1.").arg(changes.join(QStringLiteral("; ")));
    }
    foot.link = player.link(theme);
    return foot;
}

QString noticeLine()
{
    return QObject::tr("%1. Kinetarium %2").arg(QLatin1String(notice), QLatin1String(KINETARIUM_VERSION));
}

QString timelessLink(const presentation::Player& player, const QString& theme)
{
    presentation::Link link = presentation::Link::parse(player.link(theme).toStdString());
    if (player.zoomed()) {
        link.zoom = model::exactNumber(player.step().at) + player.course().timeUnit();
    } else {
        link.time.reset();
    }
    return qt(link.text());
}

}  // namespace kinetarium::figures
