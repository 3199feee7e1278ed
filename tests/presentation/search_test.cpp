// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/search.h"

#include "presentation/reader.h"
#include "small_book.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace kinetarium;
using namespace kinetarium::presentation;

namespace {

const Library& shipped()
{
    static const Library library(std::string(KINETARIUM_SOURCE_DIR) + "/content");
    return library;
}

QString at(const Search& search, int row, Search::Role role)
{
    return search.data(search.index(row), role).toString();
}

}  // namespace

TEST_CASE("words are found in titles, captions, prose, glossary and references, and lead there")
{
    const SmallBook book;
    const Library library(book.path());
    Search search(library);
    search.setQuery("small chapter");
    REQUIRE(search.count() >= 1);
    CHECK(at(search, 0, Search::TitleRole) == "A small chapter");
    CHECK(at(search, 0, Search::ChapterRole) == "small");

    search.setQuery("something else");
    REQUIRE(search.count() == 1);
    CHECK(at(search, 0, Search::StepRole) == "second");

    search.setQuery("trapping");
    REQUIRE(search.count() == 2);
    CHECK(at(search, 0, Search::LinkRole).toLower() == "term:trapping block");
    CHECK(at(search, 1, Search::LinkRole).isEmpty());
    CHECK(at(search, 1, Search::StepRole) == "second");

    search.setQuery("trapping block");
    CHECK(at(search, 0, Search::TitleRole).toLower() == "trapping block");

    search.setQuery("someone 2009 title");
    REQUIRE(search.count() == 1);
    CHECK(at(search, 0, Search::LinkRole) == "cite:someone2009");
}

TEST_CASE("a block that was found is the block that the reader shows")
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath("preferences.ini"));
    Reader reader(shipped(), preferences);
    for (const char* query : {"inverted", "rapamycin people", "trapped", "bladder", "midazolam"}) {
        Search search(shipped());
        search.setQuery(query);
        CAPTURE(query);
        CHECK(search.count() > 0);
        for (int row = 0; row < search.count(); ++row) {
            const int block = search.data(search.index(row), Search::BlockRole).toInt();
            if (!at(search, row, Search::LinkRole).isEmpty()) {
                CHECK_FALSE(reader.card(at(search, row, Search::LinkRole)).kind.isEmpty());
                continue;
            }
            REQUIRE(reader.open(at(search, row, Search::ChapterRole), at(search, row, Search::StepRole)));
            const QModelIndex index = reader.blocks()->index(block);
            REQUIRE(index.isValid());
            CHECK(reader.blocks()->data(index, Blocks::StepRole).toString() == at(search, row, Search::StepRole));
        }
    }
}

TEST_CASE("case, accents and raised digits do not matter, and every word has to be there")
{
    Search search(shipped());
    search.setQuery("RAPAMYCIN");
    const int loud = search.matches();
    search.setQuery("rapamycin");
    CHECK(loud > 3);
    CHECK(search.matches() == loud);
    search.setQuery("rapamycín");
    CHECK(search.matches() == loud);
    search.setQuery("rapamy");
    CHECK(search.matches() >= loud);
    search.setQuery("mg2");
    CHECK(search.matches() > 0);
    search.setQuery("rapamycin qqqq");
    CHECK(search.matches() == 0);
    for (const char* nothing : {"", "   ", "·", "<>%&"}) {
        search.setQuery(nothing);
        CAPTURE(nothing);
        CHECK(search.count() == 0);
    }
}

TEST_CASE("an excerpt holds what was found, marked, and no markup of its own")
{
    Search search(shipped());
    for (const char* query : {"ketamine", "magnesium", "pressure", "spine", "naltrexone"}) {
        search.setQuery(query);
        CAPTURE(query);
        CHECK(search.count() <= 40);
        CHECK(search.matches() >= search.count());
        for (int row = 0; row < search.count(); ++row) {
            const QString html = at(search, row, Search::ExcerptRole);
            const QString plain = at(search, row, Search::PlainRole);
            const QString title = at(search, row, Search::TitleRole);
            CAPTURE(plain.toStdString(), title.toStdString());
            CHECK((title + plain).contains(query, Qt::CaseInsensitive));
            CHECK(html.contains("<b>") == plain.contains(query, Qt::CaseInsensitive));
            CHECK(plain.size() < 200);
            CHECK_FALSE(plain.contains("{{"));
            CHECK_FALSE(plain.contains("[@"));
            CHECK_FALSE(plain.contains("[["));
        }
    }
}
