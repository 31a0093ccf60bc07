package io.telecast.host.plugin.context;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A request as a plugin sees it, until the call has ended. */
final class LentRequest extends HttpServletRequestWrapper {

    private final Lending lending;

    LentRequest(HttpServletRequest request, Lending lending) {
        super(request);
        this.lending = lending;
    }

    void end() {
        setRequest(Lending.gone(HttpServletRequest.class));
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException(
                "A route answers within its call. The thread is the plugin's own, so it may block there.");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Lent(super.getInputStream(), lending);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new LentReader(super.getReader(), lending));
    }

    private static final class LentReader extends FilterReader {
        private final Lending lending;

        LentReader(Reader reader, Lending lending) {
            super(reader);
            this.lending = lending;
        }

        @Override
        public int read() throws IOException {
            return lending.move(super::read);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return lending.move(() -> super.read(buffer, offset, length));
        }
    }

    private static final class Lent extends ServletInputStream {
        private final ServletInputStream in;
        private final Lending lending;

        Lent(ServletInputStream in, Lending lending) {
            this.in = in;
            this.lending = lending;
        }

        @Override
        public int read() throws IOException {
            return lending.move(in::read);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return lending.move(() -> in.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A route reads within its call; it may block there.");
        }
    }
}
