// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/theme.h"
#include "presentation/preferences.h"

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QFont>
#include <QObject>

namespace kinetarium::ui {

/// Colours, type and motion of the window, from what a person chose. Handed to every component, so that two windows may
/// wear two themes.
class Theme : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Theme)
    QML_UNCREATABLE("handed in by the window")

    Q_PROPERTY(QString name READ name NOTIFY changed)  ///< light, dark, projector
    Q_PROPERTY(QColor page READ page NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed)
    Q_PROPERTY(QColor stage READ stage NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor edge READ edge NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink NOTIFY changed)
    Q_PROPERTY(QColor ink2 READ ink2 NOTIFY changed)
    Q_PROPERTY(QColor ink3 READ ink3 NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor accentSoft READ accentSoft NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QColor focus READ focus NOTIFY changed)
    Q_PROPERTY(QColor pressed READ pressed NOTIFY changed)  ///< accent at 20 %
    Q_PROPERTY(QColor warning READ warning NOTIFY changed)
    Q_PROPERTY(double hairline READ hairline NOTIFY changed)  ///< px
    Q_PROPERTY(double track READ track NOTIFY changed)        ///< px, of sliders

    Q_PROPERTY(double scale READ scale NOTIFY changed)  ///< of all type
    Q_PROPERTY(QFont brandFont READ brandFont NOTIFY changed)
    Q_PROPERTY(QFont titleFont READ titleFont NOTIFY changed)
    Q_PROPERTY(QFont sectionFont READ sectionFont NOTIFY changed)
    Q_PROPERTY(QFont figureFont READ figureFont NOTIFY changed)  ///< a number that stands alone
    Q_PROPERTY(QFont readingFont READ readingFont NOTIFY changed)
    Q_PROPERTY(QFont bodyFont READ bodyFont NOTIFY changed)
    Q_PROPERTY(QFont bodyStrongFont READ bodyStrongFont NOTIFY changed)
    Q_PROPERTY(QFont labelFont READ labelFont NOTIFY changed)
    Q_PROPERTY(QFont labelStrongFont READ labelStrongFont NOTIFY changed)
    Q_PROPERTY(QFont smallFont READ smallFont NOTIFY changed)
    Q_PROPERTY(QFont smallStrongFont READ smallStrongFont NOTIFY changed)

    Q_PROPERTY(int hoverTime READ hoverTime NOTIFY changed)  ///< ms; 0 with reduced motion
    Q_PROPERTY(int panelTime READ panelTime NOTIFY changed)
    Q_PROPERTY(int scrollTime READ scrollTime NOTIFY changed)

public:
    /// The audience's window has a theme of its own, and type that grows with the window alone.
    enum class Wearer { Reader, Audience };
    explicit Theme(presentation::Preferences& preferences, Wearer wearer = Wearer::Reader, QObject* parent = nullptr);

    paint::ThemeId id() const;
    QColor color(scene::Token token) const { return paint::color(id(), token); }

    /// The colour of a species, state or other token by its name; ink for an unknown one.
    Q_INVOKABLE QColor token(const QString& name) const;
    /// "measured", "derived", …
    Q_INVOKABLE QColor grade(const QString& name) const;
    /// Small HTML of a block, ready for a rich text item: tokens and glyphs filled in, links dressed. `role` is reading
    /// (prose), heading, body (cards) or small; `focusedLink` counts the links, the one with keyboard focus is marked,
    /// -1: none.
    Q_INVOKABLE QString rich(const QString& html, const QString& role, int focusedLink = -1) const;
    /// The same in the item's own size, without links: for whoever sits in the hall.
    Q_INVOKABLE QString bare(const QString& html, double size) const;
    /// Targets of the links in a block's HTML, in order.
    Q_INVOKABLE QStringList links(const QString& html) const;
    /// A page of markdown (first run, about) as HTML in our type.
    Q_INVOKABLE QString markdown(const QString& text) const;

    QString name() const;
    QColor page() const { return color(scene::Token::Page); }
    QColor surface() const { return color(scene::Token::Surface); }
    QColor stage() const { return color(scene::Token::Stage); }
    QColor line() const { return color(scene::Token::Line); }
    QColor edge() const { return color(scene::Token::Edge); }
    QColor ink() const { return color(scene::Token::Ink); }
    QColor ink2() const { return color(scene::Token::Ink2); }
    QColor ink3() const { return color(scene::Token::Ink3); }
    QColor accent() const { return color(scene::Token::Accent); }
    QColor accentSoft() const { return color(scene::Token::AccentSoft); }
    QColor onAccent() const { return color(scene::Token::OnAccent); }
    QColor focus() const { return color(scene::Token::Focus); }
    QColor pressed() const;
    QColor warning() const { return color(scene::Token::ToBeChecked); }
    bool projector() const { return id() == paint::ThemeId::Projector; }
    double hairline() const { return projector() ? 2 : 1; }
    double track() const { return projector() ? 5 : 3; }

    double scale() const;
    QFont brandFont() const { return interface(16, 650); }
    QFont titleFont() const { return reading(32, 600); }
    QFont sectionFont() const { return reading(22, 600); }
    QFont figureFont() const { return interface(22, 650); }
    QFont readingFont() const { return reading(19, 400); }
    QFont bodyFont() const { return interface(15, 400); }
    QFont bodyStrongFont() const { return interface(15, 600); }
    QFont labelFont() const { return interface(14, 500); }
    QFont labelStrongFont() const { return interface(14, 650); }
    QFont smallFont() const { return interface(13, 400); }
    QFont smallStrongFont() const { return interface(13, 600); }

    int hoverTime() const { return time(120); }
    int panelTime() const { return time(200); }
    int scrollTime() const { return time(600); }

signals:
    void changed();

private:
    presentation::Preferences& m_preferences;
    Wearer m_wearer;
    QFont interface(double size, int weight) const;
    QFont reading(double size, int weight) const;
    int time(int milliseconds) const;
};

}  // namespace kinetarium::ui
