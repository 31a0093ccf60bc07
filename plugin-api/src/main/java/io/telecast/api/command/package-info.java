/** {@code /name} commands and answers to questions. */
@NullMarked
package io.telecast.api.command;

import org.jspecify.annotations.NullMarked;
