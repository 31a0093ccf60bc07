package io.telecast.testdc.tl;

/** The type of a field or a result. */
sealed interface TlType {

    /** Types that the language itself knows. */
    enum Plain implements TlType {
        INT,
        LONG,
        DOUBLE,
        STRING,
        BYTES,
        INT128,
        INT256,
        BOOL,
        /** Takes no bytes: its flag says it all. */
        TRUE,
        FLAGS,
        /** The request inside a wrapper such as invokeWithLayer. */
        FUNCTION
    }

    /** @param boxed whether the constructor's number goes before the count */
    record Vector(TlType element, boolean boxed) implements TlType {}

    /** Any constructor of a type, told by its number. */
    record Boxed(String type) implements TlType {}

    /** One constructor, without its number. */
    record Bare(String constructor) implements TlType {}
}
