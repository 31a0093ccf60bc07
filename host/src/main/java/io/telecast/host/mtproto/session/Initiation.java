package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlWriter;

/**
 * What goes before requests (<a href="https://core.telegram.org/api/invoking">core.telegram.org/api/invoking</a>): who
 * asks, until a session has had its first answer, and always that no updates are wanted.
 */
public final class Initiation {

    private static final int INVOKE_WITH_LAYER = 0xda9b0d0d;
    private static final int INIT_CONNECTION = 0xc1cd5ea9;
    private static final int INVOKE_WITHOUT_UPDATES = 0xbf9459b7;

    private final byte[] first;
    private final byte[] later;

    /**
     * Introduces an application.
     *
     * @param layer the version of the API's schema that answers are read by
     */
    public Initiation(int layer, int apiId, String device, String system, String version) {
        later = new TlWriter(4).writeInt(INVOKE_WITHOUT_UPDATES).toBytes();
        first = new TlWriter()
                .writeInt(INVOKE_WITH_LAYER)
                .writeInt(layer)
                .writeInt(INIT_CONNECTION)
                .writeInt(0)
                .writeInt(apiId)
                .writeString(device)
                .writeString(system)
                .writeString(version)
                .writeString("en")
                .writeString("")
                .writeString("en")
                .writeRaw(later)
                .toBytes();
    }

    byte[] prefix(boolean initiated) {
        return initiated ? later : first;
    }
}
