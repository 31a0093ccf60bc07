/** The bytes of files over HTTP, as RFC 9110 has it: ranges, conditions, types, and viewers that leave. */
@NullMarked
package io.telecast.host.http.file;

import org.jspecify.annotations.NullMarked;
