// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/teach/handout_maker.h"

#include "figures/handout.h"
#include "presentation/quiz/quiz_text.h"

#include <vector>

namespace kinetarium::ui {

namespace {

using presentation::Lecture;

/// A lecture for reading alone: every item is shown at its still moment.
figures::HandoutItem pageOf(Lecture& lecture, const book::Book& book)
{
    figures::HandoutItem page;
    page.heading = lecture.itemTitle();
    page.notes = lecture.notes();
    if (!lecture.atQuestion()) {
        page.figure = figures::momentFigure(*lecture.player(), {figures::handoutPage(paint::ThemeId::Light), true, true});
        return page;
    }
    const QVariantMap asked = lecture.question().toMap();
    const auto plain = [&](const QString& key) { return presentation::questionPlain(book, asked.value(key).toString()); };
    QStringList lines{plain("stem")};
    const QVariantList options = asked.value("options").toList();
    for (const QVariant& each : options) {
        const QVariantMap option = each.toMap();
        const bool right = option.value("share").toDouble() > 0;
        lines.append(QString(right ? "\u2713 " : "\u2013 ") + presentation::questionPlain(book, option.value("text").toString()));
    }
    for (const char* key : {"answer", "explanation"}) {
        lines.append(plain(key));
    }
    lines.append(page.notes);
    lines.removeAll(QString());
    page.notes = lines.join('\n');
    return page;
}

}  // namespace

QString HandoutMaker::write(const QString& path)
{
    if (path.isEmpty() || !m_lessons) {
        return {};
    }
    Lecture lecture(m_lessons->library());
    if (!lecture.load(m_lessons->plan())) {
        return tr("Nothing of this plan can be shown");
    }
    std::vector<figures::HandoutItem> pages;
    for (int i = 0; i < lecture.count(); ++i) {
        lecture.look(i);
        pages.push_back(pageOf(lecture, m_lessons->library().book()));
    }
    const bool pdf = path.endsWith(".pdf", Qt::CaseInsensitive);
    const std::string why = pdf ? figures::handout(pages, lecture.title(), paint::ThemeId::Light, path.toStdString())
                                : figures::handoutPictures(pages, lecture.title(), paint::ThemeId::Light, path.toStdString());
    return why.empty() ? tr("Written: %1").arg(path) : QString::fromStdString(why);
}

}  // namespace kinetarium::ui
