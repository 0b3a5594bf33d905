/** The reference: a page for each entry, made from the declarations that are built. */
import { saidBy } from "./publicNames.mjs"

const longest = 900

/** @param {ReadonlyArray<{ entry: string, file: string, names: ReadonlyArray<any> }>} entries */
export const referencePages = (entries) => [
  { file: "docs/reference/index.md", text: overview(entries) },
  ...entries.map(({ entry, file, names }) => ({
    file: `docs/reference/${file}.md`,
    text: `---\noutline: 2\n---\n\n# \`${entry}\`\n\n${names.length} names, as they are declared. What holds between versions: [What is stable](../semver.md).\n\n${names
      .map(section)
      .join("\n")}`
  }))
]

const overview = (entries) => `# Reference

Every public name of every entry, made from the code when the site is built. Each has a sentence, the meaning of its Danish
name, its declaration, and the page of an example that \`npm test\` compiles and runs; a name that lacks one of these fails
the build.

| entry | names |
|---|---|
${entries.map(({ entry, file, names }) => `| [\`${entry}\`](${file}.md) | ${names.length} |`).join("\n")}

Beside the names: [the command line](../commands.md), [errors](../errors.md), [the vocabulary of
criteria](../vocabulary.md), [the log format](../log-format.md), [the glossary](../glossary.md).
`

const section = ({ declarations, examples, gloss, name }) =>
  [
    `## ${name} {#${name}}`,
    gloss === undefined ? undefined : `Danish; in English: *${gloss}*.`,
    ...new Set(declarations.map((one) => asMarkdown(saidBy(one))).filter((text) => text !== "")),
    `\`\`\`ts\n${declarations.map(declared).join("\n\n")}\n\`\`\``,
    `Example: ${examples.map((file) => `[${labelOf(file)}](../../${file})`).join(", ")}.`
  ]
    .filter((part) => part !== undefined)
    .join("\n\n")
    .concat("\n")

const labelOf = (file) => file.replace(/^docs\//, "").replace(/\.md$/, "")

/** What TSDoc has beside Markdown, taken out. */
const asMarkdown = (text) => text.replace(/\{@link ([^}|]+)[^}]*\}/g, "`$1`").replace(/\\@/g, "@")

const declared = (one) => {
  if (one.kind === "Namespace") return `namespace ${one.name} {\n${inside(one)}\n}`
  if (one.kind === "Interface" || one.kind === "Class") return `${head(one)} {\n${inside(one)}\n}`
  return shortened(head(one))
}

const inside = ({ members }) =>
  members
    .map((member) => {
      const said = saidBy(member)
      const comment = said === "" ? "" : `  /** ${said.replaceAll("\n", " ")} */\n`
      return `${comment}  ${shortened(head(member))}`
    })
    .join("\n")

/** api-extractor sets apart a name that the standard library has too. */
const head = ({ excerptTokens = [] }) =>
  excerptTokens
    .map(({ text }) => text)
    .join("")
    .replace(/^export (declare )?/, "")
    .replaceAll(/\b(History|status)_2\b/g, "$1")
    .trim()

/** A schema of an agreement is pages long as a type; its JSON Schema says it better. */
const shortened = (text) => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text)
