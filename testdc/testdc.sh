# shellcheck shell=bash
# The launcher's testdc command: runs the test data centre by hand. Sourced by the launcher. See docs/testdc.md.

run_testdc() {
    local classes=$ROOT/testdc/target/classes
    prepare
    if [ "${TELECAST_SKIP_BUILD:-}" != 1 ]; then
        find_maven
        say "building the test data centre"
        maven -q package -pl testdc -am -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.skip=true >&2 ||
            fail "the test data centre could not be built; the lines above say why."
    fi
    [ -d "$classes" ] || fail "the test data centre is not built yet, and building is switched off. Run it once with building on."
    exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-Dtelecast.testdc.folder=$ROOT/testdc/target/tdlib" \
        -cp "$classes:$(class_path)" io.telecast.testdc.Main "$@"
}
