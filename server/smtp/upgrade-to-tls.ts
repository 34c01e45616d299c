import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { openTls, type TlsIdentity } from "@/server/network/open-socket";
import { CLIENT_NAME } from "./client-name";
import { RefusedReply } from "./refused-reply";
import { ReplyReader } from "./reply-reader";

/**
 * STARTTLS, which is required: whoever offers none, or says a word more than the permission to start, ends the
 * conversation (RFC 3207 §6). Ours and not nodemailer's, so that the stage can be told apart from the login and the
 * certificate be described; nodemailer takes over a connection that is secure, from the greeting on.
 */
export async function upgradeToTls(socket: Socket, identity: TlsIdentity, signal: AbortSignal): Promise<TLSSocket> {
  const replies = new ReplyReader(socket, signal);
  const greeting = await replies.read();
  if (!greeting.startsWith("220")) throw new RefusedReply(greeting);
  socket.write(`EHLO ${CLIENT_NAME}\r\n`);
  const offer = await replies.read();
  if (offer.startsWith("4")) throw new RefusedReply(offer);
  if (!/^250[ -]STARTTLS\s*$/im.test(offer)) throw withCode("NO_STARTTLS");
  socket.write("STARTTLS\r\n");
  const permission = await replies.read();
  if (permission.startsWith("4")) throw new RefusedReply(permission);
  if (!permission.startsWith("220")) throw withCode("NO_STARTTLS");
  if (replies.hasMore()) throw withCode("STARTTLS_INJECTION");
  const secure = await openTls(socket, identity, signal);
  // TLS starts without another greeting; nodemailer waits for one.
  secure.unshift(greeting, "latin1");
  return secure;
}

function withCode(code: "NO_STARTTLS" | "STARTTLS_INJECTION"): Error {
  return Object.assign(new Error("no STARTTLS"), { code });
}
