@NullMarked
package io.telecast.host.text;

import org.jspecify.annotations.NullMarked;
