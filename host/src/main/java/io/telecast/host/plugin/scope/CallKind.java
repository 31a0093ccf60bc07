package io.telecast.host.plugin.scope;

/** What a plugin is called for. */
public enum CallKind {
    /** A command, a button, a start link, or an answer to a question: somebody looks at the chat. */
    CHAT(Lane.HANDLERS),
    /** A request to one of its paths. */
    REQUEST(Lane.HANDLERS),
    /** An event, or a change of settings. */
    EVENT(Lane.HANDLERS),
    /** What the host must know before it can go on: links, deliveries. Whoever asks may have a shorter limit. */
    ASKED(Lane.ANSWERS),
    /** Whether somebody may have a file. */
    GATE(Lane.ANSWERS),
    /** A run of a job, which is durable and may take days. The engine of the jobs bounds how many there are. */
    JOB(Lane.JOBS);

    /** Calls of one lane take no threads from another: handlers that wait for an answer of their own plugin get it. */
    enum Lane {
        HANDLERS,
        ANSWERS,
        JOBS
    }

    private final Lane lane;

    CallKind(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }
}
