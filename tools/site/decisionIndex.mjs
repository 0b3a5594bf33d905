/** Decisions in their order, each with its title and whether it still stands. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export const decisionIndex = (root) => {
  const rows = readdirSync(join(root, "docs", "decisions"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, "docs", "decisions", name), "utf8")
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? []
      const [, status] = /^Status: (.+)$/m.exec(text) ?? []
      return `| ${number} | [${title}](${name}) | ${status} |`
    })
  return {
    file: "docs/decisions/index.md",
    text: `# Decisions

Choices that somebody may question later: what was known, what was decided, what follows. A decision is not changed; a
later one supersedes it.

| | decision | status |
|---|---|---|
${rows.join("\n")}
`
  }
}
