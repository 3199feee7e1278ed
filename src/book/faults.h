// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinetarium/book/book.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kinetarium::book {

/// Collects what is wrong. A file that is wrong in every line says so briefly: after a while its faults are only
/// counted.
class FaultList {
public:
    void add(const std::string& file, int line, std::string what, std::string remedy);
    void add(const Place& place, std::string what, std::string remedy);

    /// Whether a further fault of the file would only be counted, so that its remedy need not be thought out.
    bool isFull(const std::string& file) const;

    /// All faults in order of file and line; the list is empty afterwards.
    std::vector<Fault> take();

private:
    std::vector<Fault> m_faults;
    std::map<std::string, int> m_countOfFile;
};

/// 'text', cut to a length that fits a line.
std::string inQuotes(std::string_view text);

/// The candidate that `name` was probably meant to be, or an empty string.
std::string nearest(const std::string& name, const std::vector<std::string>& candidates);

/// "did you mean 'x'?" when something is near, else `otherwise`.
std::string suggest(const std::string& name, const std::vector<std::string>& candidates,
                    const std::string& otherwise);

}  // namespace kinetarium::book
