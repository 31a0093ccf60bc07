package io.telecast.host.plugin.scope;

/** A thread that plugin code is called on. Outside of calls it has nothing of the plugin's. */
final class HandlerThread extends Thread {

    private final HandlerThreads home;

    HandlerThread(HandlerThreads home, Runnable work, String name) {
        super(null, work, name, 0, false);
        this.home = home;
        setDaemon(true);
        setContextClassLoader(HandlerThread.class.getClassLoader());
    }

    boolean isOf(HandlerThreads threads) {
        return home == threads;
    }
}
