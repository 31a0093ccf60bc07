@NullMarked
package io.telecast.batch;

import org.jspecify.annotations.NullMarked;
