# The system's package manager: what things are called there, and how to install them.

package_manager() {
    for manager in apt-get dnf brew pacman zypper; do
        if command -v "$manager" >/dev/null 2>&1; then
            echo "$manager"
            return
        fi
    done
}

# The names that a thing goes by in this system's package manager; nothing where it has none.
package_names() {
    case $(package_manager):$1 in
        apt-get:jdk) newest_known openjdk-25-jdk-headless openjdk-21-jdk-headless openjdk-17-jdk-headless ;;
        apt-get:maven) echo maven ;;
        apt-get:venv) echo python3 python3-venv ;;
        apt-get:jupyter) echo jupyter-notebook ;;
        apt-get:chromium) newest_known chromium chromium-browser && newest_known chromium-driver chromium-chromedriver ;;
        apt-get:test-clients)
            echo python3-pytest python3-jupyter-client python3-jupyter-kernel-test python3-nbclient python3-nbformat
            echo python3-selenium
            ;;
        dnf:jdk) newest_known java-25-openjdk-devel java-21-openjdk-devel java-17-openjdk-devel ;;
        dnf:maven) echo maven ;;
        dnf:venv) echo python3 ;;
        dnf:jupyter) echo python3-notebook ;;
        dnf:chromium) echo chromium chromedriver ;;
        dnf:test-clients) echo python3-pytest python3-jupyter-client python3-nbclient python3-nbformat python3-selenium ;;
        brew:jdk) echo openjdk ;;
        brew:maven) echo maven ;;
        brew:venv) echo python ;;
        brew:jupyter) echo jupyterlab ;;
        brew:chromium) echo chromedriver ;;
        pacman:jdk) echo jdk-openjdk ;;
        pacman:maven) echo maven ;;
        pacman:venv) echo python ;;
        pacman:jupyter) echo jupyterlab ;;
        pacman:chromium) echo chromium ;;
        pacman:test-clients) echo python-pytest python-jupyter-client python-nbclient python-nbformat python-selenium ;;
        zypper:jdk) echo java-21-openjdk-devel ;;
        zypper:maven) echo maven ;;
        zypper:venv) echo python3 ;;
        zypper:jupyter) echo jupyter-notebook ;;
        zypper:chromium) echo chromium chromedriver ;;
    esac
}

# The first of these packages that the package manager can install.
newest_known() {
    for name in "$@"; do
        case $(package_manager) in
            apt-get) apt-cache show "$name" >/dev/null 2>&1 && echo "$name" && return ;;
            dnf) dnf -q info "$name" >/dev/null 2>&1 && echo "$name" && return ;;
        esac
    done
    for last in "$@"; do :; done
    echo "$last"
}

# Whether this user can install packages, by being root or through sudo.
may_install() {
    [ "$(package_manager)" = brew ] || [ "$(id -u)" -eq 0 ] || sudo_works
}

sudo_works() {
    command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

# Installs things (jdk, maven, ...) for the reason given first; fails where that cannot be done.
install_things() {
    reason=$1
    shift
    manager=$(package_manager)
    if [ -z "$manager" ]; then
        complain "$reason No package manager that Glia knows is here (apt, dnf, brew, pacman, zypper):"
        complain "please install these yourself: $*"
        return 1
    fi
    if [ "$manager" = apt-get ] && may_install; then
        update_apt
    fi
    names=
    for thing in "$@"; do
        names="$names $(package_names "$thing" | tr '\n' ' ')"
    done
    # shellcheck disable=SC2086 # names are words
    set -- $names
    if [ $# -eq 0 ]; then
        complain "$reason This system's package manager ($manager) does not offer it."
        return 1
    fi
    if ! may_install; then
        complain "$reason It is not installed, and you are not an administrator here. Ask one to run:"
        complain "    $(install_words "$manager") $*"
        return 1
    fi
    say "$reason Installing: $*"
    agreed "Install these with $manager?" || return 1
    # shellcheck disable=SC2046 # the words of a command
    as_root $(install_words "$manager") "$@" </dev/null >"$(log_file packages)" 2>&1 || {
        tail -n 15 "$state/packages.log" >&2
        complain "$manager could not install: $*"
        return 1
    }
}

install_words() {
    case $1 in
        apt-get) echo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ;;
        dnf) echo dnf install -y ;;
        brew) echo brew install ;;
        pacman) echo pacman -S --noconfirm --needed ;;
        zypper) echo zypper --non-interactive install ;;
    esac
}

# Lists on a fresh machine are empty or old; once a run is enough.
update_apt() {
    [ -n "${apt_updated:-}" ] && return
    apt_updated=1
    say "Reading the package lists"
    as_root apt-get update </dev/null >"$(log_file packages)" 2>&1 || {
        tail -n 5 "$state/packages.log" >&2
        complain "apt-get update failed; going on with the lists that are there."
    }
}

as_root() {
    if [ "$(id -u)" -eq 0 ] || [ "$(package_manager)" = brew ]; then
        "$@"
    else
        sudo "$@"
    fi
}

log_file() {
    mkdir -p "$state"
    echo "$state/$1.log"
}
