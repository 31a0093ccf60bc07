package io.telecast.host.plugin.context;

import io.telecast.host.http.ErrorPages;
import io.telecast.host.plugin.context.JarResources.Resource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves files of a plugin's jar. Browsers ask each time whether a file has changed, unless its address carries a
 * {@code v} parameter, which a new version of the plugin writes differently.
 */
final class ResourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient JarResources resources;
    private final transient ErrorPages errors;

    ResourceServlet(JarResources resources, ErrorPages errors) {
        this.resources = resources;
        this.errors = errors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Resource> found = path == null ? Optional.empty() : resources.find(path.substring(1));
        if (found.isEmpty()) {
            errors.error(request, response, 404, "Not found", "Check the address.");
            return;
        }
        Resource resource = found.get();
        response.setHeader("ETag", resource.etag());
        response.setHeader(
                "Cache-Control",
                request.getParameter("v") == null ? "no-cache" : "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isKnown(request.getHeader("If-None-Match"), resource.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(ContentTypes.of(resource.entry()));
        response.setContentLengthLong(resource.size());
        if (!request.getMethod().equals("HEAD")) {
            resources.write(resource, response.getOutputStream());
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                // a server that compresses marks the tag
                .map(tag -> tag.replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
