import type { ImapFlow, ListResponse } from "imapflow";
import type { RemoteFolder } from "./session";

/** Every folder of the account, with its special use (RFC 6154, or guessed from its name). */
export async function listFolders(client: ImapFlow): Promise<RemoteFolder[]> {
  return (await client.list()).map(describeFolder);
}

function describeFolder({ path, delimiter, specialUse, flags }: ListResponse): RemoteFolder {
  const closed = [...flags].some((flag) => /^\\(Noselect|NonExistent)$/i.test(flag));
  return { path, delimiter: delimiter || null, specialUse: specialUse || null, selectable: !closed };
}
