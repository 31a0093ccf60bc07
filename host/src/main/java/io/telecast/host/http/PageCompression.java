package io.telecast.host.http;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Compresses pages and scripts. Files pass it by untouched: media are compressed already, a range of compressed bytes is
 * another range, and caches must not keep them apart by what encodings a viewer accepts.
 */
final class PageCompression extends CompressionHandler {

    private static final String FILES = "/f/";

    PageCompression(Handler pages) {
        super(pages);
        putCompression(new GzipCompression());
        putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .compressIncludeMethod("GET")
                        .compressIncludeMimeType("text/html")
                        .compressIncludeMimeType("text/css")
                        .compressIncludeMimeType("text/javascript")
                        .compressIncludeMimeType("application/json")
                        .compressIncludeMimeType("image/svg+xml")
                        .decompressExcludePath("/*")
                        .build());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return Request.getPathInContext(request).startsWith(FILES)
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
