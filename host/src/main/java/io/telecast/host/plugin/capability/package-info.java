/** What plugins declare that they use, and the refusal of everything else. */
@NullMarked
package io.telecast.host.plugin.capability;

import org.jspecify.annotations.NullMarked;
