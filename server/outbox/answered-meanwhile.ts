import { Prisma } from "@/server/db/generated/client";

/**
 * Whether a row of "draft" is to go only unless the other side writes first, and it has. Mail counts from the moment when
 * it was stored here: whoever scheduled the answer has not read it.
 */
export const ANSWERED_MEANWHILE = Prisma.sql`("draft"."unlessAnswered" AND EXISTS (
  SELECT 1 FROM "message" answered JOIN "message" m ON m."conversationId" = answered."conversationId"
  WHERE answered."id" = "draft"."answersId" AND m."direction" = 'RECEIVED' AND m."createdAt" > "draft"."queuedAt"))`;
