package io.telecast.testkit;

/**
 * What a bot answers to a pressed button.
 *
 * @param text empty where it only acknowledges
 * @param alert whether it is shown in a box rather than a passing notice
 * @since 0.1
 */
public record TestAnswer(String text, boolean alert) {}
