/**
 * What every service needs of its database: transactions that belong to one client, the audit, encrypted columns, ids
 * and clocks. The tables and procedures are in {@code db/platform}.
 */
package dev.mamori.platform.data;
