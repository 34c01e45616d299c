/** What the demonstration uses of a package that has no types. */
declare module "hoodiecrow-imap" {
  import type { Server } from "node:tls";

  interface StoredMessage {
    uid?: number;
    /** One character a byte. */
    raw: string;
    flags: string[];
    internaldate: string;
  }

  interface StoredFolder {
    uidvalidity: number;
    uidnext: number;
    messages: StoredMessage[];
  }

  interface ImapServer {
    server: Server;
    listen(port: number, host: string, onListening: () => void): void;
    getMailbox(path: string): StoredFolder;
    appendMessage(path: string, flags: string[], internalDate: string, raw: string): void;
  }

  interface Options {
    secureConnection: true;
    credentials: { key: string; cert: string };
    users: Record<string, { password: string }>;
    plugins: string[];
    storage: { INBOX: StoredFolder; "": { separator: string; folders: Record<string, unknown> } };
  }

  export default function createImapServer(options: Options): ImapServer;
}
