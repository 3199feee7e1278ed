// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/controls.h"

#include "kinetarium/model/quantity.h"
#include "presentation/cards.h"
#include "presentation/text.h"

#include <algorithm>
#include <cmath>

namespace kinetarium::presentation {

namespace {

constexpr double zeroShare = 0.04;   // a logarithmic slider with a zero keeps its first 4 % for it

bool isSlider(const model::Parameter& parameter)
{
    return parameter.kind != model::Parameter::Kind::Choice;
}

double lowestLog(const model::Parameter& parameter)
{
    return parameter.minimum > 0 ? parameter.minimum : parameter.logFloor;
}

bool runsOnLog(const model::Parameter& parameter)
{
    return parameter.scale == model::Scale::Logarithmic && lowestLog(parameter) > 0;
}

}  // namespace

double sliderPosition(const model::Parameter& parameter, double value)
{
    if (!runsOnLog(parameter)) {
        return std::clamp((value - parameter.minimum) / (parameter.maximum - parameter.minimum), 0.0, 1.0);
    }
    const double low = lowestLog(parameter);
    const double start = parameter.minimum > 0 ? 0 : zeroShare;
    if (value < low) {
        return 0;
    }
    return std::clamp(start + (1 - start) * std::log(value / low) / std::log(parameter.maximum / low), 0.0, 1.0);
}

double sliderValue(const model::Parameter& parameter, double position)
{
    const double at = std::clamp(position, 0.0, 1.0);
    double value = 0;
    if (!runsOnLog(parameter)) {
        value = parameter.minimum + at * (parameter.maximum - parameter.minimum);
        // Whole hundredths of the range read well: 60 mV, not 59.7.
        const double grain = std::pow(10, std::floor(std::log10((parameter.maximum - parameter.minimum) / 50)));
        value = std::round(value / grain) * grain;
    } else {
        const double low = lowestLog(parameter);
        const double start = parameter.minimum > 0 ? 0 : zeroShare;
        if (at < start / 2) {
            return 0;
        }
        value = low * std::pow(parameter.maximum / low, std::max(0.0, (at - start) / (1 - start)));
        const double grain = std::pow(10, std::floor(std::log10(value)) - 1);
        value = std::round(value / grain) * grain;
    }
    // 0.1 + 0.2 must not become a setting of seventeen digits.
    value = QByteArray::number(value, 'g', 12).toDouble();
    return std::clamp(value, parameter.minimum, parameter.maximum);
}

Controls::Controls(Player& player, QObject* parent) : QAbstractListModel(parent), m_player(player)
{
    connect(&player, &Player::stepChanged, this, &Controls::rebuild);
    connect(&player, &Player::courseChanged, this, [this] {
        if (!m_ids.empty()) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
    });
}

void Controls::rebuild()
{
    std::vector<std::string> ids = m_player.step().controls;
    if (ids == m_ids) {
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
    emit countChanged();
}

int Controls::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const model::Parameter& Controls::parameter(int row) const
{
    return m_player.course().settings().parameter(m_ids[static_cast<std::size_t>(row)]);
}

QVariant Controls::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const model::Settings& settings = m_player.course().settings();
    const model::Parameter& one = parameter(index.row());
    switch (role) {
    case IdRole:
        return qt(one.id);
    case Qt::DisplayRole:
    case LabelRole:
        return qt(one.label);
    case KindRole:
        return isSlider(one) ? "slider" : "choice";
    case SpeciesRole:
        return qt(settings.species(one.id));
    case ValueTextRole:
        return qt(settings.display(one.id));
    case ExactTextRole: {
        const QString text = qt(settings.text(one.id));
        return text;
    }
    case PositionRole:
        return isSlider(one) ? sliderPosition(one, settings.number(one.id)) : 0.0;
    case RangeRole:
        return rangeText(one);
    case GradeRole:
        return qt(model::gradeName(one.source.grade));
    case SourceRole:
        return qt(one.source.citation);
    case ChoicesRole: {
        QStringList labels;
        for (const auto& choice : one.choices) {
            labels.append(qt(choice.label));
        }
        return labels;
    }
    case ChoiceNotesRole: {
        QStringList notes;
        for (const auto& choice : one.choices) {
            notes.append(qt(choice.description));
        }
        return notes;
    }
    case ChoiceIndexRole: {
        if (isSlider(one)) {
            return -1;
        }
        const std::string& chosen = settings.choice(one.id);
        const auto found = std::find_if(one.choices.begin(), one.choices.end(), [&](const auto& each) { return each.id == chosen; });
        return static_cast<int>(found - one.choices.begin());
    }
    case DescriptionRole:
        return qt(one.description);
    case ChangedRole:
        return settings.value(one.id) != m_player.step().settings.value(one.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> Controls::roleNames() const
{
    return {{IdRole, "parameterId"}, {LabelRole, "label"}, {KindRole, "kind"}, {SpeciesRole, "species"},
            {ValueTextRole, "valueText"}, {ExactTextRole, "exactText"}, {PositionRole, "position"}, {RangeRole, "range"},
            {GradeRole, "grade"}, {SourceRole, "source"}, {ChoicesRole, "choices"}, {ChoiceNotesRole, "choiceNotes"}, {ChoiceIndexRole, "choiceIndex"},
            {DescriptionRole, "description"}, {ChangedRole, "changed"}};
}

void Controls::setPosition(int row, double position)
{
    if (row < 0 || row >= rowCount() || !isSlider(parameter(row)) || !std::isfinite(position)) {
        return;
    }
    m_player.set(qt(parameter(row).id), qt(model::exactNumber(sliderValue(parameter(row), position))));
}

void Controls::setChoice(int row, int choice)
{
    if (row < 0 || row >= rowCount() || choice < 0 || choice >= static_cast<int>(parameter(row).choices.size())) {
        return;
    }
    m_player.set(qt(parameter(row).id), qt(parameter(row).choices[static_cast<std::size_t>(choice)].id));
}

QString Controls::setText(int row, const QString& text)
{
    return row < 0 || row >= rowCount() ? QString() : m_player.set(qt(parameter(row).id), text);
}

}  // namespace kinetarium::presentation
