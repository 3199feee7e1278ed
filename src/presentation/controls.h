// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/player.h"

#include <QAbstractListModel>

namespace kinetarium::presentation {

/// The sliders and choosers of the present step, drawn from the mechanism's parameters alone.
class Controls : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,   ///< "parameterId": QString
        LabelRole,        ///< "label"
        KindRole,         ///< "kind": "slider" or "choice"
        SpeciesRole,      ///< "species": token name or empty
        ValueTextRole,    ///< "valueText": "1 µM", "Ketamine"
        ExactTextRole,    ///< "exactText": for the entry field
        PositionRole,     ///< "position": 0..1 of the slider
        RangeRole,        ///< "range": "0.01 to 100 µM"
        GradeRole,        ///< "grade": "measured", …
        SourceRole,       ///< "source": "Gilling 2009"
        ChoicesRole,      ///< "choices": QStringList of labels
        ChoiceNotesRole,  ///< "choiceNotes": QStringList, one sentence for each
        ChoiceIndexRole,  ///< "choiceIndex"
        DescriptionRole,  ///< "description"
        ChangedRole       ///< "changed": differs from the step's
    };

    explicit Controls(Player& player, QObject* parent = nullptr);
    int count() const { return rowCount(); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setPosition(int row, double position);   ///< as a slider does; snaps to values that read well
    Q_INVOKABLE void setChoice(int row, int choice);
    Q_INVOKABLE QString setText(int row, const QString& text); ///< empty, or why not

signals:
    void countChanged();

private:
    Player& m_player;
    std::vector<std::string> m_ids;
    const model::Parameter& parameter(int row) const;
    void rebuild();
};

/// Where a value stands on its slider, 0..1, and back.
double sliderPosition(const model::Parameter& parameter, double value);
double sliderValue(const model::Parameter& parameter, double position);

}  // namespace kinetarium::presentation
