// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lesson_pages.h"

#include "presentation/lecture/lecture.h"
#include "presentation/quiz/quiz_text.h"

namespace kinetarium::figures {

namespace {

using presentation::Lecture;

QString questionWords(const Lecture& lecture)
{
    const QVariantMap asked = lecture.question().toMap();
    const auto plain = [](const QVariantMap& of, const char* key) { return presentation::htmlPlain(of.value(key).toString()); };
    QStringList lines{plain(asked, "stem")};
    const QVariantList options = asked.value("options").toList();
    for (const QVariant& each : options) {
        const QVariantMap option = each.toMap();
        lines.append(QString(option.value("share").toDouble() > 0 ? "\u2713 " : "\u2013 ") + plain(option, "text"));
    }
    lines << plain(asked, "answer") << plain(asked, "explanation") << lecture.notes();
    lines.removeAll(QString());
    return lines.join('\n');
}

}  // namespace

std::vector<HandoutItem> lessonPages(const presentation::Library& library, const book::Lesson& lesson, paint::ThemeId theme)
{
    Lecture lecture(library);
    lecture.load(lesson);
    std::vector<HandoutItem> pages;
    for (int i = 0; i < lecture.count(); ++i) {
        lecture.look(i);
        HandoutItem& page = pages.emplace_back();
        page.heading = lecture.itemTitle();
        if (lecture.atQuestion()) {
            page.notes = questionWords(lecture);
        } else {
            page.figure = momentFigure(*lecture.player(), {handoutPage(theme), true, true});
            page.notes = lecture.notes();
        }
    }
    return pages;
}

std::string lessonHandout(const presentation::Library& library, const book::Lesson& lesson, paint::ThemeId theme,
                          const std::string& path)
{
    const std::vector<HandoutItem> pages = lessonPages(library, lesson, theme);
    if (pages.empty()) {
        return "nothing of the plan can be shown";
    }
    const QString title = QString::fromStdString(lesson.title);
    const bool pdf = QString::fromStdString(path).endsWith(".pdf", Qt::CaseInsensitive);
    return pdf ? handout(pages, title, theme, path) : handoutPictures(pages, title, theme, path);
}

}  // namespace kinetarium::figures
