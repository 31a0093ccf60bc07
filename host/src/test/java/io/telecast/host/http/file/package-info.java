@NullMarked
package io.telecast.host.http.file;

import org.jspecify.annotations.NullMarked;
