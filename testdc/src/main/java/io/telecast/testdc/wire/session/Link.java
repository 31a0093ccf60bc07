package io.telecast.testdc.wire.session;

/** A connection, as a session sees it. Thread-safe. */
public interface Link {

    boolean isOpen();

    /** Sends a packet, soon; to no effect once closed. */
    void send(byte[] packet);

    /** Sends half of a packet and cuts the connection. */
    void tear(byte[] packet);

    /** Tells that a packet arrived, if the transport can. */
    void acknowledge(int arrival);

    /** Closes the connection at once. */
    void cut();
}
