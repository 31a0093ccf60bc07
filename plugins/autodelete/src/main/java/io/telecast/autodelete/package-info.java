/** Deletes delivered files after a while. */
@NullMarked
package io.telecast.autodelete;

import org.jspecify.annotations.NullMarked;
