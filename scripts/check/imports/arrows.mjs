// The arrows of docs/ARCHITECTURE.md: what may import what. A room that needs a new arrow gets it here, in the same
// commit, or not at all.

/** Rooms of server/ → the other rooms that each may call. Leaves are open to all. */
const ROOMS = {
  db: [],
  vault: ["db"],
  log: [],
  metrics: [],
  traces: [],
  requests: [],
  network: [],
  imap: ["mime", "network"],
  smtp: ["network"],
  mime: [],
  providers: [],
  discovery: ["db", "network"],
  auth: ["db"],
  connections: ["db", "imap", "mailboxes", "network", "smtp"],
  live: ["db"],
  blobs: ["db"],
  health: ["db"],
  messages: ["blobs", "db", "mime", "webhooks"],
  images: ["db", "mime", "network"],
  inbox: ["archive", "db", "images", "live", "messages", "mime", "wishes"],
  clients: ["db", "live", "messages", "inbox"],
  outbox: ["archive", "blobs", "connections", "db", "imap", "live", "mailboxes", "messages", "mime", "smtp"],
  mailboxes: ["blobs", "connections", "db", "imap", "live", "messages", "network", "oauth", "smtp", "sync", "vault"],
  oauth: ["connections", "db", "live", "mailboxes", "vault"],
  sync: ["blobs", "connections", "db", "imap", "live", "mailboxes", "messages", "mime", "webhooks", "wishes"],
  wishes: ["connections", "db", "imap", "live", "mailboxes", "messages", "sync"],
  archive: ["blobs", "connections", "db", "imap", "mailboxes", "mime"],
  watch: ["connections", "db", "imap", "live", "sync"],
  alerts: ["connections", "db", "live", "smtp", "webhooks"],
  webhooks: ["db", "network", "vault"],
  demo: ["auth", "db", "imap", "mailboxes", "network", "sync"],
  quarantine: ["archive", "blobs", "db", "imap", "live", "mailboxes", "messages", "mime", "sync"],
  tokens: ["auth", "db"],
  operations: ["auth", "db", "sync"],
  rest: [
    ...["archive", "auth", "clients", "db", "inbox", "mailboxes", "messages", "mime", "outbox"],
    ...["quarantine", "requests", "sync", "tokens", "webhooks"],
  ],
  trpc: [
    ...[
      "alerts",
      "archive",
      "auth",
      "clients",
      "demo",
      "discovery",
      "inbox",
      "live",
      "mailboxes",
      "oauth",
      "operations",
    ],
    "outbox",
    ...["quarantine", "sync", "tokens", "webhooks", "wishes"],
  ],
};

/** Rooms that write to people, and take the words from where all words are. */
const WRITING = ["alerts"];

/** Npm packages that one room alone knows, so that they can be replaced there. */
const OWNED_PACKAGES = {
  imapflow: /^(server\/imap\/|scripts\/bench\/rows\/)/,
  nodemailer: /^server\/smtp\//,
  mailparser: /^server\/mime\//,
  "sanitize-html": /^server\/mime\//,
  "ical.js": /^server\/mime\//,
  "css-tree": /^server\/mime\//,
  "@node-rs/argon2": /^server\/auth\//,
  "@prisma/adapter-pg": /^(server\/db\/|scripts\/diff-schema)/,
  "openid-client": /^server\/oauth\//,
  "hoodiecrow-imap": /^server\/demo\//,
  "@aws-sdk/client-s3": /^server\/blobs\//,
  pino: /^server\/log\//,
  "prom-client": /^server\/(metrics|health)\//,
};

const OURS = /^(app|inngest|server)\//;
const TESTS = /(\.(test|spec)\.tsx?$)|(^tests\/)/;
const LEAVES =
  /^server\/((errors|env|escape-html|trim-end-of)\.ts|(log|metrics|traces)\/|auth\/viewer\.ts|db\/(generated\/enums|clean-text)\.ts)/;
/** Values and types that a browser may load: no database, no Node. The language of the search is one. */
const PURE =
  /^server\/([^/]+\/(schema|views)\.ts$|providers\/|inbox\/search\/(operators|parse-search|parsed-search|tokenize-search)\.ts$)/;
const SENDING = /^inngest\/(client|events|error-mapping|mode|transact-with-events)\.ts$/;
/** What server/operations may ask of the embedded executor: who is there, and to do something again. */
const STEERING = /^inngest\/executor\/(live-workers|replay-run)\.ts$/;

/**
 * @typedef {object} Arrow
 * @property {string} name
 * @property {(from: string) => boolean} from which files the rule binds
 * @property {(to: string) => boolean} allows what they may import
 */

/** @type {Arrow[]} */
export const ARROWS = [
  ...Object.entries(ROOMS).map(([room, callees]) => ({
    name: `server/${room} calls only ${["errors", "env", ...callees].join(", ")}`,
    from: (from) => from.startsWith(`server/${room}/`),
    allows: (to) =>
      !OURS.test(to) ||
      [room, ...callees].some((callee) => to.startsWith(`server/${callee}/`)) ||
      [LEAVES, PURE, SENDING].some((open) => open.test(to)) ||
      (WRITING.includes(room) && to.startsWith("app/_i18n/")) ||
      (room === "operations" && STEERING.test(to)),
  })),
  ...Object.entries(OWNED_PACKAGES).map(([name, owner]) => ({
    name: `only one room knows ${name}`,
    from: (from) => !owner.test(from),
    allows: (to) => to !== `npm:${name}`,
  })),
  {
    name: "every room of server/ has its arrows",
    from: (from) => /^server\/[^/]+\//.test(from) && !Object.hasOwn(ROOMS, from.split("/")[1]),
    allows: () => false,
  },
  {
    name: "leaves import nothing of ours",
    from: (from) => /^(server\/(errors|env|escape-html|trim-end-of|auth\/viewer)|inngest\/mode)\.ts$/.test(from),
    allows: (to) => !OURS.test(to) || LEAVES.test(to),
  },
  {
    name: "what a browser loads stays pure",
    from: (from) => PURE.test(from),
    allows: (to) => !OURS.test(to) || PURE.test(to) || LEAVES.test(to),
  },
  {
    name: "screens ask tRPC",
    from: (from) => from.startsWith("app/") && !from.endsWith("/route.ts"),
    // The description of the REST API is words about it, as its page shows them, and none of its data.
    allows: (to) => !/^(server|inngest)\//.test(to) || /^server\/(trpc|auth|rest\/openapi)\//.test(to) || isShared(to),
  },
  {
    name: "routes serve one thing, and know neither protocols nor tables",
    from: (from) => from.endsWith("/route.ts"),
    allows: (to) => !/^server\/(blobs|db|imap|mime|network|smtp|vault)\//.test(to),
  },
  {
    name: "routers call verbs",
    from: (from) => from.startsWith("server/trpc/routers/"),
    allows: (to) => !/^server\/(blobs|db|imap|messages|mime|network|smtp|vault)\//.test(to) || isShared(to),
  },
  {
    name: "durable functions call verbs",
    from: (from) => from.startsWith("inngest/functions/"),
    allows: (to) => !/^(app|inngest\/executor|server\/(db|imap|mime|network|smtp|trpc|vault))\//.test(to),
  },
  {
    name: "the executor knows no mail",
    from: (from) => from.startsWith("inngest/executor/"),
    allows: (to) => !/^(app|server)\//.test(to) || to.startsWith("server/db/") || LEAVES.test(to),
  },
  {
    name: "nobody knows who listens to an event",
    from: (from) => !/^(inngest\/|app\/api\/inngest\/|instrumentation|scripts\/sync\/)/.test(from),
    allows: (to) => !/^inngest\/(executor|functions)\//.test(to) || STEERING.test(to),
  },
  { name: "tests are not shipped", from: () => true, allows: (to) => !TESTS.test(to) },
];

/** Tests arrange what they need by any way. @param {string} file */
export function isTest(file) {
  return TESTS.test(file);
}

function isShared(to) {
  return PURE.test(to) || LEAVES.test(to);
}
