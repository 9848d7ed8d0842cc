# What the machine must have: a JDK 25 and Debian packages. Sourced by rse and check; messages go to standard error.

say() { printf 'rse: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

# Packages by what they are needed for. A package renamed with t64 (Debian 13) counts as the same.
packages_build=(maven)
packages_picture=(libpangoft2-1.0-0 fonts-dejavu-core)
packages_window=(libgtk-3-0 libgl1 libgl1-mesa-dri libxtst6 "${packages_picture[@]}")
packages_check=(xvfb xauth)

# jdk_version HOME: sets version to the feature version of the JDK at HOME, to nothing where there is none. Every start asks
# for it, several times; a subshell each would take longer.
jdk_version() {
    local line
    version=
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case "$line" in
            JAVA_VERSION=*)
                line=${line#*\"}
                line=${line%%[!0-9]*}
                version=$line
                return 0
                ;;
        esac
    done <"$1/release"
}

# find_jdk: sets jdk to a JDK 25 or later, looked for in JAVA_HOME, PATH and the usual folders; fails where none is.
find_jdk() {
    local home version on_path
    jdk=
    on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
    for home in "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] || continue
        jdk_version "$home"
        if [ "${version:-0}" -ge 25 ]; then
            jdk=$home
            return 0
        fi
    done
    return 1
}

# missing_packages NAME…: sets missing to those that are not installed. Where there is no dpkg, nothing is known missing.
missing_packages() {
    local name known
    missing=()
    command -v dpkg-query >/dev/null 2>&1 || return 0
    known=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" "${@/%/t64}" 2>/dev/null || true)"
    for name in "$@"; do
        case "$known" in
            *" installed:$name "* | *" installed:${name}t64 "*) ;;
            *)
                if [ "$name" != maven ] || ! command -v mvn >/dev/null 2>&1; then missing+=("$name"); fi
                ;;
        esac
    done
}

# need NAME…: makes sure that a JDK and the packages are there, installing what is missing as far as one may.
# With `unattended` set to yes nothing is asked.
need() {
    local as_root=() command answer
    missing_packages "$@"
    if ! find_jdk; then
        if command -v apt-cache >/dev/null 2>&1 && apt-cache show openjdk-25-jdk >/dev/null 2>&1; then
            missing+=(openjdk-25-jdk)
        else
            die "no JDK 25 or later was found. Install one (Temurin 25, say) under /usr/lib/jvm or set JAVA_HOME to it."
        fi
    fi
    if [ ${#missing[@]} -gt 0 ]; then
        command="apt-get install -y --no-install-recommends ${missing[*]}"
        [ "$(id -u)" = 0 ] || as_root=(sudo)
        say "these system packages are missing: ${missing[*]}"
        if [ "${unattended:-no}" != yes ]; then
            if [ -t 0 ] && [ -t 2 ]; then
                printf 'rse: install them now with "%s"? [Y/n] ' "${as_root[*]:+sudo }$command" >&2
                read -r answer
                case "$answer" in
                    '' | [Yy]*) ;;
                    *) die "nothing was installed. The command is: ${as_root[*]:+sudo }$command" ;;
                esac
            elif [ "$(id -u)" != 0 ]; then
                die "install them with this command, then start again: sudo $command"
            fi
        fi
        export DEBIAN_FRONTEND=noninteractive
        "${as_root[@]}" apt-get update -qq >&2 || die "the package lists could not be fetched: see the lines above."
        # shellcheck disable=SC2086
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $command -qq >&2 </dev/null ||
            die "the packages could not be installed. The command is: ${as_root[*]:+sudo }$command"
        say "installed ${missing[*]}"
    fi
    [ -n "$jdk" ] || find_jdk || die "no JDK 25 or later was found after installing one. Set JAVA_HOME to it."
    command -v mvn >/dev/null 2>&1 || [ "$1" != maven ] || die "Maven was not found. Install Maven 3.8 or later."
}
