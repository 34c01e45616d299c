import { z } from "zod";
import { cleanText } from "@/server/db/clean-text";
import { findProvider, findProviderByHost } from "@/server/providers/find-provider";
import { PROVIDER_KEYS } from "@/server/providers/provider";
import { defaultUsername } from "@/server/providers/username-forms";
import { withoutGroups } from "@/server/providers/without-groups";
import { type SmtpChoice, SmtpInput } from "@/server/smtp/schema";

// Every message is the name of its field: the screens (`integrations.fields.<name>`) and REST have the words.

/** Line breaks would forge lines in what is sent or shown, and PostgreSQL refuses NUL: neither is typed by a person. */
const ONE_LINE = /^\P{Cc}*$/u;

export const EmailAddress = z
  .string("emailAddress")
  .trim()
  // RFC 5321 §4.5.3.1.3: a longer one cannot be delivered to.
  .max(254, "emailAddress")
  .pipe(z.email("emailAddress"))
  .transform((address) => address.toLowerCase());

const Settings = z.object({
  emailAddress: EmailAddress,
  /** The address when absent or empty. */
  username: z.string("username").trim().max(320, "username").regex(ONE_LINE, "username").optional(),
  provider: z.enum(PROVIDER_KEYS, "provider").optional(),
  imapHost: z
    .string("imapHost")
    .trim()
    .min(1, "imapHost")
    .max(253, "imapHost")
    // DNS ignores case and the root's dot; one spelling lets the unique key see a mailbox that is connected twice.
    .transform((host) => host.toLowerCase().replace(/\.$/, "")),
  imapPort: z.int("imapPort").min(1, "imapPort").max(65535, "imapPort").optional(),
  useTls: z.boolean("useTls").default(true),
});

const Schedule = z.object({
  name: z.string("name").trim().min(1, "name").max(200, "name").regex(ONE_LINE, "name"),
  syncIntervalMinutes: z
    .int("syncIntervalMinutes")
    .min(1, "syncIntervalMinutes")
    .max(1440, "syncIntervalMinutes")
    .default(5),
  enabled: z.boolean("enabled").default(true),
});

/** Absent: as it is; for a new mailbox all mail, and nothing removed here. */
const History = z.object({
  historyMonths: z.literal([1, 6, 12], "historyMonths").nullable().optional(),
  followDeletions: z.boolean("followDeletions").optional(),
});

/** What an owner chooses for a mailbox that needs no password. */
export const MailboxChoices = z.object({
  ...Schedule.shape,
  ...History.shape,
  emailAddress: Settings.shape.emailAddress,
});

/** null: nothing is sent from it. Absent: as it is, for a new mailbox nothing. */
const Sending = z.object({ smtp: SmtpInput.nullable().optional() });

const Password = z.string("password").max(1000, "password").regex(ONE_LINE, "password");
const RequiredPassword = Password.min(1, "password");

export const ConnectMailbox = z
  .object({ ...Schedule.shape, ...History.shape, ...Settings.shape, ...Sending.shape, password: RequiredPassword })
  .transform(normalise);
export type ConnectMailboxInput = z.output<typeof ConnectMailbox>;

export const MailboxRef = z.object({ id: z.int().positive() });

/** An empty password keeps the stored one. */
const KeptPassword = Password.default("");

export const UpdateMailbox = z
  .object({
    ...MailboxRef.shape,
    ...Schedule.shape,
    ...History.shape,
    ...Settings.shape,
    ...Sending.shape,
    password: KeptPassword,
    /** Another server or user name leads to the same mail: the owner says so. */
    sameAccount: z.boolean("sameAccount").default(false),
  })
  .transform(normalise);
export type UpdateMailboxInput = Omit<z.output<typeof UpdateMailbox>, "id">;

/** `id` when an existing mailbox is edited: its stored password is used for an empty one. */
export const TestMailbox = z
  .object({ id: MailboxRef.shape.id.optional(), ...Settings.shape, ...Sending.shape, password: KeptPassword })
  .transform(normalise);
export type TestMailboxInput = z.output<typeof TestMailbox>;

export const SetMailboxEnabled = MailboxRef.extend({ enabled: z.boolean() });

export const SetSignature = z.object({
  id: MailboxRef.shape.id,
  signature: z
    .string()
    .max(2_000)
    .transform((value) => cleanText(value, 2_000)),
});

export const SetWriteBack = MailboxRef.extend({ writeBack: z.boolean() });

export const SetScope = MailboxRef.extend({
  ...History.shape,
  /** Every folder that is synced from now on. */
  folderIds: z.array(z.int().positive()).min(1, "folderIds").max(10_000, "folderIds").optional(),
});
export type ScopeInput = Omit<z.output<typeof SetScope>, "id">;

export const DisconnectMailbox = MailboxRef.extend({ messages: z.enum(["keep", "delete"], "messages") });

/** `failed`: only those that failed, wholly or in part. `cursor`: `nextCursor` of the page before. */
export const ListRuns = MailboxRef.extend({
  failed: z.boolean().default(false),
  cursor: z.string().max(600).optional(),
});

export const SyncRunRef = z.object({ runId: z.uuid() });

interface Account {
  emailAddress: string;
  username?: string | undefined;
  provider?: (typeof PROVIDER_KEYS)[number] | undefined;
  imapHost: string;
  imapPort?: number | undefined;
  useTls: boolean;
  password: string;
  smtp?: SmtpChoice | null | undefined;
}

/** Fills in what follows from the rest, and takes out the spaces with which providers show app passwords. */
function normalise<Input extends Account>(input: Input) {
  const atHost = findProviderByHost(input.imapHost);
  const provider = input.provider ?? atHost?.key ?? ("other" as const);
  return {
    ...input,
    username: input.username || defaultUsername(atHost ?? findProvider(provider), input.emailAddress),
    provider,
    imapPort: input.imapPort ?? (input.useTls ? 993 : 143),
    password: withoutGroups(input.password, atHost?.password ?? "own"),
    ...(input.smtp && { smtp: normaliseSmtp(input.smtp) }),
  };
}

function normaliseSmtp(smtp: SmtpChoice): SmtpChoice {
  const rule = findProviderByHost(smtp.host)?.password ?? "own";
  return { ...smtp, password: smtp.password && withoutGroups(smtp.password, rule) };
}
