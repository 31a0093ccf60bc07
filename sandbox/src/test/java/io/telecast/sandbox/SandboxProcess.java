package io.telecast.sandbox;

import io.telecast.host.telegram.BackendContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sandbox in a process of its own, that can be killed and that has little memory. */
final class SandboxProcess implements AutoCloseable {

    private final Process process;
    private final Web web;

    private SandboxProcess(Process process, Web web) {
        this.process = process;
        this.web = web;
    }

    static SandboxProcess start(Path folder, String... jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), SandboxProcess.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("sandbox chat page ")) {
                return new SandboxProcess(process, new Web(line.substring(line.indexOf("http://"))));
            }
        }
        throw new IOException("The sandbox did not start.");
    }

    Web web() {
        return web;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        web.close();
        kill();
    }

    /** Runs until it is killed. */
    public static void main(String[] arguments) throws Exception {
        var telegram = new SandboxBackend()
                .open(new BackendContext(
                        Path.of(arguments[0]), Map.of("port", "0"), InstantSource.system(), System.out::println));
        Thread.currentThread().join();
        telegram.close();
    }
}
