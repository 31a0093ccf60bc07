/** TDLib's library for tests: fetched by npm, and copied with the test data centre's key in place of Telegram's. */
@NullMarked
package io.telecast.testdc.library;

import org.jspecify.annotations.NullMarked;
