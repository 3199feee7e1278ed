// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/clicker.h"

#include <QKeySequence>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace kinetarium::ui {

namespace {

struct Command {
    const char* name;
    const char* title;
    const char* keys;   ///< the factory's, as QKeySequence writes them, by spaces
};

// PageDown and PageUp, the arrows, F5 with Escape, and a full stop or a b are what clickers send.
constexpr Command commands[] = {
    {"next", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Next"), "PgDown Right Down Space Return N"},
    {"previous", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Previous"), "PgUp Left Up Backspace P"},
    {"first", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "First"), "Home"},
    {"last", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Last"), "End"},
    {"start", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Start from the beginning"), "F5"},
    {"start-here", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Start from here"), "Shift+F5"},
    {"end", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "End"), "Esc"},
    {"black", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Black screen"), "B ."},
    {"white", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "White screen"), "W ,"},
    {"reveal", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Reveal the answer"), "R"},
    {"play", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Play or pause"), "K"},
    {"curve", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Curve"), "C"},
    {"swap", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Swap the screens"), "S"},
    {"spotlight", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Spotlight"), "F"},
    {"magnifier", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Magnifier"), "M"},
    {"pen", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Pen"), "D"},
    {"undo-stroke", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Undo the last stroke"), "Ctrl+Z"},
    {"clear", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Clear the drawing"), "E"},
    {"picture", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Keep a picture of the audience's view"), "Ctrl+S"},
    {"larger", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Larger"), "+ ="},
    {"smaller", QT_TRANSLATE_NOOP("kinetarium::ui::Clicker", "Smaller"), "-"},
};

constexpr int longestNumber = 3;       // digits: no lesson has a thousand items
constexpr int numberLasts = 5000;      // ms
constexpr auto nothing = "-none";      // in the saved table: a command all of whose keys went elsewhere

bool isDigit(int key)
{
    return key >= Qt::Key_0 && key <= Qt::Key_9;
}

bool isReturn(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_Meta ||
           key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == 0 || key == Qt::Key_unknown;
}

/// One number for a key as it is meant: of signs and letters the keyboard decides whether Shift is needed, and the
/// keypad's keys are like any others.
int numberOf(int key, int modifiers)
{
    int held = modifiers & int(Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key > Qt::Key_Space && key < Qt::Key_Escape) {
        held &= ~int(Qt::ShiftModifier);
    }
    return held | (key == Qt::Key_Enter ? int(Qt::Key_Return) : key);
}

int numberOf(const QString& name)
{
    const QKeySequence sequence = QKeySequence::fromString(name, QKeySequence::PortableText);
    // What does not read back the same is no key: "B+C+D".
    return sequence.count() == 1 && sequence.toString(QKeySequence::PortableText) == name ? sequence[0].toCombined() : 0;
}

QString portable(int number)
{
    return QKeySequence(QKeyCombination::fromCombined(number)).toString(QKeySequence::PortableText);
}

/// A key as it stands on keyboards.
QString keyName(int number)
{
    switch (number) {
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    case Qt::Key_PageUp: return Clicker::tr("Page up");
    case Qt::Key_PageDown: return Clicker::tr("Page down");
    case Qt::Key_Minus: return QStringLiteral("−");
    case Qt::Key_Plus: return QStringLiteral("+");
    default: return QKeySequence(QKeyCombination::fromCombined(number)).toString(QKeySequence::NativeText).replace('+', ' ');
    }
}

bool isCommand(const QString& name)
{
    return std::any_of(std::begin(commands), std::end(commands), [&](const Command& each) { return name == each.name; });
}

/// A command's keys in the factory's order.
std::vector<int> factoryKeys(const Command& command)
{
    std::vector<int> keys;
    for (const QString& name : QString(command.keys).split(' ')) {
        keys.push_back(numberOf(name));
    }
    return keys;
}

std::map<int, QString> factory()
{
    std::map<int, QString> table;
    for (const Command& command : commands) {
        for (const int key : factoryKeys(command)) {
            table[key] = command.name;
        }
    }
    return table;
}

}  // namespace

Clicker::Clicker(presentation::Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(preferences)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(numberLasts);
    connect(&m_forget, &QTimer::timeout, this, [this] { setTyped({}); });
    load();
}

bool Clicker::takes(int key, int modifiers) const
{
    if (isModifier(key)) {
        return false;
    }
    return !m_learning.isEmpty() || (isDigit(key) && numberOf(key, modifiers) == key) || !commandOf(key, modifiers).isEmpty() ||
           (!m_typed.isEmpty() && (key == Qt::Key_Backspace || isReturn(key)));
}

bool Clicker::press(int key, int modifiers, bool repeats)
{
    if (!takes(key, modifiers)) {
        return false;
    }
    if (repeats) {
        return true;
    }
    if (!m_learning.isEmpty()) {
        if (key == Qt::Key_Escape) {
            setLearning({});
        } else if (!isDigit(key)) {
            m_commands[numberOf(key, modifiers)] = m_learning;
            setLearning({});
            save();
        }
        return true;
    }
    if (type(key)) {
        return true;
    }
    setTyped({});
    emit this->command(commandOf(key, modifiers));
    return true;
}

/// Digits, and what ends or mends them.
bool Clicker::type(int key)
{
    if (isDigit(key)) {
        const QString longer = m_typed + QChar('0' + key - Qt::Key_0);
        setTyped(longer.size() <= longestNumber ? longer : m_typed);
        return true;
    }
    if (m_typed.isEmpty() || !(isReturn(key) || key == Qt::Key_Backspace)) {
        return false;
    }
    const QString typed = m_typed;
    setTyped(isReturn(key) ? QString() : typed.chopped(1));
    if (isReturn(key)) {
        emit jump(typed.toInt());
    }
    return true;
}

QString Clicker::commandOf(int key, int modifiers) const
{
    const auto found = m_commands.find(numberOf(key, modifiers));
    return found == m_commands.end() ? QString() : found->second;
}

QStringList Clicker::namesOf(const QString& command) const
{
    QStringList names;
    std::vector<int> told;
    const auto tell = [&](int key) {
        const auto found = m_commands.find(key);
        if (found != m_commands.end() && found->second == command && std::find(told.begin(), told.end(), key) == told.end()) {
            told.push_back(key);
            names.append(keyName(key));
        }
    };
    for (const Command& each : commands) {
        if (command == each.name) {
            for (const int key : factoryKeys(each)) {
                tell(key);
            }
        }
    }
    for (const auto& [key, name] : m_commands) {
        tell(key);
    }
    return names;
}

QVariant Clicker::bindings() const
{
    const std::map<int, QString> fresh = factory();
    QVariantList list;
    for (const Command& each : commands) {
        const auto differs = [&](const auto& one, const auto& other) {
            return std::any_of(one.begin(), one.end(), [&](const auto& pair) {
                const auto found = other.find(pair.first);
                return pair.second == each.name && (found == other.end() || found->second != each.name);
            });
        };
        list.append(QVariantMap{{"command", each.name},
                                {"title", tr(each.title)},
                                {"keys", namesOf(each.name)},
                                {"changed", differs(m_commands, fresh) || differs(fresh, m_commands)}});
    }
    return list;
}

QString Clicker::keysOf(const QString& command) const
{
    return namesOf(command).join(", ");
}

void Clicker::learn(const QString& command)
{
    setTyped({});
    setLearning(isCommand(command) ? command : QString());
}

void Clicker::forget(const QString& command)
{
    for (auto each = m_commands.begin(); each != m_commands.end();) {
        each = each->second == command ? m_commands.erase(each) : std::next(each);
    }
    for (const auto& [key, name] : factory()) {
        if (name == command) {
            m_commands[key] = name;
        }
    }
    save();
}

void Clicker::reset()
{
    m_commands = factory();
    save();
}

void Clicker::setTyped(const QString& typed)
{
    if (typed.isEmpty()) {
        m_forget.stop();
    } else {
        m_forget.start();
    }
    if (typed != m_typed) {
        m_typed = typed;
        emit typedChanged();
    }
}

void Clicker::setLearning(const QString& command)
{
    if (command != m_learning) {
        m_learning = command;
        emit learningChanged();
    }
}

/// Lines of "command key". A command that no line names is newer than the file and has the factory's keys.
void Clicker::load()
{
    m_commands = factory();
    std::map<int, QString> kept;
    QStringList named;
    for (const QString& line : m_preferences.clickerKeys().split('\n', Qt::SkipEmptyParts)) {
        const QString command = line.section(' ', 0, 0);
        const QString key = line.section(' ', 1);
        if (!isCommand(command)) {
            continue;
        }
        if (const int number = key == nothing ? 0 : numberOf(key); number != 0) {
            kept[number] = command;
        } else if (key != nothing) {
            continue;
        }
        named.append(command);
    }
    for (auto each = m_commands.begin(); each != m_commands.end();) {
        each = named.contains(each->second) ? m_commands.erase(each) : std::next(each);
    }
    for (const auto& [key, command] : kept) {
        m_commands[key] = command;
    }
}

void Clicker::save()
{
    QStringList lines;
    if (m_commands != factory()) {
        for (const Command& each : commands) {
            const qsizetype before = lines.size();
            for (const auto& [key, name] : m_commands) {
                if (name == each.name) {
                    lines.append(name + ' ' + portable(key));
                }
            }
            if (lines.size() == before) {
                lines.append(QString(each.name) + ' ' + nothing);
            }
        }
    }
    m_preferences.setClickerKeys(lines.join('\n'));
    emit bindingsChanged();
}

}  // namespace kinetarium::ui
