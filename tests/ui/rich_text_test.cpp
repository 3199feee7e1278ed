// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/preferences.h"
#include "ui/style/theme.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>
#include <QTextDocument>

namespace {

struct Wardrobe {
    QTemporaryDir folder;
    kinetarium::presentation::Preferences preferences{folder.filePath("preferences.ini")};
    kinetarium::ui::Theme theme{preferences};
};

QString plain(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

}  // namespace

TEST_CASE("tokens become the colours of the theme, glyphs images, and no mark stays in the text")
{
    Wardrobe wardrobe;
    const QString html =
        "Of <a href=\"value:0\">@glyph:ketamine@<span style=\"color:@ketamine@\">1 µM</span></a>, half.";
    for (const char* name : {"light", "dark", "projector"}) {
        wardrobe.preferences.setTheme(name);
        const QString rich = wardrobe.theme.rich(html, "reading");
        INFO(rich.toStdString());
        CHECK_FALSE(rich.contains('@'));
        CHECK(rich.contains(wardrobe.theme.token("ketamine").name()));
        CHECK(rich.contains(QString("image://glyph/%1/ketamine/").arg(name)));
        CHECK(rich.contains("href=\"value:0\""));
    }
}

TEST_CASE("dressing changes no word, whatever the role")
{
    Wardrobe wardrobe;
    const QString html =
        "At 37 %, <i>1/e</i> &amp; GluN1: <a href=\"cite:x\">Jahr &lt;1990&gt;</a>, <code>a@b</code>; 0.5 mg";
    for (const char* role : {"reading", "heading", "body", "small"}) {
        CHECK(plain(wardrobe.theme.rich(html, role)).replace(QChar::Nbsp, ' ') == plain(html));
    }
}

TEST_CASE("a number and its unit stay on one line")
{
    Wardrobe wardrobe;
    for (const char* text : {"37 %", "1 mM", "0.5 µM", "20 s", "-70 mV", "10\nms"}) {
        INFO(text);
        CHECK(wardrobe.theme.rich(QString::fromUtf8(text), "reading").contains(QChar::Nbsp));
    }
    CHECK_FALSE(wardrobe.theme.rich("4 steps", "reading").contains(QChar::Nbsp));
}

TEST_CASE("links are listed in order, and only the focused one is marked")
{
    Wardrobe wardrobe;
    const QString html = "<a href=\"term:agonist\">agonist</a> and <a href=\"cite:gilling2009\">Gilling</a>";
    CHECK(wardrobe.theme.links(html) == QStringList{"term:agonist", "cite:gilling2009"});
    CHECK_FALSE(wardrobe.theme.rich(html, "reading").contains("background-color"));
    const QString marked = wardrobe.theme.rich(html, "reading", 1);
    CHECK(marked.count("background-color") == 1);
    CHECK(marked.indexOf("background-color") > marked.indexOf("gilling2009"));
}

TEST_CASE("a page of markdown keeps its words and its links")
{
    Wardrobe wardrobe;
    const QString html =
        wardrobe.theme.markdown("# Title\n\nSome *words* and a [link](https://example.org).\n\n- one\n- two\n");
    CHECK(plain(html).contains("Some words and a link."));
    CHECK(html.contains("https://example.org"));
}

TEST_CASE("reduced motion leaves no movement, and large type scales every face")
{
    Wardrobe wardrobe;
    CHECK(wardrobe.theme.panelTime() > 0);
    const int before = wardrobe.theme.readingFont().pixelSize();
    wardrobe.preferences.setReducedMotion(true);
    wardrobe.preferences.setTextScale(1.5);
    CHECK(wardrobe.theme.panelTime() == 0);
    CHECK(wardrobe.theme.hoverTime() == 0);
    CHECK(wardrobe.theme.readingFont().pixelSize() > before);
}
