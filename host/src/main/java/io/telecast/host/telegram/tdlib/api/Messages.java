package io.telecast.host.telegram.tdlib.api;

import java.util.List;
import java.util.Optional;

/** Requests about messages. Their ids are TDLib's: see {@link MessageIds}. */
public final class Messages {

    private Messages() {}

    public record GetMessage(long chatId, long messageId) implements TdFunction {}

    public record GetMessages(long chatId, List<Long> messageIds) implements TdFunction {}

    public record GetMessageProperties(long chatId, long messageId) implements TdFunction {}

    public record SendMessage(
            long chatId,
            Optional<InputMessageReplyToMessage> replyTo,
            MessageSendOptions options,
            Optional<Markup.ReplyMarkupInlineKeyboard> replyMarkup,
            InputMessageContent inputMessageContent)
            implements TdFunction {}

    public record InputMessageReplyToMessage(long messageId) implements TdObject {}

    public record MessageSendOptions(boolean disableNotification, boolean protectContent) implements TdObject {}

    /** Makes copies where {@code sendCopy}. */
    public record ForwardMessages(
            long chatId,
            long fromChatId,
            List<Long> messageIds,
            MessageSendOptions options,
            boolean sendCopy,
            boolean removeCaption)
            implements TdFunction {}

    public record EditMessageText(
            long chatId,
            long messageId,
            Optional<Markup.ReplyMarkupInlineKeyboard> replyMarkup,
            InputMessageText inputMessageContent)
            implements TdFunction {}

    public record EditMessageCaption(
            long chatId,
            long messageId,
            Optional<Markup.ReplyMarkupInlineKeyboard> replyMarkup,
            Markup.FormattedText caption)
            implements TdFunction {}

    public record EditMessageMedia(
            long chatId,
            long messageId,
            Optional<Markup.ReplyMarkupInlineKeyboard> replyMarkup,
            InputMessageDocument inputMessageContent)
            implements TdFunction {}

    public record EditMessageReplyMarkup(
            long chatId, long messageId, Optional<Markup.ReplyMarkupInlineKeyboard> replyMarkup)
            implements TdFunction {}

    public record DeleteMessages(long chatId, List<Long> messageIds, boolean revoke) implements TdFunction {}

    public record PinChatMessage(long chatId, long messageId, boolean disableNotification) implements TdFunction {}

    public sealed interface InputMessageContent extends TdObject {}

    public record InputMessageText(Markup.FormattedText text, LinkPreviewOptions linkPreviewOptions)
            implements InputMessageContent {}

    public record LinkPreviewOptions(boolean isDisabled) implements TdObject {}

    public record InputMessageDocument(InputDocument document, Markup.FormattedText caption)
            implements InputMessageContent {}

    public record InputDocument(InputFileLocal document, boolean disableContentTypeDetection) implements TdObject {}

    public record InputFileLocal(String path) implements TdObject {}

    public record InputMessageForwarded(long fromChatId, long messageId, MessageCopyOptions copyOptions)
            implements InputMessageContent {}

    public record MessageCopyOptions(
            boolean sendCopy, boolean replaceCaption, Optional<Markup.FormattedText> newCaption) implements TdObject {}
}
