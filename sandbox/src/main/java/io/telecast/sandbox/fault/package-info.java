/** Trouble on purpose: delays, narrow lines and failures, as tests and demonstrations ask for them. */
@NullMarked
package io.telecast.sandbox.fault;

import org.jspecify.annotations.NullMarked;
