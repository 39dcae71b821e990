/** Shared by the stores of this service; no rule lives here. */
package dev.mamori.cases.columns;
