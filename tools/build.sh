# Building with Maven, and knowing without Maven when nothing is stale. Sourced by rse and check after machine.sh;
# `here` is the top of the tree.

state=$here/.rse
built=$state/built
class_path_file=$here/app/target/run/class-path
module_path_file=$here/app/target/run/module-path

# What a build is made for: another JDK, or the tree in another place, makes it stale.
build_key() { printf '%s\n%s\n' "$jdk" "$here"; }

# stale: whether anything that the program is made of changed since the last build. Change times are compared, so that
# a restored older file counts too, and folders, so that a deleted one does.
stale() {
    [ -f "$built" ] && [ "$(<"$built")" = "$(build_key)" ] || return 0
    [ -f "$class_path_file" ] && [ -f "$module_path_file" ] || return 0
    read_paths
    local IFS=: jar
    for jar in $class_path $module_path; do [ -f "$jar" ] || return 0; done
    [ -n "$(find "$here"/pom.xml "$here"/.mvn "$here"/*/pom.xml "$here"/*/src/main -cnewer "$built" -print -quit)" ]
}

# read_paths: sets class_path and module_path to what the last build wrote.
read_paths() {
    class_path=$here/app/target/app.jar:$(<"$class_path_file")
    module_path=$(<"$module_path_file")
}

# maven ARGUMENT…: runs Maven on our JDK with nothing read from the terminal.
maven() {
    JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -B -Dstyle.color=never -f "$here/pom.xml" "$@" </dev/null
}

# mark_built STARTED: records that everything up to the change time of the file STARTED is built.
mark_built() {
    build_key >"$built.new"
    touch -r "$1" "$built.new"
    mv -f "$built.new" "$built"
}

# Which module Maven is at, and how far it is with fetching libraries: what a person wants to know while waiting.
progress='
    /^(\[INFO\] )?Downloaded from / { if (++fetched % 50 == 0) { print prefix fetched " files fetched"; fflush() } next }
    /^\[INFO\] Building [a-z]/ && /\[[0-9]+\/[0-9]+\]$/ { print prefix $3 " " $NF; fflush(); next }
'

# build_app: builds the program and what it stands on, one line a module, on standard error.
build_app() {
    local log=$state/build.log started=$state/started
    mkdir -p "$state"
    # Of two starts at once the second waits, and then finds nothing stale.
    exec 8>"$state/build.lock"
    if command -v flock >/dev/null 2>&1; then flock 8; fi
    if ! stale; then
        exec 8>&-
        return
    fi
    : >"$started"
    say "building what changed (JDK at $jdk)"
    if maven package -Dmaven.test.skip=true -pl app -am 2>&1 | tee "$log" |
        awk -v prefix="rse:   " "$progress" >&2; then
        mark_built "$started"
        exec 8>&-
    else
        grep -E '^\[ERROR\]|^\[WARNING\] .*\.java:\[' "$log" | head -20 >&2
        die "the build failed; the whole log is in $log"
    fi
}
