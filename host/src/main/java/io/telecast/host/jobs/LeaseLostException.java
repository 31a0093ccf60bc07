package io.telecast.host.jobs;

import java.util.concurrent.CancellationException;

/** A run does not have its job any more: the job was cancelled, or another process has it. */
final class LeaseLostException extends CancellationException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("The job was cancelled, or another process has taken it over.");
    }
}
