@NullMarked
package io.telecast.host.collections;

import org.jspecify.annotations.NullMarked;
