package io.telecast.testkit;

import static io.telecast.testkit.HostileSource.starting;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Plugins that do harm before they serve. */
final class HostileStarts {

    private static final String REFUSED = "It does not run; the sentence says why. An older version stays.";

    /** Where what becomes of a lack of memory is told. */
    static final String MEMORY =
            "The launcher's `-XX:+ExitOnOutOfMemoryError` ends the process, see above; without it, ";

    private HostileStarts() {}

    private static HostileCase refused(String does, HostileSource source, String why) {
        return new HostileCase(does, REFUSED, source, scene -> {
            scene.isRefused(why);
            scene.othersGoOn();
        });
    }

    static List<HostileCase> cases() {
        return List.of(
                refused(
                        "throws in its constructor",
                        starting("").with("public Main() { throw new IllegalStateException(\"no luck\"); }"),
                        "constructor of hostile.Main failed"),
                refused(
                        "throws in its static initialiser",
                        starting("").with("static final int X = Integer.parseInt(\"x\");"),
                        "do not fit"),
                refused("throws in start", starting("throw new Exception(\"no key\");"), "no key"),
                refused("throws in check", starting("").checking("throw new Exception(\"unwell\");"), "unwell"),
                refused("throws in start what has no message", starting("throw new Error();"), "java.lang.Error"),
                refused("blocks for ever in start", starting("block();"), "did not start within"),
                refused("spins in start and ignores its interruption", starting("spin();"), "did not start within"),
                new HostileCase(
                        "asks in start for an array that fits no heap",
                        MEMORY + "it does not run.",
                        starting("long[] a = new long[Integer.MAX_VALUE];"),
                        scene -> {
                            scene.isRefused("did not start");
                            scene.othersGoOn();
                        }),
                refused("calls itself without end in start", starting("start(context);"), "did not start"),
                refused(
                        "registers a command of the host's",
                        starting("command(context, \"start\", call -> {});"),
                        "belongs to"),
                refused(
                        "serves the path of the streams",
                        starting("page(context, \"/f\", (request, response) -> {});"),
                        "collides with"),
                refused(
                        "serves a path below the streams",
                        starting("page(context, \"/f/x/y\", (request, response) -> {});"),
                        "collides with"),
                refused(
                        "registers 10,000 commands",
                        starting("for (int i = 0; i < 10_000; i++) command(context, \"c\" + i, call -> {});"),
                        "200 commands already"),
                refused(
                        "serves 10,000 paths",
                        starting("for (int i = 0; i < 10_000; i++) page(context, \"/p\" + i, (q, r) -> {});"),
                        "200 routes already"),
                refused(
                        "brings a class of the JDK's packages",
                        starting("Class.forName(\"java.lang.Evil\");")
                                .file("java/lang/Evil.class", type("java.lang.Evil")),
                        "did not start"),
                refused(
                        "looks for the host's classes",
                        starting("Class.forName(\"io.telecast.host.Telecast\");"),
                        "did not start"),
                new HostileCase(
                        "brings a class of the host's packages",
                        "It sees its own copy; the host and other plugins see theirs.",
                        starting(
                                        "Class<?> copy = Class.forName(\"io.telecast.host.plugin.PluginHost\");"
                                                + " tell(\"of mine: \" + (copy.getClassLoader() == Main.class.getClassLoader()));")
                                .file(
                                        "io/telecast/host/plugin/PluginHost.class",
                                        type("io.telecast.host.plugin.PluginHost")),
                        scene -> {
                            scene.install();
                            scene.says("of mine: true");
                            scene.othersGoOn();
                        }));
    }

    private static byte[] type(String name) {
        return ClassFile.of().build(ClassDesc.of(name), type -> type.withFlags(ClassFile.ACC_PUBLIC));
    }
}
