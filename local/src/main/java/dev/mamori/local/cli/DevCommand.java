package dev.mamori.local.cli;

import dev.mamori.local.stack.DevMode;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Site;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs one service from its sources with live reload, in the stack that was started without it. */
@Command(
        name = "dev",
        description = "Run one service with live reload, after `up --without SERVICE` / 一つのサービスを開発モードで動かす")
final class DevCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Parameters(
            paramLabel = "SERVICE",
            converter = AService.class,
            description = "case, judgment, blocklist, notification")
    private ServiceName service;

    @Override
    public Integer call() throws InterruptedException {
        return new DevMode(Site.running(place.folder()), service).run();
    }
}
