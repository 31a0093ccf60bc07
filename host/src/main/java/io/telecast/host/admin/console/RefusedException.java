package io.telecast.host.admin.console;

/** What a browser asked for is not done, and nothing was changed; it is shown a page that says so. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    RefusedException(int status, String title, String remedy) {
        super(remedy);
        this.status = status;
        this.title = title;
    }

    static RefusedException nothingHere() {
        return new RefusedException(404, "Not found", "There is no such page in the console.");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String remedy() {
        return String.valueOf(getMessage());
    }
}
