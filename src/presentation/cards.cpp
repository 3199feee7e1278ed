// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cards.h"

#include "kinetarium/model/quantity.h"
#include "presentation/text.h"

namespace kinetarium::presentation {

namespace {

QList<Rival> rivalsOf(const std::vector<model::RivalValue>& values)
{
    QList<Rival> rivals;
    for (const model::RivalValue& each : values) {
        rivals.append({qt(each.label), qt(model::displayQuantity(each.value, each.unit)),
                       qt(model::gradeName(each.source.grade)), qt(each.source.citation)});
    }
    return rivals;
}

}  // namespace

QString rangeText(const model::Parameter& parameter)
{
    if (parameter.kind == model::Parameter::Kind::Choice) {
        return {};
    }
    const std::string last = parameter.maximumName.empty() ? model::displayQuantity(parameter.maximum, parameter.unit)
                                                           : parameter.maximumName;
    return QObject::tr("%1 to %2").arg(qt(model::displayQuantity(parameter.minimum, parameter.unit)), qt(last));
}

Card parameterCard(const model::Mechanism&, const model::Settings& settings, const std::string& id)
{
    const model::Parameter& parameter = settings.parameter(id);
    Card card;
    card.kind = "parameter";
    card.title = qt(parameter.label);
    card.value = qt(settings.display(id));
    card.grade = qt(model::gradeName(parameter.source.grade));
    card.text = qt(parameter.description);
    card.source = qt(parameter.source.citation);
    card.note = qt(parameter.source.note);
    card.range = rangeText(parameter);
    if (parameter.kind == model::Parameter::Kind::Choice) {
        for (const auto& choice : parameter.choices) {
            if (choice.id == settings.choice(id)) {
                card.text = qt(choice.description);
            }
        }
    }
    card.rivals = rivalsOf(parameter.rivals);
    return card;
}

Card constantCard(const model::Mechanism& mechanism, const model::Settings& settings, const std::string& id)
{
    Card card;
    for (const model::Constant& constant : mechanism.constants(settings)) {
        if (constant.id == id) {
            card.kind = "constant";
            card.title = qt(constant.label);
            card.value = qt(model::displayQuantity(constant.value, constant.unit));
            card.grade = qt(model::gradeName(constant.source.grade));
            card.source = qt(constant.source.citation);
            card.note = qt(constant.source.note);
            card.rivals = rivalsOf(constant.rivals);
        }
    }
    return card;
}

Card referenceCard(const book::Book& book, const std::string& key)
{
    Card card;
    const auto found = book.references.find(key);
    if (found == book.references.end()) {
        return card;
    }
    const book::Reference& reference = found->second;
    card.kind = "reference";
    card.title = qt(reference.shortForm());
    card.text = qt(reference.title);
    card.source = qt(reference.longForm());
    card.note = qt(reference.note);
    if (!reference.doi.empty()) {
        card.url = "https://doi.org/" + qt(reference.doi);
    } else if (!reference.pmcid.empty()) {
        card.url = "https://www.ncbi.nlm.nih.gov/pmc/articles/" + qt(reference.pmcid) + "/";
    } else if (!reference.pmid.empty()) {
        card.url = "https://pubmed.ncbi.nlm.nih.gov/" + qt(reference.pmid) + "/";
    } else if (reference.url.starts_with("https://")) {
        card.url = qt(reference.url);
    }
    return card;
}

Card termCard(const book::Book& book, const std::string& term)
{
    Card card;
    if (const book::GlossaryTerm* found = book.term(term)) {
        card.kind = "term";
        card.title = qt(found->term);
        card.text = qt(book::plainText(book::toLine(found->text)));
    }
    return card;
}

}  // namespace kinetarium::presentation
