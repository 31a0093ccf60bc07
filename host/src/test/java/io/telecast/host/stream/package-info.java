@NullMarked
package io.telecast.host.stream;

import org.jspecify.annotations.NullMarked;
