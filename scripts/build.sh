# SPDX-License-Identifier: GPL-3.0-or-later
# For scripts/run and scripts/test to source: `build PRESET` configures and builds with the preset, from any folder.

root=$(cd "$(dirname "$0")/.." && pwd)

build() {
    cd "$root"
    echo "== Configuring ($1)"
    cmake --preset "$@"
    echo "== Building ($1); the first time takes some minutes"
    cmake --build --preset "$1"
}
