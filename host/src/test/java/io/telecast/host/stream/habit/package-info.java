@NullMarked
package io.telecast.host.stream.habit;

import org.jspecify.annotations.NullMarked;
