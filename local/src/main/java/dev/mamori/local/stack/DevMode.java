package dev.mamori.local.stack;

import java.io.IOException;

/** One service run from its sources by Quarkus' development mode, at the place that a running stack keeps for it. */
public final class DevMode {

    private final Site site;
    private final ServiceName service;

    /** For this service of this stack, which must have been started without it. */
    public DevMode(Site site, ServiceName service) {
        this.site = site;
        this.service = service;
    }

    /** Runs until it is ended in its own terminal. Returns Maven's exit status. */
    public int run() throws InterruptedException {
        if (Readiness.isUp(site.management(service).resolve("health/ready"))) {
            throw new StackException(service.module()
                    + " runs already. End the stack and start it with: ./mamori up --without " + service.shortName());
        }
        var checkout = Checkout.find();
        var builder = new ProcessBuilder(
                        checkout.root().resolve("mvnw").toString(),
                        "-Dquick",
                        "compile",
                        "quarkus:dev",
                        "-pl",
                        service.module(),
                        "-am",
                        "-Djvm.args=" + ServiceEnvironment.placeholder(service))
                .directory(checkout.root().toFile())
                .inheritIO();
        OwnedProcess.replaceSettings(builder.environment(), ServiceEnvironment.of(service, site));
        builder.environment().put("JAVA_HOME", Checkout.javaHome().toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot start Maven: " + e.getMessage(), e);
        }
    }
}
