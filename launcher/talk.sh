# What the launcher says and asks.

say() { printf '%s\n' "$*"; }

complain() { printf '%s\n' "$*" >&2; }

die() {
    complain "$@"
    exit 1
}

# Asks before something is installed; with --yes, or with nobody to ask, goes ahead.
agreed() {
    if [ -n "$yes" ] || ! [ -t 0 ]; then
        return 0
    fi
    printf '%s [Y/n] ' "$1"
    read -r answer || return 1
    case $answer in
        '' | [yY]*) return 0 ;;
        *) return 1 ;;
    esac
}

# The width of the terminal; 0 where the output goes elsewhere.
columns() {
    if ! [ -t 1 ]; then
        echo 0
        return
    fi
    width=$(stty size 2>/dev/null </dev/tty | cut -d' ' -f2) || width=
    case $width in
        '' | 0 | *[!0-9]*) echo 80 ;;
        *) echo "$width" ;;
    esac
}
