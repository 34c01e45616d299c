import { z } from "zod";
import { defineOperation, FILE } from "../operation";
import { Message, MessageSummary } from "../shapes/message";
import { Cursor, NextCursor, pageSize, RowIdInQuery } from "../shapes/values";

const path = "/api/inbox/messages";
const params = z.object({ id: z.uuid() });

export const listMessages = defineOperation({
  id: "listMessages",
  method: "GET",
  path,
  scope: "read",
  role: "MEMBER",
  procedure: null,
  query: z.object({
    integrationId: RowIdInQuery.optional(),
    conversationId: z.uuid().optional(),
    cursor: Cursor,
    limit: pageSize(200),
  }),
  answers: { 200: z.object({ messages: z.array(MessageSummary), nextCursor: NextCursor }) },
});

export const getMessage = defineOperation({
  id: "getMessage",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: null,
  params,
  answers: { 200: Message },
});

export const downloadMessage = defineOperation({
  id: "downloadMessage",
  method: "GET",
  path: `${path}/{id}/original`,
  scope: "read",
  role: "MEMBER",
  procedure: null,
  params,
  answers: { 200: FILE },
});

export const downloadAttachment = defineOperation({
  id: "downloadAttachment",
  method: "GET",
  path: "/api/inbox/attachments/{id}",
  scope: "read",
  role: "MEMBER",
  procedure: null,
  params,
  answers: { 200: FILE },
});

export const downloadAttachments = defineOperation({
  id: "downloadAttachments",
  method: "GET",
  path: `${path}/{id}/attachments`,
  scope: "read",
  role: "MEMBER",
  procedure: null,
  params,
  answers: { 200: FILE },
});
