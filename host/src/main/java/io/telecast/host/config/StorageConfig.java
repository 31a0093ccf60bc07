package io.telecast.host.config;

/**
 * Where records are kept.
 *
 * @param mongodbUri empty for the embedded SQLite database
 */
public record StorageConfig(
        @Key(
                name = "mongodb.uri",
                pattern = "|mongodb(\\+srv)?://\\S+",
                form = "a connection string that starts with mongodb:// or mongodb+srv://",
                help = "The connection string of a MongoDB replica set that several hosts share. "
                        + "While empty, records are kept in an SQLite file in the data directory.")
        Secret mongodbUri,

        @Key(
                name = "mongodb.database",
                initial = "telecast",
                pattern = "[A-Za-z0-9_-]{1,38}",
                form = "1 to 38 letters, digits, _ or -",
                help = "The MongoDB database; only read when mongodb.uri is set.")
        String mongodbDatabase) {}
