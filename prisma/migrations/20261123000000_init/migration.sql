
-- CreateEnum
CREATE TYPE "ExecutorRunStatus" AS ENUM ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ExecutorJobKind" AS ENUM ('DISCOVER', 'STEP', 'WAKE');

-- CreateEnum
CREATE TYPE "MailboxStatus" AS ENUM ('PENDING', 'SYNCED', 'PARTIAL', 'ERROR');

-- CreateEnum
CREATE TYPE "Filing" AS ENUM ('INBOX', 'ARCHIVED', 'TRASHED');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('SEEN', 'FILING');

-- CreateEnum
CREATE TYPE "MessageNature" AS ENUM ('ORDINARY', 'AUTO_REPLY', 'BOUNCE');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('RECEIVED', 'SENT');

-- CreateEnum
CREATE TYPE "QuarantineResolution" AS ENUM ('IMPORTED', 'IGNORED', 'GONE');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('IMPORTED', 'DUPLICATE', 'FILTERED', 'QUARANTINED', 'EXPUNGED');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('NEW', 'REPLY', 'REPLY_ALL', 'FORWARD');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('WRITING', 'QUEUED', 'SENDING', 'UNCERTAIN', 'SENT', 'DISCARDED');

-- CreateEnum
CREATE TYPE "SentCopy" AS ENUM ('NONE', 'PENDING', 'FILED', 'FAILED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'MEMBER');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'SYNC', 'MANAGE');

-- CreateEnum
CREATE TYPE "SyncTrigger" AS ENUM ('SCHEDULE', 'MANUAL', 'API', 'CLI', 'REPLAY', 'IDLE');

-- CreateEnum
CREATE TYPE "SyncStatus" AS ENUM ('QUEUED', 'RUNNING', 'SUCCESS', 'PARTIAL', 'ERROR', 'CANCELLED');

-- CreateEnum
CREATE TYPE "JournalLevel" AS ENUM ('INFO', 'WARN', 'ERROR');

-- CreateEnum
CREATE TYPE "StepStatus" AS ENUM ('RUNNING', 'SUCCESS', 'ERROR', 'SKIPPED');

-- CreateTable
CREATE TABLE "loose_blob" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loose_blob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive_lease" (
    "mailboxId" INTEGER NOT NULL,
    "holder" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_lease_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "client" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_address" (
    "companyId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "clientId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "client_address_pkey" PRIMARY KEY ("companyId","address")
);

-- CreateTable
CREATE TABLE "watcher" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "watcher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_watch" (
    "mailboxId" INTEGER NOT NULL,
    "watcherId" TEXT NOT NULL,

    CONSTRAINT "mailbox_watch_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "executor_event" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "ts" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "routedAt" TIMESTAMPTZ(3),

    CONSTRAINT "executor_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "executor_run" (
    "id" TEXT NOT NULL,
    "functionId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "singletonKey" TEXT,
    "concurrencyKeys" TEXT[],
    "status" "ExecutorRunStatus" NOT NULL DEFAULT 'RUNNING',
    "output" JSONB,
    "error" JSONB,
    "replayOfId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "executor_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "executor_step" (
    "runId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "data" JSONB,
    "error" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "executor_step_pkey" PRIMARY KEY ("runId","stepId")
);

-- CreateTable
CREATE TABLE "executor_job" (
    "id" BIGSERIAL NOT NULL,
    "runId" TEXT NOT NULL,
    "kind" "ExecutorJobKind" NOT NULL,
    "edge" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "runAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "again" BOOLEAN NOT NULL DEFAULT false,
    "crashes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "executor_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "executor_cron" (
    "functionId" TEXT NOT NULL,
    "lastTickAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "executor_cron_pkey" PRIMARY KEY ("functionId")
);

-- CreateTable
CREATE TABLE "executor_worker" (
    "id" TEXT NOT NULL,
    "hostname" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "executor_worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "emailAddress" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "imapHost" TEXT NOT NULL,
    "imapPort" INTEGER NOT NULL,
    "useTls" BOOLEAN NOT NULL DEFAULT true,
    "passwordSealed" TEXT,
    "smtpHost" TEXT,
    "smtpPort" INTEGER,
    "smtpUseTls" BOOLEAN NOT NULL DEFAULT true,
    "smtpUsername" TEXT,
    "smtpPasswordSealed" TEXT,
    "signature" TEXT NOT NULL DEFAULT '',
    "syncIntervalMinutes" INTEGER NOT NULL DEFAULT 5,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "enabledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "historyMonths" INTEGER,
    "followDeletions" BOOLEAN NOT NULL DEFAULT false,
    "writeBack" BOOLEAN NOT NULL DEFAULT false,
    "marksOnly" BOOLEAN NOT NULL DEFAULT false,
    "status" "MailboxStatus" NOT NULL DEFAULT 'PENDING',
    "lastSyncAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "nextSyncAt" TIMESTAMPTZ(3),
    "lastErrorCode" TEXT,
    "lastErrorDetail" JSONB,
    "ownerErrorCount" INTEGER NOT NULL DEFAULT 0,
    "pausedAt" TIMESTAMPTZ(3),
    "verifyDueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "eraseRequestedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_lease" (
    "mailboxId" INTEGER NOT NULL,
    "runId" UUID NOT NULL,
    "fence" BIGINT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_lease_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "folder" (
    "id" SERIAL NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "delimiter" TEXT,
    "specialUse" TEXT,
    "synced" BOOLEAN NOT NULL DEFAULT false,
    "objectId" TEXT,
    "uidValidity" BIGINT,
    "uidNext" BIGINT,
    "highestModseq" BIGINT,
    "serverCount" INTEGER,
    "backfilledAt" TIMESTAMPTZ(3),
    "historyMonths" INTEGER,
    "flagsBelowUid" BIGINT,
    "goneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "folder_check" (
    "folderId" INTEGER NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "server" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL,
    "filtered" INTEGER NOT NULL,
    "quarantined" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,

    CONSTRAINT "folder_check_pkey" PRIMARY KEY ("folderId")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "firstMessageAt" TIMESTAMPTZ(3) NOT NULL DEFAULT to_timestamp(0),
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "lastMessageId" UUID,
    "messageCount" INTEGER NOT NULL DEFAULT 0,
    "unreadCount" INTEGER NOT NULL DEFAULT 0,
    "hasAttachments" BOOLEAN NOT NULL DEFAULT false,
    "splitByHand" BOOLEAN NOT NULL DEFAULT false,
    "filing" "Filing" NOT NULL DEFAULT 'INBOX',

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_mailbox" (
    "conversationId" UUID NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "filing" "Filing" NOT NULL DEFAULT 'INBOX',

    CONSTRAINT "conversation_mailbox_pkey" PRIMARY KEY ("conversationId","mailboxId")
);

-- CreateTable
CREATE TABLE "thread_id" (
    "companyId" INTEGER NOT NULL,
    "threadId" TEXT NOT NULL,
    "conversationId" UUID NOT NULL,

    CONSTRAINT "thread_id_pkey" PRIMARY KEY ("companyId","threadId")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "conversationId" UUID NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "externalId" TEXT NOT NULL,
    "messageId" TEXT,
    "inReplyTo" TEXT,
    "references" TEXT[],
    "nature" "MessageNature" NOT NULL DEFAULT 'ORDINARY',
    "direction" "Direction" NOT NULL,
    "subject" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "to" JSONB NOT NULL,
    "cc" JSONB NOT NULL,
    "replyTo" JSONB NOT NULL,
    "correspondentAddress" TEXT NOT NULL,
    "clientId" INTEGER,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "size" INTEGER NOT NULL,
    "snippet" TEXT NOT NULL,
    "hasAttachments" BOOLEAN NOT NULL DEFAULT false,
    "seen" BOOLEAN NOT NULL DEFAULT false,
    "sentHere" BOOLEAN NOT NULL DEFAULT false,
    "filing" "Filing" NOT NULL DEFAULT 'INBOX',
    "filedAt" TIMESTAMPTZ(3),
    "filedBefore" "Filing",
    "filedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_body" (
    "messageId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "truncated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "message_body_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "message_search" (
    "messageId" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "conversationId" UUID NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "message_search_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "message_place" (
    "folderId" INTEGER NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "uid" BIGINT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "messageId" UUID,
    "flags" TEXT[],
    "vanishedAt" TIMESTAMPTZ(3),
    "movedFromId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_place_pkey" PRIMARY KEY ("folderId","uidValidity","uid")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "messageId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "contentId" TEXT,
    "inline" BOOLEAN NOT NULL DEFAULT false,
    "blobHash" BYTEA,
    "archivedAt" TIMESTAMPTZ(3),
    "archiveTries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_message" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "folderId" INTEGER NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "uid" BIGINT NOT NULL,
    "errorCode" TEXT NOT NULL,
    "fromText" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "size" INTEGER,
    "blobHash" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "parserVersion" INTEGER NOT NULL,
    "triedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolution" "QuarantineResolution",

    CONSTRAINT "quarantined_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trusted_sender" (
    "companyId" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trusted_sender_pkey" PRIMARY KEY ("companyId","address")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "authorId" INTEGER,
    "kind" "DraftKind" NOT NULL,
    "answersId" UUID,
    "inReplyTo" TEXT,
    "references" TEXT[],
    "to" JSONB NOT NULL,
    "cc" JSONB NOT NULL,
    "bcc" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "quoteHeading" TEXT NOT NULL DEFAULT '',
    "quotesHtml" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "DraftState" NOT NULL DEFAULT 'WRITING',
    "queuedAt" TIMESTAMPTZ(3),
    "sendAt" TIMESTAMPTZ(3),
    "scheduled" BOOLEAN NOT NULL DEFAULT false,
    "unlessAnswered" BOOLEAN NOT NULL DEFAULT false,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "blobHash" BYTEA,
    "claimId" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" JSONB,
    "refused" TEXT[],
    "sentAt" TIMESTAMPTZ(3),
    "sentMessageId" UUID,
    "copy" "SentCopy" NOT NULL DEFAULT 'NONE',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_file" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "draftId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "filename" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "contentId" TEXT,
    "quoted" BOOLEAN NOT NULL DEFAULT false,
    "blobHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_grant" (
    "mailboxId" INTEGER NOT NULL,
    "companyId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "scopes" TEXT[],
    "refreshSealed" TEXT NOT NULL,
    "accessSealed" TEXT NOT NULL,
    "accessExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "refreshId" UUID,
    "refreshUntil" TIMESTAMPTZ(3),

    CONSTRAINT "oauth_grant_pkey" PRIMARY KEY ("mailboxId")
);

-- CreateTable
CREATE TABLE "oauth_attempt" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "sessionId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "mailboxId" INTEGER,
    "choices" JSONB NOT NULL,
    "stateHash" BYTEA NOT NULL,
    "verifierSealed" TEXT,
    "nonce" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" JSONB,

    CONSTRAINT "oauth_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "alertDelayMinutes" INTEGER NOT NULL DEFAULT 60,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "companyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("companyId","userId")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "userId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scope" "TokenScope" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_request" (
    "tokenId" INTEGER NOT NULL,
    "key" VARCHAR(255) NOT NULL,
    "requestHash" BYTEA NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" INTEGER,
    "headers" JSONB,
    "body" JSONB,

    CONSTRAINT "idempotent_request_pkey" PRIMARY KEY ("tokenId","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "trigger" "SyncTrigger" NOT NULL,
    "status" "SyncStatus" NOT NULL DEFAULT 'QUEUED',
    "replayOfId" UUID,
    "jobId" TEXT,
    "jobEventId" TEXT,
    "verify" BOOLEAN NOT NULL DEFAULT false,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "filtered" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "tied" INTEGER NOT NULL DEFAULT 0,
    "reflagged" INTEGER NOT NULL DEFAULT 0,
    "vanished" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,
    "errorDetail" JSONB,

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_journal_line" (
    "id" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "level" "JournalLevel" NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "sync_journal_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_day" (
    "mailboxId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "runs" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "quarantined" INTEGER NOT NULL,
    "durationMs" BIGINT NOT NULL,

    CONSTRAINT "sync_day_pkey" PRIMARY KEY ("mailboxId","day")
);

-- CreateTable
CREATE TABLE "sync_step" (
    "runId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" "StepStatus" NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "counts" JSONB,
    "errorCode" TEXT,
    "errorDetail" JSONB,

    CONSTRAINT "sync_step_pkey" PRIMARY KEY ("runId","name")
);

-- CreateTable
CREATE TABLE "wish" (
    "id" BIGSERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "messageId" UUID NOT NULL,
    "kind" "WishKind" NOT NULL,
    "seen" BOOLEAN,
    "filing" "Filing",
    "folderId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "wishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" JSONB,

    CONSTRAINT "wish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mailbox_watch_watcherId_idx" ON "mailbox_watch"("watcherId");

-- CreateIndex
CREATE INDEX "loose_blob_hash_idx" ON "loose_blob"("hash");

-- CreateIndex
CREATE INDEX "loose_blob_freeAt_idx" ON "loose_blob"("freeAt");

-- CreateIndex
CREATE INDEX "client_companyId_idx" ON "client"("companyId");

-- CreateIndex
CREATE INDEX "client_address_clientId_idx" ON "client_address"("clientId");

-- CreateIndex
CREATE INDEX "executor_event_receivedAt_idx" ON "executor_event"("receivedAt");

-- CreateIndex
CREATE INDEX "executor_run_eventId_idx" ON "executor_run"("eventId");

-- CreateIndex
CREATE INDEX "executor_run_finishedAt_idx" ON "executor_run"("finishedAt");

-- CreateIndex
CREATE INDEX "executor_job_runAt_idx" ON "executor_job"("runAt");

-- CreateIndex
CREATE UNIQUE INDEX "executor_job_runId_edge_key" ON "executor_job"("runId", "edge");

-- CreateIndex
CREATE INDEX "mailbox_companyId_idx" ON "mailbox"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "folder_mailboxId_path_key" ON "folder"("mailboxId", "path");

-- CreateIndex
CREATE INDEX "conversation_companyId_lastMessageAt_id_idx" ON "conversation"("companyId", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversation_companyId_filing_lastMessageAt_id_idx" ON "conversation"("companyId", "filing", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversation_mailbox_mailboxId_filing_lastMessageAt_convers_idx" ON "conversation_mailbox"("mailboxId", "filing", "lastMessageAt" DESC, "conversationId" DESC);

-- CreateIndex
CREATE INDEX "conversation_mailbox_mailboxId_lastMessageAt_conversationId_idx" ON "conversation_mailbox"("mailboxId", "lastMessageAt" DESC, "conversationId" DESC);

-- CreateIndex
CREATE INDEX "thread_id_conversationId_idx" ON "thread_id"("conversationId");

-- CreateIndex
CREATE INDEX "message_companyId_receivedAt_id_idx" ON "message"("companyId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "message_conversationId_receivedAt_id_idx" ON "message"("conversationId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "message_companyId_correspondentAddress_idx" ON "message"("companyId", "correspondentAddress");

-- CreateIndex
CREATE INDEX "message_clientId_receivedAt_id_idx" ON "message"("clientId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_companyId_fingerprint_key" ON "message"("companyId", "fingerprint");

-- CreateIndex
CREATE INDEX "message_search_conversationId_idx" ON "message_search"("conversationId");

-- CreateIndex
CREATE INDEX "message_place_messageId_idx" ON "message_place"("messageId");

-- CreateIndex
CREATE INDEX "attachment_blobHash_idx" ON "attachment"("blobHash");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_messageId_ordinal_key" ON "attachment"("messageId", "ordinal");

-- CreateIndex
CREATE INDEX "quarantined_message_companyId_mailboxId_idx" ON "quarantined_message"("companyId", "mailboxId");

-- CreateIndex
CREATE INDEX "quarantined_message_blobHash_idx" ON "quarantined_message"("blobHash");

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_message_folderId_uidValidity_uid_key" ON "quarantined_message"("folderId", "uidValidity", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_userId_idx" ON "membership"("userId");

-- CreateIndex
CREATE INDEX "user_session_userId_idx" ON "user_session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_companyId_idx" ON "api_token"("companyId");

-- CreateIndex
CREATE INDEX "api_token_userId_idx" ON "api_token"("userId");

-- CreateIndex
CREATE INDEX "idempotent_request_createdAt_idx" ON "idempotent_request"("createdAt");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "sync_run_mailboxId_queuedAt_idx" ON "sync_run"("mailboxId", "queuedAt" DESC);

-- CreateIndex
CREATE INDEX "sync_run_companyId_queuedAt_idx" ON "sync_run"("companyId", "queuedAt" DESC);

-- CreateIndex
CREATE INDEX "sync_run_replayOfId_idx" ON "sync_run"("replayOfId");

-- CreateIndex
CREATE INDEX "sync_run_finishedAt_idx" ON "sync_run"("finishedAt");

-- CreateIndex
CREATE INDEX "sync_journal_line_runId_id_idx" ON "sync_journal_line"("runId", "id");

-- CreateIndex
CREATE INDEX "draft_companyId_state_idx" ON "draft"("companyId", "state");

-- CreateIndex
CREATE INDEX "draft_mailboxId_idx" ON "draft"("mailboxId");

-- CreateIndex
CREATE INDEX "draft_answersId_idx" ON "draft"("answersId");

-- CreateIndex
CREATE INDEX "draft_sentMessageId_idx" ON "draft"("sentMessageId");

-- CreateIndex
CREATE INDEX "draft_blobHash_idx" ON "draft"("blobHash");

-- CreateIndex
CREATE INDEX "draft_file_draftId_idx" ON "draft_file"("draftId");

-- CreateIndex
CREATE INDEX "draft_file_blobHash_idx" ON "draft_file"("blobHash");

-- CreateIndex
CREATE INDEX "oauth_grant_companyId_idx" ON "oauth_grant"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "oauth_attempt_stateHash_key" ON "oauth_attempt"("stateHash");

-- CreateIndex
CREATE INDEX "oauth_attempt_companyId_idx" ON "oauth_attempt"("companyId");

-- CreateIndex
CREATE INDEX "oauth_attempt_sessionId_idx" ON "oauth_attempt"("sessionId");

-- CreateIndex
CREATE INDEX "oauth_attempt_mailboxId_idx" ON "oauth_attempt"("mailboxId");

-- CreateIndex
CREATE INDEX "wish_mailboxId_id_idx" ON "wish"("mailboxId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "wish_messageId_mailboxId_kind_key" ON "wish"("messageId", "mailboxId", "kind");

-- AddForeignKey
ALTER TABLE "mailbox_watch" ADD CONSTRAINT "mailbox_watch_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox_watch" ADD CONSTRAINT "mailbox_watch_watcherId_fkey" FOREIGN KEY ("watcherId") REFERENCES "watcher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_lease" ADD CONSTRAINT "archive_lease_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_address" ADD CONSTRAINT "client_address_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "executor_step" ADD CONSTRAINT "executor_step_runId_fkey" FOREIGN KEY ("runId") REFERENCES "executor_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "executor_job" ADD CONSTRAINT "executor_job_runId_fkey" FOREIGN KEY ("runId") REFERENCES "executor_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox_lease" ADD CONSTRAINT "mailbox_lease_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trusted_sender" ADD CONSTRAINT "trusted_sender_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_sentMessageId_fkey" FOREIGN KEY ("sentMessageId") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_grant" ADD CONSTRAINT "oauth_grant_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_grant" ADD CONSTRAINT "oauth_grant_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_attempt" ADD CONSTRAINT "oauth_attempt_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_attempt" ADD CONSTRAINT "oauth_attempt_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "user_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_attempt" ADD CONSTRAINT "oauth_attempt_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "folder" ADD CONSTRAINT "folder_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "folder_check" ADD CONSTRAINT "folder_check_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "folder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_mailbox" ADD CONSTRAINT "conversation_mailbox_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_mailbox" ADD CONSTRAINT "conversation_mailbox_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_id" ADD CONSTRAINT "thread_id_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_body" ADD CONSTRAINT "message_body_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_search" ADD CONSTRAINT "message_search_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_place" ADD CONSTRAINT "message_place_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "folder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_place" ADD CONSTRAINT "message_place_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_message" ADD CONSTRAINT "quarantined_message_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_message" ADD CONSTRAINT "quarantined_message_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "folder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_request" ADD CONSTRAINT "idempotent_request_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "api_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_replayOfId_fkey" FOREIGN KEY ("replayOfId") REFERENCES "sync_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_journal_line" ADD CONSTRAINT "sync_journal_line_runId_fkey" FOREIGN KEY ("runId") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_day" ADD CONSTRAINT "sync_day_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_step" ADD CONSTRAINT "sync_step_runId_fkey" FOREIGN KEY ("runId") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "IncidentKind" AS ENUM ('FAILING', 'NEEDS_OWNER', 'SILENT');

-- CreateEnum
CREATE TYPE "IncidentEnd" AS ENUM ('RECOVERED', 'REPLACED', 'DROPPED');

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "mailboxId" INTEGER NOT NULL,
    "kind" "IncidentKind" NOT NULL,
    "since" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" JSONB,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "end" "IncidentEnd",

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_review" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "awakeSince" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_review_pkey" PRIMARY KEY ("id")
);

-- CreateEnum
CREATE TYPE "AlertMailKind" AS ENUM ('OPENED', 'RESOLVED', 'SUMMARY');

-- CreateEnum
CREATE TYPE "AlertMailStatus" AS ENUM ('PENDING', 'SENDING', 'SENT', 'UNCONFIRMED', 'FAILED', 'SKIPPED');

-- CreateTable
CREATE TABLE "notification_choice" (
    "companyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "alertsByMail" BOOLEAN NOT NULL DEFAULT true,
    "dailySummary" BOOLEAN NOT NULL DEFAULT false,
    "summaryHour" INTEGER NOT NULL DEFAULT 8,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("companyId","userId")
);

-- CreateTable
CREATE TABLE "alert_mail" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "kind" "AlertMailKind" NOT NULL,
    "incidentId" UUID,
    "day" DATE,
    "status" "AlertMailStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_mail_incidentId_userId_kind_key" ON "alert_mail"("incidentId", "userId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "alert_mail_companyId_userId_day_key" ON "alert_mail"("companyId", "userId", "day");

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_companyId_userId_fkey" FOREIGN KEY ("companyId", "userId") REFERENCES "membership"("companyId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_mail" ADD CONSTRAINT "alert_mail_companyId_userId_fkey" FOREIGN KEY ("companyId", "userId") REFERENCES "membership"("companyId", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_mail" ADD CONSTRAINT "alert_mail_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "incident_companyId_openedAt_idx" ON "incident"("companyId", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "incident_mailboxId_idx" ON "incident"("mailboxId");

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "WebhookStatus" AS ENUM ('PENDING', 'DELIVERED', 'FAILED');

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" SERIAL NOT NULL,
    "companyId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secretSealed" TEXT,
    "previousSecretSealed" TEXT,
    "previousSecretUntil" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "goneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL,
    "companyId" INTEGER NOT NULL,
    "endpointId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "status" "WebhookStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedUntil" TIMESTAMPTZ(3),
    "attemptedAt" TIMESTAMPTZ(3),
    "httpStatus" INTEGER,
    "durationMs" INTEGER,
    "fault" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_endpoint_companyId_idx" ON "webhook_endpoint"("companyId");

-- CreateIndex
CREATE INDEX "webhook_delivery_endpointId_createdAt_id_idx" ON "webhook_delivery"("endpointId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_createdAt_idx" ON "webhook_delivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_endpointId_key_key" ON "webhook_delivery"("endpointId", "key");

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "webhook_endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express -------------------------------------------------------------------------------

-- The same account is connected once; a disconnected mailbox frees its place.
CREATE UNIQUE INDEX "mailbox_account_key" ON "mailbox" ("companyId", "imapHost", "username") WHERE "deletedAt" IS NULL;
CREATE INDEX "mailbox_due_idx" ON "mailbox" ("nextSyncAt") WHERE "enabled" AND "deletedAt" IS NULL;
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_imapPort_check" CHECK ("imapPort" BETWEEN 1 AND 65535);
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_interval_check" CHECK ("syncIntervalMinutes" BETWEEN 1 AND 1440);
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_host_check" CHECK ("imapHost" = lower("imapHost"));

-- At most one run is queued or running per mailbox, whoever asked for it.
CREATE UNIQUE INDEX "sync_run_active_key" ON "sync_run" ("mailboxId") WHERE "status" IN ('QUEUED', 'RUNNING');

-- People are told of an incident once: it is open once, and its kind says what of.
CREATE UNIQUE INDEX "incident_open_key" ON "incident" ("mailboxId", "kind") WHERE "closedAt" IS NULL;
ALTER TABLE "incident" ADD CONSTRAINT "incident_end_check" CHECK (("closedAt" IS NULL) = ("end" IS NULL));
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_id_check" CHECK ("id" = 1);
CREATE INDEX "alert_mail_waiting_idx" ON "alert_mail" ("nextAttemptAt") WHERE "status" IN ('PENDING', 'SENDING');
ALTER TABLE "alert_mail" ADD CONSTRAINT "alert_mail_subject_check" CHECK (("kind" = 'SUMMARY') = ("day" IS NOT NULL) AND ("kind" = 'SUMMARY') = ("incidentId" IS NULL));
CREATE INDEX "webhook_delivery_waiting_idx" ON "webhook_delivery" ("endpointId", "nextAttemptAt") WHERE "status" = 'PENDING';
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_hour_check" CHECK ("summaryHour" BETWEEN 0 AND 23);

ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_history_check" CHECK ("historyMonths" BETWEEN 1 AND 1200);
ALTER TABLE "folder_check" ADD CONSTRAINT "folder_check_sum_check" CHECK ("server" = "imported" + "duplicates" + "filtered" + "quarantined" + "missing");
ALTER TABLE "message_place" ADD CONSTRAINT "message_place_outcome_check" CHECK (("messageId" IS NOT NULL) = ("outcome" IN ('IMPORTED', 'DUPLICATE')));

CREATE INDEX "conversation_attachments_idx" ON "conversation" ("companyId", "lastMessageAt" DESC, "id" DESC) WHERE "hasAttachments";
CREATE INDEX "conversation_unread_idx" ON "conversation" ("companyId", "filing", "lastMessageAt" DESC, "id" DESC) WHERE "unreadCount" > 0;
-- What servers are still to be told.
CREATE INDEX "wish_pending_idx" ON "wish" ("mailboxId", "nextTryAt") WHERE "failedAt" IS NULL;
ALTER TABLE "wish" ADD CONSTRAINT "wish_kind_check" CHECK (("kind" = 'SEEN') = ("seen" IS NOT NULL) AND ("kind" = 'FILING') = ("filing" IS NOT NULL));
-- Finds the conversations that went on at a moment.
CREATE INDEX "conversation_span_idx" ON "conversation" USING GIST (tstzrange("firstMessageAt", "lastMessageAt", '[]')) WHERE "messageCount" > 1;
-- Answers that name nothing they answer; the condition is tie-by-subject's own.
CREATE INDEX "message_unreferenced_reply_idx" ON "message" ("companyId", "correspondentAddress") WHERE "inReplyTo" IS NULL AND "references" = '{}' AND "subject" ~* '^\s*(re|ré|rép|aw|rv|sv|antw)\s*(\[\d+\])?\s*:';
CREATE INDEX "message_sent_idx" ON "message" ("companyId", "receivedAt" DESC, "id" DESC) WHERE "direction" = 'SENT';
-- What is still to be archived; the condition is find-pending-attachments' own.
CREATE INDEX "attachment_unarchived_idx" ON "attachment" ("companyId", "messageId") WHERE "blobHash" IS NULL AND "archiveTries" < 3;

-- A reference to a blob that goes, by whatever statement or cascade, leaves word of it in the same transaction.
CREATE FUNCTION "loosen_blob"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "loose_blob" ("id", "hash", "freeAt") VALUES (gen_random_uuid(), OLD."blobHash", date_trunc('milliseconds', now()));
  RETURN NULL;
END $$;
CREATE TRIGGER "attachment_deleted" AFTER DELETE ON "attachment" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL) EXECUTE FUNCTION "loosen_blob"();
CREATE TRIGGER "attachment_blob_changed" AFTER UPDATE OF "blobHash" ON "attachment" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL AND OLD."blobHash" IS DISTINCT FROM NEW."blobHash") EXECUTE FUNCTION "loosen_blob"();
CREATE TRIGGER "quarantined_message_deleted" AFTER DELETE ON "quarantined_message" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL) EXECUTE FUNCTION "loosen_blob"();
CREATE TRIGGER "quarantined_message_blob_changed" AFTER UPDATE OF "blobHash" ON "quarantined_message" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL AND OLD."blobHash" IS DISTINCT FROM NEW."blobHash") EXECUTE FUNCTION "loosen_blob"();

CREATE TRIGGER "draft_deleted" AFTER DELETE ON "draft" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL) EXECUTE FUNCTION "loosen_blob"();
CREATE TRIGGER "draft_blob_changed" AFTER UPDATE OF "blobHash" ON "draft" FOR EACH ROW
  WHEN (OLD."blobHash" IS NOT NULL AND OLD."blobHash" IS DISTINCT FROM NEW."blobHash") EXECUTE FUNCTION "loosen_blob"();
CREATE TRIGGER "draft_file_deleted" AFTER DELETE ON "draft_file" FOR EACH ROW EXECUTE FUNCTION "loosen_blob"();

CREATE INDEX "draft_due_idx" ON "draft" ("sendAt") WHERE "state" IN ('QUEUED', 'SENDING');
CREATE INDEX "draft_copy_pending_idx" ON "draft" ("sentAt") WHERE "copy" = 'PENDING';
-- Copies of what was sent here are known by their Message-ID.
CREATE INDEX "message_sent_here_idx" ON "message" ("companyId", "messageId") WHERE "sentHere";

ALTER TABLE "user" ADD CONSTRAINT "user_email_check" CHECK ("email" = lower("email"));
ALTER TABLE "client_address" ADD CONSTRAINT "client_address_lower_check" CHECK ("address" = lower("address"));

-- The embedded executor: events that wait for their runs; one running run per singleton key.
CREATE INDEX "executor_event_unrouted_idx" ON "executor_event" ("receivedAt") WHERE "routedAt" IS NULL;
CREATE UNIQUE INDEX "executor_run_singleton_key" ON "executor_run" ("functionId", "singletonKey") WHERE "status" = 'RUNNING' AND "singletonKey" IS NOT NULL;
-- What /settings/operations lists, among all the runs that ended well.
CREATE INDEX "executor_run_unfinished_idx" ON "executor_run" ("id") WHERE "status" IN ('RUNNING', 'FAILED');
CREATE INDEX "executor_run_replay_idx" ON "executor_run" ("replayOfId") WHERE "replayOfId" IS NOT NULL;
CREATE INDEX "sync_run_failed_idx" ON "sync_run" ("companyId", "queuedAt" DESC, "id" DESC) WHERE "status" = 'ERROR';

-- French search that ignores accents.
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE TEXT SEARCH CONFIGURATION "lokario_french" (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION "lokario_french" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE INDEX "message_search_document_idx" ON "message_search" USING GIN ("document");
-- A search asks the documents alone for the conversations: they follow their messages when two are joined or one is split.
CREATE FUNCTION "follow_conversation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "message_search" SET "conversationId" = NEW."conversationId" WHERE "messageId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "message_conversation_changed" AFTER UPDATE OF "conversationId" ON "message" FOR EACH ROW
  WHEN (OLD."conversationId" IS DISTINCT FROM NEW."conversationId") EXECUTE FUNCTION "follow_conversation"();

-- Bodies are read one at a time and written by the thousand: compressing them would be a tenth of an import's time.
ALTER TABLE "message_body" ALTER COLUMN "text" SET STORAGE EXTERNAL, ALTER COLUMN "html" SET STORAGE EXTERNAL;
