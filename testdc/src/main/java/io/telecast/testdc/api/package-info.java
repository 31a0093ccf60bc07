/** The API methods that bots and media sessions call, one small class for each group of them. */
@NullMarked
package io.telecast.testdc.api;

import org.jspecify.annotations.NullMarked;
