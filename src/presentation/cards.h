// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"
#include "kinetarium/model/mechanism.h"
#include "presentation/library.h"

#include <QList>
#include <QObject>
#include <QString>

namespace kinetarium::presentation {

/// A rival value as a card shows it.
struct Rival {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString grade MEMBER grade)
    Q_PROPERTY(QString source MEMBER source)
public:
    QString label, value, grade, source;
    bool operator==(const Rival&) const = default;
};

/// The card that opens when a number, a slider's label, a citation or a term is clicked: value, unit, source, grade,
/// rivals; or the reference; or the meaning of the word.
struct Card {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)        ///< value, parameter, constant, reference, term; empty: no card
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString grade MEMBER grade)      ///< measured, derived, illustrative, to be checked, or empty
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString range MEMBER range)
    Q_PROPERTY(QString url MEMBER url)          ///< https only
    Q_PROPERTY(QList<kinetarium::presentation::Rival> rivals MEMBER rivals)
public:
    QString kind, title, value, grade, text, source, note, range, url;
    QList<Rival> rivals;
};

/// "0.01 µM to 1 mM", "0 s to never"; empty for a choice.
QString rangeText(const model::Parameter& parameter);

Card parameterCard(const model::Mechanism& mechanism, const model::Settings& settings, const std::string& id);
Card constantCard(const model::Mechanism& mechanism, const model::Settings& settings, const std::string& id);
Card referenceCard(const book::Book& book, const std::string& key);
Card termCard(const book::Book& book, const std::string& term);

}  // namespace kinetarium::presentation

Q_DECLARE_METATYPE(kinetarium::presentation::Card)
Q_DECLARE_METATYPE(kinetarium::presentation::Rival)
