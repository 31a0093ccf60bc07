/** Who talks to the bots: user records, bans, and who is an administrator. */
@NullMarked
package io.telecast.host.users;

import org.jspecify.annotations.NullMarked;
