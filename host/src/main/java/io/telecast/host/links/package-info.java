/** Signed links to files: tokens, their keys, and what a token opens; and the gates that are asked on the way. */
@NullMarked
package io.telecast.host.links;

import org.jspecify.annotations.NullMarked;
