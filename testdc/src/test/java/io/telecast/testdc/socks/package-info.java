/** The proxy, with sound and with hostile clients. */
@NullMarked
package io.telecast.testdc.socks;

import org.jspecify.annotations.NullMarked;
