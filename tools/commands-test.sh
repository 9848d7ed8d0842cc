#!/usr/bin/env bash
# Tests the two commands as a person uses them: exit codes, what is printed where, equal roots, no Maven when nothing
# changed, the first frame of the window. Run by ./check after the build.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$here/tools/machine.sh"
source "$here/tools/build.sh"
export RSE_NO_TRAINING=1

passed=0
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# rse ARGUMENT…: runs the program; sets out, err and code.
rse() {
    "$here/rse" "$@" >"$folder/out" 2>"$folder/err" </dev/null
    code=$?
    out=$(<"$folder/out")
    err=$(<"$folder/err")
}

# check NAME CONDITION…: counts one test.
check() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: %s\n  exit %s\n  out: %s\n  err: %s\n' "$name" "$code" "${out:0:600}" "${err:0:600}"
    fi
}

same() { [ "$1" = "$2" ]; }
differ() { [ "$1" != "$2" ]; }
field() { sed -n "s/.*\"$1\": *\"\{0,1\}\([^,\"}]*\).*/\1/p" <<<"$out"; }
one_line() { [ "$code" = "$1" ] && [ -n "$err$out" ] && [ "$(printf '%s\n' "$err" | grep -c .)" -le 1 ] && [[ $err$out != *"	at "* ]]; }

# Starting: without Maven when nothing changed, with it when a source did.
mkdir "$folder/bin"
printf '#!/bin/sh\nexit 99\n' >"$folder/bin/mvn"
chmod +x "$folder/bin/mvn"
PATH=$folder/bin:$PATH rse --version
check "a start without changes needs no Maven" same "$code" 0
find_jdk
state=$folder built=$folder/built
build_key >"$built"
check "a fresh stamp is not stale" eval '! stale'
touch -d '2001-01-01' "$built"
check "an old stamp is stale" stale
printf 'another machine\n' >"$built"
check "a stamp of another JDK or place is stale" stale

# The shell.
rse shell -c 'mkdir /a; echo hi > /a/b; cat /a/b | cat; ls /a'
check "shell prints exactly what was asked" same "$code:$out" $'0:hi\nb'
rse shell -c nosuch
check "shell knows no such command" same "$code:$out$err" "1:nosuch: command not found"

# Same journal, same root; another seed, another root. (The other programs: EngineDifferenceTest.)
rse run phold --events 200000 --seed 7 --json
root=$(field root)
check "run gives a root" test ${#root} = 64
rse run phold --events 200000 --seed 7 --json
check "run twice, same root" same "$(field root)" "$root"
rse run phold --events 200000 --seed 7 --json --engine reference
check "run on the reference engine, same root" same "$(field root)" "$root"
rse run phold --events 200000 --seed 8 --json
check "run with another seed, another root" differ "$(field root)" "$root"

# A fault is masked.
rse run life --braid --ticks 200 --seed 5 --json
root=$(field root)
check "a calm braid has no fault" same "$code:$(field faults_injected)" 0:0
rse run life --braid --ticks 200 --seed 5 --fault bitflip@3:1 --json
check "a flipped bit is masked" same "$(field faults_injected):$(field faults_masked):$(field events_lost)" 1:1:0
check "a flipped bit changes no root" same "$(field root)" "$root"

# Record and replay.
for i in $(seq 1000); do
    case $((i * 7919 % 6)) in
        0) echo "echo line $i > /f$((i % 13))" ;;
        1) echo "cat /f$((i % 13))" ;;
        2) echo "mkdir /d$((i % 17))" ;;
        3) echo "ls /" ;;
        4) echo "rm /f$((i % 7))" ;;
        5) echo "uptime" ;;
    esac
done >"$folder/commands"
"$here/rse" shell --record "$folder/session.capsule" <"$folder/commands" >"$folder/out" 2>"$folder/err"
code=$? out=$(tail -c 300 "$folder/out") err=$(<"$folder/err")
check "a session of 1,000 commands is recorded" test -s "$folder/session.capsule"
rse replay "$folder/session.capsule" --json
check "its replay gives equal roots" same "$code:$(field differences)" 0:0
rse seek "$folder/session.capsule" 3 --states "$folder/states" --json
root=$(field root)
check "an epoch of it is sought" same "$code:${#root}" 0:64
rse seek "$folder/session.capsule" 3 --states "$folder/states" --json
check "sought again from the states, same root" same "$code:$(field root)" "0:$root"
rse seek "$folder/session.capsule" 999999999 --states "$folder/states"
check "epoch beyond the end" one_line 1
rse seek "$folder/session.capsule" two --states "$folder/states"
check "epoch that is no number" one_line 2

# Wrong usage: one line that says what to do, exit 2 or 1, no stack trace.
rse run nosuch
check "unknown program" one_line 2
rse run phold --lattice 3x3
check "lattice of two numbers" one_line 2
rse run phold --lattice 3x3x3
check "lattice that is no power of two" one_line 2
rse run life --braid --ticks 9 --fault xyz@1:1
check "unknown fault" one_line 2
rse run phold --events -5
check "negative count" one_line 2
rse replay "$folder/nowhere.capsule"
check "missing capsule" one_line 1
head -c 100 /dev/zero >"$folder/zero.capsule"
rse replay "$folder/zero.capsule"
check "corrupt capsule" one_line 1

# The window, on a display of its own. The bound is in processor time, so that a busy machine fails nothing.
if command -v xvfb-run >/dev/null; then
    TIMEFORMAT='%U %S'
    export XDG_CONFIG_HOME=$folder/home XDG_DATA_HOME=$folder/home XDG_STATE_HOME=$folder/home
    {
        time xvfb-run -a -s '-screen 0 1280x800x24' "$here/rse" --exit-after-first-frame --json \
            >"$folder/out" 2>"$folder/err" </dev/null
        code=$?
    } 2>"$folder/time"
    out=$(<"$folder/out") err=$(<"$folder/err")
    used=$(awk '{ printf "%d", ($1 + $2) * 1000 }' "$folder/time")
    check "the window opens" same "$code" 0
    check "the window opens with ${used} ms of processor time, 8000 at most" test "$used" -le 8000
    printf 'first frame after %s ms, %s ms of processor time\n' "$(field first_frame_ms)" "$used"
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
