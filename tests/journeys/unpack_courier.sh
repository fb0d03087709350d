#!/usr/bin/env bash
# unpack_courier.sh DIR: Courier's IMAP server for one test, unpacked below DIR. It cannot be installed: its package and
# Dovecot's exclude each other. Fails when apt cannot bring the packages; done already is done.
set -euo pipefail
place=$1
[ ! -x "$place/usr/bin/imapd" ] || exit 0

packages=(courier-imap courier-base courier-authlib libcourier-unicode4 libgamin0 libgdbm6 libidn12 libltdl7 libpcre3)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download -q "${packages[@]}") >"$work/log" 2>&1 || {
    echo "apt-get download: $(tail -n 1 "$work/log")" >&2
    exit 1
}
mkdir -p "$work/all"
for package in "$work"/*.deb; do
    dpkg -x "$package" "$work/all"
done
libraries=$work/all/usr/lib:$work/all/usr/lib/$(uname -m)-linux-gnu:$work/all/lib/$(uname -m)-linux-gnu
for program in imapd maildirmake.courier; do
    if LD_LIBRARY_PATH=$libraries ldd "$work/all/usr/bin/$program" | grep "not found" >&2; then
        exit 1
    fi
done
mkdir -p "$(dirname "$place")"
rm -rf "$place"
mv "$work/all" "$place"
