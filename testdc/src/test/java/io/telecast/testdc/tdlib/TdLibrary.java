package io.telecast.testdc.tdlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * TDLib's JSON interface: one thread receives for all clients, as it must be. Loads a copy of the library, so that it shares no
 * state with whoever else has loaded it in this process.
 */
final class TdLibrary implements AutoCloseable {

    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;
    private static final double TURN_SECONDS = 0.2;

    private final JsonMapper json = JsonMapper.shared();
    private final Path copy;
    private final MethodHandle create;
    private final MethodHandle send;
    private final MethodHandle receive;
    private final MethodHandle execute;
    private final Map<Integer, Consumer<JsonNode>> clients = new ConcurrentHashMap<>();
    private final Thread receiver = new Thread(this::run, "td-receive");
    private volatile boolean closed;

    private TdLibrary(Path copy) {
        this.copy = copy;
        var linker = Linker.nativeLinker();
        SymbolLookup symbols = SymbolLookup.libraryLookup(copy, Arena.global());
        create = linker.downcallHandle(
                symbols.findOrThrow("td_create_client_id"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
        send = linker.downcallHandle(
                symbols.findOrThrow("td_send"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        receive = linker.downcallHandle(
                symbols.findOrThrow("td_receive"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_DOUBLE));
        execute = linker.downcallHandle(
                symbols.findOrThrow("td_execute"), FunctionDescriptor.of(ValueLayout.ADDRESS, ADDRESS));
    }

    static TdLibrary load(Path library) {
        try {
            Path copy =
                    Files.copy(library, Files.createTempDirectory("testdc-td").resolve(library.getFileName()));
            var loaded = new TdLibrary(copy);
            loaded.execute(Map.of("@type", "setLogVerbosityLevel", "new_verbosity_level", 1));
            loaded.receiver.setDaemon(true);
            loaded.receiver.start();
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param updates takes what comes for the client, on the receiving thread */
    int newClient(Consumer<JsonNode> updates) {
        try {
            int id = (int) create.invokeExact();
            clients.put(id, updates);
            return id;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    void send(int client, Map<String, ?> request) {
        try (Arena arena = Arena.ofConfined()) {
            send.invokeExact(client, arena.allocateFrom(json.writeValueAsString(request)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(Map<String, ?> request) {
        try (Arena arena = Arena.ofConfined()) {
            var answer = (MemorySegment) execute.invokeExact(arena.allocateFrom(json.writeValueAsString(request)));
            assert answer.address() != 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try {
            while (!closed) {
                var answer = (MemorySegment) receive.invokeExact(TURN_SECONDS);
                if (answer.address() != 0) {
                    JsonNode told =
                            json.readTree(answer.reinterpret(Long.MAX_VALUE).getString(0));
                    clients.getOrDefault(told.path("@client_id").asInt(), any -> {})
                            .accept(told);
                }
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            receiver.join();
            Files.delete(copy);
            Files.delete(copy.getParent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
