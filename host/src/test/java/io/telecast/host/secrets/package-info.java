@NullMarked
package io.telecast.host.secrets;

import org.jspecify.annotations.NullMarked;
