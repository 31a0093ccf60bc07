/**
 * What is used of TDLib's interface, named as in its {@code td_api.tl}: requests as records, and readers of answers that
 * take whatever comes. See core.telegram.org/tdlib/docs/td__api_8h.html.
 */
@NullMarked
package io.telecast.host.telegram.tdlib.api;

import org.jspecify.annotations.NullMarked;
