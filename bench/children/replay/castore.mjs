/** Castore on PostgreSQL, over its own adapter: each aggregate built from its stream, in the order of the log. */
import { emptyState, figuresOf, step } from "../../handFold.mjs"
import { dropDatabase, freshDatabase, url } from "../../peers/lib/postgres.mjs"
import { inBatches, peer, streamsOf, versionsOf } from "./streams.mjs"

const toCastore = (aggregateId, { at, by, data, id, kendt, p, type, version }) => ({
  aggregateId,
  version,
  type,
  timestamp: at,
  payload: data,
  metadata: { p, id, by, kendt }
})

/** It begins a reducer with nothing, so what the streams before came to is held here. */
const folding = () => {
  const state = emptyState()
  const reducer = (_, { metadata, payload, type }) => {
    step(state, type, payload, metadata.p)
    return state
  }
  return { state, reducer }
}

const storeOver = (eventStorageAdapter, reducer) => {
  const { EventStore } = peer("@castore/core")
  return new EventStore({ eventStoreId: "AFTALE", eventTypes: [], reducer, eventStorageAdapter })
}

export const castore = {
  versions: versionsOf(peer, "@castore/core", "@castore/event-storage-adapter-postgres"),
  open: async (folder) => {
    const database = await freshDatabase("replay_castore")
    const connectionString = url(database)
    const { PostgresEventStorageAdapter } = peer("@castore/event-storage-adapter-postgres")
    await PostgresEventStorageAdapter.createEventTable({
      connectionString,
      aggregateId: { type: "VARCHAR", length: 64 }
    })
    const adapter = new PostgresEventStorageAdapter({ connectionString })
    const streams = streamsOf(folder)
    const writer = storeOver(adapter, folding().reducer)
    for (const { events, id } of streams) {
      for (const batch of inBatches(events, 50)) {
        await Promise.all(batch.map((event) => writer.pushEvent(toCastore(id, event))))
      }
    }
    const replay = async () => {
      const { reducer, state } = folding()
      const store = storeOver(adapter, reducer)
      for (const { id } of streams) await store.getAggregate(id)
      return figuresOf(state)
    }
    return { replay, close: () => dropDatabase(database) }
  }
}
