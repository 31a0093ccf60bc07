package io.telecast.host.http;

import io.telecast.host.owner.Owner;
import jakarta.servlet.Servlet;

/** A servlet under a path, with the count of its requests. Safe to use from any thread. */
final class Route {

    private final Owner owner;
    private final String path;
    private final Servlet servlet;
    private int requests;
    private boolean retired;

    Route(Owner owner, String path, Servlet servlet) {
        this.owner = owner;
        this.path = path;
        this.servlet = servlet;
    }

    Owner owner() {
        return owner;
    }

    String path() {
        return path;
    }

    Servlet servlet() {
        return servlet;
    }

    /** Counts a request; false once the route is retired. */
    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        requests++;
        return true;
    }

    /** A request has ended. */
    void leave() {
        boolean last;
        synchronized (this) {
            requests--;
            last = retired && requests == 0;
        }
        if (last) {
            servlet.destroy();
        }
    }

    /** Takes no more requests; destroys the servlet now or after the last one. */
    void retire() {
        boolean last;
        synchronized (this) {
            if (retired) {
                return;
            }
            retired = true;
            last = requests == 0;
        }
        if (last) {
            servlet.destroy();
        }
    }
}
