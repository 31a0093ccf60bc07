/**
 * The bots that read files: which there shall be, whether each can, and what to do about one that cannot. They come and go
 * while the host runs.
 */
@NullMarked
package io.telecast.host.workers;

import org.jspecify.annotations.NullMarked;
