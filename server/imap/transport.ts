import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { ImapFlowOptions } from "imapflow";
import { startTls, type TlsIdentity } from "@/server/network/open-socket";

type Transport = NonNullable<ImapFlowOptions["transport"]>;

/**
 * Hands imapflow a socket that is already connected to a checked address. imapflow would look the name up
 * again by itself, which is what DNS rebinding needs.
 */
export function wrapSocket(socket: Socket, identity: TlsIdentity, onSecure: (secure: TLSSocket) => void): Transport {
  return {
    connect(_options, onConnect) {
      setImmediate(onConnect);
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
