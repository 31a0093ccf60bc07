/** The copy of TDLib's library. */
@NullMarked
package io.telecast.testdc.library;

import org.jspecify.annotations.NullMarked;
