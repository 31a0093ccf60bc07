@NullMarked
package io.telecast.host.bot;

import org.jspecify.annotations.NullMarked;
