export interface SessionScript {
  /** What EHLO offers beside STARTTLS. */
  offers?: string[];
  /** Default « secret ». */
  password?: string;
  /** Default « token »: what XOAUTH2 accepts. */
  token?: string;
}

/** With the dots of RFC 5321 §4.5.2 taken away. */
export interface HandedInMail {
  from: string;
  to: string[];
  content: string;
}

interface MailBeingHandedIn {
  from: string;
  to: string[];
  lines: string[];
}

/** One well-behaved conversation. */
export class ScriptedSmtpSession {
  private asked: "username" | "password" | "verdict" | null = null;

  constructor(
    private readonly script: SessionScript,
    private readonly isSecure: boolean,
    private readonly mails: HandedInMail[],
  ) {}

  private mail: MailBeingHandedIn | null = null;
  private takesContent = false;

  answer(line: string): string[] {
    if (this.takesContent && this.mail) return this.takeContent(line, this.mail);
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
        if (!this.mail) return OUT_OF_ORDER;
        this.mail.to.push(addressIn(line));
        return ["250 2.1.5 ok"];
      case "DATA":
        if (!this.mail || this.mail.to.length === 0) return OUT_OF_ORDER;
        this.takesContent = true;
        return ["354 go on"];
      case "QUIT":
        return ["221 bye"];
      default:
        return ["502 5.5.2 not here"];
    }
  }

  private takeContent(line: string, { from, to, lines }: MailBeingHandedIn): string[] {
    if (line !== ".") {
      lines.push(line.replace(/^\./, ""));
      return [];
    }
    this.takesContent = false;
    this.mail = null;
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

const OUT_OF_ORDER = ["503 5.5.1 nobody to go to"];

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

function verdict(isRight: boolean): string {
  return isRight ? "235 2.7.0 welcome" : "535 5.7.8 Username and Password not accepted";
}
