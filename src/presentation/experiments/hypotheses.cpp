// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/experiments/hypotheses.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/quantity.h"
#include "kinetarium/model/readout.h"
#include "presentation/experiments/check_value.h"

#include <cmath>
#include <limits>

namespace kinetarium::presentation {

namespace {

/// The unit a check's numbers are in, without running anything.
std::string unitOfCheck(const book::Finding& finding)
{
    const auto& check = finding.check;
    if (check.relative || !check.lineOf.empty()) {
        return "1";
    }
    if (!check.unit.empty()) {
        return check.unit;
    }
    const model::Mechanism& mechanism = model::mechanism(finding.mechanism);
    const std::string& readOut = check.order.empty() ? check.readOut : check.order.front();
    return model::unitOf(model::ReadOut::parse(readOut, mechanism), mechanism);
}

Prediction predict(const book::Hypothesis& hypothesis, const book::Finding& finding)
{
    Prediction cell;
    cell.value = std::numeric_limits<double>::quiet_NaN();
    if (!hypothesis.modelled()) {
        cell.predicted = "not in this model";
        cell.why = hypothesis.notModelled;
        return cell;
    }
    try {
        const CheckValue value = valueOf(finding.check, model::mechanism(finding.mechanism), hypothesis.settings);
        cell.value = value.value;
        cell.unit = value.unit;
        cell.predicted = valueText(value);
        if (!std::isfinite(value.value)) {
            // Silence is no contradiction: mood, say, is known only for what was tried.
            cell.why = "the model gives no number here";
            return cell;
        }
        cell.verdict = meets(finding.check, value) ? Prediction::Verdict::Agrees : Prediction::Verdict::Differs;
    } catch (const model::Refused& refused) {
        cell.predicted = "no number";
        cell.why = refused.what();
    }
    if (cell.verdict == Prediction::Verdict::Differs) {
        cell.why = finding.note;
    }
    return cell;
}

}  // namespace

std::string verdictWord(Prediction::Verdict verdict)
{
    switch (verdict) {
    case Prediction::Verdict::Agrees: return "agrees";
    case Prediction::Verdict::Differs: return "differs";
    case Prediction::Verdict::NotModelled: break;
    }
    return "not modelled";
}

HypothesisGrid hypothesisGrid(const book::Book& book)
{
    HypothesisGrid grid;
    for (const book::Finding& finding : book.hypotheses.findings) {
        grid.columns.push_back(&finding);
        grid.found.push_back(expectedText(finding.check, unitOfCheck(finding)));
    }
    for (const book::Hypothesis& hypothesis : book.hypotheses.rows) {
        grid.rows.push_back(&hypothesis);
        std::vector<Prediction>& row = grid.cells.emplace_back();
        for (const book::Finding* finding : grid.columns) {
            row.push_back(predict(hypothesis, *finding));
        }
    }
    return grid;
}

}  // namespace kinetarium::presentation
