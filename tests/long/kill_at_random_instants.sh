#!/usr/bin/env bash
# kill_at_random_instants.sh [KILLS] [MESSAGES] [SEED]: kill -9 during copies, each followed by a new run; at the end
# nothing may be lost and nothing there twice. Needs a build: cmake --build --preset dev (or BUILD=DIR).
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${BUILD:-$PWD/build/dev}
export KILLS=${1:-100} MESSAGES=${2:-2000} SEED=${3:-1} PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
exec python3 tests/journeys/test_kill.py "$build/tests/tools/dovecot_pair" "$build/app/hikkoshi"
