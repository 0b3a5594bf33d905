/** Somebody without our software checks a checkpoint, and signs with a key that is not ours. */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { makeFolders, written } from "../move/folders.ts"
import { example, log, sealIn } from "../move/logs.ts"
import { keysIn } from "./keys.ts"

const openssl = (...args: ReadonlyArray<string>) => spawnSync("openssl", args, { encoding: "utf8" })
const hasOpenssl = /^OpenSSL [3-9]/.test(openssl("version").stdout ?? "")
if (!hasOpenssl) console.warn("openssl 3 IS MISSING: no checkpoint was checked by anything but our own code")

const newFolder = makeFolders()

const parts = (note: string) => {
  const [text = "", signature = ""] = note.split("\n\n")
  const bytes = Buffer.from(signature.split(" ")[2] ?? "", "base64")
  return { text: `${text}\n`, id: bytes.subarray(0, 4).toString("hex"), signature: bytes.subarray(4) }
}

describe.skipIf(!hasOpenssl)("openssl", () => {
  const verified = (folder: string, pub: string, text: string, signature: Uint8Array) => {
    writeFileSync(join(folder, "text"), text)
    writeFileSync(join(folder, "signature"), signature)
    const files = ["-rawin", "-in", join(folder, "text"), "-sigfile", join(folder, "signature")]
    return openssl("pkeyutl", "-verify", "-pubin", "-inkey", pub, ...files).status
  }

  it("verifies the signature of a checkpoint, and not that of another text", async () => {
    const folder = newFolder()
    const keys = await keysIn(join(folder, "keys"))
    const place = await written(join(folder, "logs"), example)
    const { ud } = await delaftale("checkpoint", place, "--key", keys.private)
    const { signature, text } = parts(ud)
    const seal = Buffer.from(sealIn(example) ?? "", "hex").toString("base64")
    expect(text).toBe(`delaftale/${log}\n${example.flatMap(({ lines }) => lines).length}\n${seal}\n`)
    expect(verified(folder, keys.public, text, signature)).toBe(0)
    expect(verified(folder, keys.public, text.replace("\n", "x\n"), signature)).not.toBe(0)
  })

  it("reads the private key as we do, name and all, and finds the same public one", async () => {
    const keys = await keysIn(join(newFolder(), "keys"))
    expect(openssl("pkey", "-in", keys.private, "-pubout").stdout).toBe(readFileSync(keys.public, "utf8"))
  })

  it("makes a key that signs too, once it has a name", async () => {
    const folder = newFolder()
    const [secret, open] = [join(folder, "secret.pem"), join(folder, "open.pem")]
    expect(openssl("genpkey", "-algorithm", "ed25519", "-out", secret).status).toBe(0)
    expect(openssl("pkey", "-in", secret, "-pubout", "-out", open).status).toBe(0)
    const place = await written(join(folder, "logs"), example)
    const uden = await delaftale("checkpoint", place, "--key", secret)
    expect(uden).toMatchObject({ kode: 2, ud: "" })
    expect(uden.fejl).toContain("--name")
    const note = join(folder, "n.note")
    expect(await delaftale("checkpoint", place, "--key", secret, "--name", "ny", "--out", note)).toMatchObject({
      kode: 0
    })
    expect((await delaftale("verify", place, "--checkpoint", note, "--key", open)).ud).toContain("ny har underskrevet")
  })

  it("refuses a key that is not Ed25519 in our command", async () => {
    const folder = newFolder()
    const secret = join(folder, "rsa.pem")
    expect(openssl("genpkey", "-algorithm", "RSA", "-out", secret).status).toBe(0)
    const place = await written(join(folder, "logs"), example)
    expect((await delaftale("checkpoint", place, "--key", secret, "--name", "ny")).fejl).toContain("Ed25519")
  })
})
