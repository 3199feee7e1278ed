// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/entered_number.h"

#include "kinetarium/model/quantity.h"
#include "presentation/text.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace kinetarium::presentation {

namespace {

QString unitNamed(const QString& typed)
{
    static const QHash<QString, QString> words{{"second", "s"}, {"seconds", "s"}, {"sec", "s"},  {"minute", "min"},
                                               {"minutes", "min"}, {"hour", "h"}, {"hours", "h"}, {"hr", "h"},
                                               {"day", "d"}, {"days", "d"}, {"per cent", "%"}, {"percent", "%"}};
    return words.value(typed.toLower(), typed);
}

bool isUnit(const QString& text)
{
    for (const char* like : {"uM", "s", "mV", "Hz", "mg", "mg/kg", "ng/mL", "%"}) {
        try {
            (void)model::unitFactor(text.toStdString(), like);
            return true;
        } catch (const model::Refused&) {
            continue;
        }
    }
    return false;
}

}  // namespace

QString unitAsked(const QString& stem)
{
    static const QRegularExpression place(QStringLiteral("(?:\\bin\\s|\\bmany\\s|(?<!\\w)\\()\\s*(per cent|[^\\s,;:?!()\\d][^\\s,;:?!()]*)"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto found = place.globalMatch(stem); found.hasNext();) {
        QString word = found.next().captured(1);
        while (word.endsWith(QLatin1Char('.'))) {
            word.chop(1);
        }
        if (const QString unit = unitNamed(word); isUnit(unit)) {
            return unit;
        }
    }
    return {};
}

std::optional<double> enteredNumber(const QString& text, const QString& unit)
{
    QString plain = text.simplified();   // no-break and thin spaces become blanks, as all do
    plain.replace(QChar(0x2212), QLatin1Char('-')).replace(QChar(0x2013), QLatin1Char('-'));
    static const QRegularExpression form(
        QStringLiteral("^([+-]?\\s?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+-]?\\d+)?)"
                       "(?:\\s?[\\x{d7}xX*\\x{b7}]\\s?10\\s?\\^?\\s?([+-]?\\d+))?\\s?([^\\d\\s.,+-].*)?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch found = form.match(plain);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    bool good = false;
    double value = found.captured(1).remove(QLatin1Char(' ')).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&good);
    if (!found.captured(2).isEmpty()) {
        value *= std::pow(10, found.captured(2).toInt());
    }
    const QString given = unitNamed(found.captured(3).trimmed());
    if (!good || !std::isfinite(value)) {
        return std::nullopt;
    }
    if (given.isEmpty() || unit.isEmpty() || given == unit) {
        return value;
    }
    try {
        const double converted = value * model::unitFactor(given.toStdString(), unit.toStdString());
        return std::isfinite(converted) ? std::optional(converted) : std::nullopt;
    } catch (const model::Refused&) {
        // Behind the gap of somebody's question stands a word rather than a unit that is known here.
        return unit.contains(given, Qt::CaseInsensitive) ? std::optional(value) : std::nullopt;
    }
}

}  // namespace kinetarium::presentation
