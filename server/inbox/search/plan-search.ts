import type { Viewer } from "@/server/auth/viewer";
import type { Prisma } from "@/server/db/generated/client";
import type { ConversationFilter } from "../schema";
import { NO_CONVERSATIONS } from "./collect-conversations";
import { type ConversationMatch, findConversations, type MessageTest } from "./conversation-match";
import { findMatchingClients } from "./find-matching-clients";
import { findTimeZone } from "./find-time-zone";
import { type MailCondition, onConversation, onMessage } from "./mail-condition";
import { parseSearch } from "./parse-search";
import type { ParsedSearch, SearchCondition, SearchNotice } from "./parsed-search";
import { resolveConditions } from "./resolve-conditions";
import { writeDocumentQueries } from "./write-document-query";

/** Which conversations a search and the filters of messages mean, in the order in which they are shown. */
export interface SearchPlan {
  /** All that match; null: the search says nothing that could be searched for. */
  all: ConversationMatch | null;
  /** Of these the likely ones, which come first; null where no order by relevance is asked for, or possible. */
  first: ConversationMatch | null;
  /** They all stand in this mailbox, whose own list holds them in order; null: in any, or in one of several. */
  mailboxId: number | null;
  /** What else all of them have in common, as conditions on `c` that an index can use. */
  narrowing: Prisma.Sql[];
  /** Only mail before this instant is meant. */
  before: Date | null;
  notices: SearchNotice[];
}

const NOTHING_ASKED: Awaited<ReturnType<typeof resolveConditions>> = { conditions: [], notices: [] };

/** Reads the search and asks the indexes; all conditions must hold for the same message of a conversation. */
export async function planSearch(viewer: Viewer, filter: ConversationFilter): Promise<SearchPlan> {
  const search = parseSearch(filter.q ?? "");
  const asked = [...search.conditions, ...filterConditions(filter)];
  const [queries, clientIds, resolved] = await Promise.all([
    writeDocumentQueries(search),
    findMatchingClients(viewer, wordsOfName(search)),
    asked.length === 0 ? NOTHING_ASKED : findTimeZone(viewer).then((zone) => resolveConditions(viewer, asked, zone)),
  ]);
  const conditions = [...resolved.conditions];
  if (filter.direction) conditions.push({ kind: "direction", direction: filter.direction, negated: false });
  // Words that only the name of a client has: « La » is one, and no word of a mail.
  if (queries.words === null && clientIds.length > 0)
    conditions.push({ kind: "client", ids: clientIds, negated: false });
  const notices = [...search.notices, ...resolved.notices];
  const { words, head, without } = queries;
  const isPlain = words === null && without === null && conditions.length === 0;
  // Of what was typed nothing can be found; where only an operator was wrong, the list stays as it is.
  const isNothing = isPlain && (hasWords(search) || notices.length === 0);
  const test: MessageTest = {
    companyId: viewer.companyId,
    words,
    without,
    clientIds,
    conditions: conditions.map(onMessage),
    isNarrow: conditions.some(isNarrow) || hasBothEnds(conditions),
  };
  const ownList = filter.mailboxId === undefined ? conditions.find(isOneMailbox) : undefined;
  const byRelevance = filter.order !== "date" && head !== null;
  const [all, first] = await Promise.all([
    isNothing ? { few: NO_CONVERSATIONS } : isPlain ? null : findConversations(test),
    byRelevance ? findConversations({ ...test, words: head }) : null,
  ]);
  return {
    all,
    first,
    mailboxId: ownList?.ids[0] ?? null,
    narrowing: conditions.filter((condition) => condition !== ownList).flatMap((rest) => onConversation(rest) ?? []),
    before: earliest(conditions),
    notices: isNothing ? [...notices, { code: "nothing_searched", written: filter.q ?? "", operator: null }] : notices,
  };
}

function hasWords({ groups, excluded }: ParsedSearch): boolean {
  return groups.length + excluded.length > 0;
}

/** Words alone may be the name of a client. */
function wordsOfName({ groups, excluded }: ParsedSearch): string[] {
  const isPlain =
    excluded.length === 0 && groups.every(([term, ...others]) => term?.field === "any" && others.length === 0);
  return isPlain ? groups.flatMap(([term]) => term?.text.split(/\s+/) ?? []).filter(Boolean) : [];
}

/** The filters of messages, as the conditions that would say the same in a search. */
function filterConditions({ after, before }: ConversationFilter): SearchCondition[] {
  const days = { after, before };
  return (["after", "before"] as const).flatMap((operator) => {
    const value = days[operator];
    return value === undefined ? [] : { operator, value, negated: false, written: value };
  });
}

/** An index of messages finds these: clients have few messages, and so is what was sent. */
function isNarrow({ kind, negated, ...rest }: MailCondition): boolean {
  return !negated && (kind === "client" || ("direction" in rest && rest.direction === "SENT"));
}

function isOneMailbox(condition: MailCondition): condition is Extract<MailCondition, { kind: "mailbox" }> {
  return condition.kind === "mailbox" && !condition.negated && condition.ids.length === 1;
}

function hasBothEnds(conditions: MailCondition[]): boolean {
  return (["after", "before"] as const).every((end) =>
    conditions.some(({ kind, negated }) => kind === end && !negated),
  );
}

function earliest(conditions: MailCondition[]): Date | null {
  const ends = conditions.flatMap((one) => (one.kind === "before" && !one.negated ? one.at.getTime() : []));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}
