package io.telecast.host.config;

/** How secrets in the database are sealed. */
public record SecretsConfig(
        @Key(
                name = "secrets.key",
                pattern = "|[A-Za-z0-9+/_-]{43}=?",
                form = "32 bytes in base64, as openssl rand -base64 32 writes them",
                help = "The key that seals secrets in the database, such as the tokens of clone bots. While empty, "
                        + "it is made once and kept in the file secrets.key of the data directory. "
                        + "Hosts that share a database need the same one.")
        Secret key) {}
