package io.telecast.host.telegram.tdlib.api;

/** Requests about the client itself. */
public final class Sessions {

    private Sessions() {}

    /** A proxy; {@code type} is a {@link ProxyType}. */
    public record Proxy(String server, int port, ProxyType type) implements TdObject {}

    public sealed interface ProxyType extends TdObject {}

    public record ProxyTypeSocks5(String username, String password) implements ProxyType {

        /** Hides what is secret. */
        @Override
        public String toString() {
            return "ProxyTypeSocks5";
        }
    }

    public record ProxyTypeMtproto(String secret) implements ProxyType {

        /** Hides what is secret. */
        @Override
        public String toString() {
            return "ProxyTypeMtproto";
        }
    }

    /** Uses a proxy from now on. Sent before {@link SetTdlibParameters}, nothing ever goes past it. */
    public record AddProxy(Proxy proxy, boolean enable) implements TdFunction {}

    public record SetTdlibParameters(
            boolean useTestDc,
            String databaseDirectory,
            String filesDirectory,
            byte[] databaseEncryptionKey,
            boolean useFileDatabase,
            boolean useChatInfoDatabase,
            boolean useMessageDatabase,
            boolean useSecretChats,
            int apiId,
            String apiHash,
            String systemLanguageCode,
            String deviceModel,
            String systemVersion,
            String applicationVersion)
            implements TdFunction {

        /** Hides what is secret. */
        @Override
        public String toString() {
            return "SetTdlibParameters[apiId=" + apiId + "]";
        }
    }

    public record CheckAuthenticationBotToken(String token) implements TdFunction {

        /** Hides what is secret. */
        @Override
        public String toString() {
            return "CheckAuthenticationBotToken";
        }
    }

    public record SetOption(String name, OptionValueBoolean value) implements TdFunction {}

    public record OptionValueBoolean(boolean value) implements TdObject {}

    /** Answers {@code optionValueString} and the like; without a client for {@code version} alone. */
    public record GetOption(String name) implements TdFunction {}

    public record GetMe() implements TdFunction {}

    public record Close() implements TdFunction {}

    public record SetLogVerbosityLevel(int newVerbosityLevel) implements TdFunction {}

    public record SetLogStream(LogStreamFile logStream) implements TdFunction {}

    /** A log of at most two files of this size: the present one and the one before. */
    public record LogStreamFile(String path, long maxFileSize, boolean redirectStderr) implements TdObject {}
}
