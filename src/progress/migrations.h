// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/database.h"

namespace kinetarium::progress {

/// The version that this program writes.
int currentVersion();

/// Brings a database, new or old, to the current version, in one transaction. Another program may do the same at the
/// same time: whoever comes second finds it done.
void migrate(const Database& database);

}  // namespace kinetarium::progress
