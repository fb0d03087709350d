#!/usr/bin/env bash
# against_mbsync.sh [ROUNDS] [MESSAGES] [BYTES EACH]: the same mailbox over TLS by hikkoshi and by mbsync (package isync),
# alternately, on this machine; prints the times and the ratio. Build for speed first: BUILD=build/release needs
# cmake --preset release -DHIKKOSHI_TESTS=ON.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${BUILD:-$PWD/build/dev}
command -v mbsync >/dev/null || { echo "mbsync is missing: apt install isync" >&2; exit 2; }
# In memory where there is room: the disks under the two servers are not what is compared.
[ -n "${TMPDIR:-}" ] || [ ! -w /dev/shm ] || export TMPDIR=/dev/shm
export ROUNDS=${1:-5} MESSAGES=${2:-5000} EACH=${3:-2000} PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
exec python3 tests/long/against_mbsync.py "$build/tests/tools/dovecot_pair" "$build/app/hikkoshi"
