// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/quiz/quiz_text.h"

#include <catch2/catch.hpp>

using namespace kinetarium;
using namespace kinetarium::presentation;

TEST_CASE("a question's markup as it is shown: emphasis, breaks, lists, and signs that are no markup")
{
    struct Case {
        const char* text;
        const char* html;
    };
    const book::Book book;
    for (const Case& each : {Case{"a **b** *c* `d`", "a <b>b</b> <i>c</i> <code>d</code>"},
                             {"two \\< three & 4 \\*stars\\*", "two &lt; three &amp; 4 *stars*"},
                             {"\\[@gilling2009\\] and \\_x\\_", "[@gilling2009] and _x_"},
                             {"one\\\ntwo", "one<br>two"},
                             {"one\ntwo", "one two"},
                             {"one\n\ntwo", "one<br><br>two"},
                             {"They are:\n- one\n- two", "They are:<br>\u2022 one<br>\u2022 two"},
                             {"1. x\n2. y", "1. x<br>2. y"},
                             {"a back\\\\slash", "a back\\slash"},
                             {"<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"},
                             {"[go](https://a.b/c) [no](javascript:x)", "<a href=\"https://a.b/c\">go</a> [no](javascript:x)"}}) {
        CAPTURE(each.text);
        CHECK(questionHtml(book, QString::fromUtf8(each.text)).toStdString() == each.html);
    }
    CHECK(questionPlain(book, "two \\< three\\\nend").toStdString() == "two < three end");
}
