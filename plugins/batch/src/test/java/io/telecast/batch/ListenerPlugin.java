package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears deliveries as auto-deletion does, and adds links as a player does. */
public final class ListenerPlugin implements TelecastPlugin {

    private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final Set<String> finished = ConcurrentHashMap.newKeySet();

    @Override
    public void start(PluginContext context) {
        context.deliveries().listen(new DeliveryListener() {
            @Override
            public void delivered(Delivery delivery) {
                delivered.add(delivery.file().name());
                orders.add(delivery.order().id());
            }

            @Override
            public void finished(Order order) {
                finished.add(order.id());
            }
        });
        context.commands()
                .register(
                        CommandSpec.named("heard")
                                .describedAs("Tells what was heard")
                                .build(),
                        call -> call.reply(Html.text("heard " + delivered.size() + " files of " + orders.size()
                                + " orders, " + finished.size() + " finished")));
        context.links().contribute(new LinkContributor() {
            @Override
            public List<OutgoingLink> links(FileLink link, long botId) {
                String url = context.http().publicUrl() + "/watch/" + link.token();
                return List.of(new OutgoingLink(LinkKind.WATCH, "Watch", url, botId, link.userId()));
            }

            @Override
            public List<OutgoingLink> links(CollectionLink link, long botId) {
                String url = context.http().publicUrl() + "/watch/" + link.token();
                return List.of(new OutgoingLink(LinkKind.WATCH, "Play all", url, botId, link.userId()));
            }
        });
    }
}
