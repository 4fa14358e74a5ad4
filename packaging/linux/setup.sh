#!/bin/sh
# Installs CartSheets for the user who runs it, below ~/.local; no administrator is needed.
# Runs inside the unpacked .run file, and stays with the program as its uninstall.sh.
set -eu

prefix=${CARTSHEETS_PREFIX:-$HOME/.local}
program="$prefix/lib/cartsheets"
here=$(cd "$(dirname "$0")" && pwd)

say() { printf '%s\n' "$*"; }

is_running() {
    for link in /proc/[0-9]*/exe; do
        [ "$(readlink "$link" 2>/dev/null || true)" = "$program/cartsheets" ] && return 0
    done
    return 1
}

refuse_while_running() {
    if is_running; then
        say "CartSheets is running. Please close it and try again." >&2
        exit 3
    fi
}

tell_desktop() {
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$prefix/share/applications" || true
    fi
    if command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$prefix/share/mime" 2>/dev/null || true
    fi
}

# Where ours was the only entry, the lists that the desktop's tools made of it go as well.
forget_lists() {
    if ! ls "$prefix/share/applications/"*.desktop >/dev/null 2>&1; then
        rm -f "$prefix/share/applications/mimeinfo.cache"
    fi
    if rmdir "$prefix/share/mime/packages" 2>/dev/null; then
        for list in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types \
            version XMLnamespaces; do
            rm -f "$prefix/share/mime/$list"
        done
        rmdir "$prefix/share/mime/application" "$prefix/share/mime" 2>/dev/null || true
    fi
}

uninstall() {
    refuse_while_running
    rm -rf "$program"
    rm -f "$prefix/bin/cartsheets" "$prefix/bin/cartsheets-cli" \
        "$prefix/share/applications/cartsheets.desktop" \
        "$prefix/share/metainfo/org.cartsheets.CartSheets.metainfo.xml" \
        "$prefix/share/mime/packages/org.cartsheets.CartSheets.xml"
    find "$prefix/share/icons/hicolor" \( -name cartsheets.png -o -name cartsheets.svg \) -path '*/apps/*' \
        -exec rm -f {} + 2>/dev/null || true
    tell_desktop
    forget_lists
    say "CartSheets was taken out of $prefix. Your stores, exports and history are where they were."
}

if [ "${1:-}" = "--uninstall" ] || [ "$(basename "$0")" = "uninstall.sh" ]; then
    uninstall
    exit 0
fi

refuse_while_running
if ! "$here/tree/lib/cartsheets/cartsheets" --version >/dev/null 2>&1; then
    say "CartSheets cannot start on this computer:" >&2
    "$here/tree/lib/cartsheets/cartsheets" --version >&2 || true
    say "It needs glibc 2.35 or newer, libEGL, libGL, libX11, fontconfig and freetype." >&2
    exit 1
fi

mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
# The new program goes whole in the place of the old one, which stays until then.
rm -rf "$program.new" "$program.old"
cp -R "$here/tree/lib/cartsheets" "$program.new"
cp "$here/setup.sh" "$program.new/uninstall.sh"
if [ -e "$program" ]; then mv "$program" "$program.old"; fi
mv "$program.new" "$program"
rm -rf "$program.old"
cp -R "$here/tree/share/." "$prefix/share/"
ln -sf ../lib/cartsheets/cartsheets "$prefix/bin/cartsheets"
ln -sf ../lib/cartsheets/cartsheets-cli "$prefix/bin/cartsheets-cli"
# ~/.local/bin need not be where the desktop looks. Quotes in quotes: a home may have spaces in it.
quoted=$(printf '%s' "$program/cartsheets" | sed 's/[\\`$"]/\\\\&/g; s/[&|]/\\&/g')
sed -e "s|^Exec=cartsheets|Exec=\"$quoted\"|" -e '/^TryExec=/d' \
    "$here/tree/share/applications/cartsheets.desktop" >"$prefix/share/applications/cartsheets.desktop"
tell_desktop
say "CartSheets is installed. It is in the menu of applications; in a terminal: $prefix/bin/cartsheets"
say "To take it out again: \"$program/uninstall.sh\""
