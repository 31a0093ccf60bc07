@NullMarked
package io.telecast.verify;

import org.jspecify.annotations.NullMarked;
