package io.telecast.host.plugin;

import java.nio.file.Path;

/**
 * A plugin that keeps notes, behind {@code /notes}: {@code ?put=key&text=…}, {@code ?get=key}, {@code ?count}, of all bots or
 * with {@code &bot=…} of one. Its version 1 stores another form than its version 2.
 */
final class NotesJar {

    /** From the form of version 1 to that of version 2. */
    static final String FORWARD = "old -> new Note(old.key(), old.text(), old.text().length())";

    /** And back. */
    static final String BACK = "note -> new Old(note.key(), note.body())";

    private static final String SOURCE = """
            package test;
            import io.telecast.api.*;
            import io.telecast.api.event.*;
            import io.telecast.api.job.*;
            import io.telecast.api.storage.*;
            import jakarta.servlet.http.*;
            import java.nio.file.*;
            import java.util.*;
            public class Main implements TelecastPlugin {
                public record Old(String key, String text) {}
                public record Note(String key, String body, int size) {}
                static final StoreSpec<Old> V1 = StoreSpec.of("notes", Old.class, Old::key).build();
                static final StoreSpec<Note> V2 = StoreSpec.of("notes", Note.class, Note::key)
                        .index("size", note -> Index.sortable(note.size())).build();
                public Main() {}
                static void await(String file) {
                    try {
                        while (!Files.exists(Path.of(file))) Thread.sleep(5);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                static void touch(String file) {
                    try {
                        Files.writeString(Path.of(file), "");
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
                public Migrations migrations() { return MIGRATIONS; }
                public void check() throws Exception { CHECK; }
                public void start(PluginContext context) throws Exception {
                    START;
                    context.http().serve("/notes", new HttpServlet() {
                        protected void doGet(HttpServletRequest r, HttpServletResponse a) throws java.io.IOException {
                            String bot = r.getParameter("bot");
                            Storage storage = bot == null ? context.storage() : context.storage().forBot(Long.parseLong(bot));
                            Store<TYPE> notes = storage.open(SPEC);
                            if (r.getParameter("wait") != null) {
                                touch(r.getParameter("wait"));
                                await(r.getParameter("until"));
                            }
                            if (r.getParameter("put") != null) {
                                String key = r.getParameter("put");
                                String text = r.getParameter("text");
                                notes.put(NEW);
                                a.getWriter().print("kept");
                            } else if (r.getParameter("get") != null) {
                                a.getWriter().print(notes.get(r.getParameter("get")).map(TYPE::TEXT).orElse("none"));
                            } else if (r.getParameter("size") != null) {
                                a.getWriter().print(notes.count("size", Index.sortable(Integer.parseInt(r.getParameter("size")))));
                            } else {
                                a.getWriter().print(notes.count());
                            }
                        }
                    });
                }
            }
            """;

    private final boolean second;
    private String version;
    private String migrations = "Migrations.none()";
    private String check = "";
    private String start = "";

    private NotesJar(boolean second) {
        this.second = second;
        this.version = second ? "2.0.0" : "1.0.0";
    }

    static NotesJar one() {
        return new NotesJar(false);
    }

    /** Version 2, without a way back. */
    static NotesJar two() {
        return new NotesJar(true).step("toTwo.change(V1, V2, " + FORWARD + ")");
    }

    /** Version 2, with a way back. */
    static NotesJar reversible() {
        return new NotesJar(true).step("toTwo.change(V1, V2, " + FORWARD + ", " + BACK + ")");
    }

    NotesJar step(String changes) {
        return migrations("Migrations.from(1).step(toTwo -> " + changes + ")");
    }

    NotesJar migrations(String expression) {
        migrations = expression;
        return this;
    }

    NotesJar version(String other) {
        version = other;
        return this;
    }

    NotesJar check(String statement) {
        check = statement;
        return this;
    }

    NotesJar start(String statements) {
        start = statements;
        return this;
    }

    Path write(Path to) {
        return TestJar.of("notes", version)
                .source(
                        "test.Main",
                        SOURCE.replace("MIGRATIONS", migrations)
                                .replace("CHECK", check)
                                .replace("START", start)
                                .replace("TYPE", second ? "Note" : "Old")
                                .replace("SPEC", second ? "V2" : "V1")
                                .replace("TEXT", second ? "body" : "text")
                                .replace("NEW", second ? "new Note(key, text, text.length())" : "new Old(key, text)"))
                .write(to);
    }
}
