/** Keys: where they may lie, what they are called, and that none is ever lost or shown. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { makeFolders, written } from "../move/folders.ts"
import { example } from "../move/logs.ts"
import { keysIn } from "./keys.ts"

const newFolder = makeFolders()
const keygen = (folder: string, name = "n") => delaftale("checkpoint", "keygen", "--out", folder, "--name", name)

describe("checkpoint keygen", () => {
  it("makes a private key that only its owner can read, and says the public one", async () => {
    const folder = join(newFolder(), "a", "keys")
    const { kode, ud } = await keygen(folder, "boligselskab.example/viborg")
    expect(kode).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(["private.pem", "public.pem", "verifier-key.txt"])
    expect(statSync(join(folder, "private.pem")).mode & 0o777).toBe(0o600)
    expect(ud).toContain(readFileSync(join(folder, "verifier-key.txt"), "utf8").trim())
    const [secret = ""] = /^MC4C.*$/m.exec(readFileSync(join(folder, "private.pem"), "utf8")) ?? []
    expect(secret).toHaveLength(64)
    expect(ud).not.toContain(secret)
    expect((await delaftale("checkpoint", "keygen", "--out", newFolder(), "--name", "n", "--lang", "en")).ud).toContain(
      "is not handed on"
    )
  })

  it("never writes over a key, whichever of its files is there", async () => {
    for (const file of ["private.pem", "public.pem", "verifier-key.txt"]) {
      const folder = newFolder()
      writeFileSync(join(folder, file), "noget andet")
      const svar = await keygen(folder)
      expect(svar.kode).toBe(2)
      expect(svar.fejl).toContain("findes allerede")
      expect(readdirSync(folder)).toEqual([file])
      expect(readFileSync(join(folder, file), "utf8")).toBe("noget andet")
    }
  })

  it("refuses a folder in a log or among logs, also by a link", async () => {
    const root = join(newFolder(), "logs")
    const place = await written(root, example)
    const link = join(newFolder(), "link")
    symlinkSync(place, link)
    for (const folder of [place, join(place, "keys"), root, join(root, "keys"), join(root, "a", "b"), link]) {
      const before = readdirSync(root)
      const svar = await keygen(folder)
      expect([folder, svar.kode]).toEqual([folder, 2])
      expect(svar.fejl).toContain("Vælg et sted uden for den mappe")
      expect(readdirSync(root)).toEqual(before)
    }
  })

  it.each(["", "to ord", "a+b"])("refuses the name %j", async (name) => {
    const svar = await keygen(join(newFolder(), "keys"), name)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain("kan ikke være navnet på en nøgle")
  })
})

describe("a private key", () => {
  it("is refused where it lies in a log, or among logs", async () => {
    const folder = newFolder()
    const keys = await keysIn(join(folder, "keys"))
    const place = await written(join(folder, "logs"), example)
    for (const there of [place, join(folder, "logs")]) {
      mkdirSync(there, { recursive: true })
      copyFileSync(keys.private, join(there, "private.pem"))
      const svar = await delaftale("checkpoint", place, "--key", join(there, "private.pem"))
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain("hvor der er logge")
    }
  })

  it("is refused where it is none, or of another kind, without a word of what is in it", async () => {
    const folder = newFolder()
    const keys = await keysIn(join(folder, "keys"))
    const place = await written(join(folder, "logs"), example)
    const file = join(folder, "key.pem")
    for (const text of ["", "hemmeligt", readFileSync(keys.private, "utf8").replace("MC4C", "MC4D")]) {
      writeFileSync(file, text)
      const svar = await delaftale("checkpoint", place, "--key", file)
      expect(svar).toMatchObject({ kode: 2, ud: "" })
      expect(svar.fejl).toContain("er ikke en privat Ed25519-nøgle")
      expect(svar.fejl).not.toContain("hemmeligt")
    }
    expect(await delaftale("checkpoint", place, "--key", keys.public)).toMatchObject({ kode: 2, ud: "" })
    expect(await delaftale("checkpoint", place, "--key", join(folder, "findes-ikke"))).toMatchObject({ kode: 2 })
  })
})
