/** What operators can set. */
@NullMarked
package io.telecast.api.settings;

import org.jspecify.annotations.NullMarked;
