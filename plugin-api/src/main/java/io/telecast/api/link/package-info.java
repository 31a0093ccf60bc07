/** Links to files: made, resolved, transformed and added to. */
@NullMarked
package io.telecast.api.link;

import org.jspecify.annotations.NullMarked;
