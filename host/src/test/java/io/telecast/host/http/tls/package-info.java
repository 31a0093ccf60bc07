@NullMarked
package io.telecast.host.http.tls;

import org.jspecify.annotations.NullMarked;
