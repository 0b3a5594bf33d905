/** `replayPeer.mjs PEER FOLDER`: gives the peer the log once, then replays it as often as the parent asks, until that leaves. */
import { peers } from "./replay/peers.mjs"

const [name, folder] = process.argv.slice(2)

const answering = async (work) => {
  try {
    process.send(await work())
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) })
  }
}

let opened
await answering(async () => {
  const { open, versions } = await peers[name]()
  opened = await open(folder)
  return { versions }
})

process.on("message", () =>
  answering(async () => {
    globalThis.gc()
    const start = performance.now()
    const figures = await opened.replay()
    return { millis: performance.now() - start, figures: [...figures] }
  })
)
process.on("disconnect", async () => {
  await opened?.close()
  process.exit(0)
})
