package io.telecast.broadcast;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.time.InstantSource;

/** What each run of a broadcast works with. */
record SendTools(
        Broadcasts broadcasts,
        AudienceList audience,
        Panel panel,
        LiveSettings<BroadcastSettings> settings,
        PluginTexts texts,
        InstantSource clock) {}
