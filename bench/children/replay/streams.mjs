/** The log as libraries of streams have it: ten thousand events to a stream, in the order of the log. */
import { createRequire } from "node:module"
import { eachEvent } from "../../plainFold.mjs"

const perStream = 10_000

/** `version` counts from 1 in its stream. */
export const streamsOf = (folder) => {
  const streams = []
  eachEvent(folder, (event) => {
    const number = Math.floor((event.p - 1) / perStream)
    streams[number] ??= { id: `log-${String(number).padStart(4, "0")}`, events: [] }
    streams[number].events.push({ ...event, version: event.p - number * perStream })
  })
  return streams
}

export const inBatches = (events, size) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) => events.slice(i * size, (i + 1) * size))

/** From the packages beside `packageJson`, which are not ours. */
export const requireFrom = (place) => createRequire(new URL(`../../peers/${place}package.json`, import.meta.url))
export const peer = requireFrom("")

export const versionsOf = (require, ...names) =>
  Object.fromEntries(
    names.map((name) => {
      const folder = require.resolve.paths(name).map((path) => `${path}/${name}/package.json`)
      return [name, firstVersion(require, folder)]
    })
  )

const firstVersion = (require, files) => {
  for (const file of files) {
    try {
      return require(file).version
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error
    }
  }
  throw new Error(`none of ${files.join(", ")} is there`)
}
