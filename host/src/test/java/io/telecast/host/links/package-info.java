@NullMarked
package io.telecast.host.links;

import org.jspecify.annotations.NullMarked;
