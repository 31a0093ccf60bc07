package io.telecast.shortener;

import java.util.EnumMap;
import java.util.Map;

/** Every kind of service there is. */
final class ServiceCatalog {

    private final Map<ServiceKind, ShortenerService> services = new EnumMap<>(ServiceKind.class);

    ServiceCatalog() {
        services.put(ServiceKind.COMMON, new CommonService());
        services.put(ServiceKind.TEXT, new TextService());
        services.put(ServiceKind.OUO, new OuoService());
        services.put(ServiceKind.SHAREUS, new ShareusService());
        services.put(ServiceKind.YOURLS, new YourlsService());
        services.put(ServiceKind.BITLY, new BitlyService());
        services.put(ServiceKind.CUTTLY, new CuttlyService());
    }

    /** The kind that was chosen or, if none was, the one of the site's domain. */
    ServiceKind resolve(ServiceKind chosen, Site site) {
        if (chosen != ServiceKind.AUTO) {
            return chosen;
        }
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().domains().contains(site.host()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ServiceKind.COMMON);
    }

    ShortenerService service(ServiceKind resolved) {
        ShortenerService service = services.get(resolved);
        if (service == null) {
            throw new IllegalArgumentException("No service is of the kind " + resolved);
        }
        return service;
    }

    /** Where a service's API is: beside its pages, unless it is known to be elsewhere. */
    Site api(ServiceKind resolved, Site site) {
        ShortenerService service = service(resolved);
        return service.domains().contains(site.host()) ? service.api(site) : site;
    }
}
