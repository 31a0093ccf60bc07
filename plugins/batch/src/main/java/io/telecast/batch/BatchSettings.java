package io.telecast.batch;

import io.telecast.api.settings.Setting;

/** What operators can set. */
record BatchSettings(
        @Setting(
                title = "Longest range of a batch",
                help = "How many messages may lie from the first to the last, those without a file included.",
                min = 1,
                max = 10_000)
        int maxMessages,

        @Setting(
                title = "Who makes batches",
                help = "UPLOADERS: whoever may store files. ADMINS: administrators of the bot only.",
                ownerMayChange = true)
        Makers makers,

        @Setting(
                title = "Batches in the making",
                help = "How many may be collected or wait for that at a time, of all users and bots together.",
                min = 1,
                max = 1000)
        int maxCollecting,

        @Setting(
                title = "Deliveries for one user",
                help = "How many batches may be on their way to the same user at a time.",
                min = 1,
                max = 100)
        int maxDeliveries) {

    /** Who may make batches. */
    enum Makers {
        UPLOADERS,
        ADMINS
    }

    static final BatchSettings DEFAULTS = new BatchSettings(1000, Makers.UPLOADERS, 50, 3);
}
