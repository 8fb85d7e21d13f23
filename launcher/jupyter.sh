# Jupyter: the one that is here, or one in a Python environment of Glia's own.

python_home=$state/python

# Prints the command that starts a front end; nothing where there is none.
find_jupyter() {
    for candidate in "$python_home/bin/jupyter-lab" jupyter-lab "$python_home/bin/jupyter-notebook" jupyter-notebook; do
        if command -v "$candidate" >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
}

# Installs Python packages into Glia's own environment; fails soon where no index answers.
python_packages() {
    if ! [ -x "$python_home/bin/pip" ]; then
        rm -rf "$python_home"
        python3 -m venv "$python_home" >"$(log_file python)" 2>&1 || {
            install_things "A private Python environment needs Python's venv." venv || return 1
            python3 -m venv "$python_home" >"$(log_file python)" 2>&1 || return 1
        }
    fi
    "$python_home/bin/pip" install --quiet --disable-pip-version-check --retries 0 --timeout 15 "$@" \
        </dev/null >"$(log_file python)" 2>&1
}

need_jupyter() {
    [ -z "$(find_jupyter)" ] || return 0
    say "No Jupyter is installed."
    agreed "Install JupyterLab into $python_home?" || die "Without Jupyter there is ./glia run NOTEBOOK."
    say "Installing JupyterLab into $python_home"
    if ! python_packages jupyterlab; then
        say "Python's package index does not answer; taking the system's package instead."
        install_things "The notebook needs Jupyter." jupyter || exit 1
    fi
    [ -n "$(find_jupyter)" ] || die "Jupyter was installed but cannot be found."
}

open_notebook() {
    need_build
    workbench install
    need_jupyter
    front_end=$(find_jupyter)
    root=
    [ "$(id -u)" -ne 0 ] || root=--allow-root
    file=$home/notebooks
    for argument in "$@"; do
        case $argument in
            --yes) ;;
            -*) die "./glia notebook knows no option $argument; it takes a notebook or a folder." ;;
            *) file=$argument ;;
        esac
    done
    [ -e "$file" ] || die "There is no $file."
    # Only this machine may reach the server, whatever a configuration elsewhere says.
    # shellcheck disable=SC2086 # an option or nothing
    exec "$front_end" --ip=127.0.0.1 $root "$file"
}
