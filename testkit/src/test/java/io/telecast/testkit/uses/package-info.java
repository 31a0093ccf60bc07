@NullMarked
package io.telecast.testkit.uses;

import org.jspecify.annotations.NullMarked;
