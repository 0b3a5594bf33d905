/** The site: put together, built by VitePress without a warning, its links followed, and read in a browser. */
import { join } from "node:path"
import { command } from "../../scripts/command.mjs"
import { assemble } from "./assemble.mjs"
import { builtProblems } from "./builtPages.mjs"
import { readInBrowser } from "./readInBrowser.mjs"
import { warningsIn } from "./warningsIn.mjs"

/** @param {string} root */
export const site = async (root) => {
  const folder = join(root, ".tmp", "site")
  const assembled = await assemble(root, folder)
  const vitepress = join(root, "node_modules", "vitepress", "bin", "vitepress.js")
  const { output, status } = await command(process.execPath, [vitepress, "build", folder], { cwd: root, minutes: 3 })
  if (status !== 0) return { checks: 1, problems: [...assembled.problems, output] }
  const built = builtProblems(join(folder, "dist"))
  const read = await readInBrowser(join(folder, "dist"))
  return {
    checks: 1 + built.pages + built.links + read.checks,
    problems: [...assembled.problems, ...warningsIn(output), ...built.problems, ...read.problems],
    note: `${built.pages} pages, ${built.links} links`
  }
}
