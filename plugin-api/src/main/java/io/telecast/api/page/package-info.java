/** Pages for visitors. */
@NullMarked
package io.telecast.api.page;

import org.jspecify.annotations.NullMarked;
