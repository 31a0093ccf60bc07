@NullMarked
package io.telecast.host.workers;

import org.jspecify.annotations.NullMarked;
