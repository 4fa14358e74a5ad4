#!/bin/sh
# CartSheets @VERSION@ for Linux. Run this file to install the program for yourself:  sh THIS_FILE
# Options: --uninstall takes it out again, --check only looks whether the file is whole,
# --unpack FOLDER unpacks without installing.
set -eu
lines=@LINES@
digest=@DIGEST@

body() { tail -n +"$((lines + 1))" "$0"; }

if command -v sha256sum >/dev/null 2>&1; then
    if [ "$(body | sha256sum | cut -d ' ' -f 1)" != "$digest" ]; then
        echo "This file is not whole. Please download it again." >&2
        exit 1
    fi
fi
case "${1:-}" in
--check)
    echo "The file is whole."
    exit 0
    ;;
--unpack)
    folder=${2:?Which folder?}
    mkdir -p "$folder"
    body | gzip -dc | tar -xf - -C "$folder"
    exit 0
    ;;
--uninstall | "") ;;
*)
    echo "Unknown option $1; there are --uninstall, --check and --unpack FOLDER." >&2
    exit 2
    ;;
esac
folder=$(mktemp -d "${TMPDIR:-/tmp}/cartsheets.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
body | gzip -dc | tar -xf - -C "$folder"
sh "$folder/setup.sh" "$@"
exit 0
