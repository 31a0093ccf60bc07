/** What lies between the wire and the API: a request goes to an {@link io.telecast.testdc.rpc.RpcHandler}, updates go to {@link io.telecast.testdc.rpc.Session}s. */
@NullMarked
package io.telecast.testdc.rpc;

import org.jspecify.annotations.NullMarked;
