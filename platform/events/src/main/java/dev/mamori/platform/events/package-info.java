/**
 * Facts between services: a service writes an event in the transaction of the change and serves it in commit order; the
 * others poll, and apply each event once. Nobody pushes, and there is no broker to lose anything.
 */
package dev.mamori.platform.events;
