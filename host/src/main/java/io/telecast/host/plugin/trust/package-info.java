/** Which jars may run: hashes that are pinned, signatures, and whose of these count. */
@NullMarked
package io.telecast.host.plugin.trust;

import org.jspecify.annotations.NullMarked;
