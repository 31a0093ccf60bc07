package io.telecast.host.admin;

import io.telecast.host.admin.console.Operator;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.http.OperatorCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** {@code POST /console}: a link that signs in to the console. */
public final class ConsoleLinkServlet extends AdminServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignInLinks links;

    public ConsoleLinkServlet(SignInLinks links, OperatorCheck operators) {
        super(operators);
        this.links = links;
    }

    @Override
    Object answer(String method, List<String> path, HttpServletRequest request) throws RefusedException {
        if (!method.equals("POST") || !path.isEmpty()) {
            throw unknown();
        }
        return Map.of("url", links.make(Operator.COMMAND_LINE).toString(), "minutes", SignInLinks.VALID.toMinutes());
    }
}
