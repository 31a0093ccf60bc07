/**
 * The operator's JSON interface, on loopback and behind a token that only who may read the data directory knows. The
 * command line uses it to act on the running host.
 */
@NullMarked
package io.telecast.host.admin;

import org.jspecify.annotations.NullMarked;
