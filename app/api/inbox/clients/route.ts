import { createClient as create } from "@/server/clients/create-client";
import { listClients as readClients } from "@/server/clients/list-clients";
import { createClient, listClients } from "@/server/rest/operations/clients";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listClients, async ({ viewer, query }) => {
  const { items, nextCursor } = await readClients(viewer, query);
  return { status: 200, body: { clients: items, nextCursor } };
});

export const POST = serve(createClient, async ({ viewer, body }) => {
  const { client } = await create(viewer, body);
  return { status: 201, headers: { Location: `/api/inbox/clients/${client.id}` }, body: client };
});

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
