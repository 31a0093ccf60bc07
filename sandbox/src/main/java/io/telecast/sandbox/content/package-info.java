/** File bytes: uploads on disk, the bundled clips, and generated content of any size. */
@NullMarked
package io.telecast.sandbox.content;

import org.jspecify.annotations.NullMarked;
