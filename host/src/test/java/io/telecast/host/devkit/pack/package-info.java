@NullMarked
package io.telecast.host.devkit.pack;

import org.jspecify.annotations.NullMarked;
