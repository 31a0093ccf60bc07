/** Large work of the plugins that is disturbed: killed, flooded, held up. Each scenario prints what it counted. */
@NullMarked
package io.telecast.dist.scenario;

import org.jspecify.annotations.NullMarked;
