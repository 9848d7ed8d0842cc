# Starting the program on the JVM without Maven, with a start-up cache that a run of its own trains after a build.
# Sourced by rse after build.sh.

caches=$state/aot

# java_command VIEW: sets java to the command for VIEW (none, picture, window) up to the main class.
java_command() {
    read_paths
    java=("$jdk/bin/java" -XX:+UseCompactObjectHeaders -XX:-UsePerfData -Djava.awt.headless=true)
    if [ "$1" = none ]; then
        # A run may be as large as half of the machine. Benchmarks start processes by the script, too.
        java+=(-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -Drse.script="$here/rse")
    else
        java+=(-XX:+UseG1GC -Xmx2g
            --module-path "$module_path" --add-modules javafx.controls,javafx.swing
            --enable-native-access=javafx.graphics,ALL-UNNAMED
            # What ControlsFX reaches into.
            --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED
            --add-exports javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED
            --add-opens javafx.controls/javafx.scene.control.skin=ALL-UNNAMED)
    fi
    java+=(-cp "$class_path")
}

# cache_of VIEW: the start-up cache of VIEW. A picture starts as a window does.
cache_of() {
    case $1 in
        none) printf '%s/command.aot' "$caches" ;;
        *) printf '%s/window.aot' "$caches" ;;
    esac
}

# fresh CACHE: whether CACHE was made from the jars that lie there now; the JVM refuses any other.
fresh() {
    local IFS=: jar
    [ -f "$1" ] || return 1
    for jar in $class_path $module_path; do [ ! "$jar" -nt "$1" ] || return 1; done
}

# train VIEW CACHE: makes CACHE by a run at low priority, without a display and with folders of its own, one at a time.
# A failure only leaves the next start as slow as this one.
train() {
    local view=$1 cache=$2 work
    case $view in
        none) work=(dev.rse.app.cli.Rehearsal "$cache.work") ;;
        *) work=(dev.rse.app.Main --exit-after-first-frame) ;;
    esac
    mkdir -p "$caches"
    (
        exec 9>"$cache.lock"
        flock -n 9 || exit 0
        # Of several starts before the first cache, one trains; those that waited find it made.
        ! fresh "$cache" || exit 0
        rm -rf "$cache.work"
        mkdir "$cache.work"
        export XDG_CONFIG_HOME=$caches/home XDG_DATA_HOME=$caches/home XDG_STATE_HOME=$caches/home XDG_CACHE_HOME=$caches/home
        if nice -n 19 timeout 120 "${java[@]}" -XX:AOTCacheOutput="$cache.new" -Dglass.platform=Headless \
            -Dprism.order=sw "${work[@]}"; then
            mv -f "$cache.new" "$cache"
        else
            rm -f "$cache.new" "$cache.new.config"
        fi
        rm -rf "$cache.work"
    ) </dev/null >"$cache.log" 2>&1
}

# prepare VIEW CACHE: has CACHE trained. The window's first is waited for, so that every start a person sees is a fast
# one; a renewed one is made in the background, once the program has started.
prepare() {
    local view=$1 cache=$2
    if [ "$view" != none ] && [ ! -e "$cache.lock" ]; then
        say "preparing fast starts (once)"
        train "$view" "$cache"
    else
        (
            sleep 6
            train "$view" "$cache"
        ) </dev/null >/dev/null 2>&1 &
        disown
    fi
}

# start VIEW ARGUMENT…: becomes the program.
start() {
    local view=$1 cache java
    shift
    java_command "$view"
    cache=$(cache_of "$view")
    if ! fresh "$cache" && [ -z "${RSE_NO_TRAINING:-}" ] && command -v flock >/dev/null 2>&1; then
        prepare "$view" "$cache"
    fi
    if fresh "$cache"; then
        # The log is off because a cache that no longer fits is not the user's affair: the start is slower, no more.
        java+=(-XX:AOTCache="$cache" -Xlog:aot*=off -Xlog:cds*=off)
    fi
    # It ends before the second compiler has paid for itself; only the one run of a capsule at its first seek is slower.
    if [ "${1:-}" = seek ]; then java+=(-XX:TieredStopAtLevel=1); fi
    # shellcheck disable=SC2086
    exec "${java[@]}" ${RSE_JAVA_OPTIONS:-} dev.rse.app.Main "$@"
}
