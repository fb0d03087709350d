#!/usr/bin/env bash
# install-packages.sh LIST...: installs what is missing of the packages in the lists (first word of each line).
# Needs Debian 12 and root, or a user with sudo. Touches neither apt nor the network when nothing is missing.
set -euo pipefail

missing=()
while read -r package _; do
    case $package in ''|'#'*) continue ;; esac
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing+=("$package")
done < <(cat "$@")
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Please run this as root, or install sudo: missing are ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing: ${missing[*]}"

# These are only started by us, on ports of our own: their packages must not start a mail server or take port 53 on this
# machine, neither now nor at its next start. Who had one already keeps it as it is.
units=()
new_server() {
    package=$1; shift
    [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)" = "install ok installed" ] || units+=("$@")
}
new_server dovecot-core dovecot.service dovecot.socket
new_server nsd nsd.service
new_server unbound unbound.service unbound-resolvconf.service
new_server rbldnsd rbldnsd.service rbldnsd.socket
policy=/usr/sbin/policy-rc.d
wrote_policy=no
clean_up() {
    [ "$wrote_policy" = no ] || "${as_root[@]}" rm -f "$policy"
}
trap clean_up EXIT
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    wrote_policy=yes
    "${as_root[@]}" chmod 755 "$policy"
fi

install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}"
}
update() {
    "${as_root[@]}" apt-get update -q
}

# Package lists that are absent or too old show as a failed attempt.
if apt-cache show "${missing[@]}" >/dev/null 2>&1 && install; then
    :
else
    update
    install
fi

if [ -d /run/systemd/system ]; then
    for unit in "${units[@]}"; do   # one by one: some of them were not installed at all
        "${as_root[@]}" systemctl disable --quiet --now "$unit" 2>/dev/null || true
    done
fi
