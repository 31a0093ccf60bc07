/** The documentation's pages of extension points, run. */
@NullMarked
package io.telecast.testkit.pages;

import org.jspecify.annotations.NullMarked;
