/** What servers say, over IMAP and SMTP, when the password was the everyday one of a person with two-step verification. */
const WORDS = new RegExp(
  [
    "application-specific password",
    "app(lication)?[ -](specific[ -])?password",
    "InvalidSecondFactor",
    // Google, of a sign-in that it would like to see in a browser: an app password is what gets past it.
    "WEBALERT|web login required|log ?in via your web browser",
    "(two|2)[ -]?(factor|step) (authentication|verification) (is )?(enabled|required|active)",
  ].join("|"),
  "i",
);

/** Whether a server asks for an app password in its own words, whatever is known of its provider. */
export function wantsAppPassword(reply: string): boolean {
  return WORDS.test(reply);
}
