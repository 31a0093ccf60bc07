/** Plugin jars: what their manifest says, whether they are whole, and the private copy that is loaded. */
@NullMarked
package io.telecast.host.plugin.jar;

import org.jspecify.annotations.NullMarked;
