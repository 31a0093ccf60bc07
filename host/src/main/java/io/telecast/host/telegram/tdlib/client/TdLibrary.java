package io.telecast.host.telegram.tdlib.client;

import java.util.Optional;

/** The four functions of libtdjson. {@link #receive} belongs to one thread at a time; the others to any. */
interface TdLibrary {

    /** A new client; it is silent until something is sent to it. */
    int createClient();

    void send(int client, String request);

    /** The next answer or update of any client, if one comes in time. */
    Optional<String> receive(double seconds);

    /** Runs a request that needs no client. */
    Optional<String> execute(String request);
}
