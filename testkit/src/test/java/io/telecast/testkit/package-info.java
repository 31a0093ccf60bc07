@NullMarked
package io.telecast.testkit;

import org.jspecify.annotations.NullMarked;
