/** A mail to an owner, before it is put into plain text and HTML. Everything in it is text, never markup. */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** Each with what is said of it. */
  rows: { label: string; value: string }[];
  action: Link;
  /** Why the person gets it, and where to change that. */
  footer: { text: string; link: Link };
}

interface Link {
  label: string;
  url: string;
}
