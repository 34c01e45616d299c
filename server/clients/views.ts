/** What the screens about clients receive. */

export interface ClientView {
  id: number;
  name: string;
  organisation: string;
  phone: string;
  notes: string;
  /** In the order in which they were entered; the first is the main one. */
  addresses: string[];
  messageCount: number;
  lastExchangeAt: Date | null;
}

export interface ClientItem {
  id: number;
  name: string;
  organisation: string;
  phone: string;
  addresses: string[];
  messageCount: number;
  lastExchangeAt: Date | null;
}

export interface ClientPage {
  items: ClientItem[];
  nextCursor: string | null;
  /** Clients that match, on the first page only. */
  total: number | null;
}

/** `tied` earlier messages now belong to the client, `untied` no longer do. */
export interface ClientSaved {
  client: ClientView;
  tied: number;
  untied: number;
}

export interface Exchange {
  messageId: string;
  conversationId: string;
  direction: "RECEIVED" | "SENT";
  subject: string;
  snippet: string;
  receivedAt: Date;
  hasAttachments: boolean;
}

export interface ExchangePage {
  items: Exchange[];
  nextCursor: string | null;
}
