/**
 * The public names of every entry: what each says of itself, what its Danish name means, and where a snippet that
 * `npm test` compiles and runs uses it. A name that lacks one of these is a problem.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { extracted } from "../api/api.mjs"
import { libraryEntries } from "../api/libraryEntries.mjs"
import { fencesOf } from "../doctest.mjs"
import { sources } from "../sources.mjs"

/** @param {string} root */
export const publicNames = (root) => {
  const { danish, english } = JSON.parse(readFileSync(join(root, "docs", "names.json"), "utf8"))
  const uses = usesIn(root)
  const entries = extracted(libraryEntries(root)).map(({ entry, model, name }) => ({
    entry,
    file: name.replaceAll(".", "-"),
    names: byName(model.members[0].members).map(({ declarations, name: own }) => ({
      name: own,
      declarations,
      gloss: danish[own],
      examples: uses.get(`${entry} ${own}`) ?? []
    }))
  }))
  return { entries, problems: [...lacking(entries, new Set(english)), ...stale(entries, danish, english)] }
}

/** Declarations that share a name are one: a schema and its type, an interface and what makes it. */
const byName = (members) => {
  const names = new Map()
  for (const member of members) {
    const name = member.name.replace(/_\d+$/, "")
    const declarations = names.get(name) ?? []
    names.set(name, [...declarations, member])
  }
  return [...names].map(([name, declarations]) => ({ name, declarations })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a doc comment says, without its stars. */
export const saidBy = ({ docComment = "" }) =>
  docComment
    .replace(/^\/\*\*|\*\/\s*$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n")
    .trim()

/** Names without a comment, a meaning or an example. */
export const lacking = (entries, english) =>
  entries.flatMap(({ entry, names }) =>
    names.flatMap(({ declarations, examples, gloss, name }) => [
      ...(declarations.some((one) => one.kind === "Namespace" || saidBy(one) !== "")
        ? []
        : [`${entry}: ${name} has no comment that says what it is`]),
      ...(gloss === undefined && !english.has(name)
        ? [`${entry}: docs/names.json does not say what ${name} means, or that it is English`]
        : []),
      ...(examples.length === 0 ? [`${entry}: no snippet of the docs that runs uses ${name}`] : [])
    ])
  )

const stale = (entries, danish, english) => {
  const known = new Set(entries.flatMap(({ names }) => names.map(({ name }) => name)))
  return [...Object.keys(danish), ...english]
    .filter((name) => !known.has(name))
    .map((name) => `docs/names.json has ${name}, which no entry exports`)
}

/** By entry and name the places of the snippets that import it and then use it. */
const usesIn = (root) => {
  const uses = new Map()
  const files = [...sources(root, "", /^README\.md$/), ...sources(root, "docs", /\.md$/)]
  for (const file of files)
    for (const { code, info } of fencesOf(file, readFileSync(join(root, file), "utf8")))
      for (const use of info === "ts check" ? importsOf(code) : [])
        uses.set(use, [...new Set([...(uses.get(use) ?? []), file])])
  return uses
}

/** `ENTRY NAME` of each name that a snippet imports and then uses. */
export const importsOf = (code) =>
  ts
    .createSourceFile("snippet.ts", code, ts.ScriptTarget.Latest)
    .statements.filter(ts.isImportDeclaration)
    .flatMap(({ importClause, moduleSpecifier }) => {
      const bindings = importClause?.namedBindings
      if (bindings === undefined || !ts.isNamedImports(bindings) || !ts.isStringLiteral(moduleSpecifier)) return []
      return bindings.elements
        .filter(({ name }) => (code.match(new RegExp(`\\b${name.text}\\b`, "g")) ?? []).length > 1)
        .map(({ name, propertyName }) => `${moduleSpecifier.text} ${(propertyName ?? name).text}`)
    })
