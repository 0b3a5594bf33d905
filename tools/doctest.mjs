/**
 * The examples of the README and the docs run. A fence marked `ts check` becomes a file that is type-checked and run;
 * an expression, a `const` or a `console.log` with `// => value` behind it must have that value.
 * One marked `ts server` is run against a PostgreSQL of its own, with the `sql` fences of its page in between. A plain `ts`
 * fence is refused.
 */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import ts from "typescript"
import { command } from "../scripts/command.mjs"
import { tool } from "../scripts/tools.mjs"
import { sources } from "./sources.mjs"

/** @param {string} root */
export const doctest = async (root) => {
  const files = [...sources(root, "", /^README\.md$/), ...sources(root, "docs", /\.md$/)]
  const fences = files.flatMap((file) => fencesOf(file, readFileSync(join(root, file), "utf8")))
  const unmarked = fences
    .filter(({ info }) => info !== "ts check" && info !== "ts server")
    .map(({ file, line }) => `${file}:${line}: mark this fence "ts check" or "ts server"`)
  const served = files.flatMap((file) => servedOf(file, readFileSync(join(root, file), "utf8")))
  const checked = fences.filter(({ info }) => info === "ts check")
  if (checked.length + served.length === 0) return { checks: 0, problems: unmarked }
  const server = served.length === 0 ? undefined : await database()
  const snippets = server === undefined ? checked : [...checked, ...served.map((one) => addressed(one, server))]
  const folder = join(root, ".tmp", `doctest-${process.pid}`)
  try {
    return { checks: snippets.length + 1, problems: [...unmarked, ...(await run(folder, snippets, server))] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server?.stop()
  }
}

/** The fences of a page that need a server, each with the SQL that stands between it and the one before. */
const servedOf = (file, text) => {
  let sql = []
  return [...text.matchAll(/^```(ts server|sql)\n([\s\S]*?)^```$/gm)].flatMap(({ 1: info, 2: code, index }) => {
    if (info === "sql") {
      sql.push(code)
      return []
    }
    const before = sql
    sql = []
    return [{ file, info, code, line: text.slice(0, index).split("\n").length, before }]
  })
}

/** The addresses that the docs write, by those of the server. */
const addressed = (snippet, { admin, app }) => ({
  ...snippet,
  code: snippet.code
    .replaceAll("postgres://admin@db.example/tal", admin)
    .replaceAll("postgres://app@db.example/tal", app)
})

/** A server with an empty database, and its addresses: for one who may do everything, and for the login `app`. */
const database = async () => {
  const { startPostgres } = await import("../testing/startPostgres.ts")
  const server = await startPostgres()
  await asked(server.url, "create database tal")
  const admin = new URL(server.url)
  admin.pathname = "/tal"
  const app = new URL(admin)
  app.username = "app"
  return { admin: admin.href, app: app.href, ask: (sql) => asked(admin.href, sql), stop: server.stop }
}

const asked = async (connectionString, sql) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export const fencesOf = (file, text) => {
  const fences = text.matchAll(/^```(ts[^\n]*)\n([\s\S]*?)^```$/gm)
  return [...fences].map(({ 1: info, 2: code, index }) => ({
    file,
    info: info.trim(),
    code,
    line: text.slice(0, index).split("\n").length
  }))
}

/** The snippet with every promised value compared; lines stay where they were, so that errors name the right one. */
export const withComparisons = ({ file, line, code }) => {
  const source = ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.Latest, true)
  const changes = source.statements.flatMap((statement) => {
    const promised = /^[ \t;]*\/\/ => (.*)/.exec(code.slice(statement.end).split("\n")[0] ?? "")?.[1]
    const found = promised === undefined ? undefined : promisedOf(statement)
    if (found === undefined) return []
    const at = line + source.getLineAndCharacterOfPosition(statement.end).line + 1
    const comparison = `;__same(${found.value}, ${promised}, ${JSON.stringify(`${file}:${at}`)})`
    return [
      { from: found.keep ? statement.end : statement.getStart(), to: code.indexOf("\n", statement.end), comparison }
    ]
  })
  return changes
    .reverse()
    .reduce((text, { from, to, comparison }) => text.slice(0, from) + comparison + text.slice(to), code)
}

/** Which value the comment speaks of, and whether the statement itself must stay. */
const promisedOf = (statement) => {
  if (ts.isVariableStatement(statement))
    return { value: statement.declarationList.declarations.at(-1)?.name.getText(), keep: true }
  if (!ts.isExpressionStatement(statement)) return undefined
  const { expression } = statement
  const printed = ts.isCallExpression(expression) && expression.expression.getText() === "console.log"
  return { value: printed ? expression.arguments[0]?.getText() : expression.getText(), keep: false }
}

/** Stands before the first line of the snippet, so that no line moves. */
export const prelude =
  'import { isDeepStrictEqual as __equal, inspect as __show } from "node:util"; ' +
  "const __same = (a: unknown, b: unknown, at: string) => { " +
  'if (!__equal(a, b)) throw new Error(at + ": " + __show(a) + " is not " + __show(b)) }; '

const run = async (folder, snippets, server) => {
  const names = snippets.map((_, index) => `snippet${index}.ts`)
  mkdirSync(join(folder, "here"), { recursive: true })
  // A reader tries a snippet at the top of the clone, where the examples are.
  symlinkSync(join(folder, "..", "..", "examples"), join(folder, "here", "examples"), "dir")
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, name), prelude + withComparisons(snippets[index]))
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration))
  const named = (text) =>
    names.reduce(
      (all, name, index) => all.replaceAll(name, `${snippets[index].file}:${snippets[index].line} (${name})`),
      text
    )
  const types = await command(process.execPath, [tool.tsc, "-p", folder, "--pretty", "false"], { cwd: folder })
  const problems = types.status === 0 ? [] : [`the types of the snippets: ${named(types.output)}`]
  for (const [index, name] of names.entries()) {
    for (const sql of snippets[index].before ?? []) await server.ask(sql)
    const args = ["--conditions=delaftale-source", "--disable-warning=ExperimentalWarning", join(folder, name)]
    const { status, output } = await command(process.execPath, args, { cwd: join(folder, "here"), minutes: 1 })
    if (status !== 0) problems.push(`${snippets[index].file}:${snippets[index].line}: ${output}`)
  }
  return problems
}

const configuration = {
  extends: "../../tsconfig.base.json",
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    sourceMap: false,
    noEmit: true,
    noUnusedLocals: false,
    types: ["node"]
  },
  include: ["*.ts"]
}
