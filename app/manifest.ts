import type { MetadataRoute } from "next";

/** What a phone or computer needs to install Lokario as an application. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Lokario",
    short_name: "Lokario",
    start_url: "/inbox",
    scope: "/",
    id: "/",
    display: "standalone",
    lang: "fr",
    background_color: "#0f172a",
    theme_color: "#0f172a",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
