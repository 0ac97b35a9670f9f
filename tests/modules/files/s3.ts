import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error -- it brings no types
import S3rver from "@20minutes/s3rver";

interface Running {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** An S3 server on a folder of its own; its keys are fixed, and it does not understand how newer clients sign: the key is looked at, the signature is not. */
export async function anS3Server(): Promise<{ filesUrl: (bucket?: string) => string; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "lianxiao-s3-"));
  const server = new (S3rver as new (options: object) => Running)({ port: 0, address: "127.0.0.1", silent: true, allowMismatchedSignatures: true, directory });
  const { port } = await server.run();
  return {
    filesUrl: (bucket = "lianxiao") => `s3://S3RVER:S3RVER@127.0.0.1:${port}/${bucket}?insecure`,
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
