@NullMarked
package io.telecast.host.cli;

import org.jspecify.annotations.NullMarked;
