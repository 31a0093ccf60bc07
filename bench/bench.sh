# shellcheck shell=bash
# The launcher's bench command: JMH, or `bench wire` for the benchmark over the wire. Sourced by the launcher.

build_benchmarks() {
    [ "${TELECAST_SKIP_BUILD:-}" != 1 ] || return 0
    find_maven
    say "building the benchmarks"
    maven -q package -pl "$1" -am -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.skip=true ||
        fail "the benchmarks could not be built; the lines above say why."
}

run_benchmarks() {
    local path="$ROOT/bench/target/classes:$ROOT/bench/target/lib/*"
    if [ "${1:-}" = wire ]; then
        shift
        # The product under test, and TDLib's library, come with these modules.
        build_benchmarks bench,dist,testdc
        exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-Dtelecast.home=$PRODUCT" "-Dtelecast.testdc.folder=$ROOT/testdc/target/tdlib" \
            -cp "$path" io.telecast.bench.wire.Main "$@"
    fi
    build_benchmarks bench
    exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" -cp "$path" org.openjdk.jmh.Main "$@"
}
