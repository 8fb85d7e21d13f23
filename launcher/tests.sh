# Runs every test and counts: unit tests, the kernel over its protocol, notebooks in Jupyter and
# in a browser.

reports=$state/tests

run_tests() {
    unit_only=
    for argument in "$@"; do
        case $argument in
            --unit) unit_only=1 ;;
            --yes) ;;
            *) die "./glia test knows no option $argument; there is --unit." ;;
        esac
    done
    broken=
    rm -rf "$reports"
    mkdir -p "$reports"
    unit_tests
    if [ -z "$unit_only" ]; then
        if [ -d "$home/kernel-extension/target/lib" ]; then
            jupyter_tests
        else
            broken="${broken}The tests in Jupyter did not run, as the build failed.
"
        fi
    fi
    sum_up
}

unit_tests() {
    need_java
    say "Unit tests"
    rm -rf "$home"/*/target/surefire-reports
    : >"$state/building"
    # A module that hangs is ended. Failed tests are counted below; the other modules' tests are to run all the same.
    # Whoever asks for the unit tests alone does not wait for those of minutes.
    if maven verify -Dmaven.test.failure.ignore=true -Dsurefire.timeout=900 \
        "-Dtests.excluded=${unit_only:+long}"; then
        mv "$state/building" "$state/built"
    else
        broken="${broken}The build failed; the whole log is in $state/build.log
"
    fi
    sed -n '/^\[ERROR\] \(Failures\|Errors\):/,/^\[INFO\]/p' "$state/build.log"
}

jupyter_tests() {
    say "Setting up what the tests in Jupyter need"
    need_test_python || {
        broken="${broken}Python's Jupyter clients and pytest are missing, so the tests in Jupyter did not run.
"
        return
    }
    # A Jupyter of the tests' own: the user's kernels and settings stay as they are.
    JUPYTER_DATA_DIR=$reports/jupyter/data
    JUPYTER_CONFIG_DIR=$reports/jupyter/config
    JUPYTER_RUNTIME_DIR=$reports/jupyter/runtime
    export JUPYTER_DATA_DIR JUPYTER_CONFIG_DIR JUPYTER_RUNTIME_DIR
    unset JUPYTER_PATH JUPYTER_CONFIG_PATH
    mkdir -p "$JUPYTER_DATA_DIR" "$JUPYTER_CONFIG_DIR" "$JUPYTER_RUNTIME_DIR"
    workbench install
    GLIA_KERNEL_COMMAND=$(workbench command)
    GLIA_TEST_RESULTS=$reports
    GLIA_TEST_PATH=$python_home/bin:$PATH
    GLIA_LAUNCHER=$home/glia
    export GLIA_KERNEL_COMMAND GLIA_TEST_RESULTS GLIA_TEST_PATH GLIA_LAUNCHER JAVA_HOME
    python_tests protocol "The kernel over its protocol" "$home/kernel/src/test/python"
    python_tests workbench "The workbench over the kernel's protocol" "$home/kernel-extension/src/test/python"
    python_tests notebooks "Notebooks in Jupyter and in a browser" "$home/notebooks/tests"
}

# Runs the pytest files in a folder; $1 names the report.
python_tests() {
    [ -d "$3" ] || return 0
    say "$2"
    outcome=0
    # A test that hangs must end the run and say where it was, not hold it up.
    PYTHONDONTWRITEBYTECODE=1 limited 1800 "$test_python" -m pytest -q -rs --no-header -p no:cacheprovider --color=no \
        -o faulthandler_timeout=300 --junitxml="$reports/$1.xml" "$3" </dev/null || outcome=$?
    # 1 says that tests failed, which the report counts.
    [ "$outcome" -le 1 ] || broken="${broken}pytest ended with $outcome in $3.
"
}

# Runs a command for at most so many seconds, where this system can limit it.
limited() {
    seconds=$1
    shift
    if command -v timeout >/dev/null 2>&1; then
        timeout -s INT -k 30 "$seconds" "$@"
    else
        "$@"
    fi
}

# Sets test_python to a Python that has pytest and Jupyter's clients; adds a browser and front ends.
need_test_python() {
    test_python=/usr/bin/python3
    case $(package_manager) in
        apt-get | dnf | pacman)
            # The system's packages are the same on every machine, and need no second index.
            things=
            command -v jupyter-notebook >/dev/null 2>&1 || things="$things jupyter"
            { command -v chromium && command -v chromedriver; } >/dev/null 2>&1 || things="$things chromium"
            has_test_clients || things="$things test-clients"
            ;;
        *)
            things=
            command -v chromedriver >/dev/null 2>&1 || things=chromium
            ;;
    esac
    # shellcheck disable=SC2086 # words
    if [ -n "$things" ] && ! install_things "The tests need a notebook server, its clients and Chromium." $things; then
        say "Going on without them; tests that need them are skipped."
    fi
    python_packages jupyterlab || say "Python's package index does not answer; JupyterLab is not tested."
    has_test_clients && return
    test_python=$python_home/bin/python
    has_test_clients || python_packages pytest jupyter_client nbclient nbformat selenium
}

has_test_clients() {
    [ -x "$test_python" ] \
        && "$test_python" -c 'import pytest, jupyter_client, nbclient, nbformat, selenium' >/dev/null 2>&1
}

# Prints tests, failures and skipped tests of one report in JUnit's XML.
count_report() {
    tr '>' '\n' <"$1" | grep '<testsuite ' | head -n 1 | awk '
        function attribute(name) {
            return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
        }
        { print attribute("tests"), attribute("failures") + attribute("errors"), attribute("skipped") }'
}

sum_up() {
    total=0
    failed=0
    skipped=0
    for report in "$home"/*/target/surefire-reports/TEST-*.xml "$reports"/*.xml; do
        [ -f "$report" ] || continue
        # shellcheck disable=SC2046 # three numbers
        set -- $(count_report "$report")
        total=$((total + ${1:-0}))
        failed=$((failed + ${2:-0}))
        skipped=$((skipped + ${3:-0}))
    done
    passed=$((total - failed - skipped))
    [ -z "$broken" ] || printf '\n%s' "$broken" >&2
    say
    # A part that could not run at all is a failure, though no report counts it.
    [ -z "$broken" ] || failed=$((failed + 1))
    if grep -qs '<skipped' "$home"/networks/target/surefire-reports/TEST-*.GpuTest.xml; then
        say "Those for a GPU did not run: the engine sees none."
    fi
    say "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
