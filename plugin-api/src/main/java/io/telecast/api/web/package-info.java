/** Requests to other servers. */
@NullMarked
package io.telecast.api.web;

import org.jspecify.annotations.NullMarked;
