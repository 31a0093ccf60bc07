/** The people who talk to the bots. */
@NullMarked
package io.telecast.api.user;

import org.jspecify.annotations.NullMarked;
