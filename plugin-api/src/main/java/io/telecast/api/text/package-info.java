/** Message texts that operators can change. */
@NullMarked
package io.telecast.api.text;

import org.jspecify.annotations.NullMarked;
