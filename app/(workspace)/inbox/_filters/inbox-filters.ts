/** What the list shows, exactly as the address bar says it. */
export interface InboxFilters {
  mailboxId: number | null;
  /** "none" asks for conversations that no client is tied to. */
  client: number | "none" | null;
  unread: boolean;
  attachments: boolean;
  /** « Archivés » or « Corbeille »; null: the Inbox. */
  filing: "ARCHIVED" | "TRASHED" | null;
  /** Mail of this day and later, and of the days before that one: « 2026-11-23 ». */
  after: string | null;
  before: string | null;
  direction: "RECEIVED" | "SENT" | null;
  q: string;
  /** How results of a search are ordered: the likely first, or the newest. */
  order: "relevance" | "date";
}

export const NO_FILTERS: InboxFilters = {
  mailboxId: null,
  client: null,
  unread: false,
  attachments: false,
  filing: null,
  after: null,
  before: null,
  direction: null,
  q: "",
  order: "relevance",
};

/** As the address says it. */
const FILINGS = { archive: "ARCHIVED", trash: "TRASHED" } as const;
const DIRECTIONS = { received: "RECEIVED", sent: "SENT" } as const;

/** Reads the filters of an address; what makes no sense is ignored, as addresses are typed and shared by people. */
export function parseFilters(params: Pick<URLSearchParams, "get">): InboxFilters {
  const client = params.get("client");
  return {
    mailboxId: parseId(params.get("mailbox")),
    client: client === "none" ? "none" : parseId(client),
    unread: params.get("unread") === "1",
    attachments: params.get("attachments") === "1",
    filing: parseFiling(params.get("in")),
    after: parseDay(params.get("after")),
    before: parseDay(params.get("before")),
    direction: parseDirection(params.get("direction")),
    q: (params.get("q") ?? "").trim().slice(0, 200),
    order: params.get("order") === "date" ? "date" : "relevance",
  };
}

/** The same filters as a query string with its « ? », or nothing when none is set. */
export function formatFilters(filters: InboxFilters): string {
  const params = new URLSearchParams();
  if (filters.mailboxId !== null) params.set("mailbox", String(filters.mailboxId));
  if (filters.client !== null) params.set("client", String(filters.client));
  if (filters.unread) params.set("unread", "1");
  if (filters.attachments) params.set("attachments", "1");
  const filing = Object.entries(FILINGS).find(([, value]) => value === filters.filing);
  if (filing) params.set("in", filing[0]);
  if (filters.after !== null) params.set("after", filters.after);
  if (filters.before !== null) params.set("before", filters.before);
  if (filters.direction !== null) params.set("direction", filters.direction.toLowerCase());
  if (filters.q !== "") params.set("q", filters.q);
  if (filters.q !== "" && filters.order === "date") params.set("order", "date");
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

/** How many filters are set beside the search, for « Filtres (2) ». */
export function countFilters({ mailboxId, client, unread, attachments, filing, ...filters }: InboxFilters): number {
  const isDated = filters.after !== null || filters.before !== null;
  const isSet = [mailboxId !== null, client !== null, unread, attachments, filing !== null];
  return [...isSet, isDated, filters.direction !== null].filter(Boolean).length;
}

function parseFiling(value: string | null): InboxFilters["filing"] {
  return value === "archive" || value === "trash" ? FILINGS[value] : null;
}

function parseDirection(value: string | null): InboxFilters["direction"] {
  return value === "received" || value === "sent" ? DIRECTIONS[value] : null;
}

/** A day that exists. */
function parseDay(value: string | null): string | null {
  if (value === null || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}

function parseId(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : null;
}
