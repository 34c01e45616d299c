import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { classifySmtpError } from "./classify-smtp-error";
import { composeMail } from "./compose-mail";
import { connectSmtp, type SmtpOptions } from "./connect-smtp";
import type { Mail } from "./mail";
import type { SmtpSettings } from "./settings";

export interface SendOptions extends SmtpOptions {
  /** Called when the server has let us in, before anything of the mail is said. */
  beforeHandIn?: () => Promise<void>;
}

/**
 * Hands one mail in. `unconfirmed`: the server had all of it and never answered; it may have taken it. Whatever it throws
 * as an AppError means that the mail was not taken.
 */
export async function sendMail(
  settings: SmtpSettings,
  mail: Mail,
  { beforeHandIn, ...options }: SendOptions = {},
): Promise<"accepted" | "unconfirmed"> {
  const content = await composeMail(mail);
  const connection = await connectSmtp(settings, options);
  try {
    await beforeHandIn?.();
    return await handIn(connection, settings, mail, content);
  } finally {
    connection.quit();
  }
}

function handIn(
  connection: SMTPConnection,
  { host, port, accessToken }: SmtpSettings,
  { from, to }: Mail,
  content: Buffer,
): Promise<"accepted" | "unconfirmed"> {
  const body = Readable.from([content]);
  let handedIn = false;
  body.once("end", () => {
    handedIn = true;
  });
  return new Promise((resolve, reject) => {
    connection.send({ from: from.address, to: [to.address] }, body, (error) => {
      if (!error) return resolve("accepted");
      if (handedIn && !error.response) return resolve("unconfirmed");
      reject(classifySmtpError(error, { host, port, seconds: 60, byToken: accessToken !== undefined }));
    });
  });
}
