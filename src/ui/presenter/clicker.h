// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/preferences.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariant>

#include <map>

namespace kinetarium::ui {

/// Keys and clickers while a lesson runs: which key means what, numbers that are typed, keys that are held. It knows no
/// window: whoever has the keyboard hands every key press here first.
class Clicker : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Clicker)
    QML_UNCREATABLE("belongs to the presenter")
    Q_PROPERTY(QVariant bindings READ bindings NOTIFY bindingsChanged)   ///< list of {command, title, keys: [text]}
    Q_PROPERTY(QString learning READ learning NOTIFY learningChanged)    ///< command that waits for its key, or empty
    Q_PROPERTY(QString typed READ typed NOTIFY typedChanged)             ///< the number so far

public:
    explicit Clicker(presentation::Preferences& preferences, QObject* parent = nullptr);

    /// A key went down; true when it was taken. `key` and `modifiers` are Qt's. Repeats of a held key are taken and do
    /// nothing, so that a long press is one click.
    bool press(int key, int modifiers, bool repeats);
    /// What press() would answer, and nothing happens.
    bool takes(int key, int modifiers) const;

    QVariant bindings() const;
    Q_INVOKABLE void learn(const QString& command);      ///< the next key is added to it, taken from where it was
    Q_INVOKABLE void forget(const QString& command);     ///< its keys are the factory's again
    Q_INVOKABLE void reset();
    Q_INVOKABLE QString keysOf(const QString& command) const;   ///< "B, ." for a hint
    QString learning() const { return m_learning; }
    QString typed() const { return m_typed; }

    /// Command of a key, or empty.
    QString commandOf(int key, int modifiers) const;

signals:
    /// next, previous, first, last, end, start, start-here, black, white, reveal, play, curve, swap, spotlight,
    /// magnifier, pen, undo-stroke, clear, picture, larger, smaller
    void command(const QString& name);
    void jump(int number);
    void bindingsChanged();
    void learningChanged();
    void typedChanged();

private:
    presentation::Preferences& m_preferences;
    std::map<int, QString> m_commands;   ///< by key and modifiers in one number, as QKeySequence writes it
    QString m_learning;
    QString m_typed;
    QTimer m_forget;                     ///< a number left standing is no number any more

    void load();
    void save();
    bool type(int key);
    void setTyped(const QString& typed);
    void setLearning(const QString& command);
    QStringList namesOf(const QString& command) const;
};

}  // namespace kinetarium::ui
