package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.tl.TlSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Constructors of the API that are written or read by hand (<a href="https://core.telegram.org/schema">schema</a>). */
final class Api {

    /** The version of the schema that all of this is of. */
    static final int LAYER = 227;

    static final int VECTOR = 0x1cb5c415;

    static final int AUTH_IMPORT_BOT_AUTHORIZATION = 0x67a3ff2c;
    static final int AUTH_EXPORT_AUTHORIZATION = 0xe5bfffcd;
    static final int AUTH_EXPORTED_AUTHORIZATION = 0xb434e2b8;
    static final int AUTH_IMPORT_AUTHORIZATION = 0xa57a7dad;
    static final int AUTH_AUTHORIZATION = 0x2ea2c0d4;

    static final int HELP_GET_CONFIG = 0xc4f9186b;
    static final int HELP_GET_CDN_CONFIG = 0x52029342;

    static final int CHANNELS_GET_CHANNELS = 0x0a7f6bbb;
    static final int CHANNELS_GET_MESSAGES = 0xad8c9a23;
    static final int MESSAGES_CHATS = 0x64ff9fd5;
    static final int MESSAGES_CHANNEL_MESSAGES = 0xc776ba4e;
    static final int INPUT_CHANNEL = 0xf35aec28;
    static final int INPUT_MESSAGE_ID = 0xa676a322;

    static final int USERS_GET_USERS = 0x0d91a548;
    static final int INPUT_USER_SELF = 0xf7c1b13f;

    static final int UPLOAD_GET_FILE = 0xbe5335be;
    static final int UPLOAD_FILE = 0x096a18d5;
    static final int UPLOAD_FILE_CDN_REDIRECT = 0xf18cda44;
    static final int UPLOAD_GET_CDN_FILE = 0x395f69da;
    static final int UPLOAD_CDN_FILE = 0xa99fca4f;
    static final int UPLOAD_CDN_FILE_REUPLOAD_NEEDED = 0xeea8e46e;
    static final int UPLOAD_REUPLOAD_CDN_FILE = 0x9b2754a8;
    static final int UPLOAD_GET_CDN_FILE_HASHES = 0x91dc3f31;
    static final int INPUT_DOCUMENT_FILE_LOCATION = 0xbad07584;
    static final int INPUT_PHOTO_FILE_LOCATION = 0x40181ffe;

    private static final String RESOURCE = "messages.tl";

    private Api() {}

    /** What is read by its definition. */
    static TlSchema schema() {
        try (InputStream in = Api.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the jar.");
            }
            return new TlSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
