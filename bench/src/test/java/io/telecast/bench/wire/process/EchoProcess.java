package io.telecast.bench.wire.process;

import java.io.IOException;

/** A child for tests. */
final class EchoProcess {

    private EchoProcess() {}

    record Say(String text) {}

    public static void main(String[] args) throws IOException {
        System.out.close(); // nothing but answers may get through
        throw new IllegalStateException(String.join(" ", args));
    }

    /** One that answers. */
    static final class Answering {

        private Answering() {}

        public static void main(String[] args) throws IOException {
            new ChildSide()
                    .on("echo", Say.class, it -> {
                        System.out.println("a library prints this");
                        return it;
                    })
                    .on("twice", (with, events) -> {
                        events.accept(new Say("first"));
                        return new Say("second");
                    })
                    .on("fail", Say.class, it -> {
                        throw new IOException("It is broken: " + it.text());
                    })
                    .serveStandardStreams();
        }
    }
}
