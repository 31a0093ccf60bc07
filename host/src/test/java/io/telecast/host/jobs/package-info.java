@NullMarked
package io.telecast.host.jobs;

import org.jspecify.annotations.NullMarked;
