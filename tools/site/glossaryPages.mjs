/** The glossary in both directions: the words of the field from `docs/glossary.json`, and the Danish public names. */
import { readFileSync } from "node:fs"
import { join } from "node:path"

export const glossaryPages = (root, entries) => {
  const terms = JSON.parse(readFileSync(join(root, "docs", "glossary.json"), "utf8"))
  const names = entries.flatMap(({ file, names }) =>
    names.filter(({ gloss }) => gloss !== undefined).map(({ gloss, name }) => ({ file, gloss, name }))
  )
  return [
    { file: "docs/glossary.md", text: english(terms, names) },
    { file: "docs/da/ordliste.md", text: danish(terms) }
  ]
}

const english = (terms, names) => `# Glossary Danish–English

The words of the field as they stand in agreements and in the code. Identifiers write \`ae\`, \`oe\`, \`aa\` for æ, ø, å.

## Words of the field

| Danish | in the code | English | in evaluation (OECD DAC) |
|---|---|---|---|
${terms.map(({ code, da, dac = "", en }) => `| ${da} | ${code} | ${en} | ${dac} |`).join("\n")}

## Public names

Every Danish name that a package exports, with its meaning.

| name | English |
|---|---|
${unique(names)
  .map(({ file, gloss, name }) => `| [\`${name}\`](reference/${file}.md#${name}) | ${gloss} |`)
  .join("\n")}
`

const danish = (terms) => `# Ordliste

Aftalernes og programmets ord, og hvad de hedder på engelsk. I programmets navne skrives æ, ø og å som ae, oe og aa.

| Dansk | Hvad der menes | Engelsk |
|---|---|---|
${[...terms]
  .sort((a, b) => a.da.localeCompare(b.da, "da"))
  .map(({ da, en, menes }) => `| ${da} | ${menes} | ${en} |`)
  .join("\n")}
`

/** A name that several entries export is shown where it is first. */
const unique = (names) => {
  const first = new Map()
  for (const one of names) if (!first.has(one.name)) first.set(one.name, one)
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name, "en"))
}
