# shellcheck shell=bash
# The launcher's testdc command: runs the test data centre by hand. Sourced by the launcher. See docs/testdc.md.

run_testdc() {
    local classes=$ROOT/testdc/target/classes
    prepare
    build_modules "the test data centre" testdc
    [ -d "$classes" ] || fail "the test data centre is not built yet, and building is switched off. Run it once with building on."
    exec "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-Dtelecast.testdc.folder=$ROOT/testdc/target/tdlib" \
        -cp "$classes:$(class_path)" io.telecast.testdc.Main "$@"
}
