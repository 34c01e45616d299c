export interface ClientListView {
  q: string;
  sort: "name" | "lastExchange";
  direction: "asc" | "desc";
}

/** The direction in which a column is first wanted: names from A, exchanges from the newest. */
export function firstDirection(sort: ClientListView["sort"]): ClientListView["direction"] {
  return sort === "name" ? "asc" : "desc";
}

/** The list that an address asks for; what it does not say, or says wrongly, is by name and unfiltered. */
export function readListLocation(params: Pick<URLSearchParams, "get">): ClientListView {
  const sort = params.get("sort") === "lastExchange" ? "lastExchange" : "name";
  const direction = params.get("direction");
  return {
    q: (params.get("q") ?? "").trim().slice(0, 120),
    sort,
    direction: direction === "asc" || direction === "desc" ? direction : firstDirection(sort),
  };
}

/** The reverse: the address of a list, without what goes without saying. */
export function writeListLocation({ q, sort, direction }: ClientListView): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (sort !== "name") params.set("sort", sort);
  if (direction !== firstDirection(sort)) params.set("direction", direction);
  const query = params.toString();
  return query ? `/clients?${query}` : "/clients";
}
