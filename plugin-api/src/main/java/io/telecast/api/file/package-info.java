/** Files that the bot keeps, and their bytes. */
@NullMarked
package io.telecast.api.file;

import org.jspecify.annotations.NullMarked;
