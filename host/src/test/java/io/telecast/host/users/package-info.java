@NullMarked
package io.telecast.host.users;

import org.jspecify.annotations.NullMarked;
