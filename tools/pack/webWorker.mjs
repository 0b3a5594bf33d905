/**
 * `node webWorker.mjs BUNDLE AGREEMENT`: runs the bundle in a thread that has what a worker of a browser has and nothing
 * of Node: no process, no Buffer, no require. The first figure must come of it, and follow must tell of a change.
 */
import { readFileSync } from "node:fs"
import { createContext, runInContext } from "node:vm"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"

const ofTheWeb = [
  "AbortController",
  "AbortSignal",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "clearInterval",
  "clearTimeout",
  "crypto",
  "performance",
  "queueMicrotask",
  "setInterval",
  "setTimeout"
]

const program = `(async () => {
  const delaftaler = await delaftale.openDelaftaler({ store: delaftale.memoryStore })
  const log = await delaftaler.open("faellesspisning")
  await log.indgaa(JSON.parse(agreement), { by: "sekretariat", datagrundlag: "konstrueret" })
  const spist = { aktivitet: "mad", art: "faellesspisning", status: "afholdt", omraader: ["birkeparken"] }
  const event = (dato) => ({ by: "sekretariat", event: { _tag: "ArrangementRegistreret", dato, ...spist } })
  const counts = []
  for await (const { haendelser } of log.follow()) {
    counts.push(haendelser)
    if (haendelser === 3) break
    await log.registrer([event("2024-03-14"), event("2024-09-19")])
  }
  const { events } = await log.verificer()
  const { vurderinger } = await log.status({ projektaar: "2024" })
  await delaftaler.close()
  return JSON.stringify({ counts, events, status: vurderinger.map(({ status }) => status), node: typeof process + typeof Buffer + typeof require })
})()`

const expected = JSON.stringify({
  counts: [1, 3],
  events: 3,
  status: ["opfyldt", "ikkeOpfyldt"],
  node: "undefinedundefinedundefined"
})

if (isMainThread) {
  const [bundle = "", agreement = ""] = process.argv.slice(2)
  const data = { bundle: readFileSync(bundle, "utf8"), agreement: readFileSync(agreement, "utf8") }
  const worker = new Worker(new URL(import.meta.url), { workerData: data })
  worker.on("message", (answer) => {
    if (answer === expected) return
    console.error(`${answer}\nis not\n${expected}`)
    process.exitCode = 1
  })
  worker.on("error", (error) => {
    console.error(error)
    process.exitCode = 1
  })
} else {
  const globals = Object.fromEntries(ofTheWeb.map((name) => [name, globalThis[name]]))
  const context = createContext({ ...globals, agreement: workerData.agreement })
  runInContext("globalThis.self = globalThis", context)
  runInContext(`${workerData.bundle};globalThis.delaftale = delaftale`, context)
  parentPort?.postMessage(await runInContext(program, context))
}
