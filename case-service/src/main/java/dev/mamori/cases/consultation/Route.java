package dev.mamori.cases.consultation;

/** By which route a consultation goes (REQ-12.4.3). */
public enum Route {
    /** Within the site. */
    SITE,
    /** 現場とは異なる専門部署: for the site's managers it does not exist. */
    SECOND
}
