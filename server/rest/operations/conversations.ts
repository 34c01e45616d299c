import { z } from "zod";
import { ListConversations } from "@/server/inbox/schema";
import { defineOperation } from "../operation";
import { Conversation, ConversationSummary } from "../shapes/conversation";
import { Flag, NextCursor, pageSize, RowIdInQuery } from "../shapes/values";

const path = "/api/inbox/conversations";

export const listConversations = defineOperation({
  id: "listConversations",
  method: "GET",
  path,
  scope: "read",
  role: "MEMBER",
  procedure: "inbox.list",
  query: z.object({
    q: ListConversations.shape.q,
    integrationId: RowIdInQuery.optional(),
    clientId: z.union([RowIdInQuery, z.literal("none")]).optional(),
    unread: Flag.optional(),
    attachments: Flag.optional(),
    cursor: ListConversations.shape.cursor.unwrap().unwrap().optional(),
    limit: pageSize(100),
  }),
  answers: { 200: z.object({ conversations: z.array(ConversationSummary), nextCursor: NextCursor }) },
});

export const getConversation = defineOperation({
  id: "getConversation",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: "inbox.get",
  params: z.object({ id: z.uuid() }),
  answers: { 200: Conversation },
});
