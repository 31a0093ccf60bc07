/** TLS: the server's certificate, read from files of several forms and replaced while the server runs. */
@NullMarked
package io.telecast.host.http.tls;

import org.jspecify.annotations.NullMarked;
