package io.telecast.host.links;

import io.telecast.api.Registration;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.Links;
import io.telecast.host.owner.Owner;

/** Links with what several plugins add and change, in the order of the plugins. */
public interface OwnedLinks extends Links {

    Registration contribute(Owner owner, LinkContributor contributor);

    Registration transform(Owner owner, LinkTransformer transformer);

    @Override
    default Registration contribute(LinkContributor contributor) {
        return contribute(Owner.CORE, contributor);
    }

    @Override
    default Registration transform(LinkTransformer transformer) {
        return transform(Owner.CORE, transformer);
    }
}
