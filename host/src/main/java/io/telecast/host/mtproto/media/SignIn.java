package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.tl.TlWriter;
import io.telecast.host.telegram.BotToken;

/** The requests that sign a bot in (<a href="https://core.telegram.org/api/datacenter">core.telegram.org/api/datacenter</a>). */
final class SignIn {

    private SignIn() {}

    /** A permission to go to another data centre. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Exported(long id, byte[] bytes) {}

    static Request<Boolean> withToken(int apiId, String apiHash, BotToken token) {
        byte[] body = new TlWriter()
                .writeInt(Api.AUTH_IMPORT_BOT_AUTHORIZATION)
                .writeInt(0)
                .writeInt(apiId)
                .writeString(apiHash)
                .writeString(token.value())
                .toBytes();
        return new Request<>(body, answer -> answer.readInt() == Api.AUTH_AUTHORIZATION);
    }

    static Request<Exported> export(int dataCenter) {
        byte[] body = new TlWriter()
                .writeInt(Api.AUTH_EXPORT_AUTHORIZATION)
                .writeInt(dataCenter)
                .toBytes();
        return new Request<>(body, answer -> {
            answer.expect(Api.AUTH_EXPORTED_AUTHORIZATION);
            return new Exported(answer.readLong(), answer.readBytes());
        });
    }

    static Request<Boolean> with(Exported exported) {
        byte[] body = new TlWriter()
                .writeInt(Api.AUTH_IMPORT_AUTHORIZATION)
                .writeLong(exported.id())
                .writeBytes(exported.bytes())
                .toBytes();
        return new Request<>(body, answer -> answer.readInt() == Api.AUTH_AUTHORIZATION);
    }
}
