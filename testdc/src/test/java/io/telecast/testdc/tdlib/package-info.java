/** Real TDLib against the test data centre, through its JSON interface. */
@NullMarked
package io.telecast.testdc.tdlib;

import org.jspecify.annotations.NullMarked;
