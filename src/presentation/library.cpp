// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/library.h"

#include "kinetarium/model/catalogue.h"
#include "kinetarium/model/zoom.h"
#include "presentation/experiments/replication.h"
#include "presentation/lecture/prepared_lesson.h"
#include "presentation/quiz/model_questions.h"
#include "presentation/text.h"
#include "scene/catalogue.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinetarium::presentation {

namespace {

/// A kinetarium:// link in prose: it can be followed only when every chapter is there.
struct LinkInProse {
    std::string target;
    book::Place place;
};

/// Joins one chapter with the catalogues and writes down everything that does not fit.
class Joiner {
public:
    Joiner(const book::Book& book, const book::Chapter& chapter, std::vector<book::Fault>& faults,
           std::vector<LinkInProse>& links)
        : m_book(book), m_chapter(chapter), m_faults(faults), m_links(links)
    {}

    std::optional<PreparedChapter> join()
    {
        const std::optional<Ground> ground = groundOf(m_chapter, m_chapter.mechanism, m_chapter.scene);
        if (!ground) {
            return std::nullopt;
        }
        stand(*ground);
        PreparedChapter prepared{&m_chapter, &m_book, m_mechanism, m_scene, {}, {}};
        checkNames(m_chapter);
        for (const book::Step& step : m_chapter.steps) {
            const bool own = !step.mechanism.empty() || !step.scene.empty();
            const auto here = own ? groundOf(step, step.mechanism.empty() ? m_chapter.mechanism : step.mechanism,
                                             step.scene.empty() ? m_chapter.scene : step.scene)
                                  : ground;
            if (!here) {
                continue;
            }
            stand(*here);
            m_grounds.emplace(step.id, *here);
            readValues(book::toLine(step.caption, step.placeOf("caption")), prepared);
            readValues(book::toLine(step.notes, step.placeOf("notes")), prepared);
            if (auto ready = joinStep(step)) {
                prepared.steps.push_back(std::move(*ready));
            }
        }
        checkChapterSettings(*ground);
        stand(*ground);
        for (const book::Block& block : m_chapter.blocks) {
            if (const auto* mark = std::get_if<book::StepMark>(&block)) {
                const auto here = m_grounds.find(mark->step);
                stand(here == m_grounds.end() ? *ground : here->second);
            }
            readValues(block, prepared);
        }
        if (prepared.steps.empty()) {
            fault(m_chapter.place, "the chapter has no step that can be shown", "write at least one ```step block");
            return std::nullopt;
        }
        return prepared;
    }

private:
    const book::Book& m_book;
    const book::Chapter& m_chapter;
    std::vector<book::Fault>& m_faults;
    std::vector<LinkInProse>& m_links;
    const model::Mechanism* m_mechanism = nullptr;
    const scene::Scene* m_scene = nullptr;

    /// What is run and what draws it: the chapter's, or a step's own.
    struct Ground {
        const model::Mechanism* mechanism;
        const scene::Scene* scene;
    };
    std::map<std::string, Ground> m_grounds;  ///< by step

    void stand(const Ground& ground)
    {
        m_mechanism = ground.mechanism;
        m_scene = ground.scene;
    }

    std::optional<Ground> groundOf(const auto& place, const std::string& mechanism, const std::string& sceneId)
    {
        const auto& all = model::mechanisms();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const model::Mechanism* each) { return each->id() == mechanism; });
        if (found == all.end()) {
            fault(place.placeOf("mechanism"), "unknown mechanism '" + mechanism + "'", "`kinetarium list mechanisms` names them");
        }
        const scene::Scene* scene = scene::find(sceneId);
        if (!scene) {
            fault(place.placeOf("scene"), "unknown scene '" + sceneId + "'", "`kinetarium list scenes` names them");
        }
        if (found == all.end() || !scene) {
            return std::nullopt;
        }
        if (scene->mechanism() != mechanism) {
            fault(place.placeOf("scene"), "scene '" + sceneId + "' draws courses of " + scene->mechanism() + ", not of " + mechanism,
                  "choose a scene of this mechanism");
            return std::nullopt;
        }
        return Ground{*found, scene};
    }

    /// The chapter's settings hold wherever a mechanism of its steps has the parameter; one that none has is a fault.
    void checkChapterSettings(const Ground& ground)
    {
        for (const auto& [id, value] : m_chapter.settings) {
            const bool known = has(*ground.mechanism, id) || std::any_of(m_grounds.begin(), m_grounds.end(), [&](const auto& each) {
                                   return has(*each.second.mechanism, id);
                               });
            if (!known) {
                fault(m_chapter.placeOf("settings"), "unknown parameter '" + id + "' in the chapter's settings",
                      "`kinetarium list parameters` names them");
            }
        }
    }

    static bool has(const model::Mechanism& mechanism, const std::string& id)
    {
        const auto parameters = mechanism.parameters();
        return std::any_of(parameters->begin(), parameters->end(), [&](const auto& each) { return each.id == id; });
    }

    void fault(const book::Place& place, std::string what, std::string remedy)
    {
        m_faults.push_back({place.file, place.line, std::move(what), std::move(remedy)});
    }

    /// Of a chapter or a step: the parameters and observables it names.
    void checkNames(const auto& place)
    {
        const auto parameters = m_mechanism->parameters();
        const auto observables = m_mechanism->observables();
        for (const std::string& id : place.controls) {
            if (std::none_of(parameters->begin(), parameters->end(), [&](const auto& each) { return each.id == id; })) {
                fault(place.placeOf("controls"), "unknown parameter '" + id + "' in controls",
                      "`kinetarium list parameters --mechanism " + m_mechanism->id() + "` names them");
            } else if (std::any_of(parameters->begin(), parameters->end(),
                                   [&](const auto& each) { return each.id == id && each.personal; })) {
                fault(place.placeOf("controls"), "'" + id + "' is a person's own and is never offered in the window",
                      "offer `protocol`, whose choices are published ones");
            }
        }
        for (const std::string& id : place.curves) {
            if (std::none_of(observables->begin(), observables->end(), [&](const auto& each) { return each.id == id; })) {
                fault(place.placeOf("curves"), "unknown observable '" + id + "' in curves",
                      "`kinetarium list observables --mechanism " + m_mechanism->id() + "` names them");
            }
        }
        checkAxis(place);
    }

    /// Curves share one axis, so that they must share their unit.
    void checkAxis(const auto& place)
    {
        const auto observables = m_mechanism->observables();
        std::string first;
        for (const std::string& id : place.curves) {
            const auto found = std::find_if(observables->begin(), observables->end(), [&](const auto& each) { return each.id == id; });
            if (found == observables->end()) {
                continue;
            }
            if (first.empty()) {
                first = found->unit;
            } else if (found->unit != first) {
                fault(place.placeOf("curves"), "'" + id + "' is told in " + found->unit + ", the curves before it in " + first,
                      "draw curves of one unit together");
                return;
            }
        }
    }

    std::optional<double> time(const std::string& text, const char* key, const book::Place& place)
    {
        try {
            return model::parseQuantity(text, m_mechanism->timeUnit());
        } catch (const model::Refused& refused) {
            fault(place, std::string(key) + ": " + refused.what(), "write a time such as 20ms or 5s");
            return std::nullopt;
        }
    }

    std::optional<PreparedStep> joinStep(const book::Step& step)
    {
        const auto before = m_faults.size();
        checkNames(step);
        bool good = true;
        PreparedStep ready{.step = &step, .mechanism = m_mechanism, .scene = m_scene, .settings = m_mechanism->defaults(), .controls = {}, .curves = {}};
        for (const auto& [id, value] : m_chapter.settings) {
            if (!has(*m_mechanism, id)) {
                continue;
            }
            good = apply(ready.settings, id, value, m_chapter.placeOf("settings")) && good;
        }
        for (std::size_t i = 0; i < step.settings.size(); ++i) {
            const int line = i < step.settingLines.size() ? step.settingLines[i] : step.place.line;
            apply(ready.settings, step.settings[i].first, step.settings[i].second, {step.place.file, line});
        }
        ready.from = time(step.timeFrom, "time", step.placeOf("time")).value_or(0);
        ready.to = time(step.timeTo, "time", step.placeOf("time")).value_or(1);
        ready.at = step.timeAt.empty() ? ready.to : time(step.timeAt, "at", step.placeOf("at")).value_or(ready.to);
        ready.clockFrom = step.clockFrom.empty() ? 0 : time(step.clockFrom, "clock-from", step.placeOf("clock-from")).value_or(0);
        ready.logTime = step.logTime;
        // A step with a mechanism of its own does not inherit what belongs to the chapter's.
        const bool own = m_mechanism->id() != m_chapter.mechanism;
        ready.controls = step.controls.empty() && !own ? m_chapter.controls : step.controls;
        ready.curves = step.curves.empty() && !own ? m_chapter.curves : step.curves;
        if (ready.from < 0 || ready.to <= ready.from) {
            fault(step.placeOf("time"), "the time range " + step.timeFrom + ".." + step.timeTo + " does not run forward from 0 or later",
                  "write an earlier time first");
        } else if (ready.at < ready.from || ready.at > ready.to) {
            fault(step.placeOf("at"), "at: " + step.timeAt + " lies outside " + step.timeFrom + ".." + step.timeTo,
                  "choose a moment inside the range");
        }
        const auto& parts = m_scene->focusParts();
        if (!step.focus.empty() && std::find(parts.begin(), parts.end(), step.focus) == parts.end()) {
            std::string known;
            for (const std::string& part : parts) {
                known += (known.empty() ? "" : ", ") + part;
            }
            fault(step.placeOf("focus"), "scene '" + m_scene->id() + "' has no part '" + step.focus + "'", "it has " + known);
        }
        ready.people = static_cast<std::size_t>(step.people);
        if (step.people > 0 && m_mechanism->variations().empty()) {
            fault(step.placeOf("people"), "'" + m_mechanism->id() + "' knows no virtual people",
                  "leave `people` out; pk, disinhibition, cascade and effects know them");
        }
        if (!good || m_faults.size() != before) {
            return std::nullopt;
        }
        try {
            m_mechanism->run(ready.settings);
        } catch (const model::Refused& refused) {
            fault(step.placeOf("settings"), refused.what(), "change the step's settings");
            return std::nullopt;
        }
        return ready;
    }

    /// False where it does not fit. What the chapter sets for all its steps is told once.
    bool apply(model::Settings& settings, const std::string& id, const std::string& value, const book::Place& place)
    {
        try {
            settings.set(id, value);
            return true;
        } catch (const model::Refused& refused) {
            const bool told = std::any_of(m_faults.begin(), m_faults.end(), [&](const book::Fault& each) {
                return each.file == place.file && each.line == place.line && each.what == refused.what();
            });
            if (!told) {
                fault(place, refused.what(), "correct the setting '" + id + "'");
            }
            return false;
        }
    }

    void readValues(const book::Line& line, PreparedChapter& prepared)
    {
        for (const book::Span& span : line) {
            if (span.kind == book::Span::Kind::Link && Link::looksLikeOne(span.target)) {
                m_links.push_back({span.target, span.place});
            }
            if (span.kind != book::Span::Kind::Value || prepared.values.contains(span.text)) {
                continue;
            }
            try {
                prepared.values.emplace(span.text, ProseValue::parse(span.text, *m_mechanism));
            } catch (const model::Refused& refused) {
                fault(span.place, "{{" + span.text + "}}: " + refused.what(), "docs/authoring.md has the forms of a value");
            }
        }
    }

    void readValues(const book::Block& block, PreparedChapter& prepared)
    {
        if (const auto* heading = std::get_if<book::Heading>(&block)) {
            readValues(heading->line, prepared);
        } else if (const auto* paragraph = std::get_if<book::Paragraph>(&block)) {
            readValues(paragraph->line, prepared);
        } else if (const auto* quote = std::get_if<book::Quote>(&block)) {
            for (const book::Line& line : quote->lines) {
                readValues(line, prepared);
            }
        } else if (const auto* list = std::get_if<book::List>(&block)) {
            for (const book::Line& line : list->items) {
                readValues(line, prepared);
            }
        } else if (const auto* claim = std::get_if<book::Claim>(&block)) {
            readValues(book::toLine(claim->text, claim->place), prepared);
            readValues(book::toLine(claim->contradiction, claim->place), prepared);
        } else if (const auto* figure = std::get_if<book::Figure>(&block)) {
            readValues(book::toLine(figure->caption, figure->place), prepared);
        } else if (const auto* table = std::get_if<book::Table>(&block)) {
            for (const book::Line& line : table->head) {
                readValues(line, prepared);
            }
            for (const auto& row : table->rows) {
                for (const book::Line& line : row) {
                    readValues(line, prepared);
                }
            }
        }
    }
};

}  // namespace

bool showsDose(const PreparedStep& step)
{
    const auto& parameters = step.settings.parameters();
    const auto has = [&](const auto& good) { return std::any_of(parameters.begin(), parameters.end(), good); };
    const bool held = has([](const auto& each) { return each.id == "constant-level"; }) && step.settings.number("constant-level") > 0;
    return !held && has([](const auto& each) { return each.personal; });
}

const PreparedStep* PreparedChapter::step(const std::string& id) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const PreparedStep& each) { return each.step->id == id; });
    return found == steps.end() ? nullptr : &*found;
}

std::size_t PreparedChapter::stepIndex(const std::string& id) const
{
    const PreparedStep* found = step(id);
    return found ? static_cast<std::size_t>(found - steps.data()) : 0;
}

Library::Library(std::filesystem::path content) : m_folder(std::move(content)), m_loaded(book::loadBook(m_folder))
{
    std::vector<LinkInProse> links;
    for (const book::Chapter& chapter : m_loaded.book.chapters) {
        if (auto prepared = Joiner(m_loaded.book, chapter, m_loaded.faults, links).join()) {
            m_chapters.push_back(std::move(*prepared));
        }
    }
    for (const LinkInProse& link : links) {
        try {
            resolve(Link::parse(link.target));
        } catch (const model::Refused& refused) {
            m_loaded.faults.push_back({link.place.file, link.place.line, link.target + ": " + refused.what(),
                                       "write kinetarium://CHAPTER/STEP with what exists"});
        }
    }
    checkLabels();
    for (const book::Lesson& lesson : m_loaded.book.lessons) {
        prepare(*this, lesson, m_loaded.faults);
    }
    for (auto&& faults : {checkExperiments(m_loaded.book), checkQuestions(m_loaded.book)}) {
        m_loaded.faults.insert(m_loaded.faults.end(), faults.begin(), faults.end());
    }
    std::stable_sort(m_loaded.faults.begin(), m_loaded.faults.end(), [](const book::Fault& a, const book::Fault& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
}

void Library::checkLabels()
{
    for (const book::Question& question : m_loaded.book.questions) {
        const PreparedChapter* of = question.kind == book::Question::Kind::Label ? chapter(question.chapter) : nullptr;
        const PreparedStep* step = of ? of->step(question.step) : nullptr;
        if (!step) {
            continue;   // a step that is missing is told by checkQuestions
        }
        const scene::Moment moment{step->mechanism->run(step->settings), step->at, 0, step->step->focus, 1};
        const scene::Picture picture = step->scene->picture(moment, scene::Stage());
        std::string known;
        for (const scene::Part& part : picture.parts) {
            known += (known.empty() ? "" : ", ") + part.id;
        }
        for (const std::string& id : question.parts) {
            if (std::none_of(picture.parts.begin(), picture.parts.end(), [&](const scene::Part& part) { return part.id == id; })) {
                m_loaded.faults.push_back({question.place.file, question.place.line,
                                           "the scene of '" + question.step + "' has no part '" + id + "'", "it has " + known});
            }
        }
    }
}

const PreparedChapter* Library::chapter(const std::string& id) const
{
    const auto found = std::find_if(m_chapters.begin(), m_chapters.end(),
                                    [&](const PreparedChapter& each) { return each.chapter->id == id; });
    return found == m_chapters.end() ? nullptr : &*found;
}

std::vector<BlockPlace> placedBlocks(const PreparedChapter& chapter)
{
    std::vector<BlockPlace> places;
    std::size_t step = 0;
    const auto& blocks = chapter.chapter->blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t marked = std::holds_alternative<book::Heading>(blocks[i]) && i + 1 < blocks.size() ? i + 1 : i;
        if (const auto* mark = std::get_if<book::StepMark>(&blocks[marked]); mark && chapter.step(mark->step)) {
            step = chapter.stepIndex(mark->step);
        }
        if (!std::holds_alternative<book::StepMark>(blocks[i])) {
            places.push_back({&blocks[i], step});
        }
    }
    return places;
}

Opening Library::resolveForWindow(const Link& link) const
{
    Opening opening = resolve(link);
    for (const auto& [id, value] : link.settings) {
        if (opening.settings.parameter(id).personal && opening.settings.value(id) != opening.chapter->steps[opening.step].settings.value(id)) {
            throw model::Refused("'" + id + "' is a person's own and is not set by a link; choose a protocol");
        }
    }
    return opening;
}

Opening Library::resolve(const Link& link) const
{
    const PreparedChapter* found = chapter(link.chapter);
    if (!found) {
        std::string known;
        for (const PreparedChapter& each : m_chapters) {
            known += (known.empty() ? "" : ", ") + each.chapter->id;
        }
        throw model::Refused("there is no chapter '" + link.chapter + "' that can be shown; " +
                             (known.empty() ? "no chapter can: `kinetarium check` says why" : "there is " + known));
    }
    if (!link.step.empty() && !found->step(link.step)) {
        std::string known;
        for (const PreparedStep& each : found->steps) {
            known += (known.empty() ? "" : ", ") + each.step->id;
        }
        throw model::Refused("chapter '" + link.chapter + "' has no step '" + link.step + "'; there are " + known);
    }
    if (link.theme && *link.theme != "light" && *link.theme != "dark" && *link.theme != "projector") {
        throw model::Refused("there is no theme '" + *link.theme + "'; there are light, dark and projector");
    }
    const PreparedStep& step = found->steps[found->stepIndex(link.step)];
    Opening opening{found, found->stepIndex(link.step), step.settings, step.at, link.seed.value_or(1), link.theme.value_or(""), {}};
    for (const auto& [id, value] : link.settings) {
        opening.settings.set(id, value);
    }
    step.mechanism->run(opening.settings);   // refuses settings that contradict each other
    if (link.time) {
        const std::string& unit = step.mechanism->timeUnit();
        try {
            opening.time = model::parseQuantity(*link.time, unit);
        } catch (const model::Refused& refused) {
            throw model::Refused("time: " + std::string(refused.what()));
        }
        if (opening.time < step.from || opening.time > step.to) {
            throw model::Refused("time " + *link.time + " lies outside the step's " + model::exactNumber(step.from) + " to " +
                                 model::exactNumber(step.to) + " " + unit);
        }
    }
    if (link.zoom) {
        if (!model::hasReceptor(step.mechanism->run(opening.settings), opening.time)) {
            throw model::Refused("there is no receptor to open in step '" + step.step->id + "' at that moment");
        }
        opening.zoom = model::parseQuantity(*link.zoom, "s");
        if (!(*opening.zoom >= 0 && *opening.zoom <= 1)) {
            throw model::Refused("zoom " + *link.zoom + " lies outside the receptor's second");
        }
    }
    return opening;
}

}  // namespace kinetarium::presentation
