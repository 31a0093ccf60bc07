package io.telecast.sandbox.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where the bytes of a file come from. Part of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = Content.Clip.class, name = "clip"),
    @JsonSubTypes.Type(value = Content.Local.class, name = "local"),
    @JsonSubTypes.Type(value = Content.Generated.class, name = "generated")
})
public sealed interface Content {

    /** Bytes. */
    long size();

    /** A file in the folder of uploads. */
    record Upload(String name, long size) implements Content {}

    /** A clip on the class path, beside {@link Samples}. */
    record Clip(String name, long size) implements Content {}

    /**
     * A file of the operator's, read where it lies.
     *
     * @param modified time of its last change in milliseconds; when it differs, the bytes are refused
     */
    record Local(String path, long size, long modified) implements Content {}

    /** See {@link GeneratedContent}. */
    record Generated(long seed, long size) implements Content {}
}
