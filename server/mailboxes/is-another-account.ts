interface Account {
  imapHost: string;
  username: string;
}

/** Whether what is wanted may lead to other mail than what is stored: another server, or another name at it. */
export function isAnotherAccount(stored: Account, wanted: Account): boolean {
  return stored.imapHost !== wanted.imapHost || stored.username !== wanted.username;
}
