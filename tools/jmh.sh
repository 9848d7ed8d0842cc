#!/usr/bin/env bash
# Measures the pieces of the torus with JMH: tools/jmh.sh [JMH OPTION…] [REGEX…], such as tools/jmh.sh Barrier.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$here/tools/machine.sh"
source "$here/tools/build.sh"
need "${packages_build[@]}"
mkdir -p "$state"
paths=$state/tests-class-path
maven -q test-compile dependency:build-classpath -pl tests -am -Dmdep.outputFile="$paths" >"$state/jmh.log" 2>&1 ||
    die "the build failed; the whole log is in $state/jmh.log"
exec "$jdk/bin/java" -XX:+UseCompactObjectHeaders -XX:+UseSerialGC \
    -cp "$here/tests/target/test-classes:$(<"$paths")" org.openjdk.jmh.Main "$@"
