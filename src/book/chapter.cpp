// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/chapter.h"

#include "book/parts.h"
#include "book/words.h"

#include <algorithm>
#include <set>

namespace kinetarium::book {

namespace {

const std::vector<std::string> fenceKinds{"step", "claim", "figure"};

// Puts a chapter's blocks in order: fences become steps, claims and figures on the way.
class Assembly {
public:
    Assembly(Chapter& chapter, FaultList& faults) : m_chapter(chapter), m_faults(faults) {}

    void add(ProseBlock block)
    {
        std::visit([&](auto& part) { place(std::move(part)); }, block);
    }

    // A figure may stand before its step, so its step is looked for when all are known.
    void checkFigures()
    {
        std::vector<std::string> steps;
        for (const Step& step : m_chapter.steps)
            steps.push_back(step.id);
        const auto isLost = [&](const Block& block) {
            const Figure* figure = std::get_if<Figure>(&block);
            if (figure == nullptr || m_chapter.step(figure->step) != nullptr)
                return false;
            if (!m_stepRefused)  // else it may be the one that is missing, which is reported already
                m_faults.add(figure->place, "the figure names the step " + inQuotes(figure->step)
                             + ", which this chapter has not",
                         suggest(figure->step, steps, "name a step of this chapter"));
            return true;
        };
        std::erase_if(m_chapter.blocks, isLost);
    }

private:
    template <typename Part>
    void place(Part part)
    {
        m_chapter.blocks.emplace_back(std::move(part));
    }

    void place(Heading heading)
    {
        m_heading = plainText(heading.line);
        m_chapter.blocks.emplace_back(std::move(heading));
    }

    void place(Fence fence)
    {
        if (fence.info == "step") {
            auto step = readStep(fence, m_faults);
            m_stepRefused |= !step;
            if (step)
                addStep(std::move(*step));
        } else if (fence.info == "claim") {
            if (auto claim = readClaim(fence, m_faults); claim && isNew("claim", claim->id, claim->place))
                m_chapter.blocks.emplace_back(std::move(*claim));
        } else if (fence.info == "figure") {
            if (auto figure = readFigure(fence, m_faults); figure && isNew("figure", figure->id, figure->place))
                m_chapter.blocks.emplace_back(std::move(*figure));
        } else {
            m_faults.add(fence.place, "a fenced block expects step, claim or figure after its marks, found "
                             + (fence.info.empty() ? std::string("nothing") : inQuotes(fence.info)),
                         suggest(fence.info, fenceKinds, "name one of the three"));
        }
    }

    void addStep(Step step)
    {
        if (!isNew("step", step.id, step.place))
            return;
        if (step.title.empty())
            step.title = m_heading.empty() ? m_chapter.title : m_heading;
        m_chapter.blocks.emplace_back(StepMark{step.id, step.place});
        m_chapter.steps.push_back(std::move(step));
    }

    bool isNew(const std::string& kind, const std::string& id, const Place& at)
    {
        if (id.empty() || m_ids.insert(kind + " " + id).second)
            return true;
        m_faults.add(at, "the " + kind + " " + inQuotes(id) + " stands here a second time", "give it another id");
        return false;
    }

    Chapter& m_chapter;
    FaultList& m_faults;
    std::string m_heading;
    bool m_stepRefused = false;
    std::set<std::string> m_ids;
};

}  // namespace

std::optional<Chapter> readChapter(const ContentFolder& folder, const std::string& slug, FaultList& faults)
{
    const std::string name = "chapters/" + slug + "/chapter.md";
    if (!isSlug(slug)) {
        faults.add(name, 0, "a chapter's folder expects lower-case letters, digits and hyphens", "rename it to "
                       + inQuotes(toSlug(slug)));
        return std::nullopt;
    }
    const auto file = folder.read(name, faults);
    if (!file)
        return std::nullopt;
    auto front = readFrontMatter(*file, slug, faults);
    if (!front)
        return std::nullopt;
    Prose prose = readProse(*file, front->proseOffset, faults);
    if (!prose.complete)
        return std::nullopt;
    Assembly assembly(front->chapter, faults);
    for (ProseBlock& block : prose.blocks)
        assembly.add(std::move(block));
    assembly.checkFigures();
    return std::move(front->chapter);
}

}  // namespace kinetarium::book
