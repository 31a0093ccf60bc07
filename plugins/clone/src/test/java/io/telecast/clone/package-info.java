@NullMarked
package io.telecast.clone;

import org.jspecify.annotations.NullMarked;
