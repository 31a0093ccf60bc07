/** Typed configuration: gathered from every source, checked as a whole before anything starts. */
@NullMarked
package io.telecast.host.config;

import org.jspecify.annotations.NullMarked;
