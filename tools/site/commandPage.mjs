/** The command line as it describes itself, verb by verb; and whether the table of the README has the same verbs. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { command } from "../../scripts/command.mjs"
import { compiled } from "../compiled.mjs"

const atOnce = 3

export const commandPage = async (root) => {
  const top = await helpOf(root, "")
  const verbs = await helpOfAll(root, subcommands(top))
  const parts = verbs.flatMap(({ help, verb }) => subcommands(help).map((part) => `${verb} ${part}`))
  const all = [...verbs, ...(await helpOfAll(root, parts))].sort((a, b) => (a.verb < b.verb ? -1 : 1))
  return { page: { file: "docs/commands.md", text: pageOf(top, all) }, problems: differences(root, all, verbs) }
}

const helpOfAll = async (root, names) => {
  const helps = []
  const waiting = [...names]
  const worker = async () => {
    for (let verb = waiting.shift(); verb !== undefined; verb = waiting.shift())
      helps.push({ verb, help: await helpOf(root, verb) })
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return helps
}

const helpOf = async (root, verb) => {
  const bin = join(root, "packages", "cli", "bin", "delaftale.mjs")
  const words = verb.split(" ").filter((word) => word !== "")
  const env = { ...process.env, NO_COLOR: "1", NODE_COMPILE_CACHE: compiled(root) }
  const { output, status } = await command(process.execPath, [bin, ...words, "--help"], { cwd: root, env })
  if (status !== 0) throw new Error(`delaftale ${verb} --help: ${output}`)
  return output
}

export const subcommands = (help) => {
  const [, list = ""] = /(?:^|\n)SUBCOMMANDS\n([\s\S]*?)(?:\n\n|$)/.exec(help) ?? []
  return [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = ""]) => name)
}

/** The flags that every verb has are told once. */
const own = (help) => help.replace(/\n*GLOBAL FLAGS\n[\s\S]*?(?=\n\n[A-Z]|$)/, "").trim()

const shared = (help) => /GLOBAL FLAGS\n([\s\S]*?)(?=\n\n[A-Z]|$)/.exec(help)?.[1] ?? ""

const pageOf = (top, all) => `# The command line

What \`delaftale --help\` says of itself, taken from the command when this page is built. The command speaks Danish;
\`--lang en\` makes its answers English. The help itself is Danish.

Exit codes: 0 done, 1 the answer is no, 2 the call or the input was wrong, 3 the store failed.

## Every verb

\`\`\`text
${shared(top)}
\`\`\`

Answers go to standard output, everything else to standard error: with \`--verbose\` where the log lies, what was read and
written, how long it took, and what a failure of the store came of. \`--log-level\` sets from which level on the library and
the store are heard there. \`--wizard\` asks for the parts of a call one by one.

## Completion in the shell

The command prints a script for its own completion. Once, for your shell:

\`\`\`sh
delaftale --completions bash > ~/.local/share/bash-completion/completions/delaftale
delaftale --completions zsh  > ~/.zfunc/_delaftale        # with ~/.zfunc in fpath before compinit
delaftale --completions fish > ~/.config/fish/completions/delaftale.fish
delaftale --completions powershell >> $PROFILE
\`\`\`

${all.map(({ help, verb }) => `## delaftale ${verb} {#${verb.replaceAll(" ", "-")}}\n\n\`\`\`text\n${own(help)}\n\`\`\`\n`).join("\n")}`

/** What the README's table says of verbs and flags is what the command has. */
const differences = (root, all, verbs) => {
  const readme = readFileSync(join(root, "README.md"), "utf8")
  const rows = [...readme.matchAll(/^\| `([a-z-]+)[^`]*` \| (.*) \|$/gm)].map(([row, verb = ""]) => ({ row, verb }))
  const told = new Set(rows.map(({ verb }) => verb))
  const has = new Map(verbs.map(({ verb }) => [verb, all.filter((one) => one.verb.split(" ")[0] === verb)]))
  return [
    ...verbs.filter(({ verb }) => !told.has(verb)).map(({ verb }) => `README.md: no row for delaftale ${verb}`),
    ...rows.flatMap(({ row, verb }) => {
      const helps = has
        .get(verb)
        ?.map(({ help }) => help)
        .join("\n")
      if (helps === undefined) return [`README.md: delaftale ${verb} is no verb`]
      return [...row.matchAll(/`[^`]*?(--[a-z-]+)/g)]
        .map(([, flag = ""]) => flag)
        .filter((flag) => !new RegExp(`${flag}\\b`).test(helps))
        .map((flag) => `README.md: delaftale ${verb} has no ${flag}`)
    })
  ]
}
