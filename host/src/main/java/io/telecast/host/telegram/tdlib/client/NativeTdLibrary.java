package io.telecast.host.telegram.tdlib.client;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/** libtdjson, loaded for as long as the process lives: its threads outlast every client. */
@SuppressWarnings("restricted") // calling native code is what this class is for
final class NativeTdLibrary implements TdLibrary {

    private final MethodHandle create;
    private final MethodHandle send;
    private final MethodHandle receive;
    private final MethodHandle execute;

    private NativeTdLibrary(SymbolLookup library) {
        var linker = Linker.nativeLinker();
        create = linker.downcallHandle(
                library.findOrThrow("td_create_client_id"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
        send = linker.downcallHandle(
                library.findOrThrow("td_send"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        receive = linker.downcallHandle(
                library.findOrThrow("td_receive"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_DOUBLE));
        execute = linker.downcallHandle(
                library.findOrThrow("td_execute"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    }

    /** @throws IllegalArgumentException if that is no libtdjson for this machine; the message says what to do */
    static NativeTdLibrary load(Path file) {
        try {
            return new NativeTdLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalArgumentException(
                    file + " cannot be loaded as TDLib's JSON library (libtdjson). "
                            + "Set tdlib.library to one that is built for this machine, or to nothing.",
                    e);
        }
    }

    @Override
    public int createClient() {
        try {
            return (int) create.invokeExact();
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public void send(int client, String request) {
        try (Arena arena = Arena.ofConfined()) {
            send.invokeExact(client, arena.allocateFrom(request));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<String> receive(double seconds) {
        try {
            return text((MemorySegment) receive.invokeExact(seconds));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<String> execute(String request) {
        try (Arena arena = Arena.ofConfined()) {
            return text((MemorySegment) execute.invokeExact(arena.allocateFrom(request)));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** A copy: the text lives only until this thread's next call. */
    private static Optional<String> text(MemorySegment answer) {
        return answer.equals(MemorySegment.NULL)
                ? Optional.empty()
                : Optional.of(answer.reinterpret(Long.MAX_VALUE).getString(0));
    }

    private static RuntimeException failed(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("A call into TDLib failed.", cause);
    }
}
