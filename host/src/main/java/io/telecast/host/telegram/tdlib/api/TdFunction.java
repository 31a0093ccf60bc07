package io.telecast.host.telegram.tdlib.api;

/** A request. */
public interface TdFunction extends TdObject {}
