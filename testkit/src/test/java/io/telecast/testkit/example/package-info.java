/** A plugin such as any author might write, and its whole test. */
@NullMarked
package io.telecast.testkit.example;

import org.jspecify.annotations.NullMarked;
