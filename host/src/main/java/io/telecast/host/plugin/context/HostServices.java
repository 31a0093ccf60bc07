package io.telecast.host.plugin.context;

import io.telecast.api.bot.Bots;
import io.telecast.api.file.Files;
import io.telecast.api.user.Users;
import io.telecast.api.web.WebClient;
import io.telecast.host.bot.ButtonRegistry;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Deliveries;
import io.telecast.host.bot.Questions;
import io.telecast.host.bot.StartPayloads;
import io.telecast.host.bot.StartRegistry;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.event.EventBus;
import io.telecast.host.jobs.JobEngine;
import io.telecast.host.links.Gates;
import io.telecast.host.links.OwnedLinks;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.users.PluginReach;
import java.time.InstantSource;

/**
 * What the host offers to plugins, before it is bound to one of them.
 *
 * @param client asks other servers
 */
public record HostServices(
        InstantSource clock,
        PluginReach reach,
        CommandRegistry commands,
        Questions questions,
        ButtonRegistry buttons,
        StartRegistry startLinks,
        StartPayloads payloads,
        EventBus events,
        Bots bots,
        Users users,
        Files files,
        Deliveries deliveries,
        CollectionCatalog collections,
        SecretBox secrets,
        WebClient client,
        OwnedLinks links,
        Gates access,
        WebServer web,
        Stores stores,
        JobEngine jobs) {}
