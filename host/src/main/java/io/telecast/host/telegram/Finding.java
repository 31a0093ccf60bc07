package io.telecast.host.telegram;

/** What a check found. Texts are sentences or parts of one and hold no secret. */
public sealed interface Finding {

    /** What there is, such as {@code 1.8.65 in /opt/telecast/lib}. */
    String text();

    /** All is well. */
    record Ok(String text) implements Finding {}

    /**
     * It works, but not as well as it could.
     *
     * @param remedy what to do
     */
    record Warning(String text, String remedy) implements Finding {}

    /**
     * It does not work.
     *
     * @param remedy what to do
     */
    record Failed(String text, String remedy) implements Finding {}
}
