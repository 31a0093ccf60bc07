package io.telecast.dist.plugins;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Jars that cannot be plugins, one of each kind, by file name. */
final class BrokenJars {
    private BrokenJars() {}

    static Map<String, byte[]> all() throws IOException {
        var jars = new LinkedHashMap<String, byte[]>();
        byte[] whole = JarMaker.plugin("whole").starting("").bytes();
        jars.put("empty.jar", new byte[0]);
        jars.put("text.jar", "this is no jar".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jars.put("cut.jar", Arrays.copyOf(whole, whole.length / 2));
        jars.put("flipped.jar", flipped(whole));
        jars.put(
                "no-manifest.jar",
                new JarMaker().entry("readme.txt", new byte[] {1}).bytes());
        jars.put(
                "no-id.jar",
                JarMaker.plugin("x").without("Plugin-Id").starting("").bytes());
        jars.put("bad-id.jar", JarMaker.plugin("../../evil").starting("").bytes());
        jars.put("reserved-id.jar", JarMaker.plugin("core").starting("").bytes());
        jars.put("no-class.jar", JarMaker.plugin("noclass").bytes());
        jars.put(
                "future.jar",
                JarMaker.plugin("future")
                        .manifest("Plugin-Requires", "^99.0.0")
                        .starting("")
                        .bytes());
        jars.put(
                "throws.jar",
                JarMaker.plugin("throws")
                        .starting("throw new Exception(\"no fuel\");")
                        .bytes());
        jars.put(
                "links.jar",
                JarMaker.plugin("links")
                        .starting("throw new NoClassDefFoundError(\"gone\");")
                        .bytes());
        jars.put(
                "no-plugin.jar",
                JarMaker.plugin("noplugin")
                        .source("package example; public class Example {}")
                        .bytes());
        jars.put(
                "constructor.jar",
                JarMaker.plugin("constructor")
                        .source("package example; public class Example implements io.telecast.api.TelecastPlugin {"
                                + " public Example() { throw new IllegalStateException(\"no\"); }"
                                + " public void start(io.telecast.api.PluginContext context) {} }")
                        .bytes());
        jars.put(
                "takes-start.jar",
                JarMaker.plugin("thief")
                        .starting("context.commands().register(io.telecast.api.command.CommandSpec.named(\"start\")"
                                + ".describedAs(\"steals\").build(), call -> {});")
                        .bytes());
        return jars;
    }

    /** A plugin that is never done with starting. */
    static byte[] hanging() throws IOException {
        return JarMaker.plugin("hangs")
                .starting("context.logger().info(\"hanging now\"); Thread.sleep(java.time.Duration.ofDays(1));")
                .bytes();
    }

    /** Damage in the middle, which only a checksum shows. */
    private static byte[] flipped(byte[] jar) {
        var bytes = jar.clone();
        for (int i = bytes.length / 3; i < bytes.length / 3 + 20; i++) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }
}
