# shellcheck shell=bash
# The launcher's test command: sees to the programs that the tests need, runs them and adds up the reports.
# Sourced by telecast, whose functions and variables it uses.

# Prints the Debian packages of the programs that the tests need and that are not here.
missing_packages() {
    local program
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
        command -v google-chrome >/dev/null 2>&1 || echo chromium
    for program in ffmpeg nginx curl; do
        command -v "$program" >/dev/null 2>&1 || echo "$program"
    done
    if [ -n "$(npm_projects)" ] && ! command -v npm >/dev/null 2>&1; then echo npm; fi
}

npm_projects() {
    find "$ROOT" \( -name node_modules -o -name target -o -name .git \) -prune -o -name package.json -print
}

install_tools() {
    local -a missing as_root=()
    local log=$ROOT/target/launcher-tools.log
    PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
    export PATH
    read -r -d '' -a missing < <(missing_packages) || true
    [ "${#missing[@]}" -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        fail "the tests need these programs on the PATH: ${missing[*]}. Install them (macOS: brew install; Fedora: dnf install)" \
            "and start again."
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            fail "the tests need these programs: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"
        fi
        as_root=(sudo -n)
    fi
    say "installing what the tests need: ${missing[*]} (log in $log)"
    mkdir -p -- "$ROOT/target"
    # RUNLEVEL=1 keeps a freshly installed nginx from being started as a service.
    as_root+=(env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1)
    if ! { "${as_root[@]}" apt-get -q update && "${as_root[@]}" apt-get -q -y --no-install-recommends install "${missing[@]}"; } \
        >"$log" 2>&1 </dev/null; then
        tail -n 15 -- "$log" >&2
        fail "apt-get could not install: ${missing[*]}. The full log is in $log"
    fi
}

install_npm_packages() {
    local file dir
    while IFS= read -r file; do
        dir=$(dirname -- "$file")
        [ "$dir/node_modules/.package-lock.json" -nt "$file" ] && continue
        say "installing npm packages in $dir"
        if [ -f "$dir/package-lock.json" ]; then
            (cd -- "$dir" && npm ci --no-audit --no-fund >&2)
        else
            (cd -- "$dir" && npm install --no-audit --no-fund >&2)
        fi
    done < <(npm_projects)
}

reports() {
    find "$ROOT" \( -name node_modules -o -name .git -o -name src \) -prune -o \
        \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' \) -print0
}

# Prints passed, failed and skipped, added up over all reports.
count() {
    reports | xargs -0 cat -- /dev/null | awk '
        BEGIN { RS = "<" }
        function number(name,    text) {
            if (!match($0, " " name "=\"[0-9]+\"")) return 0
            text = substr($0, RSTART, RLENGTH)
            gsub(/[^0-9]/, "", text)
            return text + 0
        }
        /^testsuite[ \t\r\n]/ {
            tests += number("tests"); skipped += number("skipped"); failed += number("failures") + number("errors")
        }
        END { printf "%d %d %d\n", tests - failed - skipped, failed, skipped }'
}

list_not_passed() {
    local file
    while IFS= read -r -d '' file; do
        awk -v RS='<' '
            function value(name,    text) {
                if (!match($0, " " name "=\"[^\"]*\"")) return ""
                text = substr($0, RSTART, RLENGTH)
                sub(/^[^"]*"/, "", text); sub(/"$/, "", text)
                return text
            }
            /^testcase / { test = value("classname") "." value("name") }
            /^(failure|error)[ >]/ { print "  failed: " test }
            /^skipped/ { print "  skipped: " test (value("message") == "" ? "" : " (" value("message") ")") }' "$file"
    done < <(reports)
}

# Goes on without root's right to read and write what permissions forbid: tests of files that nobody may read need a user
# whom permissions bind. Where that right cannot be given up, these tests are skipped, and the run fails and names them.
obey_permissions() {
    local -a bound=(setpriv --bounding-set=-dac_override,-dac_read_search --)
    local forbidden=$ROOT/target/launcher-forbidden
    mkdir -p -- "$ROOT/target"
    rm -f -- "$forbidden"
    (umask 777 && : >"$forbidden")
    if [ -r "$forbidden" ] && "${bound[@]}" test ! -r "$forbidden" 2>/dev/null; then
        exec "${bound[@]}" "$ROOT/telecast" test "$@"
    fi
}

run_tests() {
    local started=$SECONDS result=0 passed failed skipped
    install_tools
    obey_permissions "$@"
    take_lock
    install_npm_packages
    find_maven
    reports | xargs -0 rm -f --
    # Most tests wait more than they work, so that two modules at a time fit two processors.
    maven -ntp -T 2 verify --fail-at-end -Dtelecast.tests.complete=true "$@" 9>&- || result=$?
    drop_lock
    read -r passed failed skipped < <(count)
    list_not_passed
    if [ "$result" -ne 0 ]; then echo "Maven ended with status $result; what it says is above."; fi
    echo "Took $((SECONDS - started)) s."
    echo "$passed passed, $failed failed, $skipped skipped"
    if [ "$result" -eq 0 ] && [ $((failed + skipped)) -gt 0 ]; then result=1; fi
    if [ "$result" -eq 0 ] && [ "$passed" -eq 0 ]; then result=1; fi
    exit "$result"
}
