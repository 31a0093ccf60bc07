package io.telecast.host.admin;

import io.telecast.host.http.OperatorCheck;
import io.telecast.host.links.LinkKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** {@code /keys}: the ids of the keys that sign links, their rotation and their end. Never the keys themselves. */
public final class KeysServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient LinkKeys keys;

    public KeysServlet(LinkKeys keys, OperatorCheck operators) {
        super(operators);
        this.keys = keys;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException {
        if (method.equals("GET") && path.isEmpty()) {
            return ids();
        }
        if (method.equals("POST") && path.equals(List.of("rotate"))) {
            keys.rotate();
            return ids();
        }
        if (method.equals("DELETE") && path.size() == 1 && path.getFirst().matches("[0-9]{1,3}")) {
            keys.retire(Integer.parseInt(path.getFirst()));
            return ids();
        }
        throw unknown();
    }

    private Map<String, Object> ids() {
        List<Integer> all = keys.ids();
        return Map.of("keys", all, "signing", all.getLast());
    }
}
