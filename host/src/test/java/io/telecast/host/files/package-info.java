@NullMarked
package io.telecast.host.files;

import org.jspecify.annotations.NullMarked;
