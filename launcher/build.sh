# Builds with Maven, when something changed.

# Whether the jars are older than a source, or a source was removed.
build_is_stale() {
    built=$state/built
    [ -f "$built" ] && [ -d "$home/kernel-extension/target/lib" ] || return 0
    changed=$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$built" 2>/dev/null | head -n 1)
    [ -n "$changed" ]
}

need_build() {
    need_java
    build_is_stale || return 0
    mkdir -p "$state"
    if [ -f "$state/built" ]; then
        say "Building what changed"
    else
        say "Building; the first time this downloads the libraries, about 300 MB"
    fi
    # The moment before the build, so that a change made during it counts as one.
    : >"$state/building"
    maven package -Dmaven.test.skip=true || die "The build failed; the whole log is in $state/build.log"
    mv "$state/building" "$state/built"
}

# Runs Maven on the project, shows which module it is at, and on failure what went wrong.
maven() {
    log=$(log_file build)
    rm -f "$state/build.status"
    {
        outcome=0
        mvn -B -ntp -f "$home/pom.xml" "$@" </dev/null 2>&1 || outcome=$?
        echo "$outcome" >"$state/build.status"
    } | tee "$log" | sed -n 's/^\[INFO\] Building \(Glia.*[^ ]\) [0-9][^ ]* *\(\[.*\]\)$/  \2 \1/p'
    if [ "$(cat "$state/build.status")" != 0 ]; then
        grep '^\[ERROR\]' "$log" | head -n 40 >&2
        return 1
    fi
}
