@NullMarked
package io.telecast.shortener;

import org.jspecify.annotations.NullMarked;
