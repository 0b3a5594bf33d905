/** Starts the programs of these tests as processes of their own, each bundled into one file: so it starts at once. */
import { type ChildProcess, spawn } from "node:child_process"
import { basename, join } from "node:path"
import { createInterface } from "node:readline"
import { build } from "tsup"

export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  /** Settles when it is gone and all that it wrote has been read. */
  readonly gone: Promise<void>
}

/** `program`: a file of this folder. Gives the bundle, which is written to `folder`. */
export const bundle = async (program: string, folder: string): Promise<string> => {
  await build({
    entry: [new URL(program, import.meta.url).pathname],
    outDir: folder,
    format: "esm",
    platform: "node",
    target: "node20",
    outExtension: () => ({ js: ".mjs" }),
    noExternal: [/./],
    esbuildOptions: (options) => {
      options.conditions = ["delaftale-source", "import"]
    },
    config: false,
    dts: false,
    silent: true
  })
  return join(folder, basename(program).replace(/\.ts$/, ".mjs"))
}

/** Each line that it writes is handed to `onLine`; `nodeArgs` are for Node itself. */
export const start = (
  path: string,
  args: ReadonlyArray<string>,
  onLine: (line: string) => void,
  nodeArgs: ReadonlyArray<string> = []
): Child => {
  const child = spawn(process.execPath, [...nodeArgs, path, ...args], { stdio: ["pipe", "pipe", "inherit"] })
  createInterface({ input: child.stdout }).on("line", onLine)
  const gone = new Promise<void>((resolve) => child.on("close", () => resolve()))
  return { process: child, pid: child.pid ?? -1, gone }
}
