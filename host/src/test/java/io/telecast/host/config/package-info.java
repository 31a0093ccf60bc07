/** The configuration, from the outside. */
@NullMarked
package io.telecast.host.config;

import org.jspecify.annotations.NullMarked;
