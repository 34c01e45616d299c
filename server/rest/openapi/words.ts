import type { Chapter, OperationId } from "../operations/all-operations";

/** What the description says in a person's language; its names are the same in all. */
export interface ApiWords {
  title: string;
  introduction: string;
  token: string;
  idempotencyKey: string;
  refused: string;
  tooMany: string;
  retryAfter: string;
  file: string;
  answer: string;
  scopes: Record<"read" | "sync" | "manage", string>;
  owner: string;
  chapters: Record<Chapter, string>;
  operations: Record<OperationId, string>;
  /** By the name of a field, wherever it stands. */
  fields: Record<string, string | undefined>;
}
