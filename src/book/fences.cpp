// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/fields.h"
#include "book/inline.h"
#include "book/parts.h"
#include "book/words.h"

namespace kinetarium::book {

namespace {

constexpr int largestClass = 2000;   // virtual people; more would not be computed while a slider moves

std::optional<Node> readMap(const Fence& fence, FaultList& faults)
{
    auto tree = readYaml(fence.text, fence.place.file, fence.textLine, faults);
    if (tree && tree->kind != Node::Kind::Map) {
        faults.add(fence.place, "a " + fence.info + " expects keys and values", "write lines like `id: block-enters`");
        return std::nullopt;
    }
    return tree;
}

std::string readId(Fields& fields, Need need, const Place& place, FaultList& faults)
{
    const std::string id = fields.text("id", need);
    if (id.empty() || isSlug(id))
        return id;
    faults.add(place.file, fields.lineOf("id"),
               "an id expects lower-case letters, digits and hyphens, found " + inQuotes(id),
               "write it like `" + toSlug(id) + "`");
    return {};
}

bool readTime(Fields& fields, Step& step, FaultList& faults)
{
    const std::string time = fields.text("time", Need::Required);
    if (time.empty())
        return false;
    const std::size_t dots = time.find("..");
    if (dots != std::string::npos) {
        step.timeFrom = trimmed(std::string_view(time).substr(0, dots));
        step.timeTo = trimmed(std::string_view(time).substr(dots + 2));
    }
    if (!step.timeFrom.empty() && !step.timeTo.empty() && step.timeTo.front() != '.')
        return true;
    faults.add(step.place.file, fields.lineOf("time"), "'time' expects a range, found " + inQuotes(time),
               "write it like `time: 0s..60s`");
    return false;
}

bool readScale(Fields& fields, const Step& step, FaultList& faults)
{
    const std::string scale = fields.text("scale", Need::Optional);
    if (!scale.empty() && scale != "linear" && scale != "log")
        faults.add(step.place.file, fields.lineOf("scale"), "'scale' expects linear or log, found " + inQuotes(scale),
                   "write one of the two");
    return scale == "log";
}

EvidenceGrade readGrade(Fields& fields, const Claim& claim, FaultList& faults)
{
    const std::string grade = fields.text("grade", Need::Required);
    if (grade == "measured")
        return EvidenceGrade::Measured;
    if (grade == "derived")
        return EvidenceGrade::Derived;
    if (grade == "illustrative")
        return EvidenceGrade::Illustrative;
    if (!grade.empty() && grade != "to be checked")
        faults.add(claim.place.file, fields.lineOf("grade"),
                   "'grade' expects measured, derived, illustrative or to be checked, found " + inQuotes(grade),
                   "write one of the four");
    return EvidenceGrade::ToBeChecked;
}

}  // namespace

std::optional<Step> readStep(const Fence& fence, FaultList& faults)
{
    const auto tree = readMap(fence, faults);
    if (!tree)
        return std::nullopt;
    Step step;
    step.place = fence.place;
    Fields fields(*tree, fence.place, "a step", faults);
    step.id = readId(fields, Need::Required, fence.place, faults);
    step.title = fields.text("title", Need::Optional);
    const bool hasTime = readTime(fields, step, faults);
    step.timeAt = fields.text("at", Need::Optional);
    step.clock = fields.text("clock", Need::Optional);
    step.clockFrom = fields.text("clock-from", Need::Optional);
    step.logTime = readScale(fields, step, faults);
    step.settings = fields.pairs("settings", Need::Optional, &step.settingLines);
    step.controls = fields.texts("controls", Need::Optional);
    step.curves = fields.texts("curves", Need::Optional);
    step.mechanism = fields.text("mechanism", Need::Optional);
    step.scene = fields.text("scene", Need::Optional);
    step.focus = fields.text("focus", Need::Optional);
    step.people = fields.whole("people", Need::Optional, 2, largestClass, 0);
    step.caption = fields.text("caption", Need::Required);
    step.notes = fields.text("notes", Need::Optional);
    step.keyLines = fields.lines();
    fields.refuseOthers();
    if (step.id.empty() || !hasTime)
        return std::nullopt;
    return step;
}

std::optional<Claim> readClaim(const Fence& fence, FaultList& faults)
{
    const auto tree = readMap(fence, faults);
    if (!tree)
        return std::nullopt;
    Claim claim;
    claim.place = fence.place;
    Fields fields(*tree, fence.place, "a claim", faults);
    claim.id = readId(fields, Need::Optional, fence.place, faults);
    claim.text = fields.text("text", Need::Required);
    claim.grade = readGrade(fields, claim, faults);
    claim.species = fields.text("species", Need::Required);
    claim.citations = fields.texts("citations", Need::Required);
    claim.contradiction = fields.text("contradiction", Need::Required);
    fields.refuseOthers();
    const bool rests = claim.grade == EvidenceGrade::Measured || claim.grade == EvidenceGrade::Derived;
    if (rests && claim.citations.empty() && tree->find("citations") != nullptr)
        faults.add(fence.place.file, fields.lineOf("citations"), "a measured or derived claim cites nothing",
                   "cite its source, or lower its grade");
    if (claim.text.empty())
        return std::nullopt;
    return claim;
}

std::optional<Figure> readFigure(const Fence& fence, FaultList& faults)
{
    const auto tree = readMap(fence, faults);
    if (!tree)
        return std::nullopt;
    Figure figure;
    figure.place = fence.place;
    Fields fields(*tree, fence.place, "a figure", faults);
    figure.id = readId(fields, Need::Required, fence.place, faults);
    figure.step = fields.text("step", Need::Required);
    figure.caption = fields.text("caption", Need::Optional);
    fields.refuseOthers();
    if (figure.id.empty() || figure.step.empty())
        return std::nullopt;
    return figure;
}

}  // namespace kinetarium::book
