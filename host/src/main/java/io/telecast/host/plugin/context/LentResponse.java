package io.telecast.host.plugin.context;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A response as a plugin sees it, until the call has ended. */
final class LentResponse extends HttpServletResponseWrapper {

    private final Lending lending;
    private @Nullable PrintWriter writer;

    LentResponse(HttpServletResponse response, Lending lending) {
        super(response);
        this.lending = lending;
    }

    void end() {
        setResponse(Lending.gone(HttpServletResponse.class));
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Lent(super.getOutputStream(), lending);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter made = writer;
        if (made == null) {
            made = new PrintWriter(new LentWriter(super.getWriter(), lending));
            writer = made;
        }
        return made;
    }

    @Override
    public void flushBuffer() throws IOException {
        lending.send(super::flushBuffer);
    }

    private static final class LentWriter extends FilterWriter {
        private final PrintWriter to;
        private final Lending lending;

        LentWriter(PrintWriter to, Lending lending) {
            super((Writer) to);
            this.to = to;
            this.lending = lending;
        }

        @Override
        public void write(int character) throws IOException {
            lending.send(() -> to.write(character));
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            lending.send(() -> to.write(text, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            lending.send(() -> to.write(text, offset, length));
        }

        @Override
        public void flush() throws IOException {
            lending.send(to::flush);
        }

        @Override
        public void close() throws IOException {
            lending.send(to::close);
        }
    }

    private static final class Lent extends ServletOutputStream {
        private final ServletOutputStream to;
        private final Lending lending;

        Lent(ServletOutputStream to, Lending lending) {
            this.to = to;
            this.lending = lending;
        }

        @Override
        public void write(int octet) throws IOException {
            lending.send(() -> to.write(octet));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            lending.send(() -> to.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            lending.send(to::flush);
        }

        @Override
        public void close() throws IOException {
            lending.send(to::close);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A route writes within its call; it may block there.");
        }
    }
}
