import { listFolders as readFolders } from "@/server/mailboxes/list-folders";
import { listFolders } from "@/server/rest/operations/integrations";
import { pageById } from "@/server/rest/page-by-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listFolders, async ({ viewer, params, query }) => {
  const { page, nextCursor } = pageById(await readFolders(viewer, params.id), query);
  return { status: 200, body: { folders: page, nextCursor } };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
