/** The codec, with sound and with hostile bytes. */
@NullMarked
package io.telecast.testdc.tl;

import org.jspecify.annotations.NullMarked;
