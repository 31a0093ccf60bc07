package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room for the database and the sessions. Files that are streamed take none. */
public record DiskCheck(Path path) implements BackendCheck {

    private static final long MIB = 1 << 20;
    private static final long LITTLE = 1024 * MIB;
    private static final long TOO_LITTLE = 100 * MIB;

    @Override
    public String name() {
        return "disk space";
    }

    @Override
    public Finding look() {
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String text = free / MIB + " MiB free at " + there;
            return finding(free, text);
        } catch (IOException e) {
            return new Finding.Warning("the free space at " + there + " cannot be told", "Look with df.");
        }
    }

    static Finding finding(long free, String text) {
        if (free < TOO_LITTLE) {
            return new Finding.Failed(text, "Make room: the database cannot grow, and a full disk stops the host.");
        }
        return free < LITTLE
                ? new Finding.Warning(text, "Make room before the database and the logs have used it up.")
                : new Finding.Ok(text);
    }
}
