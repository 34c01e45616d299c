/** What the list shows, exactly as the address bar says it. */
export interface InboxFilters {
  mailboxId: number | null;
  /** "none" asks for conversations that no client is tied to. */
  client: number | "none" | null;
  unread: boolean;
  attachments: boolean;
  /** « Archivés » or « Corbeille »; null: the Inbox. */
  filing: "ARCHIVED" | "TRASHED" | null;
  q: string;
}

export const NO_FILTERS: InboxFilters = {
  mailboxId: null,
  client: null,
  unread: false,
  attachments: false,
  filing: null,
  q: "",
};

/** As the address says it. */
const FILINGS = { archive: "ARCHIVED", trash: "TRASHED" } as const;

/** Reads the filters of an address; what makes no sense is ignored, as addresses are typed and shared by people. */
export function parseFilters(params: Pick<URLSearchParams, "get">): InboxFilters {
  const client = params.get("client");
  return {
    mailboxId: parseId(params.get("mailbox")),
    client: client === "none" ? "none" : parseId(client),
    unread: params.get("unread") === "1",
    attachments: params.get("attachments") === "1",
    filing: parseFiling(params.get("in")),
    q: (params.get("q") ?? "").trim().slice(0, 200),
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
  if (filters.q !== "") params.set("q", filters.q);
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

/** How many filters are set beside the search, for « Filtres (2) ». */
export function countFilters({ mailboxId, client, unread, attachments, filing }: InboxFilters): number {
  return [mailboxId !== null, client !== null, unread, attachments, filing !== null].filter(Boolean).length;
}

function parseFiling(value: string | null): InboxFilters["filing"] {
  return value === "archive" || value === "trash" ? FILINGS[value] : null;
}

function parseId(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : null;
}
