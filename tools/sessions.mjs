/**
 * The commands that the docs have a reader type are typed. The `sh session` blocks of a page run one after another in a
 * folder of their own, where `delaftale` is the command and `examples` lies as in a clone. A `text` fence behind a block
 * says what it prints; `…` in it stands for anything on a line, and alone on a line for any lines. `sh session 1` ends
 * with 1. With `sh session postgres` a server of its own is at `$DATABASE`. The packages resolve as where they are installed.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { command } from "../scripts/command.mjs"
import { startPostgres } from "../testing/startPostgres.ts"
import { compiled } from "./compiled.mjs"
import { sources } from "./sources.mjs"

const atOnce = 2

/**
 * @param {string} root
 * @param {RegExp} names which pages, by how their names end
 */
export const sessions = async (root, names = /\.md$/) => {
  const pages = sources(root, "docs", names)
    .map((file) => ({ file, blocks: sessionBlocks(file, readFileSync(join(root, file), "utf8")) }))
    .filter(({ blocks }) => blocks.length > 0)
  const server = pages.some(({ blocks }) => blocks.some(({ postgres }) => postgres)) ? await startPostgres() : undefined
  const waiting = [...pages]
  const problems = []
  const worker = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift())
      problems.push(...(await typed(root, page.blocks, server?.url)))
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, worker))
  } finally {
    await server?.stop()
  }
  const checks = pages.reduce((sum, { blocks }) => sum + blocks.length, 0)
  return { checks, problems, note: `${pages.length} pages` }
}

export const sessionBlocks = (file, text) =>
  [...text.matchAll(/^```sh session([^\n]*)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm)].map(
    ({ 1: words = "", 2: code = "", 3: output, index }) => ({
      place: `${file}:${text.slice(0, index).split("\n").length}`,
      status: Number(/\d+/.exec(words)?.[0] ?? 0),
      postgres: words.includes("postgres"),
      code,
      output
    })
  )

/** Does the output say what is promised, where `…` stands for what differs from run to run? */
export const says = (output, promised) => {
  const pattern = promised
    .trim()
    .split("\n")
    .map((line) =>
      line.trim() === "…" ? "(?:.*\\n)*?" : `${line.trimEnd().split("…").map(literal).join(".*")}[ ]*\\n`
    )
    .join("")
  return new RegExp(`^${pattern}$`).test(`${output.trim()}\n`)
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** The first block that does not do what it says ends its page: those behind it stand on it. */
const typed = async (root, blocks, database) => {
  const place = mkdtempSync(join(tmpdir(), "delaftale-session-"))
  try {
    const here = layOut(root, place)
    return await followed(blocks, here, { ...process.env, ...environment(root, place, database) })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** What is not as the blocks say, where they are typed one after another in the folder `here`. */
export const followed = async (blocks, here, env) => {
  for (const block of blocks) {
    const { output, status } = await command("sh", ["-c", `set -e\n${block.code}`], { cwd: here, env, minutes: 2 })
    const plain = output.replaceAll(here, "…")
    if (status !== block.status) return [`${block.place}: ended with ${status}, not ${block.status}:\n${plain}`]
    if (block.output !== undefined && !says(plain, block.output))
      return [`${block.place} printed\n${plain}\ninstead of\n${block.output}`]
  }
  return []
}

const layOut = (root, place) => {
  const here = join(place, "here")
  mkdirSync(join(place, "bin"))
  mkdirSync(here)
  mkdirSync(join(here, "tools"))
  symlinkSync(join(root, "examples"), join(here, "examples"), "dir")
  symlinkSync(join(root, "node_modules"), join(here, "node_modules"), "dir")
  symlinkSync(join(root, "tools", "verify.py"), join(here, "tools", "verify.py"))
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "packages/cli/bin/delaftale.mjs")}" "$@"\n`
  writeFileSync(join(place, "bin", "delaftale"), shim)
  chmodSync(join(place, "bin", "delaftale"), 0o755)
  const psql = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "tools/psql.mjs")}" "$@"\n`
  writeFileSync(join(place, "bin", "psql"), psql)
  chmodSync(join(place, "bin", "psql"), 0o755)
  return here
}

const environment = (root, place, database) => ({
  HOME: place,
  LC_ALL: "C.UTF-8",
  NO_COLOR: "1",
  NODE_COMPILE_CACHE: compiled(root),
  PATH: [join(place, "bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter),
  ...(database === undefined ? {} : { DATABASE: database })
})
