package io.telecast.host.mtproto.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.mtproto.session.RpcException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static RpcException of(int code, String type) {
        return new RpcException(code, type);
    }

    @Test
    void readsNumbers() {
        assertThat(Refusals.wait(of(420, "FLOOD_WAIT_40"))).contains(Duration.ofSeconds(40));
        assertThat(Refusals.wait(of(420, "FLOOD_PREMIUM_WAIT_2"))).contains(Duration.ofSeconds(2));
        assertThat(Refusals.dataCenter(of(303, "FILE_MIGRATE_4"))).hasValue(4);
        assertThat(Refusals.dataCenter(of(303, "USER_MIGRATE_5"))).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLOOD_WAIT_",
                "FLOOD_WAIT_x",
                "FLOOD_WAIT_99999999999",
                "FLOOD",
                "",
                "FLOOD_WAIT_-1",
                "FLOOD_WAIT_4294967295"
            })
    void readsNoNumberWhereThereIsNone(String type) {
        assertThat(Refusals.wait(of(420, type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILE_MIGRATE_0", "FILE_MIGRATE_-203", "USER_MIGRATE_1001", "FILE_MIGRATE_2147483647"})
    void sendsNobodyToDataCentresThatCannotBe(String type) {
        assertThat(Refusals.dataCenter(of(303, type))).isEmpty();
    }

    @Test
    void tellsKindsApart() {
        assertThat(Refusals.isUnauthorized(of(401, "AUTH_KEY_UNREGISTERED"))).isTrue();
        assertThat(Refusals.isUnauthorized(of(406, "AUTH_KEY_DUPLICATED"))).isTrue();
        assertThat(Refusals.isPassing(of(-503, "Timeout"))).isTrue();
        assertThat(Refusals.isPassing(of(500, "RPC_CALL_FAIL"))).isTrue();
        assertThat(Refusals.isPassing(of(400, "LIMIT_INVALID"))).isFalse();
        assertThat(Refusals.isReferenceExpired(of(400, "FILE_REFERENCE_EXPIRED")))
                .isTrue();
        assertThat(Refusals.isTokenRefused(of(400, "ACCESS_TOKEN_EXPIRED"))).isTrue();
    }
}
