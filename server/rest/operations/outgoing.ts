import { z } from "zod";
import { MailText, Parties, Subject } from "@/server/outbox/schema";
import { defineOperation } from "../operation";
import { Outgoing } from "../shapes/outgoing";

const path = "/api/inbox/outgoing";
const params = z.object({ id: z.uuid() });

const SendAt = z.iso.datetime({ offset: true }).pipe(z.coerce.date()).optional();
const integrationId = z.int32().positive().optional();

export const sendMail = defineOperation({
  id: "sendMail",
  method: "POST",
  path,
  scope: "manage",
  role: "MEMBER",
  procedure: "drafts.send",
  requiresKey: true,
  body: z.object({
    integrationId,
    to: Parties.min(1),
    cc: Parties.default([]),
    bcc: Parties.default([]),
    subject: Subject,
    text: MailText,
    sendAt: SendAt,
  }),
  example: {
    to: [{ name: "Jean Durand", address: "jean.durand@exemple.fr" }],
    subject: "Votre devis",
    text: "Bonjour,\n\nVotre devis est prêt.",
  },
  answers: { 202: Outgoing },
});

export const replyToConversation = defineOperation({
  id: "replyToConversation",
  method: "POST",
  path: "/api/inbox/conversations/{id}/reply",
  scope: "manage",
  role: "MEMBER",
  procedure: "drafts.send",
  requiresKey: true,
  params,
  body: z.object({
    integrationId,
    text: MailText,
    replyAll: z.boolean().default(false),
    quote: z.boolean().default(true),
    language: z.enum(["fr", "en"]).default("fr"),
    sendAt: SendAt,
    unlessAnswered: z.boolean().default(false),
  }),
  example: { text: "Bonjour,\n\nJe vous rappelle demain." },
  answers: { 202: Outgoing },
});

export const getOutgoing = defineOperation({
  id: "getOutgoing",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: "drafts.get",
  params,
  answers: { 200: Outgoing },
});

export const cancelOutgoing = defineOperation({
  id: "cancelOutgoing",
  method: "POST",
  path: `${path}/{id}/cancel`,
  scope: "manage",
  role: "MEMBER",
  procedure: "drafts.takeBack",
  params,
  answers: { 200: Outgoing },
});
