// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_window.h"

#include <catch2/catch.hpp>

#include <QAccessible>

#include <functional>
#include <set>

inline bool clippedBySomething(const QQuickItem* item)
{
    for (const QQuickItem* each = item->parentItem(); each; each = each->parentItem()) {
        if (each->clip()) {
            return true;
        }
    }
    return false;
}

/// No text on the screen is cut off or stands outside the window.
inline void checkTexts(const OpenWindow& open, const QSize& size)
{
    for (QQuickItem* text : open.items("QQuickText")) {
        const QString words = text->property("text").toString();
        if (text->metaObject()->className() == QLatin1String("QQuickTextEdit") || words.isEmpty()) {
            continue;
        }
        INFO(words.toStdString());
        CHECK_FALSE(text->property("truncated").toBool());
        if (text->property("wrapMode").toInt() == 0) {
            CHECK(text->implicitWidth() <= text->width() + 1);
        }
        if (!clippedBySomething(text)) {
            const QRectF place = text->mapRectToScene(QRectF(0, 0, text->width(), text->height()));
            CHECK(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(place));
        }
    }
}

inline void visit(QAccessibleInterface* node, const std::function<void(QAccessibleInterface&)>& seen)
{
    if (!node || node->state().invisible) {
        return;
    }
    seen(*node);
    for (int i = 0; i < node->childCount(); ++i) {
        visit(node->child(i), seen);
    }
}

inline const std::set<QAccessible::Role> operable{QAccessible::Button,      QAccessible::Slider,   QAccessible::CheckBox,
                                           QAccessible::RadioButton, QAccessible::ComboBox, QAccessible::PageTab,
                                           QAccessible::EditableText};

/// Everything that can be operated has a name; returns how many there are.
inline int checkNames(const OpenWindow& open)
{
    QAccessible::setActive(true);
    int controls = 0;
    visit(QAccessible::queryAccessibleInterface(open.window()), [&](QAccessibleInterface& node) {
        if (operable.contains(node.role())) {
            ++controls;
            INFO(node.role() << " " << (node.object() ? node.object()->metaObject()->className() : ""));
            CHECK_FALSE(node.text(QAccessible::Name).trimmed().isEmpty());
        }
    });
    return controls;
}
