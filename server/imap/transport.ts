import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { ImapFlowOptions } from "imapflow";
import { startTls, type TlsIdentity } from "@/server/network/open-socket";

type Transport = NonNullable<ImapFlowOptions["transport"]>;

interface SocketEvents {
  onSecure: (secure: TLSSocket) => void;
  /** What speaks there is no IMAP server, for which imapflow would wait as for a silent one. */
  onStranger: () => void;
}

/** Every greeting begins with it (RFC 3501 §7.1). */
const STAR = 0x2a;

/**
 * Hands imapflow a socket that is already connected to a checked address. imapflow would look the name up
 * again by itself, which is what DNS rebinding needs.
 */
export function wrapSocket(socket: Socket, identity: TlsIdentity, { onSecure, onStranger }: SocketEvents): Transport {
  return {
    connect(_options, onConnect) {
      setImmediate(() => {
        onConnect();
        // Not before imapflow reads: it would miss what was read here.
        socket.once("data", (bytes: Buffer) => {
          if (bytes[0] !== STAR) onStranger();
        });
      });
      return socket;
    },
    upgrade(plain, _options, onUpgraded) {
      const secure = startTls(plain as Socket, identity);
      secure.once("secureConnect", () => {
        onSecure(secure);
        onUpgraded();
      });
      return secure;
    },
  };
}
