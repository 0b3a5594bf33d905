/** Emmett on PostgreSQL: each stream aggregated in the order of the log, or its consumer keeping the same figures. */

import { emptyState, figuresOf, step } from "../../handFold.mjs"
import { dropDatabase, freshDatabase, url } from "../../peers/lib/postgres.mjs"
import { inBatches, peer, streamsOf, versionsOf } from "./streams.mjs"

const names = ["@event-driven-io/emmett-postgresql", "@event-driven-io/dumbo"]
const versions = versionsOf(peer, ...names)

const toEmmett = ({ at, by, data, id, kendt, p, type }) => ({ type, data, metadata: { p, id, at, by, kendt } })

/** Changes the state that it is given: nothing is faster. */
const evolve = (state, { data, metadata, type }) => {
  step(state, type, data, metadata.p)
  return state
}

/** In log order, so that a stream begins with what the one before it came to. */
export const aggregated = async (store, ids) => {
  const state = emptyState()
  for (const id of ids) await store.aggregateStream(id, { evolve, initialState: () => state })
  return figuresOf(state)
}

export const fill = async (store, streams) => {
  for (const { events, id } of streams) {
    for (const batch of inBatches(events.map(toEmmett), 1000)) await store.appendToStream(id, batch)
  }
  return streams.map(({ id }) => id)
}

const opened = async (folder) => {
  const database = await freshDatabase("replay_emmett")
  const store = peer("@event-driven-io/emmett-postgresql").getPostgreSQLEventStore(url(database))
  await store.schema.migrate()
  const ids = await fill(store, streamsOf(folder))
  const close = async () => {
    await store.close()
    await dropDatabase(database)
  }
  return { store, ids, close }
}

export const emmett = {
  versions,
  open: async (folder) => {
    const { close, ids, store } = await opened(folder)
    return { replay: () => aggregated(store, ids), close }
  }
}

/** As it is fastest: many messages a page, and no wait between two. */
const pulling = { batchSize: 5000, pullingFrequencyInMs: 0 }

/** From the first message to the last, each replay by a processor of its own. */
const consumed = async (store, run) => {
  const state = emptyState()
  const consumer = store.consumer({ pulling, stopWhen: { noMessagesLeft: true } })
  consumer.reactor({
    processorId: `figures-${run}`,
    startFrom: "BEGINNING",
    eachMessage: (message) => {
      evolve(state, message)
    }
  })
  await consumer.start()
  await consumer.stop()
  return figuresOf(state)
}

export const emmettProjection = {
  versions,
  open: async (folder) => {
    const { close, store } = await opened(folder)
    let runs = 0
    return { replay: () => consumed(store, runs++), close }
  }
}
