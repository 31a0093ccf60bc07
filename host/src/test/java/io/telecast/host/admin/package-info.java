@NullMarked
package io.telecast.host.admin;

import org.jspecify.annotations.NullMarked;
