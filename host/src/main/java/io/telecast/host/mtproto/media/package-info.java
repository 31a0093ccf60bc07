/** Bots that read files: <a href="https://core.telegram.org/api/files">core.telegram.org/api/files</a>. */
@NullMarked
package io.telecast.host.mtproto.media;

import org.jspecify.annotations.NullMarked;
