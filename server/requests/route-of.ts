/** The path of a request with its ids left out, so that a metric's label has few values: /api/inbox/runs/:id. */
export function routeOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.startsWith("/api/trpc/")) return "/api/trpc";
  return pathname
    .split("/")
    .map((part) => (part === "" || /^[a-z][a-z-]*(\.json)?$/.test(part) ? part : ":id"))
    .join("/");
}
