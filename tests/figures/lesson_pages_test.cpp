// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lesson_pages.h"
#include "figures/opened.h"

#include <QTemporaryDir>

using namespace kinetarium;

namespace {

const book::Lesson& plan(const std::string& id)
{
    for (const book::Lesson& each : shipped().book().lessons) {
        if (each.id == id) {
            return each;
        }
    }
    FAIL("no plan " << id);
    throw 0;
}

}  // namespace

TEST_CASE("a plan's hand-out has a page for every click, its words can be read, and twice it is the same file")
{
    const book::Lesson& lesson = plan("nmda-antagonism/five-minutes");
    const QTemporaryDir folder;
    const std::string a = folder.filePath("a.pdf").toStdString(), b = folder.filePath("b.pdf").toStdString();
    CHECK(figures::lessonHandout(shipped(), lesson, paint::ThemeId::Light, a).empty());
    CHECK(figures::lessonHandout(shipped(), lesson, paint::ThemeId::Light, b).empty());
    CHECK(bytesOf(a) == bytesOf(b));

    const QByteArray info = saidBy("pdfinfo", {QString::fromStdString(a)});
    CHECK(info.contains("Pages:           " + QByteArray::number(static_cast<int>(lesson.items.size()))));
    const QString words = QString::fromUtf8(saidBy("pdftotext", {QString::fromStdString(a), "-"})).simplified();
    for (const char* said : {"A drug behind a closed gate", "where the ketamine has gone", "the way out is the way in",
                             "is bound irreversibly", "Teaching model, not medical advice", "kinetarium://nmda-antagonism/trapped",
                             "\u2713 False", "Gilling et al. 2009"}) {
        CAPTURE(said);
        CHECK(words.contains(QString::fromUtf8(said), Qt::CaseInsensitive));
    }
}

TEST_CASE("the same pages as pictures, and a folder that cannot be made is said")
{
    const QTemporaryDir folder;
    const book::Lesson& lesson = plan("overview/five-minutes");
    CHECK(figures::lessonHandout(shipped(), lesson, paint::ThemeId::Light, folder.filePath("pages/").toStdString()).empty());
    CHECK(std::filesystem::exists(folder.filePath("pages/page-01.png").toStdString()));
    CHECK(std::filesystem::exists(folder.filePath("pages/page-0" + QString::number(lesson.items.size()) + ".png").toStdString()));
    CHECK_FALSE(figures::lessonHandout(shipped(), lesson, paint::ThemeId::Light, "/proc/nowhere/pages/").empty());
    book::Lesson empty;
    CHECK_FALSE(figures::lessonHandout(shipped(), empty, paint::ThemeId::Light, folder.filePath("e.pdf").toStdString()).empty());
}
