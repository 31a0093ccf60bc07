@NullMarked
package io.telecast.host.http;

import org.jspecify.annotations.NullMarked;
