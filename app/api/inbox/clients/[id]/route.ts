import { deleteClient as remove } from "@/server/clients/delete-client";
import { getClient as readClient } from "@/server/clients/get-client";
import { changeClient } from "@/server/rest/change-client";
import { deleteClient, getClient, updateClient } from "@/server/rest/operations/clients";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(getClient, async ({ viewer, params }) => ({
  status: 200,
  body: await readClient(viewer, params.id),
}));

export const PATCH = serve(updateClient, async ({ viewer, params, body }) => ({
  status: 200,
  body: await changeClient(viewer, params.id, body),
}));

export const DELETE = serve(deleteClient, async ({ viewer, params }) => {
  await remove(viewer, params.id);
  return { status: 204 };
});

export const { OPTIONS, POST, PUT } = refuseMethods("GET", "PATCH", "DELETE");
