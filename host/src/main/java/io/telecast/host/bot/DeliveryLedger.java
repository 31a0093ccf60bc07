package io.telecast.host.bot;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.delivery.Order;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows for a day which orders of one file have been sent, so that an update that is handled again after a crash does not
 * send it again. Orders of more files are not written down: they may hold a file twice, and whoever sends them knows how
 * far they have come. Calls block on the database; any thread may call, for one order one after another.
 */
public final class DeliveryLedger {

    /** An update that was not handled for longer has waited out any crash. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLedger.class);

    private final Store<DeliveryRecord> records;

    public DeliveryLedger(Store<DeliveryRecord> records) {
        this.records = records;
    }

    /** The store that holds the records. */
    public static StoreSpec<DeliveryRecord> spec() {
        return StoreSpec.of("deliveries", DeliveryRecord.class, DeliveryRecord::key)
                .expires(record -> Optional.of(record.at().plus(REMEMBERED)))
                .build();
    }

    /** What was sent for an order before. */
    Optional<DeliveryRecord> find(Order order, long fileId) {
        return order.files() == 1 ? records.get(key(order, fileId)) : Optional.empty();
    }

    /** Writes down that Telegram has taken a file; nobody has heard of it yet. */
    DeliveryRecord sent(Order order, long fileId, MessageRef message, Instant at) {
        var record = new DeliveryRecord(key(order, fileId), message, at, false);
        write(order, record);
        return record;
    }

    /** Writes down that everybody has heard of it. */
    void told(Order order, DeliveryRecord record) {
        write(order, new DeliveryRecord(record.key(), record.message(), record.at(), true));
    }

    private void write(Order order, DeliveryRecord record) {
        if (order.files() != 1) {
            return;
        }
        try {
            records.put(record);
        } catch (StorageException e) {
            // the user has the file: at worst it comes twice, which is better than that nobody hears of it
            LOG.warn("A delivery could not be written down.", e);
        }
    }

    /** An order's id may have any characters, a key may not. */
    private static String key(Order order, long fileId) {
        return order.botId() + "/" + order.userId() + "/" + fileId + "/" + digest(order.id());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
