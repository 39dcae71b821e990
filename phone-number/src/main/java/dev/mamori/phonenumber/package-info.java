/** One normal form for telephone numbers, shared by the services that record calls and those that screen them. */
package dev.mamori.phonenumber;
