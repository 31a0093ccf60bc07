# shellcheck shell=bash
# The launcher's bench command: JMH, `bench wire` for the benchmark over the wire, `bench charts` for pictures of
# its figures, or `bench upgrades` for upgrades of plugins under load.
# Sourced by the launcher.

run_benchmarks() {
    local path="$ROOT/bench/target/classes:$ROOT/bench/target/lib/*"
    case ${1:-} in
        wire)
            shift
            # The product under test, and TDLib's library, come with these modules.
            build_modules "the benchmarks" bench,dist,testdc
            exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-Dtelecast.home=$PRODUCT" "-Dtelecast.testdc.folder=$ROOT/testdc/target/tdlib" \
                -cp "$path" io.telecast.bench.wire.Main "$@"
            ;;
        upgrades)
            shift
            build_modules "the benchmarks" bench,dist
            exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-Dtelecast.home=$PRODUCT" -cp "$path" io.telecast.bench.upgrade.Main "$@"
            ;;
        charts)
            shift
            build_modules "the benchmarks" bench
            exec "$JDK/bin/java" -cp "$path" io.telecast.bench.chart.Main "$@"
            ;;
        *)
            build_modules "the benchmarks" bench
            exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" -cp "$path" org.openjdk.jmh.Main "$@"
            ;;
    esac
}
