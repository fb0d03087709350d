#!/usr/bin/env bash
# unpack_postfixadmin.sh DIR: Debian's PostfixAdmin for one test, unpacked below DIR and not installed: its package brings a
# web server and questions. Fails when apt cannot bring it; done already is done.
set -euo pipefail
place=$1
[ ! -f "$place/scripts/postfixadmin-cli.php" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download -q postfixadmin) >"$work/log" 2>&1 || {
    echo "apt-get download: $(tail -n 1 "$work/log")" >&2
    exit 1
}
dpkg -x "$work"/postfixadmin_*.deb "$work/all"
# The package's links lead to /etc and /var.
rm "$work/all/usr/share/postfixadmin"/config.inc.php "$work/all/usr/share/postfixadmin"/config.local.php \
    "$work/all/usr/share/postfixadmin"/templates_c
cp "$work/all/etc/postfixadmin/config.inc.php" "$work/all/usr/share/postfixadmin/"
mkdir -p "$(dirname "$place")"
rm -rf "$place"
mv "$work/all/usr/share/postfixadmin" "$place"
