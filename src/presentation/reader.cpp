// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/reader.h"

#include "presentation/text.h"
#include "presentation/words.h"

#include <QFile>

namespace kinetarium::presentation {

namespace {

constexpr const char* safetyChapter = "safety";

}  // namespace

Reader::Reader(const Library& library, Preferences& preferences, QObject* parent)
    : QObject(parent), m_library(library), m_preferences(preferences), m_controls(m_player), m_blocks(m_library, m_player),
      m_search(m_library)
{
    m_player.setReducedMotion(preferences.reducedMotion());
    connect(&preferences, &Preferences::changed, this, [this] { m_player.setReducedMotion(m_preferences.reducedMotion()); });
    // A description that changes sixty times a second is noise: it is said anew when things stand still.
    const auto describe = [this] {
        if (!m_player.playing()) {
            emit described();
        }
    };
    connect(&m_player, &Player::courseChanged, this, describe);
    connect(&m_player, &Player::courseChanged, this, &Reader::noteChange);
    connect(&m_player, &Player::stepChanged, this, &Reader::historyChanged);  // a receptor is opened or left
    connect(&m_player, &Player::playingChanged, this, describe);
    connect(&m_player, &Player::timeChanged, this, describe);
    connect(this, &Reader::stepChanged, this, &Reader::captionChanged);
    connect(&m_player, &Player::stepChanged, this, &Reader::captionChanged);  // the receptor is opened or left
    connect(&m_player, &Player::slowTimeChanged, this, &Reader::captionChanged);
    connect(&m_blocks, &Blocks::refreshed, this, [this] {
        if (m_chapter && holdsLiveValue(*m_chapter, m_player.step().step->caption)) {
            emit captionChanged();
        }
    });
    const std::string last = preferences.lastChapter().toStdString();
    if (library.chapter(last)) {
        open(qt(last));
    } else if (!library.chapters().empty()) {
        open(qt(library.chapters().front().chapter->id));
    }
}

bool Reader::open(const QString& chapter, const QString& step)
{
    const PreparedChapter* found = m_library.chapter(chapter.toStdString());
    if (!found || (!step.isEmpty() && !found->step(step.toStdString()))) {
        return false;
    }
    const std::size_t index = step.isEmpty() ? 0 : found->stepIndex(step.toStdString());
    move(*found, index, [&] { m_player.show(*found, index); });
    return true;
}

void Reader::move(const PreparedChapter& chapter, std::size_t step, const std::function<void()>& show)
{
    m_player.setPlaying(false);
    m_history.endGesture();
    const bool other = &chapter != m_chapter;
    m_chapter = &chapter;
    m_step = static_cast<int>(step);
    m_moving = true;
    show();
    m_moving = false;
    m_here = state();
    if (other) {
        m_blocks.show(&chapter);
        emit chapterChanged();
    }
    emit stepChanged();
    emit historyChanged();
}

QString Reader::openLink(const QString& text)
{
    try {
        const Opening opening = m_library.resolveForWindow(Link::parse(text.toStdString()));
        move(*opening.chapter, opening.step, [&] { m_player.show(opening); });
        if (!opening.theme.empty()) {
            m_preferences.setTheme(qt(opening.theme));
        }
        return {};
    } catch (const model::Refused& refused) {
        return QString::fromUtf8(refused.what());
    }
}

QString Reader::link() const
{
    if (!m_chapter) {
        return {};
    }
    Link link = Link::parse(m_player.link({}).toStdString());
    link.theme = m_preferences.theme().toStdString();
    return qt(link.text());
}

ReaderState Reader::state() const
{
    return {m_chapter, static_cast<std::size_t>(m_step), m_player.course().settings(), m_player.openedSettings()};
}

void Reader::noteChange()
{
    if (m_moving || !m_here || m_player.zoomed()) {
        return;
    }
    ReaderState now = state();
    if (!now.sameAs(*m_here)) {
        m_history.change(*m_here, now);
        m_here = std::move(now);
        emit historyChanged();
    }
}

void Reader::hold(bool on)
{
    if (on) {
        m_history.beginGesture();
    } else {
        m_history.endGesture();
        emit historyChanged();
    }
}

bool Reader::canUndo() const
{
    return m_here && !m_player.zoomed() && m_history.canUndo(*m_here);
}

bool Reader::canRedo() const
{
    return m_here && !m_player.zoomed() && m_history.canRedo();
}

void Reader::undo()
{
    if (canUndo()) {
        bringBack(m_history.undo(*m_here));
    }
}

void Reader::redo()
{
    if (canRedo()) {
        bringBack(m_history.redo());
    }
}

void Reader::bringBack(const std::optional<ReaderState>& state)
{
    if (!state) {
        return;
    }
    // In its own step the moment stays as it is; another step opens as it always does.
    const bool moved = !state->samePlace(*m_here);
    const double time = m_player.time();
    move(*state->chapter, state->step, [&] {
        m_player.show(*state->chapter, state->step, state->settings, state->opened);
        if (!moved) {
            m_player.setTime(time);
        }
    });
}

Card Reader::card(const QString& link) const
{
    if (!m_chapter) {
        return {};
    }
    const std::string target = link.mid(link.indexOf(':') + 1).toStdString();
    try {
        if (link.startsWith("cite:")) {
            return referenceCard(m_library.book(), target);
        }
        if (link.startsWith("term:")) {
            return termCard(m_library.book(), target);
        }
        const model::Course& course = m_player.course();
        if (link.startsWith("parameter:")) {
            return parameterCard(*m_player.step().mechanism, course.settings(), target);
        }
        if (link.startsWith("constant:")) {
            return constantCard(*m_player.step().mechanism, course.settings(), target);
        }
        Card card;
        if (link.startsWith("observable:")) {
            const model::Observable& observable = course.observables()[course.index(target)];
            card.kind = "value";
            card.title = qt(observable.label);
            card.value = qt(valueWords(course.at(target, m_player.time()), observable.unit));
            card.grade = qt(model::gradeName(model::Grade::Derived));
            card.text = qt(observable.description);
            card.source = qt(m_player.step().mechanism->summary());
            return card;
        }
        const model::Course& told = m_player.toldCourse();
        if (const ProseValue* value = m_blocks.valueOf(link)) {
            if (value->kind() == ProseValue::Kind::Parameter) {
                return parameterCard(*m_player.toldStep().mechanism, told.settings(), value->subject());
            }
            card.kind = "value";
            card.value = qt(value->display(told, m_player.toldTime(), m_player.toldStep().clockFrom));
            card.text = qt(value->explanation());
            card.grade = qt(model::gradeName(value->source().grade));
            card.source = qt(value->source().citation);
            if (value->kind() == ProseValue::Kind::NowClock) {
                card.title = tr("The present moment");
                card.grade.clear();
                card.source.clear();
            } else if (value->kind() == ProseValue::Kind::Constant) {
                card.title = qt(value->explanation());
                card.text = qt(value->source().note);
            } else {
                card.title = qt(told.observables()[told.index(value->subject())].label);
            }
            return card;
        }
    } catch (const model::Refused&) {
        // A link to something that does not exist opens no card.
    }
    return {};
}

void Reader::rememberPosition(double position)
{
    if (m_chapter) {
        m_preferences.remember(chapterId(), position);
    }
}

double Reader::rememberedPosition() const
{
    return m_chapter ? m_preferences.lastPosition(chapterId()) : 0;
}

QString Reader::page(const QString& name) const
{
    if (name != "first-run" && name != "about" && name != "help") {
        return {};
    }
    QFile file(qt((m_library.folder() / (name.toStdString() + ".md")).string()));
    constexpr qint64 enough = 1 << 20;
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(enough)) : QString();
}

QString Reader::chapterId() const
{
    return m_chapter ? qt(m_chapter->chapter->id) : QString();
}

QString Reader::title() const
{
    return m_chapter ? qt(m_chapter->chapter->title) : QString();
}

QString Reader::eyebrow() const
{
    return m_chapter ? tr("Chapter %1 · step %2 of %3").arg(m_chapter->chapter->order).arg(m_step + 1).arg(stepCount()) : QString();
}

QString Reader::summary() const
{
    return m_chapter ? qt(m_chapter->chapter->summary) : QString();
}

int Reader::minutes() const
{
    return m_chapter ? m_chapter->chapter->minutes : 0;
}

void Reader::setStepIndex(int index)
{
    if (!m_chapter || index == m_step || index < 0 || index >= stepCount()) {
        return;
    }
    const PreparedChapter& chapter = *m_chapter;
    const auto step = static_cast<std::size_t>(index);
    move(chapter, step, [&] { m_player.show(chapter, step); });
}

int Reader::stepCount() const
{
    return m_chapter ? static_cast<int>(m_chapter->steps.size()) : 0;
}

QString Reader::stepTitle() const
{
    return m_chapter ? qt(m_chapter->steps[static_cast<std::size_t>(m_step)].step->title) : QString();
}

QStringList Reader::stepTitles() const
{
    QStringList titles;
    if (m_chapter) {
        for (const PreparedStep& step : m_chapter->steps) {
            titles.append(qt(step.step->title));
        }
    }
    return titles;
}

QString Reader::caption() const
{
    return m_player.caption();
}

QString Reader::description() const
{
    return m_chapter ? qt(m_player.step().scene->describe(m_player.moment())) : QString();
}

QString Reader::careLink() const
{
    const bool there = m_chapter && chapterId() != safetyChapter && m_library.chapter(safetyChapter);
    return there && showsDose(m_player.toldStep()) ? QString("chapter:") + safetyChapter : QString();
}

QVariantList Reader::chapters() const
{
    QVariantList list;
    for (const PreparedChapter& each : m_library.chapters()) {
        list.append(QVariantMap{{"id", qt(each.chapter->id)},
                                {"title", qt(each.chapter->title)},
                                {"shortTitle", qt(each.chapter->shortTitle)},
                                {"order", each.chapter->order},
                                {"minutes", each.chapter->minutes}});
    }
    return list;
}

QStringList Reader::faults() const
{
    QStringList lines;
    for (const book::Fault& fault : m_library.faults()) {
        lines.append(qt(book::toString(fault)));
    }
    return lines;
}

}  // namespace kinetarium::presentation
