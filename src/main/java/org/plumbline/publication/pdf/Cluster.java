package org.plumbline.publication.pdf;

/**
 * A cluster where it stands.
 *
 * @param before a letter that stands for any before it, where that changes what is drawn; else empty
 * @param next the cluster behind it, where that changes what is drawn; else empty
 */
record Cluster(String before, String text, String next) {
    static Cluster alone(String text) {
        return new Cluster("", text, "");
    }
}
