#!/usr/bin/env bash
# Sets up, builds and runs every test, without a display. For a fresh clone on Debian 12, as root or as a user with
# sudo: bash tests/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/install-packages.sh packaging/build-packages.txt packaging/run-packages.txt packaging/test-packages.txt
# Courier cannot be installed beside Dovecot; without it its one test is left out.
bash tests/journeys/unpack_courier.sh build/courier || echo "Courier is not there: its test is left out."
# PostfixAdmin's package brings a web server: only its files are taken.
bash tests/journeys/unpack_postfixadmin.sh build/postfixadmin || echo "PostfixAdmin is not there: its part is left out."

cmake --preset dev
cmake --build --preset dev -- -j"$(nproc)"

export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
ctest --preset dev --output-on-failure -j"$(nproc)"
