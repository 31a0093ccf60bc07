package io.telecast.batch;

/**
 * Which part of a list is shown.
 *
 * @param page from 1
 * @param pages at least 1
 */
record Paging(int page, int pages, int items) {

    static final int SIZE = 100;

    /** The page that a query asks for; the nearest one if there is no such page. */
    static Paging of(String query, int items) {
        int pages = Math.max(1, Math.ceilDiv(items, SIZE));
        boolean number = query != null && query.matches("[0-9]{1,6}");
        return new Paging(number ? Math.clamp(Integer.parseInt(query), 1, pages) : 1, pages, items);
    }

    int from() {
        return (page - 1) * SIZE;
    }

    int to() {
        return Math.min(items, from() + SIZE);
    }
}
