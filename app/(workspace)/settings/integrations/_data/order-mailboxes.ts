interface Listed {
  id: number;
  name: string;
  state: string;
}

const PROBLEMS_FIRST = ["error", "partial"];

/** Problems first, then by name: the order in which the list is shown when it is opened. */
export function orderMailboxes<Mailbox extends Listed>(mailboxes: readonly Mailbox[]): Mailbox[] {
  return mailboxes.toSorted((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name, "fr"));
}

/** Keeps the order the owner already sees (P7: nothing moves under the user); mailboxes it lacks come last. */
export function keepOrder<Mailbox extends Listed>(mailboxes: readonly Mailbox[], shown: readonly number[]): Mailbox[] {
  const position = (mailbox: Mailbox) => {
    const index = shown.indexOf(mailbox.id);
    return index === -1 ? shown.length : index;
  };
  return orderMailboxes(mailboxes).toSorted((a, b) => position(a) - position(b));
}

function urgency({ state }: Listed): number {
  const index = PROBLEMS_FIRST.indexOf(state);
  return index === -1 ? PROBLEMS_FIRST.length : index;
}
