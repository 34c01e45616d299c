import { z } from "zod";
import { OAUTH_KEYS } from "@/server/providers/oauth";
import { PROVIDER_KEYS } from "@/server/providers/provider";
import { Trouble } from "./error";
import { Instant } from "./values";

const Smtp = z
  .object({
    host: z.string(),
    port: z.int(),
    useTls: z.boolean(),
    username: z.string().nullable(),
    samePassword: z.boolean(),
  })
  .meta({ id: "Smtp" });

const Progress = z
  .object({ runId: z.string(), step: z.string().nullable(), done: z.int(), total: z.int() })
  .meta({ id: "Progress" });

/** A connected mailbox: never its password or tokens. */
export const Integration = z
  .object({
    id: z.int32(),
    name: z.string(),
    emailAddress: z.string(),
    username: z.string(),
    provider: z.string(),
    imapHost: z.string(),
    imapPort: z.int(),
    useTls: z.boolean(),
    oauth: z.enum(OAUTH_KEYS).nullable(),
    smtp: Smtp.nullable(),
    syncIntervalMinutes: z.int(),
    enabled: z.boolean(),
    historyMonths: z.int().nullable(),
    followDeletions: z.boolean(),
    state: z.enum(["pending", "synced", "partial", "error", "running", "disabled"]),
    lastSyncAt: Instant.nullable(),
    lastSuccessAt: Instant.nullable(),
    nextSyncAt: Instant.nullable(),
    paused: z.boolean(),
    error: Trouble.nullable(),
    progress: Progress.nullable(),
    messageCount: z.int(),
  })
  .meta({ id: "Integration" });

export const Folder = z
  .object({
    id: z.int32(),
    path: z.string(),
    delimiter: z.string().nullable(),
    specialUse: z.string().nullable(),
    synced: z.boolean(),
    serverCount: z.int().nullable(),
    goneAt: Instant.nullable(),
  })
  .meta({ id: "Folder" });

const CheckedFolder = z
  .object({
    path: z.string(),
    server: z.int(),
    imported: z.int(),
    duplicates: z.int(),
    filtered: z.int(),
    quarantined: z.int(),
    missing: z.int(),
  })
  .meta({ id: "CheckedFolder" });

export const Verification = z
  .object({ checkedAt: Instant.nullable(), folders: z.array(CheckedFolder), missing: z.int() })
  .meta({ id: "Verification" });

const Server = z
  .object({ host: z.string(), port: z.int(), security: z.enum(["tls", "starttls"]) })
  .meta({ id: "Server" });

export const FoundSettings = z
  .object({
    source: z.enum(["table", "mx", "srv", "autoconfig", "guess"]),
    provider: z.enum(PROVIDER_KEYS),
    offer: z.string().nullable(),
    imap: Server.nullable(),
    smtp: Server.nullable(),
    username: z.enum(["address", "localPart"]),
    password: z.enum(["own", "app", "appIfTwoStep", "oauth", "impossible"]),
    helpUrl: z.string().nullable(),
    proven: z.boolean(),
  })
  .meta({ id: "FoundSettings" });

const Stage = z
  .object({
    name: z.enum(["dns", "tcp", "tls", "login", "folders"]),
    ok: z.boolean(),
    ms: z.number(),
    code: z.string().optional(),
    words: z.string().optional(),
  })
  .meta({ id: "Stage" });

export const TestReport = z
  .object({
    ok: z.boolean(),
    stages: z.array(Stage),
    smtpStages: z.array(Stage),
    folders: z.int(),
    messages: z.int(),
    username: z.string().optional(),
    sameAs: z.object({ id: z.int(), name: z.string(), emailAddress: z.string(), sameLogin: z.boolean() }).optional(),
  })
  .meta({ id: "TestReport" });
