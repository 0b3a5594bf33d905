/** Keys for tests, made as a user makes them. */
import { join } from "node:path"
import { expect } from "vitest"
import { delaftale } from "../koersel.ts"

export interface Keys {
  readonly private: string
  readonly public: string
  readonly verifier: string
}

export const keysIn = async (folder: string, name = "boligselskab.example/viborg"): Promise<Keys> => {
  expect(await delaftale("checkpoint", "keygen", "--out", folder, "--name", name)).toMatchObject({ kode: 0, fejl: "" })
  return {
    private: join(folder, "private.pem"),
    public: join(folder, "public.pem"),
    verifier: join(folder, "verifier-key.txt")
  }
}
