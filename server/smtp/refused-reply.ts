/** What a server answered, where it should have agreed. */
export class RefusedReply extends Error {
  /** The name under which nodemailer keeps it too. */
  readonly response: string;

  constructor(response: string) {
    super("The server refused a command");
    this.response = response;
  }
}
