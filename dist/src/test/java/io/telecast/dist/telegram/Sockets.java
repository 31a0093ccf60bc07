package io.telecast.dist.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a process has connections to, or tries to: from Linux' tables of sockets. */
final class Sockets {

    private static final String LISTENING = "0A";

    private Sockets() {}

    /** The far ends of all its connections over TCP, in the kernel's hexadecimal form. */
    static List<String> peers(long pid) {
        Set<String> own = inodes(pid);
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc", Long.toString(pid), "net", table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && own.contains(fields[9]) && !fields[3].equals(LISTENING))
                .map(fields -> fields[2].split(":")[0])
                .toList();
    }

    /** Those that are not the loopback address. */
    static List<String> strangers(long pid) {
        return peers(pid).stream()
                .filter(address ->
                        !address.matches("0{32}|0{8}|[0-9A-F]{6}7F|0{16}FFFF0000[0-9A-F]{6}7F|0{24}01000000"))
                .toList();
    }

    private static Set<String> inodes(long pid) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was closed meanwhile points nowhere. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
