/** Each library that the README names is really used where it says, and somewhere for its values, not for its types alone. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { sources } from "./sources.mjs"

/** An import of the library must stand in every one of these places. */
const places = {
  effect: [
    "packages/core/src/events",
    "packages/core/src/terms",
    "packages/core/src/app",
    "packages/store-file/src",
    "packages/store-postgres/src",
    "packages/cli/src"
  ],
  "fp-ts": ["packages/core/src/ground", "packages/core/src/indicators", "packages/core/src/evaluation"],
  immer: ["packages/core/src/terms"],
  "fast-check": ["packages/core/test", "packages/store-file/test"],
  vitest: ["packages/core/test", "packages/store-file/test", "packages/cli/test", "examples/viborg/test"],
  tsup: ["tsup.config.ts"]
}

/** Where a library also comes in by another name. */
const alsoNamed = { vitest: ["@effect/vitest"] }

/** The package of Effect 3; what it was is `effect/Schema` today. */
const forbidden = "@effect/schema"

/** @param {string} root */
export const libraryUse = (root) => {
  const uses = Object.entries(places).flatMap(([library, folders]) => folders.map((place) => ({ library, place })))
  const manifests = sources(root, "", /^package(-lock)?\.json$/)
  const readme = existsSync(join(root, "README.md")) ? readFileSync(join(root, "README.md"), "utf8") : ""
  return {
    checks: uses.length + 2 * Object.keys(places).length + manifests.length,
    problems: [
      ...uses
        .filter(({ library, place }) => importsIn(root, place, library).length === 0)
        .map(({ library, place }) => `${place}: nothing imports ${library} here`),
      ...Object.entries(places)
        .filter(([library, all]) => !all.some((place) => importsIn(root, place, library).some(({ values }) => values)))
        .map(([library]) => `${library}: only its types are imported where it has its place`),
      ...Object.keys(places)
        .filter((library) => !named(readme, library))
        .map((library) => `README.md does not say where ${library} has its place`),
      ...manifests
        .filter((file) => mentions(join(root, file)))
        .map((file) => `${file}: ${forbidden} is the package of Effect 3`)
    ]
  }
}

const importsIn = (root, place, library) => {
  const own = [library, ...(alsoNamed[library] ?? [])]
  return filesIn(root, place)
    .flatMap((file) => importsOf(readFileSync(join(root, file), "utf8")))
    .filter(({ name }) => own.some((known) => name === known || name.startsWith(`${known}/`)))
}

const filesIn = (root, place) => {
  if (place.endsWith(".ts")) return existsSync(join(root, place)) ? [place] : []
  return sources(root, place, /\.ts$/)
}

const importsOf = (text) =>
  ts
    .createSourceFile("source.ts", text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isImportDeclaration)
    .map(({ importClause, moduleSpecifier }) => ({
      name: /** @type {import("typescript").StringLiteral} */ (moduleSpecifier).text,
      values: importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
    }))

const named = (readme, library) => new RegExp(`(^|[^\\w@/-])${library}($|[^\\w/-])`, "m").test(readme)

const mentions = (file) =>
  readFileSync(file, "utf8").includes(`"${forbidden}"`) || readFileSync(file, "utf8").includes(`/${forbidden}"`)
