import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { getClient } from "@/server/clients/get-client";
import { ClientInput } from "@/server/clients/schema";
import { updateClient } from "@/server/clients/update-client";
import type { ClientView } from "@/server/clients/views";
import type { ClientChanges } from "./operations/clients";

/** Changes what a request names of a client; all else stays as it is. */
export async function changeClient(
  viewer: Viewer,
  id: number,
  changes: z.output<typeof ClientChanges>,
): Promise<ClientView> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { client } = await updateClient(viewer, id, ClientInput.parse({ ...(await getClient(viewer, id)), ...given }));
  return client;
}
