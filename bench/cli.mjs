/** cli-cold, cli-cold-status: the command from its start to its end, against a Node that has nothing to do. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { logOf } from "./logOf.mjs"

const program = fileURLToPath(new URL("../packages/cli/bin/delaftale.mjs", import.meta.url))
const starts = 10

const started = (args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`)
  return stdout
}

/** Start by start in turn: a process takes what the machine happens to leave it. */
const cold = (name, goal, argsOf, says) => async () => {
  const args = [program, ...(await argsOf())]
  return {
    name,
    goal,
    unit: "starts/s",
    amount: starts,
    together: async (timingOurs, timingTheirs) => {
      let said = ["", ""]
      for (let turn = 0; turn < starts; turn++) {
        said = [await timingOurs(() => started(args)), await timingTheirs(() => started(["-e", "0"]))]
      }
      return said
    },
    check: (ours) => {
      if (!says.test(ours)) throw new Error(`it said ${ours.slice(0, 200)}`)
    }
  }
}

export const cliMeasures = {
  "cli-cold": cold("cli-cold", 0.1, () => ["--version"], /\d+\.\d+\.\d+/),
  "cli-cold-status": cold("cli-cold-status", 0.05, async () => ["status", (await logOf(1000)).folder], /C1/)
}
