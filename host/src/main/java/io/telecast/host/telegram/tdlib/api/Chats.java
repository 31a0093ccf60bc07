package io.telecast.host.telegram.tdlib.api;

import java.util.List;

/** Requests about chats, users and the bot's menu. */
public final class Chats {

    private Chats() {}

    public record GetChat(long chatId) implements TdFunction {}

    public record GetUser(long userId) implements TdFunction {}

    public record GetSupergroup(long supergroupId) implements TdFunction {}

    public record SearchPublicChat(String username) implements TdFunction {}

    public record MessageSenderUser(long userId) implements TdObject {}

    public record GetChatMember(long chatId, MessageSenderUser memberId) implements TdFunction {}

    public record SetChatMemberStatus(long chatId, MessageSenderUser memberId, ChatMemberStatusAdministrator status)
            implements TdFunction {}

    public record ChatMemberStatusAdministrator(ChatAdministratorRights rights) implements TdObject {}

    public record ChatAdministratorRights(
            boolean canManageChat, boolean canPostMessages, boolean canEditMessages, boolean canDeleteMessages)
            implements TdObject {}

    public record AnswerCallbackQuery(long callbackQueryId, String text, boolean showAlert) implements TdFunction {}

    public record SetCommands(BotCommandScope scope, String languageCode, List<BotCommand> commands)
            implements TdFunction {}

    public record DeleteCommands(BotCommandScope scope, String languageCode) implements TdFunction {}

    public record BotCommand(String command, String description) implements TdObject {}

    public sealed interface BotCommandScope extends TdObject {}

    public record BotCommandScopeDefault() implements BotCommandScope {}

    public record BotCommandScopeChat(long chatId) implements BotCommandScope {}
}
