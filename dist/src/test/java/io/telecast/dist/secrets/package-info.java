/** What must never be seen. */
@NullMarked
package io.telecast.dist.secrets;

import org.jspecify.annotations.NullMarked;
