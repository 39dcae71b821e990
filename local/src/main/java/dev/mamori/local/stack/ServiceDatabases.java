package dev.mamori.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of a running stack, as the owner of each sees them; for whoever checks or, in tests, tampers. */
public final class ServiceDatabases {

    private ServiceDatabases() {}

    /** Connects to a service's database; {@link StackException} when no stack of this folder runs. */
    public static Connection connect(StateFolder state, ServiceName service) {
        var ports = PortBlock.remembered(state)
                .orElseThrow(() -> new StackException("No stack was started in " + state.path()
                        + ": ./mamori up first, or give --database / 先に ./mamori up を実行してください。"));
        var url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.database();
        var owner = Databases.owner(service);
        try {
            return DriverManager.getConnection(url, owner, new Secrets(state).password(owner));
        } catch (SQLException e) {
            throw new StackException("Cannot reach the database of " + service.module() + ": " + e.getMessage(), e);
        }
    }
}
