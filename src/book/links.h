// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace kinetarium::book {

struct Refusal {
    std::string what;
    std::string remedy;
};

/// Why a link may not stand in a book: it goes to the web by https, to a chapter, to the page that says
/// where to get help, or to a state of a figure.
std::optional<Refusal> linkRefusal(const std::string& target);

/// Why an image may not: it lies beside its chapter.
std::optional<Refusal> imageRefusal(const std::string& path);

/// The file of the content folder that says where to get help, if the link goes there.
std::optional<std::string> pageOfLink(const std::string& target);

/// The slug in `chapter:slug`, or nothing.
std::optional<std::string> chapterOfLink(const std::string& target);

}  // namespace kinetarium::book
