/** Requests to other servers, kept away from what is not public. */
@NullMarked
package io.telecast.host.web;

import org.jspecify.annotations.NullMarked;
