package io.telecast.host.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs requests at debug level, without queries and without anything that could be a token. */
final class AccessLog implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_~+=.:-]{16,}");

    @Override
    public void log(Request request, Response response) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} {} bytes",
                    request.getMethod(),
                    SECRET.matcher(request.getHttpURI().getPath()).replaceAll("…"),
                    response.getStatus(),
                    Response.getContentBytesWritten(response));
        }
    }
}
