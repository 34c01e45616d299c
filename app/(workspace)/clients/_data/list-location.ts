export interface ClientListView {
  q: string;
  sort: "name" | "lastExchange";
  order: "asc" | "desc";
}

/** The order in which a column is first wanted: names from A, exchanges from the newest. */
export function firstOrder(sort: ClientListView["sort"]): ClientListView["order"] {
  return sort === "name" ? "asc" : "desc";
}

/** The list that an address asks for; what it does not say, or says wrongly, is by name and unfiltered. */
export function readListLocation(params: Pick<URLSearchParams, "get">): ClientListView {
  const sort = params.get("sort") === "lastExchange" ? "lastExchange" : "name";
  const order = params.get("order");
  return {
    q: (params.get("q") ?? "").trim().slice(0, 120),
    sort,
    order: order === "asc" || order === "desc" ? order : firstOrder(sort),
  };
}

/** The reverse: the address of a list, without what goes without saying. */
export function writeListLocation({ q, sort, order }: ClientListView): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (sort !== "name") params.set("sort", sort);
  if (order !== firstOrder(sort)) params.set("order", order);
  const query = params.toString();
  return query ? `/clients?${query}` : "/clients";
}
