# shellcheck shell=bash
# The launcher's bench command: builds the benchmarks and hands the arguments to JMH. Sourced by the launcher.

run_benchmarks() {
    find_maven
    say "building the benchmarks"
    maven -q package -pl bench -am -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.skip=true ||
        fail "the benchmarks could not be built; the lines above say why."
    exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" -cp "$ROOT/bench/target/classes:$ROOT/bench/target/lib/*" \
        org.openjdk.jmh.Main "$@"
}
