import { z } from "zod";
import { ClientInput, ListClients } from "@/server/clients/schema";
import { defineOperation } from "../operation";
import { Client, ClientSummary } from "../shapes/client";
import { Cursor, NextCursor, pageSize, RowId } from "../shapes/values";

const path = "/api/inbox/clients";
const params = z.object({ id: RowId });
const { name, addresses, phone, organisation, notes } = ClientInput.shape;

export const listClients = defineOperation({
  id: "listClients",
  method: "GET",
  path,
  scope: "read",
  role: "MEMBER",
  procedure: "clients.list",
  query: z.object({
    q: ListClients.shape.q,
    sort: ListClients.shape.sort,
    order: ListClients.shape.order,
    cursor: Cursor,
    limit: pageSize(100),
  }),
  answers: { 200: z.object({ clients: z.array(ClientSummary), nextCursor: NextCursor }) },
});

export const createClient = defineOperation({
  id: "createClient",
  method: "POST",
  path,
  scope: "manage",
  role: "MEMBER",
  procedure: "clients.create",
  body: ClientInput,
  example: { name: "Jean Durand", addresses: ["jean.durand@exemple.fr"], phone: "06 12 34 56 78" },
  answers: { 201: Client },
});

export const getClient = defineOperation({
  id: "getClient",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: "clients.get",
  params,
  answers: { 200: Client },
});

/** Without the defaults of the dialog: what is left out stays as it is. */
export const ClientChanges = z.object({
  name: name.optional(),
  addresses: addresses.in.unwrap().optional(),
  phone: phone.unwrap().optional(),
  organisation: organisation.unwrap().optional(),
  notes: notes.unwrap().optional(),
});

export const updateClient = defineOperation({
  id: "updateClient",
  method: "PATCH",
  path: `${path}/{id}`,
  scope: "manage",
  role: "MEMBER",
  procedure: "clients.update",
  params,
  body: ClientChanges,
  example: { organisation: "Durand & Fils" },
  answers: { 200: Client },
});

export const deleteClient = defineOperation({
  id: "deleteClient",
  method: "DELETE",
  path: `${path}/{id}`,
  scope: "manage",
  role: "MEMBER",
  procedure: "clients.delete",
  params,
  answers: { 204: null },
});
