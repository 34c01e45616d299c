import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { type Env, env } from "@/server/env";
import { blobKey } from "./blob-key";
import type { BlobStore, StagedBlob } from "./blob-store";
import { nameFault } from "./name-fault";

// Loaded by those who configured it alone: the client is as large as the rest of the server.
const loadClient = () => import("@aws-sdk/client-s3");

let store: BlobStore | undefined;

/** The store in a bucket of any S3-compatible server, under `blobs/`. */
export function s3Store(): BlobStore {
  store ??= openStore(env());
  return store;
}

function openStore(settings: Env): BlobStore {
  let client: Promise<S3Client> | undefined;
  const connect = () => {
    client ??= createClient(settings);
    return client;
  };
  const objectOf = (hash: Uint8Array) => ({ Bucket: settings.LOKARIO_S3_BUCKET, Key: `blobs/${blobKey(hash)}` });
  return {
    stagingDir: path.join(tmpdir(), "lokario-incoming"),
    lasts: true,
    put: (blob) => nameFault(async () => putObject(await connect(), objectOf(blob.hash), blob)),
    open: (hash) => nameFault(async () => openObject(await connect(), objectOf(hash))),
    delete: (hash) =>
      nameFault(async () => {
        const { DeleteObjectCommand } = await loadClient();
        await (await connect()).send(new DeleteObjectCommand(objectOf(hash)));
      }),
  };
}

async function createClient(settings: Env): Promise<S3Client> {
  const { S3Client } = await loadClient();
  return new S3Client({
    region: settings.LOKARIO_S3_REGION,
    ...(settings.LOKARIO_S3_ENDPOINT && { endpoint: settings.LOKARIO_S3_ENDPOINT }),
    forcePathStyle: settings.LOKARIO_S3_PATH_STYLE,
    credentials: {
      accessKeyId: settings.LOKARIO_S3_ACCESS_KEY_ID ?? "",
      secretAccessKey: settings.LOKARIO_S3_SECRET_ACCESS_KEY ?? "",
    },
    // Checksums in trailers are Amazon's own; other servers refuse them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
}

interface ObjectName {
  Bucket: string | undefined;
  Key: string;
}

async function putObject(client: S3Client, name: ObjectName, { content, size }: StagedBlob): Promise<void> {
  const { PutObjectCommand } = await loadClient();
  const body = typeof content === "string" ? createReadStream(content) : content;
  // The length is known by now, so that one request does, and the server keeps all of it or nothing.
  await client.send(new PutObjectCommand({ ...name, Body: body, ContentLength: size }));
  if (typeof content === "string") await rm(content, { force: true });
}

async function openObject(client: S3Client, name: ObjectName): Promise<Readable | null> {
  const { GetObjectCommand, NoSuchKey } = await loadClient();
  try {
    const { Body } = await client.send(new GetObjectCommand(name));
    return (Body as Readable | undefined) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}
