package io.telecast.host.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant, by edit distance. */
final class Similarity {

    private Similarity() {}

    static Optional<String> nearest(String word, Collection<String> candidates) {
        int tolerated = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerated)
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
