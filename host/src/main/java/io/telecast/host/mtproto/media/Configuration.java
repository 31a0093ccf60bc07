package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.mtproto.transport.DataCenterAddress;
import java.util.ArrayList;
import java.util.List;

/** What data centres tell of themselves (<a href="https://core.telegram.org/api/config">core.telegram.org/api/config</a>). */
final class Configuration {

    private Configuration() {}

    /** Asks where all data centres listen. */
    static Request<List<DataCenterAddress>> addresses(TlSchema schema) {
        byte[] body = new TlWriter(4).writeInt(Api.HELP_GET_CONFIG).toBytes();
        return new Request<>(body, answer -> {
            var addresses = new ArrayList<DataCenterAddress>();
            for (TlObject option : schema.read(answer, "Config").objects("dc_options")) {
                // neither those that want a transport of their own, nor what only some networks reach
                if (!option.has("ipv6") && !option.has("media_only") && !option.has("secret")) {
                    addresses.add(address(option));
                }
            }
            return List.copyOf(addresses);
        });
    }

    private static DataCenterAddress address(TlObject option) throws TlException {
        try {
            return new DataCenterAddress(option.intValue("id"), option.string("ip_address"), option.intValue("port"));
        } catch (IllegalArgumentException e) {
            throw new TlException("A data centre's address makes no sense");
        }
    }

    /** Asks for the public keys of a data centre that only delivers content. */
    static Request<List<RsaPublicKey>> cdnKeys(TlSchema schema, int dataCenter) {
        byte[] body = new TlWriter(4).writeInt(Api.HELP_GET_CDN_CONFIG).toBytes();
        return new Request<>(body, answer -> {
            var keys = new ArrayList<RsaPublicKey>();
            for (TlObject key : schema.read(answer, "CdnConfig").objects("public_keys")) {
                if (key.intValue("dc_id") == dataCenter) {
                    keys.addAll(parse(key.string("public_key")));
                }
            }
            return List.copyOf(keys);
        });
    }

    private static List<RsaPublicKey> parse(String pem) throws TlException {
        try {
            return RsaPublicKey.parse(pem);
        } catch (IllegalArgumentException e) {
            throw new TlException("A content data centre's public key makes no sense");
        }
    }
}
