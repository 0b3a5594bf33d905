/**
 * The shell blocks of the docs run. A fence marked `sh check PROGRAM…` is run on every golden log, and prints what the
 * fence below it says, where `<seal>` and the like stand for what is expected of that log. On a copy with two bits
 * flipped it must print something else: a check that cannot fail checks nothing. Beside the log lie `checkpoint.note`,
 * which says where the log stood when it was whole, and the `public.pem` and `verifier-key.txt` of who signed it.
 */
import { spawnSync } from "node:child_process"
import { createHash, generateKeyPairSync, sign } from "node:crypto"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sources } from "./sources.mjs"

const golden = "packages/store-file/test/golden/v1"

/** @param {string} root */
export const recipes = (root, has = isThere) => {
  const pages = sources(root, "docs", /\.md$/).map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
  const blocks = pages.flatMap(({ file, text }) => blocksOf(file, text))
  const lacking = [...new Set(blocks.flatMap(({ needs }) => needs))].filter((program) => !has(program))
  const runnable = blocks.filter(({ needs }) => !needs.some((program) => lacking.includes(program)))
  const logs = Object.entries(JSON.parse(readFileSync(join(root, golden, "expected.json"), "utf8")))
  const problems = [
    ...blocks
      .filter(({ output }) => output === undefined)
      .map(({ place }) => `${place}: no \`text\` fence says its output`),
    ...logs.flatMap(([log, expected]) => problemsOn(root, log, { ...expected, log }, runnable))
  ]
  return {
    checks: runnable.length * logs.length * 2,
    problems,
    note: `${runnable.length} of ${blocks.length} blocks on ${logs.length} logs`,
    missing: lacking.map((program) => `${program}: ${placesOf(blocks, program)} not run, nor any test that needs it`)
  }
}

const placesOf = (blocks, program) =>
  blocks
    .filter(({ needs }) => needs.includes(program))
    .map(({ place }) => place)
    .join(", ")

export const blocksOf = (file, text) =>
  [...text.matchAll(/^```sh check([^\n]*)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm)].map(
    ({ 1: needs = "", 2: code = "", 3: output, index }) => ({
      place: `${file}:${text.slice(0, index).split("\n").length}`,
      needs: needs.split(" ").filter((program) => program !== ""),
      code,
      output
    })
  )

export const filledIn = (output, expected) =>
  output.replace(/<(\w+)>/g, (placeholder, key) => String(expected[key] ?? placeholder))

const problemsOn = (root, log, expected, blocks) => {
  const signed = signedBy("boligselskab.example/viborg", { log, position: expected.events, seal: expected.seal })
  const whole = outputsOn(root, log, blocks, signed, () => {})
  const damaged = outputsOn(root, log, blocks, signed, damage)
  return blocks.flatMap(({ output = "", place }, i) => {
    const wanted = filledIn(output, expected)
    return [
      ...(whole[i] === wanted ? [] : [`${place} on ${log}:\n${whole[i]}instead of\n${wanted}`]),
      ...(damaged[i] === wanted ? [`${place} on ${log}: does not see that bits were flipped`] : [])
    ]
  })
}

/** The blocks run in a folder like the top of the clone, one after another: they see each other's files. */
const outputsOn = (root, log, blocks, signed, change) => {
  const place = mkdtempSync(join(tmpdir(), "delaftale-recipes-"))
  try {
    cpSync(join(root, golden, log), join(place, log), { recursive: true })
    mkdirSync(join(place, "tools"))
    symlinkSync(join(root, "tools", "verify.py"), join(place, "tools", "verify.py"))
    for (const [name, text] of Object.entries(signed)) writeFileSync(join(place, name), text)
    change(join(place, log))
    return blocks.map(({ code }) => {
      const { stderr, stdout } = spawnSync("sh", ["-c", code], {
        cwd: place,
        encoding: "utf8",
        env: { ...process.env, LOG: log, LC_ALL: "C", PYTHONDONTWRITEBYTECODE: "1" }
      })
      return stdout + stderr
    })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The files of a checkpoint and its key, made by the paper and not by our own code. */
const signedBy = (name, { log, position, seal }) => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519")
  const key = Buffer.concat([Buffer.of(1), publicKey.export({ type: "spki", format: "der" }).subarray(-32)])
  const id = createHash("sha256").update(`${name}\n`).update(key).digest().subarray(0, 4)
  const text = `delaftale/${log}\n${position}\n${Buffer.from(seal, "hex").toString("base64")}\n`
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)])
  return {
    "checkpoint.note": `${text}\n\u2014 ${name} ${signature.toString("base64")}\n`,
    "public.pem": publicKey.export({ type: "spki", format: "pem" }),
    "verifier-key.txt": `${name}+${id.toString("hex")}+${key.toString("base64")}\n`
  }
}

/** One bit in the last event of the first file, and one in the last of the last; the lines stay what they are. */
const damage = (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ndjson"))
  for (const name of new Set([...files.slice(0, 1), ...files.slice(-1)])) {
    const bytes = readFileSync(join(folder, name))
    const at = bytes.indexOf('"by":"', bytes.lastIndexOf('\n{"p":')) + 6
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(join(folder, name), bytes)
  }
}

const isThere = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0
