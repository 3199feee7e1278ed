// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/text_file.h"
#include "kinetarium/book/experiment.h"

#include <vector>

namespace kinetarium::book {

/// Every experiments/*.yaml, by file name; those that cannot be used are left out, with their faults.
std::vector<Experiment> readExperiments(const ContentFolder& folder, FaultList& faults);
/// hypotheses.yaml, if there is one.
Hypotheses readHypotheses(const ContentFolder& folder, FaultList& faults);

/// One file's text; for tests of the parser alone.
std::optional<Experiment> readExperiment(const std::string& yaml, const std::string& file, FaultList& faults);
Hypotheses readHypotheses(const std::string& yaml, const std::string& file, FaultList& faults);

}  // namespace kinetarium::book
