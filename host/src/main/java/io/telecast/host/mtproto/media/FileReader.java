package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads parts of files wherever they lie. Thread-safe. */
final class FileReader {

    private static final int MOST_MOVES = 3;

    private final BotSession bot;
    private final CdnReader cdn;

    FileReader(BotSession bot, TlSchema schema) {
        this.bot = bot;
        this.cdn = new CdnReader(new BotCalls(bot), schema);
    }

    /** The bot's requests, where data centre 0 stands for its own. */
    private record BotCalls(BotSession bot) implements CdnReader.Calls {

        @Override
        public <T> T call(int dataCenter, Request<T> request) throws IOException, InterruptedException {
            return dataCenter == 0 ? bot.call(request) : bot.call(dataCenter, request);
        }

        @Override
        public <T> T callCdn(int dataCenter, List<RsaPublicKey> serverKeys, Request<T> request)
                throws IOException, InterruptedException {
            return bot.callCdn(dataCenter, serverKeys, request);
        }
    }

    /**
     * Fills a buffer.
     *
     * @return the bytes read
     */
    int read(FileLocation location, long offset, ByteBuffer into) throws IOException, InterruptedException {
        int start = into.position();
        for (int i = 1; ; i++) {
            try {
                Optional<CdnFile> redirected = location.cdn();
                if (redirected.isEmpty()) {
                    redirected = bot.call(
                            location.dataCenter(), PartRequest.of(location.input(), offset, into, cdn::readRedirect));
                    if (redirected.isEmpty()) {
                        return into.position() - start;
                    }
                    location.redirect(redirected);
                }
                return cdn.read(location, redirected.get(), offset, into);
            } catch (RpcException refusal) {
                into.position(start);
                if (i == MOST_MOVES || !handled(location, refusal)) {
                    throw refusal;
                }
            }
        }
    }

    private static boolean handled(FileLocation location, RpcException refusal) {
        if (refusal.type().equals(CdnReader.FORGOTTEN)) {
            location.redirect(Optional.empty());
            return true;
        }
        OptionalInt elsewhere = Refusals.dataCenter(refusal);
        elsewhere.ifPresent(location::moveTo);
        return elsewhere.isPresent();
    }
}
