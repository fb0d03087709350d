#!/usr/bin/env bash
# office_move.sh: moves a generated office of 2,000 messages, 175 MB, and has it judged message by message; then again,
# which may copy nothing and read no body. Needs a build: cmake --build --preset dev (or BUILD=DIR).
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${BUILD:-$PWD/build/dev}
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
exec python3 tests/long/office_move.py "$build/tests/tools/dovecot_pair" "$build/app/hikkoshi"
