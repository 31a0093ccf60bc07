/** The type language of the protocol: a schema read from a resource, and objects written and read by it. */
@NullMarked
package io.telecast.testdc.tl;

import org.jspecify.annotations.NullMarked;
