package io.telecast.host.mtproto.session;

/**
 * Constructors of the protocol itself
 * (<a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>,
 * <a href="https://core.telegram.org/mtproto/service_messages_about_messages">…about messages</a>).
 */
final class Service {

    static final int VECTOR = 0x1cb5c415;
    static final int MSG_CONTAINER = 0x73f1f8dc;
    static final int GZIP_PACKED = 0x3072cfa1;
    static final int RPC_RESULT = 0xf35c6d01;
    static final int RPC_ERROR = 0x2144ca19;
    static final int RPC_DROP_ANSWER = 0x58e4a740;
    static final int MSGS_ACK = 0x62d6b459;
    static final int MSG_RESEND_REQ = 0x7d861a08;
    static final int MSG_DETAILED_INFO = 0x276d3ec6;
    static final int MSG_NEW_DETAILED_INFO = 0x809db6df;
    static final int BAD_MSG_NOTIFICATION = 0xa7eff811;
    static final int BAD_SERVER_SALT = 0xedab447b;
    static final int NEW_SESSION_CREATED = 0x9ec20908;
    static final int PING_DELAY_DISCONNECT = 0xf3427b8c;
    static final int GET_FUTURE_SALTS = 0xb921bd04;
    static final int FUTURE_SALTS = 0xae500895;

    private Service() {}
}
