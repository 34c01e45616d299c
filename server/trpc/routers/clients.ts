import { createClient } from "@/server/clients/create-client";
import { deleteClient } from "@/server/clients/delete-client";
import { getClient } from "@/server/clients/get-client";
import { listClients } from "@/server/clients/list-clients";
import { listExchanges } from "@/server/clients/list-exchanges";
import { ClientInput, ClientRef, ListClients, ListExchanges, UpdateClient } from "@/server/clients/schema";
import { updateClient } from "@/server/clients/update-client";
import { memberProcedure, router } from "@/server/trpc/trpc";

export const clientsRouter = router({
  list: memberProcedure.input(ListClients).query(({ ctx, input }) => listClients(ctx.viewer, input)),
  get: memberProcedure.input(ClientRef).query(({ ctx, input }) => getClient(ctx.viewer, input.id)),
  exchanges: memberProcedure.input(ListExchanges).query(({ ctx, input }) => listExchanges(ctx.viewer, input)),
  create: memberProcedure.input(ClientInput).mutation(({ ctx, input }) => createClient(ctx.viewer, input)),
  update: memberProcedure
    .input(UpdateClient)
    .mutation(({ ctx, input: { id, ...client } }) => updateClient(ctx.viewer, id, client)),
  delete: memberProcedure.input(ClientRef).mutation(({ ctx, input }) => deleteClient(ctx.viewer, input.id)),
});
