/** Questions to users, whose answers may come long after. */
@NullMarked
package io.telecast.api.question;

import org.jspecify.annotations.NullMarked;
