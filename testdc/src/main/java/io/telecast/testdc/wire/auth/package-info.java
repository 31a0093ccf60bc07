/** Authorization keys: how they are agreed on, kept, and bound to one another. */
@NullMarked
package io.telecast.testdc.wire.auth;

import org.jspecify.annotations.NullMarked;
