/** What happens in the host, as typed records. */
@NullMarked
package io.telecast.api.event;

import org.jspecify.annotations.NullMarked;
