/** The media sessions over the wire. */
@NullMarked
package io.telecast.testdc.media;

import org.jspecify.annotations.NullMarked;
