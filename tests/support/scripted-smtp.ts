import { createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { createFlawedCertificate, type Flaw } from "./flawed-certificate";
import { listenOnLoopback } from "./listen-on-loopback";
import { readLines } from "./read-lines";

/** Replies without CRLF; `null` hangs up, `undefined` leaves it to the well-behaved server, `[]` says nothing. */
export type SmtpAnswer = (line: string, socket: Socket) => string[] | null | undefined;

export interface SmtpScript {
  /** Default true: TLS from the first byte; else STARTTLS is offered. */
  tls?: boolean;
  /** Default `220 ready`; null: silence. */
  greeting?: string | null;
  /** What EHLO offers beside STARTTLS. */
  offers?: string[];
  certificate?: Flaw;
  answer?: SmtpAnswer;
  /** Default « secret ». */
  password?: string;
  /** Default « token »: what XOAUTH2 accepts. */
  token?: string;
}

export interface ScriptedSmtp {
  port: number;
  /** Every line that clients sent; those before TLS begin with « plain: ». */
  received: string[];
  /** What was handed in, with the dots of RFC 5321 §4.5.2 taken away. */
  mails: { from: string; to: string[]; content: string }[];
  stop: () => Promise<void>;
}

/** An SMTP server on localhost that takes logins and mail, and whose faults are told byte for byte. */
export async function startScriptedSmtp({ tls = true, ...script }: SmtpScript = {}): Promise<ScriptedSmtp> {
  const pair = await createFlawedCertificate(script.certificate ?? "none");
  const received: string[] = [];
  const mails: ScriptedSmtp["mails"] = [];
  const secure = (socket: Socket) => new TLSSocket(socket, { isServer: true, ...pair });

  function serve(socket: Socket, isSecure: boolean, greets: boolean): void {
    const session = new SmtpSession(script, isSecure, mails);
    socket.on("error", () => {});
    const onLine = (line: string) => {
      received.push(isSecure ? line : `plain:${line}`);
      const told = script.answer?.(line, socket);
      const replies = told === undefined ? session.answer(line) : told;
      if (replies === null) return void socket.destroy();
      say(socket, replies);
      if (line.toUpperCase() === "STARTTLS" && replies[0]?.startsWith("220")) {
        socket.removeAllListeners("data");
        serve(secure(socket), true, false);
      }
    };
    readLines(socket, onLine);
    const greeting = script.greeting === undefined ? "220 ready" : script.greeting;
    if (greets && greeting !== null) say(socket, [greeting]);
  }

  const server = createServer((socket) => {
    socket.on("error", () => {});
    serve(tls ? secure(socket) : socket, tls, true);
  });
  return { received, mails, ...(await listenOnLoopback(server)) };
}

/** One well-behaved conversation. */
class SmtpSession {
  private asked: "username" | "password" | "verdict" | null = null;

  constructor(
    private readonly script: SmtpScript,
    private readonly isSecure: boolean,
    private readonly mails: ScriptedSmtp["mails"],
  ) {}

  private mail: { from: string; to: string[]; lines: string[] } = { from: "", to: [], lines: [] };
  private takesContent = false;

  answer(line: string): string[] {
    if (this.takesContent) return this.takeContent(line);
    if (this.asked) return this.goOn(line);
    const [command = "", mechanism = "", words = ""] = line.split(" ");
    switch (command.toUpperCase()) {
      case "EHLO": {
        const offers = [
          ...(this.isSecure ? [] : ["STARTTLS"]),
          ...(this.script.offers ?? ["AUTH PLAIN LOGIN XOAUTH2"]),
        ];
        return ["scripted.test", ...offers].map((offer, i) => `250${i === offers.length ? " " : "-"}${offer}`);
      }
      case "STARTTLS":
        return ["220 go ahead"];
      case "AUTH":
        return this.authenticate(mechanism.toUpperCase(), Buffer.from(words, "base64").toString());
      case "MAIL":
        this.mail = { from: addressIn(line), to: [], lines: [] };
        return ["250 2.1.0 ok"];
      case "RCPT":
        this.mail.to.push(addressIn(line));
        return ["250 2.1.5 ok"];
      case "DATA":
        this.takesContent = true;
        return ["354 go on"];
      case "QUIT":
        return ["221 bye"];
      default:
        return ["502 5.5.2 not here"];
    }
  }

  private takeContent(line: string): string[] {
    if (line !== ".") {
      this.mail.lines.push(line.replace(/^\./, ""));
      return [];
    }
    this.takesContent = false;
    const { from, to, lines } = this.mail;
    this.mails.push({ from, to, content: lines.join("\r\n") });
    return ["250 2.0.0 taken"];
  }

  private authenticate(mechanism: string, words: string): string[] {
    if (mechanism === "PLAIN") return [verdict(words.split("\0")[2] === this.password)];
    if (mechanism === "XOAUTH2") {
      if (words.includes(`auth=Bearer ${this.script.token ?? "token"}\u0001`)) return [verdict(true)];
      this.asked = "verdict";
      return [`334 ${Buffer.from('{"status":"401"}').toString("base64")}`];
    }
    this.asked = "username";
    return ["334 VXNlcm5hbWU6"];
  }

  private goOn(line: string): string[] {
    if (this.asked === "username") {
      this.asked = "password";
      return ["334 UGFzc3dvcmQ6"];
    }
    const isRight = this.asked === "password" && Buffer.from(line, "base64").toString() === this.password;
    this.asked = null;
    return [verdict(isRight)];
  }

  private get password(): string {
    return this.script.password ?? "secret";
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

function verdict(isRight: boolean): string {
  return isRight ? "235 2.7.0 welcome" : "535 5.7.8 Username and Password not accepted";
}

function say(socket: Socket, replies: string[]): void {
  if (replies.length > 0) socket.write(replies.map((reply) => `${reply}\r\n`).join(""));
}
