/** All that a plugin may see of Telecast. */
@NullMarked
package io.telecast.api;

import org.jspecify.annotations.NullMarked;
