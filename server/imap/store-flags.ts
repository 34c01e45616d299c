import type { ImapFlow } from "imapflow";
import { describeRow } from "./fetch-flags";
import type { UidFlags } from "./uid-flags";

/** Those of these UIDs that the open folder has, with their flags. */
export async function fetchUidFlags(client: ImapFlow, range: string): Promise<UidFlags[]> {
  const rows = await client.fetchAll(range, { uid: true, flags: true }, { uid: true });
  return rows.map(describeRow);
}

/** Adds or takes off one flag; false: the server refused. */
export function storeFlags(
  client: ImapFlow,
  range: string,
  operation: "add" | "remove",
  flag: string,
): Promise<boolean> {
  const options = { uid: true, silent: true };
  return operation === "add"
    ? client.messageFlagsAdd(range, [flag], options)
    : client.messageFlagsRemove(range, [flag], options);
}
