/** What is known of one new message for threading (RFC 5322 §3.6.4). */
export interface ThreadedMessage {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Whatever else joins it: the thread that its server says, a message of the same subject. */
  ties?: string[];
}

export interface ThreadPlan {
  /** Conversation of each message, in the order given. */
  conversationIds: string[];
  /** Conversations to be created. */
  created: string[];
  /** Conversations that turned out to be one: `from` dissolves into `into`. */
  merges: { from: string; into: string }[];
  /** Every id seen, and the conversation that it belongs to now. */
  threadIds: Map<string, string>;
}

/** A thread of more ancestors than this is joined by its newest ones and its root. */
const MAX_REFERENCES = 50;

/** What ties a message to others, the nearest first: its own id, its parent's, its ancestors', its other ties. */
export function listThreadIds({ messageId, inReplyTo, references, ties = [] }: ThreadedMessage): string[] {
  const ancestors =
    references.length > MAX_REFERENCES ? [...references.slice(0, 1), ...references.slice(-MAX_REFERENCES)] : references;
  const ids = [messageId, inReplyTo, ...ancestors.toReversed(), ...ties];
  return [...new Set(ids.filter((id) => id !== null && id !== ""))] as string[];
}

/**
 * Puts messages that share an id, directly or through others, into one conversation: the connected components of
 * the reference graph, so that the result does not depend on the order of arrival. What a person took apart stays apart:
 * a message that names both goes to its nearest relative.
 *
 * @param known conversations of ids seen before
 * @param newId makes the id of a new conversation
 * @param apart conversations that were split by hand
 */
export function planThreads(
  messages: ThreadedMessage[],
  known: ReadonlyMap<string, string>,
  newId: () => string,
  apart: ReadonlySet<string> = new Set(),
): ThreadPlan {
  const conversations = new Disjoint(apart);
  const created = new Set<string>();
  const threadIds = new Map(known);
  const assigned = messages.map((message) => {
    const ids = listThreadIds(message);
    const found = ids.flatMap((id) => threadIds.get(id) ?? []);
    const target = found[0] ?? newId();
    if (found.length === 0) created.add(target);
    for (const other of found) conversations.join(target, other);
    for (const id of ids) if (!threadIds.has(id)) threadIds.set(id, target);
    return target;
  });

  // A component keeps the conversation that existed before, so that links to it stay valid.
  const keepers = new Map<string, string>();
  const members = new Set([...known.values(), ...assigned]);
  for (const id of [...members].filter((m) => !created.has(m)).concat([...created])) {
    const root = conversations.root(id);
    if (!keepers.has(root)) keepers.set(root, id);
  }
  const keeperOf = (id: string) => keepers.get(conversations.root(id)) ?? id;
  return {
    conversationIds: assigned.map(keeperOf),
    created: [...created].filter((id) => keeperOf(id) === id),
    merges: [...members]
      .filter((id) => !created.has(id) && keeperOf(id) !== id)
      .map((id) => ({ from: id, into: keeperOf(id) })),
    threadIds: new Map([...threadIds].map(([id, conversation]) => [id, keeperOf(conversation)])),
  };
}

/** Union-find with path halving, which never joins two that are to stay apart. */
class Disjoint {
  private readonly parents = new Map<string, string>();
  private readonly apart: Set<string>;

  constructor(apart: ReadonlySet<string>) {
    this.apart = new Set(apart);
  }

  root(id: string): string {
    let current = id;
    for (;;) {
      const parent = this.parents.get(current) ?? current;
      if (parent === current) return current;
      this.parents.set(current, this.parents.get(parent) ?? parent);
      current = parent;
    }
  }

  join(a: string, b: string): void {
    const [into, from] = [this.root(a), this.root(b)];
    if (into === from || (this.apart.has(into) && this.apart.has(from))) return;
    this.parents.set(from, into);
    if (this.apart.has(from)) this.apart.add(into);
  }
}
