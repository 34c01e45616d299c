/** A mail that Lokario writes itself. */
export interface Mail {
  from: MailPerson;
  to: MailPerson;
  subject: string;
  text: string;
  html: string;
  /** Without brackets; the same at every attempt, so that a doublet can be told. */
  messageId: string;
  /** The mail that this one goes on from. */
  inReplyTo?: string | undefined;
  date: Date;
}

/** A display name, perhaps empty, and an address. */
export interface MailPerson {
  name: string;
  address: string;
}
