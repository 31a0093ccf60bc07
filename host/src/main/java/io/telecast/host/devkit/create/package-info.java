/** Makes projects for new plugins. */
@NullMarked
package io.telecast.host.devkit.create;

import org.jspecify.annotations.NullMarked;
