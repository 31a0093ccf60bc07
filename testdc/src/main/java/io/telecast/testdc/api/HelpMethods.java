package io.telecast.testdc.api;

import io.telecast.testdc.socks.TelegramAddresses;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Ledger;
import java.util.List;
import java.util.stream.IntStream;

/** {@code help.…}: the configuration. */
final class HelpMethods {

    private static final int HOUR = 3600;

    private final Ledger ledger;
    private final String deliveryKey;

    /** @param deliveryKey public key of the data centre that delivers content, as PEM */
    HelpMethods(Ledger ledger, String deliveryKey) {
        this.ledger = ledger;
        this.deliveryKey = deliveryKey;
    }

    void register(Methods methods) {
        methods.addOpen(
                        "help.getConfig",
                        (caller, query) -> config(caller.session().dataCenter()))
                .addOpen("help.getAppConfig", (caller, query) -> appConfig())
                .addOpen("help.getCdnConfig", (caller, query) -> cdnConfig())
                .addOpen(
                        "help.getNearestDc",
                        (caller, query) -> nearest(caller.session().dataCenter()));
    }

    private TlObject cdnConfig() {
        TlObject key = TlObject.of("cdnPublicKey", "dc_id", TelegramAddresses.DELIVERY, "public_key", deliveryKey);
        return TlObject.of("cdnConfig", "public_keys", List.of(key));
    }

    private static TlObject appConfig() {
        return TlObject.of("help.appConfig", "hash", 1, "config", TlObject.of("jsonObject", "value", List.of()));
    }

    private static TlObject nearest(int dataCenter) {
        return TlObject.of("nearestDc", "country", "ZZ", "this_dc", dataCenter, "nearest_dc", dataCenter);
    }

    private TlObject config(int dataCenter) {
        int now = ledger.now();
        List<TlObject> options = IntStream.concat(
                        IntStream.rangeClosed(1, TelegramAddresses.DATA_CENTERS),
                        IntStream.of(TelegramAddresses.DELIVERY))
                .mapToObj(HelpMethods::option)
                .toList();
        return TlObject.of("config", "date", now, "expires", now + HOUR, "test_mode", false)
                .with("this_dc", dataCenter)
                .with("dc_options", options)
                .with("dc_txt_domain_name", "")
                .with("chat_size_max", 200)
                .with("megagroup_size_max", 200_000)
                .with("forwarded_count_max", 100)
                .with("online_update_period_ms", 210_000)
                .with("offline_blur_timeout_ms", 5_000)
                .with("offline_idle_timeout_ms", 30_000)
                .with("online_cloud_timeout_ms", 300_000)
                .with("notify_cloud_delay_ms", 30_000)
                .with("notify_default_delay_ms", 1_500)
                .with("push_chat_period_ms", 60_000)
                .with("push_chat_limit", 2)
                .with("edit_time_limit", 172_800)
                .with("revoke_time_limit", Integer.MAX_VALUE)
                .with("revoke_pm_time_limit", Integer.MAX_VALUE)
                .with("rating_e_decay", 2_419_200)
                .with("stickers_recent_limit", 200)
                .with("channels_read_media_period", 604_800)
                .with("call_receive_timeout_ms", 20_000)
                .with("call_ring_timeout_ms", 90_000)
                .with("call_connect_timeout_ms", 30_000)
                .with("call_packet_timeout_ms", 10_000)
                .with("me_url_prefix", "https://t.me/")
                .with("caption_length_max", 1_024)
                .with("message_length_max", 4_096)
                .with("webfile_dc_id", 4);
    }

    private static TlObject option(int dataCenter) {
        return TlObject.of("dcOption", "static", true, "id", dataCenter)
                .with("cdn", dataCenter == TelegramAddresses.DELIVERY)
                .with("ip_address", TelegramAddresses.of(dataCenter))
                .with("port", TelegramAddresses.PORT);
    }
}
