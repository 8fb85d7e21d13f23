# The JDK and Maven.

# The feature version of the JDK in a folder (17, 21, ...); nothing where there is none.
jdk_version() {
    if [ -x "$1/bin/javac" ] && [ -x "$1/bin/jshell" ] && [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

is_new_enough() {
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge 17 ]
}

# Prints the folder of a JDK that will do: JAVA_HOME, the one on the path, then the usual places.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
        echo "$JAVA_HOME"
        return
    fi
    compiler=$(command -v javac 2>/dev/null) || compiler=
    if [ -n "$compiler" ]; then
        compiler=$(readlink -f "$compiler" 2>/dev/null || echo "$compiler")
        on_path=$(dirname "$(dirname "$compiler")")
        if is_new_enough "$on_path"; then
            echo "$on_path"
            return
        fi
    fi
    if [ -x /usr/libexec/java_home ]; then
        mac=$(/usr/libexec/java_home -v 17+ 2>/dev/null) || mac=
        if [ -n "$mac" ] && is_new_enough "$mac"; then
            echo "$mac"
            return
        fi
    fi
    newest=
    newest_version=0
    for candidate in /usr/lib/jvm/* /usr/java/* /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if is_new_enough "$candidate" && [ "$version" -gt "$newest_version" ]; then
            newest=$candidate
            newest_version=$version
        fi
    done
    [ -z "$newest" ] || echo "$newest"
}

# Sets JAVA_HOME, installing a JDK and Maven where they are missing.
need_java() {
    jdk=$(find_jdk)
    missing=
    [ -n "$jdk" ] || missing=jdk
    command -v mvn >/dev/null 2>&1 || missing="$missing maven"
    if [ -n "$missing" ]; then
        if [ -n "${JAVA_HOME:-}" ] && [ -z "$jdk" ]; then
            complain "JAVA_HOME ($JAVA_HOME) is not a JDK of version 17 or newer."
        fi
        # shellcheck disable=SC2086 # words
        install_things "Glia needs a JDK (17 or newer) and Maven." $missing || exit 1
        jdk=$(find_jdk)
        [ -n "$jdk" ] || die "No JDK of version 17 or newer was found after the installation; set JAVA_HOME to one."
    fi
    JAVA_HOME=$jdk
    export JAVA_HOME
}

# Runs the Java side of the launcher.
workbench() {
    # From 22 on the JVM warns of libraries that load native code unless told that it is meant.
    native=
    [ "$(jdk_version "$JAVA_HOME")" -lt 22 ] || native=--enable-native-access=ALL-UNNAMED
    # shellcheck disable=SC2086 # an option or nothing
    "$JAVA_HOME/bin/java" $native -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Djava.awt.headless=true \
        -Dglia.home="$home" -Dglia.columns="$(columns)" \
        -cp "$home/kernel-extension/target/lib/*" glia.extension.workbench.Workbench "$@"
}
