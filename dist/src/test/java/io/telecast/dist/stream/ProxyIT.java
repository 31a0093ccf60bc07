package io.telecast.dist.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Behind a reverse proxy, as operators run it. */
@ExtendWith(SharedProduct.class)
class ProxyIT {

    @Test
    void rangesPassThroughNginx(@TempDir Path folder, Product product) {
        var file = new MadeUp("proxied.bin", 9_000_001, 21);
        var user = product.chat().newcomer("Proxied");
        var link = Links.of(user.answerTo(user.generated(file.name(), file.size(), file.seed())))
                .bytes();

        try (var nginx = Nginx.inFrontOf(product.url(), folder)) {
            var address = URI.create(nginx.url() + link.getRawPath());

            assertThat(Web.get(address).body()).isEqualTo(file.range(0, file.size() - 1));
            var part = Web.range(address, 5_000_000, 5_000_999);
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 5000000-5000999/9000001");
            assertThat(part.body()).isEqualTo(file.range(5_000_000, 5_000_999));
            assertThat(Web.head(address).headers().firstValue("Content-Length")).hasValue("9000001");
            assertThat(Web.range(address, 9_000_001, 9_000_002).statusCode()).isEqualTo(416);
        }
    }
}
